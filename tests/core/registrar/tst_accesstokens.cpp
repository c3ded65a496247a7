// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrarfixture.h"

#include <practice/practicetls.h>
#include <protocol/cancellation.h>
#include <registrar/accesstokens.h>
#include <registrar/accesstokenwords.h>
#include <registrar/connectionsettings.h>

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::TokenAuthentication;
using registrar::Failure;
using registrar::ServerSecrets;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

const auto clientSecret = "secret: of 5e07"_ba;

practice::PracticeSettings managedByAccessTokens()
{
    practice::PracticeSettings settings;
    settings.managedWith = practice::Habits::ManagedWith::OtherBearer;
    settings.managementClient = {"ops+1"_ba, clientSecret};
    settings.shownOnRegister.token = false;
    settings.shownOnRead.token = false;
    settings.shownOnUpdate.token = false;
    return settings;
}

inventory::ServerSettings tokenSettings(const RegistrarFixture &fixture,
                                        TokenAuthentication authentication)
{
    const QString serverId = valueOf(
        fixture.registrar->serverAtEndpoint(fixture.server->registrationEndpoint()));
    inventory::ServerSettings settings = fixture.registrar->serverSettings(serverId);
    settings.bearerMode = inventory::BearerMode::ClientCredentials;
    settings.tokenSource.tokenEndpoint = fixture.server->tokenEndpoint().toString();
    settings.tokenSource.clientId = u"ops+1"_s;
    settings.tokenSource.scope = u"clients:manage"_s;
    settings.tokenSource.authentication = authentication;
    return settings;
}

void useClientCredentials(
    RegistrarFixture &fixture, const QByteArray &secret = clientSecret,
    TokenAuthentication authentication = TokenAuthentication::ClientSecretBasic)
{
    ServerSecrets secrets;
    secrets.tokenClientSecret = metadata::SecretText(tests::rememberSecret(secret));
    const auto saved = QCoro::waitFor(
        fixture.registrar->saveServerSettings(tokenSettings(fixture, authentication), secrets));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
}

} // namespace

/// S17, M72: access tokens by client credentials stand in for registration access tokens.
class TestAccessTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneServesManyRequests_data();
    void oneServesManyRequests();
    void aCertificateStandsForTheSecret();
    void endsBeforeARequestWithItWould();
    void oneThatIsTooShortIsFetchedForEachRequest();
    void isFetchedAgainAfterItWasRefused();
    void isFetchedAgainAfterARefusedRegistration();
    void settlesNothingWithoutTheClientsAnswer();
    void aDeletionIsSettledWithAFreshOne();
    void fetchingCanBeCancelled();
    void theProgramMayEndWhileOneIsFetched();
    void anotherHostGetsNoExtraHeaders();
    void addsAClientThatHasNoToken();
    void addsAPastedResponseThatHasNoToken();
    void isFetchedAgainAfterARestart();
    void otherCredentialsFetchAnother();
    void aRefusalOfTheTokenEndpointIsSaid_data();
    void aRefusalOfTheTokenEndpointIsSaid();
    void aRefusalThatIsCutShortIsTheTokenEndpoints();
    void anUnreachableTokenEndpointIsSaid();
    void takesTheWayAroundARefusedToken();
    void itsSecretCountsAsASecret();
    void anInitialAccessTokenNeedsNone();
    void aTriedTokenNeedsNone();
    void whatIsMissingIsSaidBeforeItIsSaved_data();
    void whatIsMissingIsSaidBeforeItIsSaved();
    void isProposedByTheServersMetadata();
};

void TestAccessTokens::oneServesManyRequests_data()
{
    QTest::addColumn<TokenAuthentication>("authentication");
    QTest::addColumn<protocol::TokenAuthentication>("used");
    QTest::newRow("client_secret_basic") << TokenAuthentication::ClientSecretBasic
                                         << protocol::TokenAuthentication::ClientSecretBasic;
    QTest::newRow("client_secret_post")
        << TokenAuthentication::ClientSecretPost << protocol::TokenAuthentication::ClientSecretPost;
}

void TestAccessTokens::oneServesManyRequests()
{
    QFETCH(const TokenAuthentication, authentication);
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture, clientSecret, authentication);
    const QString id = fixture.registerClient();
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    (void)valueOf(fixture.send(id));
    QVERIFY(QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(fixture.requests("POST"), 2); // the token and the registration
    QVERIFY(!fixture.isOnDisk(clientSecret));
    // The practice server takes either, and any scope.
    const QString serverId = fixture.registrar->servers().front().id;
    const auto credentials = registrar::clientCredentialsOf(
        fixture.registrar->serverSettings(serverId), {});
    QTEST(credentials.authentication, "used");
    QCOMPARE(credentials.scope, u"clients:manage"_s);
}

