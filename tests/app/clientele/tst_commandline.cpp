// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <clientele/commandline.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheLanguage_data();
    void choosesTheLanguage();
};

void TestCommandLine::choosesTheLanguage_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("status"); // -1: go on
    QTest::newRow("two words") << QByteArrayList{"--language", "ja"} << u"ja"_s << -1;
    QTest::newRow("one word") << QByteArrayList{"--language=en"} << u"en"_s << -1;
    QTest::newRow("none") << QByteArrayList{"--practice"} << QString() << -1;
    QTest::newRow("unknown") << QByteArrayList{"--language", "de"} << u"de"_s << 64;
    QTest::newRow("forgotten") << QByteArrayList{"--language"} << QString() << 64;
    QTest::newRow("another option") << QByteArrayList{"--languages=ja"} << QString() << 64;
}

void TestCommandLine::choosesTheLanguage()
{
    QFETCH(QByteArrayList, arguments);
    arguments.prepend("clientele");
    std::vector<char *> values;
    for (QByteArray &argument : arguments)
        values.push_back(argument.data());
    app::CommandLine commandLine;
    const auto status = app::parseCommandLine(int(values.size()), values.data(), commandLine);
    QTEST(status.value_or(-1), "status");
    QTEST(commandLine.language, "language");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
