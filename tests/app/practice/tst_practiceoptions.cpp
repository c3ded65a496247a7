// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/practiceoptions.h>

#include <QCommandLineParser>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

using Rotation = PracticeSettings::Rotation;

class TestPracticeOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everything();
    void rotation_data();
    void rotation();
    void complains_data();
    void complains();
};

namespace {

tl::expected<PracticeOptions, QString> parsed(const QStringList &arguments)
{
    QCommandLineParser parser;
    addPracticeOptions(parser);
    if (!parser.parse(QStringList{u"clientele-practice"_s} + arguments))
        return tl::unexpected(parser.errorText());
    return practiceOptions(parser);
}

} // namespace

void TestPracticeOptions::defaults()
{
    const auto options = parsed({});
    QVERIFY(options);
    QCOMPARE(options->port, quint16(0));
    QVERIFY(options->faults.empty());
    QVERIFY(options->settings.rotation == Rotation::OnUpdate);
    QVERIFY(options->settings.secretOnRead == PracticeSettings::SecretOnRead::Never);
    QVERIFY(options->settings.stateFile.isEmpty());
    QVERIFY(!options->settings.tls && !options->settings.secretLifetime
            && !options->settings.requiredInitialAccessToken);
}

void TestPracticeOptions::everything()
{
    QTemporaryDir folder;
    const QString tokenFile = folder.filePath(u"iat"_s);
    QFile file(tokenFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("initial\n");
    file.close();
    const QString clientFile = folder.filePath(u"client"_s);
    QFile pair(clientFile);
    QVERIFY(pair.open(QIODevice::WriteOnly));
    pair.write("ops:a:b\n");
    pair.close();

    const auto options = parsed({u"--port"_s,
                                 u"8080"_s,
                                 u"--state"_s,
                                 u"s.json"_s,
                                 u"--new-secret-on-update"_s,
                                 u"--show-secret-again"_s,
                                 u"--secret-lifetime"_s,
                                 u"60"_s,
                                 u"--drop-unknown-members"_s,
                                 u"--ignore-scope-word"_s,
                                 u"a"_s,
                                 u"--ignore-scope-word"_s,
                                 u"b"_s,
                                 u"--disable-method"_s,
                                 u"put"_s,
                                 u"--initial-access-token-file"_s,
                                 tokenFile,
                                 u"--management-client-file"_s,
                                 clientFile,
                                 u"--other-origin"_s,
                                 u"http://a.example"_s,
                                 u"--fault"_s,
                                 u"cut-body:put:2"_s,
                                 u"--fault"_s,
                                 u"stall"_s});
    QVERIFY2(options, options ? "" : qPrintable(options.error()));
    const PracticeSettings &settings = options->settings;
    QCOMPARE(options->port, quint16(8080));
    QCOMPARE(settings.stateFile, u"s.json"_s);
    QVERIFY(settings.newSecretOnUpdate);
    QVERIFY(settings.unknownMembers == Habits::Unknown::Dropped);
    QVERIFY(settings.secretOnRead == PracticeSettings::SecretOnRead::Always);
    QVERIFY(settings.secretLifetime == std::chrono::minutes(1));
    QCOMPARE(settings.ignoredScopeWords, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(settings.disabledMethods, QList<QByteArray>{"PUT"_ba});
    QVERIFY(settings.requiredInitialAccessToken == "initial"_ba);
    QCOMPARE(settings.managementClient->id, "ops"_ba);
    QCOMPARE(settings.managementClient->secret, "a:b"_ba);
    QCOMPARE(settings.otherOrigin, QUrl(u"http://a.example"_s));
    QCOMPARE(options->faults.size(), size_t(2));
    QCOMPARE(options->faults[0].count, 2);
    QVERIFY(options->faults[1].fault.kind == Fault::Kind::Stall);
}

void TestPracticeOptions::rotation_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Rotation>("expected");
    QTest::newRow("never") << u"never"_s << Rotation::Never;
    QTest::newRow("update") << u"update"_s << Rotation::OnUpdate;
    QTest::newRow("every use") << u"every-use"_s << Rotation::OnEveryUse;
}

void TestPracticeOptions::rotation()
{
    QFETCH(QString, word);
    const auto options = parsed({u"--rotation"_s, word});
    QVERIFY(options);
    QTEST(options->settings.rotation, "expected");
}

void TestPracticeOptions::complains_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s} << u"port"_s;
    QTest::newRow("rotation") << QStringList{u"--rotation"_s, u"sometimes"_s} << u"every-use"_s;
    QTest::newRow("lifetime") << QStringList{u"--secret-lifetime"_s, u"0"_s} << u"seconds"_s;
    QTest::newRow("fault") << QStringList{u"--fault"_s, u"sulk:put"_s} << u"sulk:put"_s;
    QTest::newRow("token file") << QStringList{u"--initial-access-token-file"_s, u"/nowhere"_s}
                                << u"/nowhere"_s;
    QTest::newRow("management client")
        << QStringList{u"--management-client-file"_s, u"/nowhere"_s} << u"/nowhere"_s;
    QTest::newRow("certificate") << QStringList{u"--tls-certificate"_s, u"/nowhere"_s,
                                                u"--tls-key"_s, u"/nowhere"_s}
                                 << u"/nowhere"_s;
    QTest::newRow("flaw") << QStringList{u"--tls"_s, u"--tls-flaw"_s, u"rust"_s} << u"expired"_s;
}

void TestPracticeOptions::complains()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    const auto options = parsed(arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().contains(about), qPrintable(options.error()));
}

QTEST_GUILESS_MAIN(TestPracticeOptions)
#include "tst_practiceoptions.moc"