void TestAccessTokens::aCertificateStandsForTheSecret()
{
    const auto tls = practice::PracticeTls::make();
    QVERIFY(tls);
    practice::PracticeSettings practiceSettings = managedByAccessTokens();
    practiceSettings.managementClient->secret.clear();
    practiceSettings.tls = tls->serverConfiguration(
        practice::PracticeTls::ClientCertificate::Required);
    RegistrarFixture fixture(practiceSettings);
    auto settings = tokenSettings(fixture, TokenAuthentication::TlsClientAuth);
    settings.extraAuthorities = tls->authorityPem;
    ServerSecrets secrets;
    const auto without = QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets));
    QVERIFY(!without);
    QCOMPARE(without.error().kind, Failure::Kind::BadSettings);
    secrets.clientCertificate = metadata::SecretText(tls->client.certificatePem
                                                     + tls->client.keyPem);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(fixture.registerClient())));
}

void TestAccessTokens::endsBeforeARequestWithItWould()
{
    const QDateTime noon(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
    protocol::ClientCredentials credentials;
    credentials.clientId = u"ops"_s;
    protocol::AccessToken issued;
    issued.token = metadata::SecretText("abc");
    issued.expiresAt = noon.addSecs(60);
    registrar::AccessTokens tokens;
    const QString server = u"server-1"_s;
    tokens.keep(server, credentials, issued);
    QVERIFY(tokens.tokenFor(server, credentials, noon.addSecs(49)));
    QVERIFY(!tokens.tokenFor(u"server-2"_s, credentials, noon));
    QVERIFY(!tokens.tokenFor(server, credentials, noon.addSecs(50)));
    QVERIFY(!tokens.tokenFor(server, credentials, noon)); // wiped
    issued.token = metadata::SecretText("def");
    issued.expiresAt.reset();
    tokens.keep(server, credentials, issued);
    QVERIFY(tokens.tokenFor(server, credentials, noon.addDays(300)));
    QVERIFY(tokens.tokenFor(server, credentials, noon) == issued.token); // in place of the other
    credentials.scope = u"clients"_s;
    QVERIFY(!tokens.tokenFor(server, credentials, noon));
}

void TestAccessTokens::oneThatIsTooShortIsFetchedForEachRequest()
{
    practice::PracticeSettings settings = managedByAccessTokens();
    settings.accessTokenLifetime = std::chrono::seconds(9);
    RegistrarFixture fixture(settings);
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    QCOMPARE(fixture.requests("POST"), 2);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.requests("POST"), 3);
}

void TestAccessTokens::isFetchedAgainAfterItWasRefused()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    fixture.server->revokeAccessTokens();
    const auto refused = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::OtherBearerRefused);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::TryAgain);
    QVERIFY(refused.error().text.contains(u"fetches a new one"));
    QCOMPARE(fixture.requests("GET"), 1); // never again by itself
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    // One that lacks a right, which the administrator may grant meanwhile.
    fixture.server->arm("GET", practice::Fault::fromName(u"status-403"_s).value());
    const int before = fixture.requests("POST");
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.requests("POST"), before + 1);
}

void TestAccessTokens::isFetchedAgainAfterARefusedRegistration()
{
    practice::PracticeSettings settings = managedByAccessTokens();
    settings.requiredInitialAccessToken = "another"_ba;
    RegistrarFixture fixture(settings);
    useClientCredentials(fixture);
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    for (const int requests : {2, 4}) {
        const auto refused = QCoro::waitFor(fixture.registrar->registerClient(registration));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::OtherBearerRefused);
        QVERIFY2(refused.error().text.contains(u"may not register clients"),
                 qPrintable(refused.error().text));
        QCOMPARE(fixture.requests("POST"), requests);
    }
}

// An unknown outcome is settled by what the client's address says, and by nothing else.
void TestAccessTokens::settlesNothingWithoutTheClientsAnswer()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", practice::Fault::fromName(u"close-after-request"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    useClientCredentials(fixture, "mistyped"_ba);
    const auto unsettled = QCoro::waitFor(fixture.registrar->resolve(id));
    QVERIFY(!unsettled);
    QCOMPARE(unsettled.error().kind, Failure::Kind::NoAccessToken);
    QCOMPARE(fixture.client(id).unknownVerb, inventory::Verb::Update);
    useClientCredentials(fixture);
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::WasMade);
}

