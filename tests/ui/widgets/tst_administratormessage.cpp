// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <widgets/administratormessage.h>
#include <widgets/knownways.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

class TestAdministratorMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheWayOnThatServer_data();
    void namesTheWayOnThatServer();
    void saysWhichClient();
};

void TestAdministratorMessage::namesTheWayOnThatServer_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("product");
    const auto row = [](const char *uri, const QString &product) {
        QTest::newRow(uri) << QByteArray(uri) << product;
    };
    row("https://id.example/realms/a/clients-registrations/openid-connect/c1", u"Keycloak"_s);
    row("https://id.example/auth/realms/a/clients-registrations/default/c1", u"Keycloak"_s);
    row("https://id.example/token-service/oauth-registration/c1", u"Curity"_s);
    row("https://acme.okta.example/oauth2/v1/clients/c1", u"Okta"_s);
    row("https://id.example/api/identity/oauth2/dcr/v1.1/register/c1", u"WSO2"_s);
    row("https://id.example/oidc/reg/c1", u"node-oidc-provider"_s);
    row("https://id.example/register/c1", {});
    row("https://id.example/realms/clients-registrations", {});
}

void TestAdministratorMessage::namesTheWayOnThatServer()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const QString, product);
    inventory::ClientRecord client;
    client.configurationUri = uri;
    const QString way = ui::knownWayBack(uri);
    QCOMPARE(way.isEmpty(), product.isEmpty());
    QVERIFY(way.contains(product));
    QVERIFY(ui::messageToAdministrator(client).contains(way));
}

void TestAdministratorMessage::saysWhichClient()
{
    inventory::ClientRecord client;
    client.clientId = u"s6BhdRkqt3"_s;
    client.name = u"Billing Portal"_s;
    client.configurationUri = "https://id.example/register/s6BhdRkqt3"_ba;
    const QString never = ui::messageToAdministrator(client);
    for (const QString &fact :
         {client.clientId, client.name, QString::fromUtf8(client.configurationUri), u"never"_s})
        QVERIFY2(never.contains(fact), qPrintable(fact));
    client.lastReadAt = QDateTime(QDate(2026, 5, 12), QTime(14, 2));
    QVERIFY(ui::messageToAdministrator(client).contains(u"2026"));
    QVERIFY(!ui::messageToAdministrator(client).contains(u"never"));
}

QTEST_GUILESS_MAIN(TestAdministratorMessage)
#include "tst_administratormessage.moc"
