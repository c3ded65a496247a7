// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <inventory/records.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::inventory;

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStateThatAppliesWins();
};

void TestRecords::firstStateThatAppliesWins()
{
    // From the bottom of the list to its top: each fact outweighs all before it.
    ClientRecord client;
    client.tokenState = TokenState::InKeychain;
    QCOMPARE(stateOf(client), ClientState::NotRegistered);
    client.clientId = u"s6BhdRkqt3"_s;
    QCOMPARE(stateOf(client), ClientState::NeverRead);
    client.lastReadAt = QDateTime::currentDateTimeUtc();
    QCOMPARE(stateOf(client), ClientState::InSync);
    client.draftSavedAt = client.lastReadAt;
    QCOMPARE(stateOf(client), ClientState::Draft);
    client.draftSavedAt.reset();
    client.changedOnServer = true;
    QCOMPARE(stateOf(client), ClientState::ChangedOnServer);
    client.draftSavedAt = client.lastReadAt;
    QCOMPARE(stateOf(client), ClientState::Conflict);
    client.tokenState = TokenState::Missing;
    QCOMPARE(stateOf(client), ClientState::NoToken);
    client.isManageable = false;
    QCOMPARE(stateOf(client), ClientState::NotManageable);
    client.tokenState = TokenState::Refused;
    QCOMPARE(stateOf(client), ClientState::TokenRefused);
    client.tokenState = TokenState::Waiting;
    QCOMPARE(stateOf(client), ClientState::TokenWaiting);
    client.deletedAt = client.lastReadAt;
    QCOMPARE(stateOf(client), ClientState::Deleted);
    client.unknownVerb = Verb::Delete;
    QCOMPARE(stateOf(client), ClientState::OutcomeUnknown);
}

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