// The 401 of an old token would look as if the client were gone.
void TestAccessTokens::aDeletionIsSettledWithAFreshOne()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE",
                        practice::Fault::fromName(u"close-after-request-unprocessed"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    fixture.server->revokeAccessTokens();
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::WasNotMade);
}

void TestAccessTokens::fetchingCanBeCancelled()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    useClientCredentials(fixture); // what was fetched before is forgotten
    fixture.server->arm("POST", practice::Fault::fromName(u"stall"_s).value());
    const auto cancellation = std::make_shared<protocol::Cancellation>();
    std::vector<registrar::SendStage> stages;
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(
        plan,
        [&](registrar::SendStage stage) {
            stages.push_back(stage);
            if (stage == registrar::SendStage::FetchingAccessToken)
                QTimer::singleShot(0, cancellation.get(), &protocol::Cancellation::request);
        },
        cancellation));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::Cancelled);
    QCOMPARE(stages.back(), registrar::SendStage::FetchingAccessToken);
    QCOMPARE(fixture.requests("PUT"), 0);
    QVERIFY(!fixture.client(id).unknownVerb);
}

void TestAccessTokens::theProgramMayEndWhileOneIsFetched()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    useClientCredentials(fixture);
    const int before = fixture.requests("POST");
    fixture.server->arm("POST", practice::Fault::fromName(u"stall"_s).value());
    auto reading = fixture.registrar->read(id);
    QTRY_COMPARE(fixture.requests("POST"), before + 1);
    fixture.restart();
    QVERIFY(!QCoro::waitFor(reading));
    fixture.server->disarm();
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

// A gateway's key is its host's own.
void TestAccessTokens::anotherHostGetsNoExtraHeaders()
{
    protocol::TransportSettings settings;
    settings.extraHeaders.append({"X-Api-Key"_ba, metadata::SecretText("key-of-the-gateway")});
    settings.answerTimeout = std::chrono::seconds(7);
    const auto whole = std::make_shared<const protocol::TransportSettings>(settings);
    const QUrl own(u"https://login.example/register/one"_s);
    QCOMPARE(registrar::settingsFor(QUrl(u"https://login.example:443/token"_s), own, whole), whole);
    for (const QString &other :
         {u"https://login.example:8443/token"_s, u"https://auth.example/token"_s,
          u"http://login.example/token"_s}) {
        const auto reduced = registrar::settingsFor(QUrl(other), own, whole);
        QVERIFY2(reduced->extraHeaders.isEmpty(), qPrintable(other));
        QCOMPARE(reduced->answerTimeout, settings.answerTimeout);
    }
}

void TestAccessTokens::addsAClientThatHasNoToken()
{
    RegistrarFixture there(managedByAccessTokens());
    useClientCredentials(there);
    const QByteArray uri = there.client(there.registerClient()).configurationUri;
    RegistrarFixture here;
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = uri;
    const auto needed = QCoro::waitFor(here.registrar->enroll(enrolment));
    QVERIFY(!needed);
    QCOMPARE(needed.error().kind, Failure::Kind::NoAccessToken);
    QCOMPARE(there.requests("GET"), 0);

    const QString serverId = valueOf(here.registrar->serverAtUri(uri, {}, {}));
    inventory::ServerSettings settings = tokenSettings(there,
                                                       TokenAuthentication::ClientSecretBasic);
    settings.serverId = serverId;
    ServerSecrets secrets;
    secrets.tokenClientSecret = metadata::SecretText(clientSecret);
    QVERIFY(QCoro::waitFor(here.registrar->saveServerSettings(settings, secrets)));
    const QString id = valueOf(QCoro::waitFor(here.registrar->enroll(enrolment)));
    QCOMPARE(here.client(id).tokenState, inventory::TokenState::OtherBearer);
    QVERIFY(here.client(id).isManageable);
    QVERIFY(here.tokenInKeychain(id).isEmpty());
    here.edit(id, u"client_name"_s, "\"Mine\""_ba);
    (void)valueOf(here.send(id));
}

