// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every verb against a server that is not ours: npm oidc-provider, with the real keychain.
#include "oidcprovider.h"

#include <support/leftovers.h>

#include <inventory/inventory.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>

#include <QTest>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using registrar::Failure;
using tests::OidcProvider;
using tests::OidcProviderSettings;
using Scheme = tests::OidcProviderSettings::Scheme;

namespace {

const auto documentText =
    R"({"client_name": "Interop", "redirect_uris": ["https://app.example/cb"], )"
    R"("contacts": ["ops@app.example"], "policy_uri": "https://app.example/policy"})";

/// Everything real, in a folder that outlives it.
struct Console
{
    explicit Console(const QString &folder)
        : keychain(u"Clientele interop test"_s)
        , inventory(std::move(inventory::Inventory::open(folder + u"/inventory.sqlite"_s).value()))
        , registrar(*inventory, keychain, transport)
    { }

    /// Trusts the server's authority and shows it our certificate.
    [[nodiscard]] registrar::Result<> meet(const OidcProvider &server);
    [[nodiscard]] registrar::Result<QString> registerAt(const OidcProvider &server,
                                                        const QByteArray &document = documentText,
                                                        const QByteArray &initialAccessToken = {});
    [[nodiscard]] QByteArray token(const QString &id);
    [[nodiscard]] registrar::Result<registrar::UpdateOutcome> update(const QString &id,
                                                                     const QString &member,
                                                                     const QByteArray &json);

    secrets::SystemKeychain keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;
};

registrar::Result<> Console::meet(const OidcProvider &server)
{
    const auto serverId = registrar.serverAtEndpoint(server.registrationEndpoint());
    if (!serverId)
        return registrar::failed(serverId.error());
    inventory::ServerSettings settings = registrar.serverSettings(*serverId);
    settings.proxy = inventory::ProxyKind::None;
    registrar::ServerSecrets secrets;
    if (server.tls()) {
        settings.extraAuthorities = server.tls()->authorityPem;
        secrets.clientCertificate = metadata::SecretText(tests::rememberSecret(
            server.tls()->client.certificatePem + server.tls()->client.keyPem));
    }
    return QCoro::waitFor(registrar.saveServerSettings(settings, secrets));
}

registrar::Result<QString> Console::registerAt(const OidcProvider &server,
                                               const QByteArray &document,
                                               const QByteArray &initialAccessToken)
{
    registrar::Registrar::Registration registration;
    registration.endpoint = server.registrationEndpoint();
    registration.document = document;
    if (!initialAccessToken.isEmpty())
        registration.initialAccessToken = metadata::SecretText(initialAccessToken);
    return QCoro::waitFor(registrar.registerClient(registration));
}

QByteArray Console::token(const QString &id)
{
    const auto read = QCoro::waitFor(keychain.read(registrar.client(id)->keychainAccount));
    return read ? tests::rememberSecret(read->reveal().toByteArray()) : QByteArray();
}

registrar::Result<registrar::UpdateOutcome> Console::update(const QString &id,
                                                            const QString &member,
                                                            const QByteArray &json)
{
    const auto served = metadata::ClientDocument::fromText(registrar.newestSnapshot(id)->document)
                            .value();
    if (const auto saved = registrar.saveDraft(id, served.with(member, json).text()); !saved)
        return registrar::failed(saved.error());
    const auto plan = QCoro::waitFor(registrar.plan(id));
    if (!plan)
        return registrar::failed(plan.error());
    return QCoro::waitFor(registrar.apply(*plan));
}

#define VERIFY_RESULT(result)                                                                      \
    QVERIFY2((result).has_value(), (result) ? ""                                                   \
                                            : qPrintable((result).error().title + u' '             \
                                                         + (result).error().details.join(u" | ")))

} // namespace

class TestOidcProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeLife_data();
    void wholeLife();
    void wantsAnInitialAccessToken_data();
    void wantsAnInitialAccessToken();
    void wantsAClientCertificate();
    void refusesABadDocument_data();
    void refusesABadDocument();
    void refusesABadToken();
    void tokenOfAnotherClientIsNotSent();
    void enrollsElsewhere();
    void fetchesAnAccessToken_data();
    void fetchesAnAccessToken();

