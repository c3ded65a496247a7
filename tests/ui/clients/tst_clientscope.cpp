// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <clients/clientscope.h>

#include <QDateTime>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientRecord;
using ui::ClientCounts;
using ui::ClientScope;

class TestClientScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attention_data();
    void attention();
    void deletedIsInOneScopeOnly();
    void serversAreApart();
    void countsAgreeWithScopes();

private:
    using Change = std::function<void(ClientRecord &)>;
    [[nodiscard]] ClientRecord client(const Change &change = {}) const;
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
};

/// In sync and without a secret unless changed.
ClientRecord TestClientScope::client(const Change &change) const
{
    ClientRecord client;
    client.id = u"record"_s;
    client.serverId = u"server"_s;
    client.clientId = u"s6BhdRkqt3"_s;
    client.tokenState = inventory::TokenState::InKeychain;
    client.lastReadAt = m_now;
    if (change)
        change(client);
    return client;
}

void TestClientScope::attention_data()
{
    using inventory::TokenState;
    QTest::addColumn<ClientRecord>("client");
    QTest::addColumn<bool>("isNeeded");
    const auto row = [this](const char *name, bool isNeeded, const Change &change) {
        QTest::newRow(name) << client(change) << isNeeded;
    };
    const auto expiresInDays = [this](int days) {
        return [this, days](ClientRecord &client) {
            client.hasSecret = true;
            client.secretExpiresAt = m_now.addDays(days).toSecsSinceEpoch();
        };
    };
    row("in sync", false, {});
    row("never read", false, [](ClientRecord &client) { client.lastReadAt.reset(); });
    row("outcome unknown", true,
        [](ClientRecord &client) { client.unknownVerb = inventory::Verb::Update; });
    row("token waiting", true,
        [](ClientRecord &client) { client.tokenState = TokenState::Waiting; });
    row("token refused", true,
        [](ClientRecord &client) { client.tokenState = TokenState::Refused; });
    row("no token", true, [](ClientRecord &client) { client.tokenState = TokenState::Missing; });
    row("changed on server", true, [](ClientRecord &client) { client.changedOnServer = true; });
    row("draft of today", false, [this](ClientRecord &client) { client.draftSavedAt = m_now; });
    row("draft of last week", true,
        [this](ClientRecord &client) { client.draftSavedAt = m_now.addDays(-7); });
    row("secret expires in 30 days", true, expiresInDays(30));
    row("secret expires in 31 days", false, expiresInDays(31));
    row("secret has expired", true, expiresInDays(-1));
    row("secret never expires", false, [](ClientRecord &client) {
        client.hasSecret = true;
        client.secretExpiresAt = 0;
    });
    row("deleted, although its secret expires", false, [&](ClientRecord &client) {
        expiresInDays(1)(client);
        client.deletedAt = m_now;
    });
}

void TestClientScope::attention()
{
    QFETCH(const ClientRecord, client);
    QFETCH(const bool, isNeeded);
    QCOMPARE(ui::needsAttention(client, m_now), isNeeded);
}

void TestClientScope::deletedIsInOneScopeOnly()
{
    const ClientRecord deleted = client([this](ClientRecord &client) {
        client.deletedAt = m_now;
        client.draftSavedAt = m_now;
    });
    for (const auto kind : {ClientScope::Kind::All, ClientScope::Kind::Attention,
                            ClientScope::Kind::Drafts, ClientScope::Kind::Server})
        QVERIFY(!ClientScope({kind, u"server"_s}).contains(deleted, m_now));
    QVERIFY(ClientScope({ClientScope::Kind::Deleted, {}}).contains(deleted, m_now));
    QVERIFY(!ClientScope({ClientScope::Kind::Deleted, {}}).contains(client(), m_now));
}

void TestClientScope::serversAreApart()
{
    QVERIFY(ClientScope({ClientScope::Kind::Server, u"server"_s}).contains(client(), m_now));
    QVERIFY(!ClientScope({ClientScope::Kind::Server, u"other"_s}).contains(client(), m_now));
}

void TestClientScope::countsAgreeWithScopes()
{
    const std::vector<ClientRecord> clients{
        client(),
        client([this](ClientRecord &client) { client.draftSavedAt = m_now; }),
        client([](ClientRecord &client) { client.serverId = u"other"_s; }),
        client([this](ClientRecord &client) { client.deletedAt = m_now; }),
        client([](ClientRecord &client) { client.changedOnServer = true; }),
    };
    ClientCounts counts;
    for (const ClientRecord &client : clients)
        counts.add(client, m_now);
    for (const ClientScope &scope :
         {ClientScope{}, ClientScope{ClientScope::Kind::Attention, {}},
          ClientScope{ClientScope::Kind::Drafts, {}}, ClientScope{ClientScope::Kind::Deleted, {}},
          ClientScope{ClientScope::Kind::Server, u"server"_s},
          ClientScope{ClientScope::Kind::Server, u"nobody's"_s}}) {
        const auto contained = std::count_if(
            clients.begin(), clients.end(),
            [&](const ClientRecord &client) { return scope.contains(client, m_now); });
        QCOMPARE(counts.of(scope), int(contained));
    }
    QCOMPARE(counts.all, 4);
}

QTEST_GUILESS_MAIN(TestClientScope)
#include "tst_clientscope.moc"