// Such a server's response names no token.
void TestAccessTokens::addsAPastedResponseThatHasNoToken()
{
    RegistrarFixture there(managedByAccessTokens());
    useClientCredentials(there);
    const QByteArray pasted = there.document(there.registerClient()).text();
    RegistrarFixture here;
    const auto needed = QCoro::waitFor(here.registrar->enrollResponse(pasted, {}));
    QVERIFY(!needed);
    QCOMPARE(needed.error().kind, Failure::Kind::NoAccessToken);
    const auto document = metadata::ClientDocument::fromText(pasted).value();
    inventory::ServerSettings settings = tokenSettings(there,
                                                       TokenAuthentication::ClientSecretBasic);
    settings.serverId = valueOf(
        here.registrar->serverAtUri(document.string(u"registration_client_uri").toUtf8(), {}, {}));
    ServerSecrets secrets;
    secrets.tokenClientSecret = metadata::SecretText(clientSecret);
    QVERIFY(QCoro::waitFor(here.registrar->saveServerSettings(settings, secrets)));
    const QString id = valueOf(QCoro::waitFor(here.registrar->enrollResponse(pasted, {})));
    QCOMPARE(here.client(id).tokenState, inventory::TokenState::OtherBearer);
    QVERIFY(here.client(id).isManageable);
}

void TestAccessTokens::isFetchedAgainAfterARestart()
{
    RegistrarFixture fixture(managedByAccessTokens());
    QByteArrayList issued;
    fixture.server->settings().onIssued = [&issued](const QByteArray &secret) {
        issued.append(secret);
    };
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    const QByteArray first = issued.constFirst();
    QVERIFY(!fixture.isOnDisk(first));
    fixture.restart();
    issued.clear();
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(issued.size(), 1);
    QVERIFY(issued.constFirst() != first);
}

void TestAccessTokens::otherCredentialsFetchAnother()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    useClientCredentials(fixture, "mistyped"_ba);
    const auto refused = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::NoAccessToken);
}

void TestAccessTokens::aRefusalOfTheTokenEndpointIsSaid_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("a wrong secret")
        << "wrong"_ba << QString() << Failure::Kind::NoAccessToken << u"look at the client ID"_s;
    QTest::newRow("no such address")
        << clientSecret << u"status-404"_s << Failure::Kind::NoAccessToken
        << u"may not be that of a token endpoint"_s;
    QTest::newRow("a redirect") << clientSecret << u"redirect-other-origin-301"_s
                                << Failure::Kind::NoAccessToken
                                << u"may not be that of a token endpoint"_s;
    QTest::newRow("a fault of the server")
        << clientSecret << u"status-502"_s << Failure::Kind::NoAccessToken
        << u"a fault of its own"_s;
    QTest::newRow("a login page") << clientSecret << u"html"_s << Failure::Kind::NoAccessToken
                                  << u"The answer has no access token."_s;
    QTest::newRow("a server that is busy")
        << clientSecret << u"status-503"_s << Failure::Kind::Wait << u"token endpoint"_s;
    QTest::newRow("a lost answer") << clientSecret << u"close-after-request"_s
                                   << Failure::Kind::BadAnswer << u"token endpoint"_s;
}

void TestAccessTokens::aRefusalOfTheTokenEndpointIsSaid()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, fault);
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.restart();
    useClientCredentials(fixture, secret);
    if (!fault.isEmpty())
        fixture.server->arm("POST", practice::Fault::fromName(fault).value());
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().kind == kind, qPrintable(outcome.error().title));
    QVERIFY(outcome.error().isOfTokenEndpoint);
    QFETCH(const QString, words);
    QVERIFY2(outcome.error().text.contains(words), qPrintable(outcome.error().text));
    // Nothing was sent to the client's address, so nothing about it is in doubt.
    QCOMPARE(fixture.requests("PUT"), 0);
    QVERIFY(!fixture.client(id).unknownVerb);
    QVERIFY(fixture.inventory->openIntents().empty());
}

// Elsewhere a status alone is taken for the client's answer.
void TestAccessTokens::aRefusalThatIsCutShortIsTheTokenEndpoints()
{
    protocol::Exchange exchange;
    exchange.error = protocol::TransportError::ConnectionLost;
    exchange.requestMayHaveArrived = true;
    const registrar::RequestFacts facts;
    for (const int status : {301, 400, 403, 404, 405, 410}) {
        exchange.status = status;
        const Failure failure = registrar::noAccessToken(exchange, facts, std::nullopt);
        QCOMPARE(failure.kind, Failure::Kind::NoAccessToken);
        QVERIFY(failure.isOfTokenEndpoint);
    }
}

void TestAccessTokens::anUnreachableTokenEndpointIsSaid()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    auto settings = tokenSettings(fixture, TokenAuthentication::ClientSecretBasic);
    settings.tokenSource.tokenEndpoint = u"http://127.0.0.1:1/token"_s;
    const ServerSecrets unchanged;
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, unchanged)));
    const auto read = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Failure::Kind::NotReachable);
    QVERIFY2(read.error().text.contains(u"127.0.0.1:1"), qPrintable(read.error().text));
    QCOMPARE(fixture.requests("GET"), 0);
}

