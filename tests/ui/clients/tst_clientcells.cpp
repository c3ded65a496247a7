// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <clients/clientcells.h>
#include <clients/clientfacts.h>
#include <widgets/namecollator.h>

#include <QCollator>
#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientRecord;
using inventory::ServerRecord;
using inventory::TokenState;
using ui::ClientColumn;
using ui::ClientRow;

class TestClientCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cellsAreShort();
    void nothingSaidIsADash();
    void busyHidesTheState();
    void grantTypes_data();
    void grantTypes();
    void sortsRawValues();
    void namesSortAsPeopleDo();
    void sentenceTellsTheRow();
    void factsAreWhole();
    void factsOfADeletedClient();

private:
    [[nodiscard]] ClientRow row() const
    {
        return ui::makeClientRow(m_client, m_server, m_collator);
    }
    [[nodiscard]] QString text(ClientColumn column) const
    {
        return ui::cellText(row(), column, m_now);
    }

    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    ClientRecord m_client;
    ServerRecord m_server;
    const QCollator m_collator = ui::nameCollator();
};

void TestClientCells::init()
{
    m_server = {.id = u"server"_s, .identity = {}, .name = u"Acme Login"_s, .tag = u"PROD"_s};
    m_client = {};
    m_client.clientId = u"s6BhdRkqt3"_s;
    m_client.name = u"Billing Portal"_s;
    m_client.authMethod = u"client_secret_basic"_s;
    m_client.grantTypes = QStringList{u"authorization_code"_s, u"refresh_token"_s};
    m_client.redirectUris = QStringList{u"https://a.example/cb"_s, u"https://b.example/cb"_s};
    m_client.scope = u"openid"_s;
    m_client.hasSecret = true;
    m_client.secretExpiresAt = m_now.addDays(12).toSecsSinceEpoch();
    m_client.tokenState = TokenState::InKeychain;
    m_client.tokenStoredAt = m_now.addDays(-1);
    m_client.addedAt = m_now.addDays(-9);
    m_client.lastReadAt = m_now.addSecs(-120);
}

void TestClientCells::cellsAreShort()
{
    QCOMPARE(text(ClientColumn::Name), u"Billing Portal"_s);
    QCOMPARE(text(ClientColumn::Server), u"Acme Login"_s);
    QCOMPARE(text(ClientColumn::State), u"In sync"_s);
    QCOMPARE(text(ClientColumn::Grants), u"code, refresh"_s);
    QVERIFY(text(ClientColumn::SecretExpires).startsWith(u"in "));
    QCOMPARE(text(ClientColumn::Token), u"Stored"_s);
    QCOMPARE(ui::cellToolTip(row(), ClientColumn::Grants, m_now),
             u"authorization_code\nrefresh_token"_s);
    QCOMPARE(ui::cellToolTip(row(), ClientColumn::Server, m_now), u"Acme Login PROD"_s);
    QVERIFY(ui::cellToolTip(row(), ClientColumn::LastRead, m_now).contains(u"UTC"));
}

void TestClientCells::nothingSaidIsADash()
{
    m_client.name = u" "_s;
    m_client.authMethod.clear();
    m_client.grantTypes.clear();
    m_client.hasSecret = false;
    m_client.lastReadAt.reset();
    QCOMPARE(text(ClientColumn::Name), m_client.clientId);
    for (const auto column : {ClientColumn::AuthMethod, ClientColumn::Grants,
                              ClientColumn::SecretExpires, ClientColumn::LastRead})
        QCOMPARE(text(column), u"–"_s);
}

void TestClientCells::busyHidesTheState()
{
    ClientRow busy = row();
    busy.isBusy = true;
    QCOMPARE(ui::cellText(busy, ClientColumn::State, m_now), u"Waiting for the server…"_s);
}

void TestClientCells::grantTypes_data()
{
    QTest::addColumn<QString>("grantType");
    QTest::addColumn<QString>("shown");
    QTest::newRow("client credentials") << u"client_credentials"_s << u"client creds"_s;
    QTest::newRow("a URN of the IETF")
        << u"urn:ietf:params:oauth:grant-type:device_code"_s << u"device_code"_s;
    QTest::newRow("another URN") << u"urn:openid:params:grant-type:ciba"_s
                                 << u"urn:openid:params:grant-type:ciba"_s;
}

void TestClientCells::grantTypes()
{
    QFETCH(const QString, grantType);
    QFETCH(const QString, shown);
    QCOMPARE(ui::shortGrantType(grantType), shown);
}

void TestClientCells::sortsRawValues()
{
    const ClientRow early = row();
    m_client.secretExpiresAt = m_now.addDays(120).toSecsSinceEpoch(); // its words are a date
    const ClientRow late = row();
    m_client.secretExpiresAt = 0;
    const ClientRow never = row();
    m_client.secretExpiresAt.reset();
    const ClientRow notSaid = row();
    const auto order = [](const ClientRow &left, const ClientRow &right) {
        return ui::compareCells(left, right, ClientColumn::SecretExpires);
    };
    QVERIFY(order(early, late) < 0);
    QVERIFY(order(late, never) < 0);
    QVERIFY(order(never, notSaid) < 0);
    QCOMPARE(order(never, never), 0);
}

void TestClientCells::namesSortAsPeopleDo()
{
    m_client.name = u"Portal 9"_s;
    const ClientRow nine = row();
    m_client.name = u"Portal 10"_s;
    const ClientRow ten = row();
    QVERIFY(ui::compareCells(nine, ten, ClientColumn::Name) < 0);
}

void TestClientCells::sentenceTellsTheRow()
{
    const QString sentence = ui::accessibleSentence(row(), m_now);
    QVERIFY2(sentence.startsWith(u"Billing Portal, Acme Login PROD, In sync, secret expires in "),
             qPrintable(sentence));
    m_client.secretExpiresAt = 0;
    QCOMPARE(ui::accessibleSentence(row(), m_now), u"Billing Portal, Acme Login PROD, In sync"_s);
}

void TestClientCells::factsAreWhole()
{
    QVERIFY(ui::redirectsFact(m_client).startsWith(u"https://a.example/cb and "));
    QCOMPARE(ui::accessFact(m_client), u"code, refresh · openid"_s);
    const QString credentials = ui::credentialsFact(m_client, u"GNOME Keyring"_s, m_now);
    QVERIFY2(credentials.startsWith(u"Token in GNOME Keyring, stored "), qPrintable(credentials));
    QVERIFY2(credentials.contains(u" · client secret expires in "), qPrintable(credentials));
    m_client.tokenState = TokenState::Refused;
    m_client.hasSecret = false;
    QCOMPARE(ui::credentialsFact(m_client, u"GNOME Keyring"_s, m_now),
             u"Token in GNOME Keyring, refused by the server · no client secret"_s);
    QVERIFY(ui::datesFact(m_client, m_now).contains(u" · added "));
    m_client.authMethod.clear();
    QVERIFY(ui::authenticationFact(m_client).contains(u"client_secret_basic")); // the default
}

void TestClientCells::factsOfADeletedClient()
{
    m_client.deletedAt = m_now;
    m_client.tokenState = TokenState::Missing;
    QCOMPARE(text(ClientColumn::Token), u"–"_s);
    QCOMPARE(ui::credentialsFact(m_client, u"GNOME Keyring"_s, m_now),
             u"Removed from this computer"_s);
}

QTEST_MAIN(TestClientCells)
#include "tst_clientcells.moc"
