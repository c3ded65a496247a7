// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplebackup.h"

#include <metadata/jsonwriter.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using metadata::SecretText;
using registrar::BackupContents;
using registrar::BackupProblem;

namespace {

QByteArray sampleText()
{
    return registrar::writeBackup(tests::sampleBackup()).reveal().toByteArray();
}

QByteArray withSecretsInDocument()
{
    const QByteArray document = "{\"client_secret\": \"sample-hidden\", \"n\": "
                                "{\"registration_access_token\": \"sample-deep\"}}"_ba;
    return sampleText().replace("\"{}\"", metadata::jsonString(QString::fromUtf8(document)));
}

/// "read", or why not.
QByteArray outcome(const QByteArray &text)
{
    const auto read = registrar::readBackup(SecretText(text));
    if (read)
        return "read"_ba;
    switch (read.error().kind) {
    case BackupProblem::Kind::NotABackup:
        return "not a backup"_ba;
    case BackupProblem::Kind::TooNew:
        return "too new"_ba;
    case BackupProblem::Kind::TooLarge:
        return "too large"_ba;
    case BackupProblem::Kind::Damaged:
        break;
    }
    return "damaged: "_ba + read.error().where.toUtf8();
}

} // namespace

class TestBackupContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const auto read = registrar::readBackup(SecretText(sampleText()));
        QVERIFY(read.has_value());
        QVERIFY(*read == tests::sampleBackup());
        QCOMPARE(outcome(registrar::writeBackup({}).reveal().toByteArray()),
                 "damaged: backup.made_at"_ba);
    }

    void canBeReadByPeople()
    {
        const QByteArray text = sampleText();
        QVERIFY(text.startsWith("{\n\"format\": \"clientele-backup\",\n\"version\": 4,\n"
                                "\"made_at\": \"2026-11-24T15:05:06.789Z\",\n\"servers\": ["));
        QVERIFY(text.contains("\n\"registration_access_token\": \"sample-token-one\",\n"));
    }

    // Its client credentials were a token that a person had entered.
    void readsVersion3()
    {
        const QByteArray text = sampleText()
                                    .replace("\"version\": 4", "\"version\": 3")
                                    .replace("administrator-token", "client-credentials");
        const auto read = registrar::readBackup(SecretText(text));
        QVERIFY(read.has_value());
        QCOMPARE(read->servers.front().settings->values.bearerMode,
                 inventory::BearerMode::AdministratorToken);
    }

    // As an earlier program wrote it.
    void readsVersion1()
    {
        const auto read = registrar::readBackup(SecretText(tests::version1Backup()));
        QVERIFY(read.has_value());
        QVERIFY(!read->servers.front().settings);
        const registrar::BackupClient &client = read->clients.front();
        QVERIFY(client.isManageable);
        QCOMPARE(client.tokenState, inventory::TokenState::InKeychain);
        QCOMPARE(client.unknown.size(), 1U);
        QCOMPARE(client.unknown.front().verb, inventory::Verb::Update);
    }

    void skipsWhatItDoesNotKnow()
    {
        QCOMPARE(outcome(sampleText().replace("\"version\": 4,", "\"version\": 4, \"later\": [],")),
                 "read"_ba);
        QCOMPARE(outcome(sampleText().replace("\"client_id\": \"two\"",
                                              "\"client_id\": \"two\", \"later\": {}")),
                 "read"_ba);
    }

    void keepsNoSecretInADocument()
    {
        const auto read = registrar::readBackup(SecretText(withSecretsInDocument()));
        QVERIFY(read.has_value());
        QCOMPARE(read->clients.back().versions.back().document,
                 "{\"client_secret\": \"\", \"n\": {\"registration_access_token\": \"\"}}"_ba);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            const QByteArray &why) { QTest::newRow(name) << from << to << why; };
        row("other format", "clientele-backup", "clientele-export", "not a backup");
        row("broken", "\"servers\": [", "\"servers\": [,", "not a backup");
        row("version 5", "\"version\": 4", "\"version\": 5", "too new");
        row("version 0", "\"version\": 4", "\"version\": 0", "damaged: backup.version");
        row("version as text", "\"version\": 4", "\"version\": \"1\"", "damaged: backup.version");
        row("no version", "\"version\": 4,", "", "damaged: backup.version");
        row("a name twice", "\"version\": 4,", "\"version\": 4,\"version\": 4,", "damaged: line 3");
        row("no clients", "\"clients\"", "\"customers\"", "damaged: backup.clients");
        row("local time", "T15:05:06.789Z", "T15:05:06.789", "damaged: backup.made_at");
        row("no time", "\"taken_at\": \"2026-11-24T08", "\"taken_at\": \"2026-13-24T08",
            "damaged: backup.clients[0].versions[1].taken_at");
        row("no client_id", "\"client_id\": \"two\"", "\"client_id\": \"\"",
            "damaged: backup.clients[1].client_id");
        row("a client twice", "\"client_id\": \"two\"", "\"client_id\": \"s6BhdRkqt3\"",
            "damaged: backup.clients");
        row("a server that is not there", "\"server\": \"https://login",
            "\"server\": \"https://other", "damaged: backup.clients");
        row("unknown policy", "send-when-known", "sometimes",
            "damaged: backup.servers[0].secret_policy");
        row("protected as text", "\"protected\": true", "\"protected\": \"yes\"",
            "damaged: backup.servers[0].protected");
        row("http address",
            "\"registration_client_uri\": \"https:", "\"registration_client_uri\": \"http:",
            "damaged: backup.clients[0].registration_client_uri");
        row("token that cannot be sent", "sample-token-one", "sample\\r\\nX: y",
            "damaged: backup.clients[0].registration_access_token");
        row("empty token", "sample-token-one", "",
            "damaged: backup.clients[0].registration_access_token");
        row("no document", "\"document\": \"{}\"", "\"document\": \"[]\"",
            "damaged: backup.clients[1].versions[0].document");
        row("bad base64", "\"answer\": \"\"", "\"answer\": \"!\"",
            "damaged: backup.clients[0].versions[1].answer");
        row("draft of nothing", "\"base\": 1", "\"base\": 2",
            "damaged: backup.clients[0].draft.base");
        row("draft of less", "\"base\": 1", "\"base\": -1",
            "damaged: backup.clients[0].draft.base");
        row("earlier draft of nothing", "\"base\": 0", "\"base\": 2",
            "damaged: backup.clients[0].earlier_drafts.base");
        row("unknown verb", "\"verb\": \"delete\"", "\"verb\": \"patch\"",
            "damaged: backup.clients[0].unknown_outcomes[0].verb");
        row("unknown status", "\"status\": \"set-aside\"", "\"status\": \"current\"",
            "damaged: backup.clients[0].older_secrets[0].status");
        row("older token that cannot be sent", "sample-token-older", "sample\\r\\nX: y",
            "damaged: backup.clients[0].older_secrets[0].secret");
        row("unknown token state", "\"refused\"", "\"waiting\"",
            "damaged: backup.clients[0].token_state");
        row("record id that is a path", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "../../.bashrc",
            "damaged: backup.clients[2].client_id");
        row("neither id", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "",
            "damaged: backup.clients[2].client_id");
        row("both ids", "\"client_id\": \"\"", "\"client_id\": \"x\"",
            "damaged: backup.clients[2].client_id");
        row("unknown proxy", "\"proxy\": \"http\"", "\"proxy\": \"ftp\"",
            "damaged: backup.servers[0].settings.proxy");
        row("no port", "\"proxy_port\": 3128", "\"proxy_port\": 65536",
            "damaged: backup.servers[0].settings.proxy_port");
        row("no time for an answer", "\"answer_seconds\": 8", "\"answer_seconds\": 0",
            "damaged: backup.servers[0].settings.answer_seconds");
        row("bearer that cannot be sent", "sample-bearer", "sample\\r\\nX: y",
            "damaged: backup.servers[0].settings.bearer");
        row("header without a value", "\"value\"", "\"valeu\"",
            "damaged: backup.servers[0].settings.headers[0].value");
        row("more seen than chances", "\"seen\": 2", "\"seen\": 4",
            "damaged: backup.servers[0].habits[0].seen");
        row("http endpoint",
            "\"registration_endpoint\": \"https:", "\"registration_endpoint\": \"http:",
            "damaged: backup.servers[0].registration_endpoint");
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, why);
        QByteArray text = sampleText();
        QVERIFY(text.contains(from));
        QCOMPARE(outcome(text.replace(text.indexOf(from), from.size(), to)), why);
    }

    void neverCrashesOnACut()
    {
        const QByteArray text = sampleText();
        for (qsizetype size = 0; size < text.size() - 1; ++size)
            QCOMPARE(outcome(text.left(size)), "not a backup"_ba);
    }
};

QTEST_GUILESS_MAIN(TestBackupContents)
#include "tst_backupcontents.moc"
