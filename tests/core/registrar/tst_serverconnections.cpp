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

practice::PracticeSettings administered()
{
    practice::PracticeSettings settings;
    settings.managementBearer = "administrator-5e07"_ba;
    settings.managedWith = practice::Habits::ManagedWith::OtherBearer;
    return settings;
}

void useAdministratorsToken(RegistrarFixture &fixture, const QByteArray &token)
{
    const QString serverId = tests::valueOf(
        fixture.registrar->serverAtEndpoint(fixture.server->registrationEndpoint()));
    inventory::ServerSettings settings = fixture.registrar->serverSettings(serverId);
    settings.bearerMode = inventory::BearerMode::AdministratorToken;
    ServerSecrets secrets;
    secrets.bearer = metadata::SecretText(token);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
}

} // namespace

/// Settings of a server as a person makes them, and what the next request does with them.
class TestServerConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnAuthorityAndAClientCertificateAreUsed();
    void settingsLastForManyRequests();
    void anotherBearerLeavesTheSecretInUse();
    void theFirstTokenOfAReadIsNoRotation();
    void aRefusedOtherBearerIsTheServers();
    void aDeletionWithAnotherBearerCanBeSettled();
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
    practice::PracticeSettings practiceSettings = administered();
    practiceSettings.tls = mutualTls(*tls).tls;
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

// S17, S27
void TestServerConnections::anotherBearerLeavesTheSecretInUse()
{
    practice::PracticeSettings practiceSettings = administered();
    practiceSettings.secretOnRead = practice::Habits::SecretOnRead::Always;
    practiceSettings.secretInUpdate = practice::Habits::SecretInUpdate::Required;
    practiceSettings.shownOnRegister.token = false;
    practiceSettings.shownOnRead.token = false;
    practiceSettings.shownOnUpdate.token = false;
    RegistrarFixture fixture(practiceSettings);
    useAdministratorsToken(fixture, "administrator-5e07"_ba);
    const QString id = fixture.registerClient();
    QVERIFY(fixture.client(id).hasSecret);
    QVERIFY(!tests::valueOf(QCoro::waitFor(fixture.registrar->read(id))).newSecret);
    const auto server = fixture.registrar->server(fixture.client(id).serverId);
    inventory::ServerRecord demanding = *server;
    demanding.secretPolicy = metadata::SecretPolicy::SendWhenKnown;
    QVERIFY(fixture.registrar->saveServer(demanding));
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    QVERIFY(!tests::valueOf(fixture.send(id)).newSecret);
}

// S17: there was none to be replaced.
void TestServerConnections::theFirstTokenOfAReadIsNoRotation()
{
    practice::PracticeSettings practiceSettings = administered();
    practiceSettings.rotation = practice::Habits::Rotation::OnEveryUse;
    practiceSettings.shownOnRegister.token = false;
    RegistrarFixture fixture(practiceSettings);
    useAdministratorsToken(fixture, "administrator-5e07"_ba);
    const QString id = fixture.registerClient();
    QVERIFY(fixture.tokenInKeychain(id).isEmpty());
    QVERIFY(tests::valueOf(QCoro::waitFor(fixture.registrar->read(id))).newToken);
    QVERIFY(fixture.registrar->warningsBeforeRead(id).isEmpty());
}

// S17, S10: says nothing of the client's own token, and nothing of the client.
void TestServerConnections::aRefusedOtherBearerIsTheServers()
{
    RegistrarFixture fixture(administered());
    useAdministratorsToken(fixture, "administrator-5e07"_ba);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = tests::valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", practice::Fault::fromName(u"close-after-request"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    useAdministratorsToken(fixture, "of-a-former-administrator"_ba);
    const auto refused = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::OtherBearerRefused);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::None);
    QCOMPARE(refused.error().title, u"The server refused the token of its settings."_s);
    // Nor is it an answer to the question what became of the update.
    const auto resolved = QCoro::waitFor(fixture.registrar->resolve(id));
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().kind, Failure::Kind::OtherBearerRefused);
    QCOMPARE(fixture.client(id).unknownVerb, inventory::Verb::Update);
    useAdministratorsToken(fixture, "administrator-5e07"_ba);
    QCOMPARE(tests::valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::WasMade);
}

// A client that is gone is answered alike.
void TestServerConnections::aDeletionWithAnotherBearerCanBeSettled()
{
    RegistrarFixture fixture(administered());
    useAdministratorsToken(fixture, "administrator-5e07"_ba);
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", practice::Fault::fromName(u"close-after-request"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(tests::valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::TokenRefused);
    QCOMPARE(fixture.client(id).unknownVerb, inventory::Verb::Delete);
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