// S10, S17: the state speaks of how the client is managed now, and of its own token once that is
// used again.
void TestAccessTokens::takesTheWayAroundARefusedToken()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->settings().setHabits(managedByAccessTokens());
    fixture.server->settings().managementClient = {"ops+1"_ba, clientSecret};
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), inventory::ClientState::TokenRefused);
    useClientCredentials(fixture);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.client(id).tokenState, inventory::TokenState::OtherBearer);
    QCOMPARE(inventory::stateOf(fixture.client(id)), inventory::ClientState::InSync);

    fixture.server->settings().setHabits(practice::Habits());
    inventory::ServerSettings settings = fixture.registrar->serverSettings(
        fixture.client(id).serverId);
    settings.bearerMode = inventory::BearerMode::RegistrationToken;
    const ServerSecrets unchanged;
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, unchanged)));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.client(id).tokenState, inventory::TokenState::InKeychain);
}

// A passphrase may take the place of the keychain only while nothing is in that.
void TestAccessTokens::itsSecretCountsAsASecret()
{
    RegistrarFixture fixture;
    QVERIFY(!fixture.inventory->hasSecrets());
    useClientCredentials(fixture);
    QVERIFY(fixture.inventory->hasSecrets());
}

void TestAccessTokens::anInitialAccessTokenNeedsNone()
{
    practice::PracticeSettings settings = managedByAccessTokens();
    settings.requiredInitialAccessToken = "initial"_ba;
    RegistrarFixture fixture(settings);
    useClientCredentials(fixture, "mistyped"_ba);
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    registration.initialAccessToken = metadata::SecretText("initial");
    (void)valueOf(QCoro::waitFor(fixture.registrar->registerClient(registration)));
    QCOMPARE(fixture.requests("POST"), 1);
}

// A token that a person tries is the client's own.
void TestAccessTokens::aTriedTokenNeedsNone()
{
    RegistrarFixture fixture(managedByAccessTokens());
    useClientCredentials(fixture);
    const QString id = fixture.registerClient();
    useClientCredentials(fixture, "mistyped"_ba);
    const int before = fixture.requests("POST");
    const auto tried = QCoro::waitFor(
        fixture.registrar->replaceToken(id, metadata::SecretText("pasted")));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, Failure::Kind::Unauthorized);
    QCOMPARE(fixture.requests("POST"), before);
}

void TestAccessTokens::whatIsMissingIsSaidBeforeItIsSaved_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("words");
    QTest::newRow("no endpoint") << QString() << u"ops"_s << "s"_ba << u"https address"_s;
    QTest::newRow("plain http") << u"http://login.example/token"_s << u"ops"_s << "s"_ba
                                << u"https address"_s;
    QTest::newRow("no client") << u"https://login.example/token"_s << QString() << "s"_ba
                               << u"client ID is missing"_s;
    QTest::newRow("no secret") << u"https://login.example/token"_s << u"ops"_s << QByteArray()
                               << u"client secret is missing"_s;
}

void TestAccessTokens::whatIsMissingIsSaidBeforeItIsSaved()
{
    QFETCH(const QString, endpoint);
    QFETCH(const QString, clientId);
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, words);
    RegistrarFixture fixture;
    auto settings = tokenSettings(fixture, TokenAuthentication::ClientSecretBasic);
    settings.tokenSource.tokenEndpoint = endpoint;
    settings.tokenSource.clientId = clientId;
    ServerSecrets secrets;
    if (!secret.isEmpty())
        secrets.tokenClientSecret = metadata::SecretText(secret);
    const auto saved = QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Failure::Kind::BadSettings);
    QVERIFY2(saved.error().text.contains(words), qPrintable(saved.error().text));
    QCOMPARE(fixture.registrar->serverSettings(settings.serverId).bearerMode,
             inventory::BearerMode::RegistrationToken);
}

void TestAccessTokens::isProposedByTheServersMetadata()
{
    RegistrarFixture fixture;
    const auto found = valueOf(
        QCoro::waitFor(fixture.registrar->discover(fixture.server->issuer().toString())));
    QCOMPARE(found.tokenEndpoint, fixture.server->tokenEndpoint());
    fixture.restart();
    QCOMPARE(fixture.inventory->discovery(found.issuer)->tokenEndpoint, found.tokenEndpoint);
}

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "tst_accesstokens.moc"
