// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplans.h"

#include <review/curlcommand.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

struct Seen
{
    QByteArrayList arguments;
    QByteArray body;
};

/// Lets a real shell read the command; a function in place of curl tells what it was given.
Seen run(const QString &command)
{
    const QString script =
        u"curl() { for argument in \"$@\"; do printf '%s\\0' \"$argument\"; done; printf '\\0'; cat; }\n"_s
        + command;
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REGISTRATION_ACCESS_TOKEN"_s, u"token-of-the-test"_s);
    environment.insert(u"CLIENT_SECRET"_s, u"secret-of-the-test"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-c"_s, script});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {};
    const QByteArray output = shell.readAllStandardOutput();
    const qsizetype end = output.indexOf(QByteArray(2, '\0'));
    return {.arguments = output.left(end).split('\0'), .body = output.mid(end + 2)};
}

registrar::UpdatePlan planOf(const QByteArray &json)
{
    registrar::UpdatePlan plan;
    plan.requestLine = u"PUT https://login.example/it's?a=$b&c=`d`"_s;
    plan.toSend = tests::documentOf(json);
    return plan;
}

} // namespace

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aShellReadsItAsMeant_data();
    void aShellReadsItAsMeant();
    void secretComesFromTheEnvironment();
    void onlyTheSecretsPlaceIsFilled();
    void holdsNoSecret();
};

void TestCurlCommand::initTestCase()
{
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("There is no POSIX shell here.");
}

void TestCurlCommand::aShellReadsItAsMeant_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("plain") << R"({"client_id": "a"})"_ba;
    QTest::newRow("what a shell would expand")
        << R"({"client_name": "$HOME `id` $(id) \\ \" ' !"})"_ba;
    QTest::newRow("the delimiter in a string") << R"({"client_name": "JSON"})"_ba;
    QTest::newRow("many lines and Japanese") << "{\n  \"client_name\": \"請求ポータル\"\n}"_ba;
}

void TestCurlCommand::aShellReadsItAsMeant()
{
    QFETCH(QByteArray, body);
    const Seen seen = run(ui::curlCommand(planOf(body)));
    QCOMPARE(seen.body.trimmed(), body);
    QVERIFY(seen.arguments.contains("https://login.example/it's?a=$b&c=`d`"));
    QVERIFY(seen.arguments.contains("Authorization: Bearer token-of-the-test"));
    QCOMPARE(seen.arguments.mid(0, 2), QByteArrayList({"--request"_ba, "PUT"_ba}));
}

void TestCurlCommand::secretComesFromTheEnvironment()
{
    auto plan = planOf(R"({"client_name": "$HOME `id` \\"})"_ba);
    plan.sendsSecret = true;
    const auto sent = tests::documentOf(run(ui::curlCommand(plan)).body.trimmed());
    QCOMPARE(sent.string(u"client_secret"), u"secret-of-the-test"_s);
    QCOMPARE(sent.string(u"client_name"), u"$HOME `id` \\"_s);
}

void TestCurlCommand::onlyTheSecretsPlaceIsFilled()
{
    // A name that looks like our own mark must not carry the secret to where everyone can read it.
    auto plan = planOf(R"({"client_name": "CLIENT-SECRET-STANDS-HERE"})"_ba);
    plan.sendsSecret = true;
    const auto sent = tests::documentOf(run(ui::curlCommand(plan)).body.trimmed());
    QCOMPARE(sent.string(u"client_name"), u"CLIENT-SECRET-STANDS-HERE"_s);
    QCOMPARE(sent.string(u"client_secret"), u"secret-of-the-test"_s);
}

void TestCurlCommand::holdsNoSecret()
{
    const QString command = ui::curlCommand(planOf(R"({"client_id": "a"})"_ba));
    QVERIFY(command.contains(u"$REGISTRATION_ACCESS_TOKEN"));
    QVERIFY(!command.contains(u"CLIENT_SECRET"));
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
