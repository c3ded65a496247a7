// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrarfixture.h"

#include <practice/practicetls.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using registrar::Failure;
using registrar::ServerSecrets;
using tests::RegistrarFixture;

namespace {

practice::PracticeSettings mutualTls(const practice::PracticeTls &tls)
{
    practice::PracticeSettings settings;
    settings.tls = tls.serverConfiguration(practice::PracticeTls::ClientCertificate::Required);
    return settings;
}

} // namespace

/// Settings of a server as a person makes them, and what the next request does with them.
class TestServerConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnAuthorityAndAClientCertificateAreUsed();
    void settingsLastForManyRequests();
    void aMissingClientCertificateIsSuspected();
    void aCertificateThatCannotBeUsedIsNotKept();
    void aHeaderThatMayNotBeSentIsNotKept();
    void findsAServersMetadata();
    void anotherIssuersDocumentIsNotUsed();
};

void TestServerConnections::anOwnAuthorityAndAClientCertificateAreUsed() // D20 M64
{
    const auto tls = practice::PracticeTls::make();
    QVERIFY(tls);
    RegistrarFixture fixture(mutualTls(*tls));
    const QUrl endpoint = fixture.server->registrationEndpoint();
    registrar::Registrar::Registration registration;
    registration.endpoint = endpoint;
    registration.document = RegistrarFixture::sampleDocument();
    const auto untrusted = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!untrusted);
    QCOMPARE(untrusted.error().kind, Failure::Kind::Tls);

    const QString serverId = tests::valueOf(fixture.registrar->serverAtEndpoint(endpoint));
    inventory::ServerSettings settings = fixture.registrar->serverSettings(serverId);
    settings.extraAuthorities = tls->authorityPem;
    ServerSecrets secrets;
    secrets.clientCertificate = metadata::SecretText(tls->client.certificatePem
                                                     + tls->client.keyPem);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    fixture.restart(); // the certificate comes from the keychain
    const auto registered = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY2(registered, registered ? "" : qPrintable(registered.error().details.join(u'|')));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(*registered)));
    QVERIFY(!fixture.isOnDisk(tls->client.keyPem.mid(60, 40)));
}

// The first request looks them up, the others find them known.
void TestServerConnections::settingsLastForManyRequests()
{
    const auto tls = practice::PracticeTls::make();
    QVERIFY(tls);
    practice::PracticeSettings practiceSettings = mutualTls(*tls);
    practiceSettings.managementBearer = "administrator-5e07"_ba;
    practiceSettings.managedWith = practice::Habits::ManagedWith::OtherBearer;
    RegistrarFixture fixture(practiceSettings);
    const QString serverId = tests::valueOf(
        fixture.registrar->serverAtEndpoint(fixture.server->registrationEndpoint()));
    inventory::ServerSettings settings = fixture.registrar->serverSettings(serverId);
    settings.extraAuthorities = tls->authorityPem;
    settings.bearerMode = inventory::BearerMode::AdministratorToken;
    ServerSecrets secrets;
    secrets.bearer = metadata::SecretText("administrator-5e07");
    secrets.clientCertificate = metadata::SecretText(tls->client.certificatePem
                                                     + tls->client.keyPem);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    const QString id = fixture.registerClient();
    for (int request = 0; request < 4; ++request)
        (void)tests::valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.requests("GET"), 4);
}

// S55: not the words of a refused token, and nothing of the client's state changes by a read.
void TestServerConnections::aMissingClientCertificateIsSuspected()
{
    const auto tls = practice::PracticeTls::make();
    QVERIFY(tls);
    RegistrarFixture fixture(mutualTls(*tls));
    const QString serverId = tests::valueOf(
        fixture.registrar->serverAtEndpoint(fixture.server->registrationEndpoint()));
    inventory::ServerSettings settings = fixture.registrar->serverSettings(serverId);
    settings.extraAuthorities = tls->authorityPem;
    ServerSecrets secrets;
    secrets.clientCertificate = metadata::SecretText(tls->client.certificatePem
                                                     + tls->client.keyPem);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    const QString id = fixture.registerClient();
    secrets.clientCertificate = metadata::SecretText(); // removed
    settings = fixture.registrar->serverSettings(serverId);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    const auto read = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!read);
    QVERIFY(read.error().kind != Failure::Kind::Unauthorized);
    QVERIFY2(read.error().text.contains(u"client certificate"), qPrintable(read.error().text));
    QCOMPARE(inventory::stateOf(fixture.client(id)), inventory::ClientState::InSync);
    QCOMPARE(fixture.requests("GET"), 0);
}

void TestServerConnections::aCertificateThatCannotBeUsedIsNotKept()
{
    RegistrarFixture fixture;
    const QString serverId = fixture.client(fixture.registerClient()).serverId;
    ServerSecrets secrets;
    secrets.clientCertificate = metadata::SecretText("not a certificate"_ba);
    const auto saved = QCoro::waitFor(fixture.registrar->saveServerSettings(
        fixture.registrar->serverSettings(serverId), secrets));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Failure::Kind::BadSettings);
    QVERIFY(!fixture.registrar->serverSettings(serverId).hasClientCertificate);
    const QStringList accounts = fixture.keychain.accounts();
    for (const QString &account : accounts)
        QVERIFY2(!account.contains(u"client certificate"), qPrintable(account));
}

void TestServerConnections::aHeaderThatMayNotBeSentIsNotKept()
{
    RegistrarFixture fixture;
    const QString serverId = fixture.client(fixture.registerClient()).serverId;
    ServerSecrets secrets;
    secrets.headers = {{"Authorization"_ba, metadata::SecretText("Basic abc"_ba)}};
    const auto saved = QCoro::waitFor(fixture.registrar->saveServerSettings(
        fixture.registrar->serverSettings(serverId), secrets));
    QVERIFY(!saved);
    QVERIFY2(saved.error().text.contains(u"Authorization"), qPrintable(saved.error().text));
    QVERIFY(fixture.registrar->serverSettings(serverId).headerNames.isEmpty());
}

void TestServerConnections::findsAServersMetadata()
{
    RegistrarFixture fixture;
    const auto found = QCoro::waitFor(
        fixture.registrar->discover(fixture.server->issuer().toString()));
    QVERIFY2(found, found ? "" : qPrintable(found.error().title));
    QCOMPARE(found->registrationEndpoint, fixture.server->registrationEndpoint());
    QVERIFY(!found->supported.isEmpty());
    const auto kept = fixture.inventory->discovery(found->issuer);
    QVERIFY(kept);
    QCOMPARE(kept->registrationEndpoint, found->registrationEndpoint);
}

void TestServerConnections::anotherIssuersDocumentIsNotUsed()
{
    RegistrarFixture fixture;
    // The same place by another spelling, which needs no name to be looked up.
    const QString other = fixture.server->issuer().toString().replace(u"127.0.0.1"_s, u"127.1"_s);
    const auto found = QCoro::waitFor(fixture.registrar->discover(other));
    QVERIFY(!found);
    QVERIFY2(found.error().title.contains(u"another issuer"), qPrintable(found.error().title));
}

QTEST_GUILESS_MAIN(TestServerConnections)
#include "tst_serverconnections.moc"