private:
    std::unique_ptr<OidcProvider> m_server; ///< Open, over http, rotates.
};

void TestOidcProvider::initTestCase()
{
    m_server = std::make_unique<OidcProvider>(OidcProviderSettings());
    QVERIFY2(m_server->registrationEndpoint().isValid(),
             "oidc-provider did not start; is tests/interop installed?");
}

void TestOidcProvider::wholeLife_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("initialAccessToken");
    QTest::addColumn<bool>("rotates");
    for (const auto &[name, scheme] :
         {std::pair("http", Scheme::Http), std::pair("https", Scheme::Https),
          std::pair("mutual TLS", Scheme::MutualTls)}) {
        for (const bool isOpen : {true, false}) {
            for (const bool rotates : {true, false})
                QTest::addRow("%s%s%s", name, isOpen ? "" : ", initial access token",
                              rotates ? ", rotates" : "")
                    << scheme << (isOpen ? QString() : u"interop-iat-7c41"_s) << rotates;
        }
    }
}

// M11, M20, M43, D22, D26
void TestOidcProvider::wholeLife()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QString, initialAccessToken);
    QFETCH(const bool, rotates);
    OidcProvider server({scheme, initialAccessToken, rotates});
    const tests::ScratchFolder folder;
    auto console = std::make_unique<Console>(folder.path());
    VERIFY_RESULT(console->meet(server));
    const auto registered = console->registerAt(
        server, documentText, tests::rememberSecret(initialAccessToken.toLatin1()));
    VERIFY_RESULT(registered);
    const QString id = *registered;
    const QByteArray first = console->token(id);

    const auto read = QCoro::waitFor(console->registrar.read(id));
    VERIFY_RESULT(read);
    QVERIFY(!read->newToken);

    const auto update = console->update(id, u"client_name"_s, "\"Interop two\""_ba);
    VERIFY_RESULT(update);
    QCOMPARE(update->newToken, rotates);
    QCOMPARE(update->stored.clientName(), u"Interop two"_s);
    QCOMPARE(update->differences(), 0);
    const QByteArray second = console->token(id);
    QVERIFY(!second.isEmpty());
    QCOMPARE(second != first, rotates);

    // After a restart the next PUT carries the rotated token; the server would answer 401 to the
    // old one.
    console = std::make_unique<Console>(folder.path());
    const auto again = console->update(id, u"client_name"_s, "\"Interop three\""_ba);
    VERIFY_RESULT(again);
    const QByteArray third = console->token(id);
    QCOMPARE(third != second, rotates);

    const auto before = server.arrived();
    const auto removed = QCoro::waitFor(console->registrar.remove(id));
    VERIFY_RESULT(removed);
    QCOMPARE(server.arrived().requests, before.requests + 1);
    QCOMPARE(inventory::stateOf(*console->registrar.client(id)), ClientState::Deleted);
    QVERIFY(console->token(id).isEmpty());

    // The client is gone: its last token is refused.
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = console->registrar.client(id)->configurationUri;
    enrolment.token = metadata::SecretText(third);
    const auto refused = QCoro::waitFor(console->registrar.enroll(enrolment));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
    QVERIFY2(refused.error().details.join(u'\n').contains(u"WWW-Authenticate: Bearer"),
             qPrintable(refused.error().details.join(u'\n')));
}

void TestOidcProvider::wantsAnInitialAccessToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong") << "interop-iat-0000"_ba;
}

// D22, D33
void TestOidcProvider::wantsAnInitialAccessToken()
{
    QFETCH(const QByteArray, token);
    OidcProvider server({Scheme::Http, u"interop-iat-7c41"_s, true});
    const tests::ScratchFolder folder;
    Console console(folder.path());
    const auto refused = console.registerAt(server, documentText, token);
    QVERIFY(!refused);
    // Without a token this server says 400 invalid_request.
    QCOMPARE(refused.error().kind,
             token.isEmpty() ? Failure::Kind::Rejected : Failure::Kind::Unauthorized);
    QVERIFY(console.registrar.clients().empty());
    QCOMPARE(server.arrived(), (OidcProvider::Arrived{1, 1}));
}

