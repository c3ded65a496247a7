// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/registrationstore.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

class TestRegistrationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersAcrossARestart();
    void keepsHashesOnly();
    void isForTheOwnerOnly();
    void worksWithoutAFile();
    void leavesAForeignFileAlone_data();
    void leavesAForeignFileAlone();
    void changesNothingThatItCannotSave();
    void secretsAreFresh();

private:
    [[nodiscard]] QString stateFile() const { return m_folder->filePath(u"state.json"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Registration someClient(const QByteArray &token, const QByteArray &secret)
{
    return {.clientId = "c-1"_ba,
            .issuedAt = 1'700'000'000,
            .metadata = {.text = R"({"zz": 1, "client_name": "ü"})"_ba, .needsSecret = true},
            .tokenHash = hashOf(token),
            .secretHash = hashOf(secret),
            .secretExpiresAt = 4'102'444'800, // past 32 bits of seconds
            .isManageable = false};
}

} // namespace

void TestRegistrationStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRegistrationStore::remembersAcrossARestart()
{
    const Registration client = someClient("token"_ba, "secret"_ba);
    {
        RegistrationStore store;
        QVERIFY(store.open(stateFile()));
        QCOMPARE(store.port(), quint16(0));
        QVERIFY(store.setPort(8080));
        QVERIFY(store.put(client));
    }
    RegistrationStore store;
    QVERIFY(store.open(stateFile()));
    QCOMPARE(store.port(), quint16(8080));
    QCOMPARE(store.size(), 1);
    QVERIFY(store.find("c-1"_ba) == client);
    QVERIFY(store.find("c-1"_ba)->hasToken("token"_ba));
    QVERIFY(store.find("c-1"_ba)->hasSecret("secret"_ba));
    QVERIFY(!store.find("c-1"_ba)->hasToken("secret"_ba));

    QVERIFY(store.remove("c-1"_ba));
    RegistrationStore third;
    QVERIFY(third.open(stateFile()));
    QCOMPARE(third.size(), 0);
}

void TestRegistrationStore::keepsHashesOnly()
{
    const QByteArray token = newSecret();
    const QByteArray secret = newSecret();
    RegistrationStore store;
    QVERIFY(store.open(stateFile()));
    QVERIFY(store.put(someClient(token, secret)));

    QFile file(stateFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("c-1"));
    QVERIFY(!text.contains(token));
    QVERIFY(!text.contains(secret));
}

void TestRegistrationStore::isForTheOwnerOnly()
{
    RegistrationStore store;
    QVERIFY(store.open(stateFile()));
    QVERIFY(store.setPort(1));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(stateFile()).permissions() & others, QFile::Permissions());
}

void TestRegistrationStore::worksWithoutAFile()
{
    RegistrationStore store;
    QVERIFY(store.open(QString()));
    QVERIFY(store.put(someClient("token"_ba, "secret"_ba)));
    QVERIFY(store.find("c-1"_ba));
    QVERIFY(!store.find("c-2"_ba));
    QVERIFY(store.remove("c-2"_ba));
    QCOMPARE(store.size(), 1);
}

void TestRegistrationStore::leavesAForeignFileAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << "hello"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another format") << R"({"format":"clientele-practice-2"})"_ba;
}

void TestRegistrationStore::leavesAForeignFileAlone()
{
    QFETCH(QByteArray, content);
    QFile file(stateFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();

    RegistrationStore store;
    QVERIFY(!store.open(stateFile()));
    QVERIFY(store.errorString().contains(stateFile()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestRegistrationStore::changesNothingThatItCannotSave()
{
    const Registration client = someClient("token"_ba, "secret"_ba);
    RegistrationStore store;
    QVERIFY(store.open(stateFile()));
    QVERIFY(store.put(client));
    m_folder.reset(); // Nothing can be written there any more, not even by root.

    Registration changed = client;
    changed.tokenHash = hashOf("other"_ba);
    QVERIFY(!store.put(changed));
    QVERIFY(!store.errorString().isEmpty());
    QVERIFY(store.find("c-1"_ba) == client);
    QVERIFY(!store.remove("c-1"_ba));
    QVERIFY(store.find("c-1"_ba));
    changed.clientId = "c-2"_ba;
    QVERIFY(!store.put(changed));
    QCOMPARE(store.size(), 1);
}

void TestRegistrationStore::secretsAreFresh()
{
    QCOMPARE(newSecret().size(), 43);
    QVERIFY(newSecret() != newSecret());
}

QTEST_GUILESS_MAIN(TestRegistrationStore)
#include "tst_registrationstore.moc"