// M64, S55
void TestOidcProvider::wantsAClientCertificate()
{
    OidcProvider server({Scheme::MutualTls, {}, true});
    const tests::ScratchFolder folder;
    Console console(folder.path());
    VERIFY_RESULT(console.meet(server));
    const QString serverId = console.registrar.servers().front().id;
    registrar::ServerSecrets secrets;
    secrets.clientCertificate = metadata::SecretText();
    VERIFY_RESULT(QCoro::waitFor(
        console.registrar.saveServerSettings(console.registrar.serverSettings(serverId), secrets)));
    const auto refused = console.registerAt(server);
    QVERIFY(!refused);
    // With TLS 1.3 the refusal comes after our request may have left.
    QCOMPARE(refused.error().kind, Failure::Kind::OutcomeUnknown);
    QVERIFY2(refused.error().text.contains(u"certificate"), qPrintable(refused.error().text));
    QCOMPARE(server.arrived().requests, 0);
}

void TestOidcProvider::refusesABadDocument_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error");
    QTest::newRow("invalid_redirect_uri")
        << u"redirect_uris"_s << R"(["https://app.example/cb#fragment"])"_ba
        << u"invalid_redirect_uri"_s;
    QTest::newRow("invalid_client_metadata")
        << u"token_endpoint_auth_method"_s << R"("by_telephone")"_ba
        << u"invalid_client_metadata"_s;
}

// D32, S38
void TestOidcProvider::refusesABadDocument()
{
    QFETCH(const QString, member);
    QFETCH(const QByteArray, json);
    QFETCH(const QString, error);
    const tests::ScratchFolder folder;
    Console console(folder.path());
    const auto bad = metadata::ClientDocument::fromText(documentText)->with(member, json);
    const auto notRegistered = console.registerAt(*m_server, bad.text());
    QVERIFY(!notRegistered);
    QCOMPARE(notRegistered.error().kind, Failure::Kind::Rejected);
    QVERIFY(console.registrar.clients().empty());

    const auto registered = console.registerAt(*m_server);
    VERIFY_RESULT(registered);
    const QByteArray token = console.token(*registered);
    const auto update = console.update(*registered, member, json);
    QVERIFY(!update);
    QCOMPARE(update.error().kind, Failure::Kind::Rejected);
    QCOMPARE(update.error().member, member);
    QVERIFY(!update.error().serverWords.isEmpty());
    QVERIFY2(update.error().details.join(u'\n').contains(error),
             qPrintable(update.error().details.join(u'\n')));
    QVERIFY(console.registrar.draft(*registered));
    QCOMPARE(console.token(*registered), token);
    const auto read = QCoro::waitFor(console.registrar.read(*registered)); // It is still good.
    VERIFY_RESULT(read);
}

// M14, S10
void TestOidcProvider::refusesABadToken()
{
    const tests::ScratchFolder folder;
    Console console(folder.path());
    const auto registered = console.registerAt(*m_server);
    VERIFY_RESULT(registered);
    const QString account = console.registrar.client(*registered)->keychainAccount;
    const QByteArray token = console.token(*registered);
    QVERIFY(QCoro::waitFor(
        console.keychain.write(account, metadata::SecretText("changed-by-somebody"))));
    const auto read = QCoro::waitFor(console.registrar.read(*registered));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Failure::Kind::Unauthorized);
    QCOMPARE(inventory::stateOf(*console.registrar.client(*registered)), ClientState::TokenRefused);
    const auto recovered = QCoro::waitFor(
        console.registrar.replaceToken(*registered, metadata::SecretText(token)));
    VERIFY_RESULT(recovered);
    QCOMPARE(inventory::stateOf(*console.registrar.client(*registered)), ClientState::InSync);
}

// S09, M10: this server destroys a token that is shown at another client's address.
void TestOidcProvider::tokenOfAnotherClientIsNotSent()
{
    const tests::ScratchFolder folder;
    Console console(folder.path());
    const auto one = console.registerAt(*m_server);
    const auto other = console.registerAt(*m_server);
    VERIFY_RESULT(one);
    VERIFY_RESULT(other);
    const auto before = m_server->arrived();
    const metadata::SecretText token(console.token(*one));
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = console.registrar.client(*other)->configurationUri;
    enrolment.token = token;
    const auto enrolled = QCoro::waitFor(console.registrar.enroll(enrolment));
    QVERIFY(!enrolled);
    QCOMPARE(enrolled.error().kind, Failure::Kind::TokenOfAnother);
    const auto replaced = QCoro::waitFor(console.registrar.replaceToken(*other, token));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Failure::Kind::TokenOfAnother);
    QCOMPARE(m_server->arrived(), before); // not even a connection
    const auto read = QCoro::waitFor(console.registrar.read(*one));
    VERIFY_RESULT(read);
}

void TestOidcProvider::enrollsElsewhere()
{
    const tests::ScratchFolder first;
    const tests::ScratchFolder second;
    Console here(first.path());
    const auto id = here.registerAt(*m_server);
    VERIFY_RESULT(id);
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = here.registrar.client(*id)->configurationUri;
    enrolment.token = metadata::SecretText(here.token(*id));
    Console there(second.path());
    const auto enrolled = QCoro::waitFor(there.registrar.enroll(enrolment));
    VERIFY_RESULT(enrolled);
    const auto client = there.registrar.client(*enrolled).value();
    QCOMPARE(client.name, u"Interop"_s);
    QVERIFY(client.hasSecret);
    QCOMPARE(inventory::stateOf(client), ClientState::InSync);
}

void TestOidcProvider::fetchesAnAccessToken_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<inventory::TokenAuthentication>("authentication");
    using Authentication = inventory::TokenAuthentication;
    QTest::newRow("client_secret_basic")
        << Scheme::Http << "client_secret_basic"_ba << Authentication::ClientSecretBasic;
    QTest::newRow("client_secret_post, https")
        << Scheme::Https << "client_secret_post"_ba << Authentication::ClientSecretPost;
    QTest::newRow("tls_client_auth")
        << Scheme::MutualTls << "tls_client_auth"_ba << Authentication::TlsClientAuth;
}

// S17: this server issues an access token by client credentials, and lets nobody manage a client
// with it.
void TestOidcProvider::fetchesAnAccessToken()
{
    QFETCH(const Scheme, scheme);
    QFETCH(const QByteArray, method);
    QFETCH(const inventory::TokenAuthentication, authentication);
    OidcProvider server({scheme, {}, true});
    const tests::ScratchFolder folder;
    Console console(folder.path());
    VERIFY_RESULT(console.meet(server));
    const auto administrator = console.registerAt(
        server, R"({"client_name": "Administrator", "grant_types": ["client_credentials"], )"
                R"("redirect_uris": [], "response_types": [], )"
                R"("tls_client_auth_san_dns": "interop", "token_endpoint_auth_method": ")"
                    + method + R"("})");
    VERIFY_RESULT(administrator);
    auto settings = console.registrar.serverSettings(
        console.registrar.client(*administrator)->serverId);
    settings.bearerMode = inventory::BearerMode::ClientCredentials;
    settings.tokenSource.tokenEndpoint =
        server.registrationEndpoint().resolved(QUrl(u"/token"_s)).toString();
    settings.tokenSource.clientId = console.registrar.client(*administrator)->clientId;
    settings.tokenSource.authentication = authentication;
    registrar::ServerSecrets secrets;
    const auto secret = QCoro::waitFor(console.registrar.clientSecret(*administrator));
    if (secret)
        secrets.tokenClientSecret = *secret;
    VERIFY_RESULT(QCoro::waitFor(console.registrar.saveServerSettings(settings, secrets)));
    const int before = server.arrived().requests;
    const auto read = QCoro::waitFor(console.registrar.read(*administrator));
    QVERIFY(!read);
    QVERIFY2(read.error().kind == Failure::Kind::OtherBearerRefused,
             qPrintable(read.error().title + u' ' + read.error().details.join(u" | ")));
    QCOMPARE(server.arrived().requests, before + 2); // the token and the read
}

QTEST_GUILESS_MAIN(TestOidcProvider)
#include "tst_oidcprovider.moc"
