// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::practice {

namespace {

using Body = Denial::Body;
using Challenge = Denial::Challenge;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PracticeHabits)
};

constexpr ShownValues neitherTokenNorUri{.token = false, .uri = false};
constexpr ShownValues metadataOnly{
    .token = false, .uri = false, .issuedAt = false, .secretExpiry = false};

Habits strict()
{
    return {.secretOnRead = Habits::SecretOnRead::Always};
}

Habits nodeOidcProvider()
{
    return {.atWrongUrl = Habits::AtWrongUrl::TokenDestroyed,
            .secretOnRead = Habits::SecretOnRead::Always,
            .unknownMembers = Habits::Unknown::Dropped,
            .dropsLocalisedMembers = true,
            .bodyLimit = 56 * 1024,
            .bodyLimitStatus = 400,
            .disabledStatus = 404};
}

Habits keycloak()
{
    return {.secretOnRead = Habits::SecretOnRead::Always,
            .secretInUpdate = Habits::SecretInUpdate::Ignored,
            .keptMembers = {u"logo_uri"_s, u"tos_uri"_s, u"policy_uri"_s,
                            u"post_logout_redirect_uris"_s, u"id_token_signed_response_alg"_s,
                            u"userinfo_signed_response_alg"_s, u"request_object_signing_alg"_s},
            .unknownMembers = Habits::Unknown::Refused,
            .droppedMembers = {u"contacts"_s, u"software_id"_s},
            .shownOnRead = {.issuedAt = false},
            .shownOnUpdate = {.issuedAt = false},
            .badToken = {.challenge = Challenge::None}};
}

Habits keycloakBefore24()
{
    Habits habits = keycloak();
    habits.uriFlaw = Habits::UriFlaw::DoubledInUpdates;
    return habits;
}

Habits hydra()
{
    return {.secretInUpdate = Habits::SecretInUpdate::Refused,
            .refusedMembers = {u"metadata"_s, u"skip_consent"_s, u"access_token_strategy"_s},
            .ignoresClientIdInUpdate = true,
            .shownOnRead = neitherTokenNorUri,
            .shownOnUpdate = {.uri = false},
            .addedMembers = R"({"metadata":{},"created_at":"2026-05-04T10:11:12Z",)"
                            R"("updated_at":"2026-05-04T10:11:12Z"})",
            .showsEmptyValues = true,
            .badToken = {.challenge = Challenge::None, .body = Body::Prose}};
}

Habits glewlwyd()
{
    return {.rotation = Habits::Rotation::Never,
            .atWrongUrl = Habits::AtWrongUrl::TokenDestroyed,
            .secretOnRead = Habits::SecretOnRead::Always,
            .secretInUpdate = Habits::SecretInUpdate::Ignored,
            .newSecretOnUpdate = true,
            .registeredStatus = 200,
            .deletedStatus = 200,
            .shownOnRead = metadataOnly,
            .shownOnUpdate = metadataOnly,
            .badToken = {.challenge = Challenge::None, .body = Body::Empty}};
}

Habits zitadel()
{
    return {.bodyLimitStatus = 413,
            .shownOnRead = {.token = false, .issuedAt = false},
            .shownOnUpdate = {.issuedAt = false},
            .hiddenOnRead = {u"client_name"_s, u"contacts"_s, u"client_uri"_s, u"logo_uri"_s,
                             u"policy_uri"_s, u"tos_uri"_s, u"scope"_s},
            .unknownClient = Denial{
                .status = 404, .error = "invalid_client", .challenge = Challenge::None}};
}

Habits curity()
{
    return {.rotation = Habits::Rotation::OnEveryUse,
            .tokenLifetime = 365 * 24h,
            .showsTokenLifetime = true,
            .initialAccessTokenIsSingleUse = true,
            .secretOnRead = Habits::SecretOnRead::Always,
            .newSecretOnUpdate = true,
            .newSecretOnRead = true};
}

Habits ibm()
{
    return {.secretOnRead = Habits::SecretOnRead::Always,
            .secretInUpdate = Habits::SecretInUpdate::Required,
            .newSecretOnUpdate = true,
            .showsSingleValueAsString = true,
            .uriShape = Habits::UriShape::Query};
}

Habits rauthy()
{
    return {.newSecretOnUpdate = true,
            .shownOnRead = neitherTokenNorUri,
            .disabledMethods = {"DELETE"},
            .badToken = {.challenge = Challenge::Unterminated},
            .registrationInterval = 60s};
}

Habits spring()
{
    return {.rotation = Habits::Rotation::Never,
            .tokenLifetime = 5min,
            .initialAccessTokenIsSingleUse = true,
            .secretOnRead = Habits::SecretOnRead::Hashed,
            .shownOnRead = {.token = false},
            .uriShape = Habits::UriShape::Query,
            .disabledMethods = {"PUT", "DELETE"},
            .badToken = {.error = "invalid_client", .challenge = Challenge::None}};
}

Habits mitreid()
{
    return {.rotation = Habits::Rotation::Never,
            .secretOnRead = Habits::SecretOnRead::Always,
            .secretInUpdate = Habits::SecretInUpdate::Ignored,
            .badToken = {.status = 403, .challenge = Challenge::None, .body = Body::Empty}};
}

Habits indigo()
{
    return {
        .shownOnRead = {.token = false},
        .badToken = {.status = 403, .challenge = Challenge::None},
        .unknownClient = Denial{.status = 404, .error = "not_found", .challenge = Challenge::None}};
}

Habits wso2()
{
    return {.rotation = Habits::Rotation::Never,
            .managedWith = Habits::ManagedWith::OtherBearer,
            .secretOnRead = Habits::SecretOnRead::Always,
            .omittedMembers = Habits::Omitted::Kept,
            .resetsOmittedFlags = true,
            .shownOnRegister = neitherTokenNorUri,
            .shownOnRead = neitherTokenNorUri,
            .shownOnUpdate = neitherTokenNorUri,
            .hiddenOnRead = {u"backchannel_logout_uri"_s},
            .badToken = {.challenge = Challenge::None, .body = Body::Empty}};
}

Habits janssen()
{
    return {.rotation = Habits::Rotation::Never,
            .secretOnRead = Habits::SecretOnRead::Always,
            .secretInUpdate = Habits::SecretInUpdate::Ignored,
            .secretLifetime = 24h,
            .omittedMembers = Habits::Omitted::Kept,
            .uriShape = Habits::UriShape::Query};
}

Habits gluu()
{
    Habits habits = janssen();
    habits.badToken = {.status = 400, .challenge = Challenge::None};
    return habits;
}

Habits authlete()
{
    return {.badToken = {.status = 400, .error = "invalid_request", .challenge = Challenge::None}};
}

Habits okta()
{
    return {
        .rotation = Habits::Rotation::Never,
        .managedWith = Habits::ManagedWith::OtherBearer,
        .omittedMembers = Habits::Omitted::Refused,
        .shownOnRegister = neitherTokenNorUri,
        .shownOnRead = neitherTokenNorUri,
        .shownOnUpdate = neitherTokenNorUri,
        .badToken = {.challenge = Challenge::None, .body = Body::Vendor},
        .unknownClient = Denial{.status = 404, .challenge = Challenge::None, .body = Body::Vendor}};
}

Habits pingfederate()
{
    return {.rotation = Habits::Rotation::Never,
            .managedWith = Habits::ManagedWith::Nothing,
            .shownOnRegister = {.token = false},
            .shownOnRead = {.token = false},
            .shownOnUpdate = {.token = false},
            .disabledMethods = {"DELETE"}};
}

Habits openam()
{
    return {.rotation = Habits::Rotation::Never,
            .secretOnRead = Habits::SecretOnRead::Always,
            .shownOnRead = {.token = false},
            .uriShape = Habits::UriShape::Query,
            .disabledMethods = {"PUT", "DELETE"},
            .badToken = {
                .status = 400, .error = "invalid_client_metadata", .challenge = Challenge::None}};
}

Habits openBankingBrasil()
{
    return {.rotation = Habits::Rotation::Never,
            .clientCertificateRequired = true,
            .refusedMembers = {u"jwks"_s},
            .softwareStatementRequired = true};
}

Habits thunderid()
{
    return {.unknownClient = Denial{.status = 404, .error = "not_found"},
            .otherClientsToken = Denial{
                .status = 403, .error = "insufficient_scope", .challenge = Challenge::Bearer}};
}

Habits duende()
{
    return {.shownOnRegister = neitherTokenNorUri, .disabledMethods = {"GET", "PUT", "DELETE"}};
}

Habits mcpGateway()
{
    return {.showsEmptyValues = true,
            .uriFlaw = Habits::UriFlaw::Relative,
            .contentType = "application/json;charset=UTF-8",
            .badToken = {.challenge = Challenge::LowerCase}};
}

} // namespace

QList<NamedHabits> knownHabits()
{
    return {
        {u"practice"_s, Words::tr("The letter of both RFCs; secrets are shown once"), Habits()},
        {u"strict"_s, Words::tr("The letter of both RFCs; every answer is complete"), strict()},
        {u"node-oidc-provider"_s,
         Words::tr("Drops what it does not know; destroys a token at another client's address"),
         nodeOidcProvider()},
        {u"keycloak"_s, Words::tr("Refuses what it does not know; keeps some omitted members"),
         keycloak()},
        {u"keycloak-before-24"_s,
         Words::tr("The same, with the client twice in the address that an update answers"),
         keycloakBefore24()},
        {u"hydra"_s,
         Words::tr("Reads show neither token, address nor secret; an update must have no secret"),
         hydra()},
        {u"glewlwyd"_s, Words::tr("A new secret with every update; the token never changes"),
         glewlwyd()},
        {u"zitadel"_s, Words::tr("Reads leave out the name and more; a gone client is 404"),
         zitadel()},
        {u"curity"_s, Words::tr("Every read and update costs the token and the secret"), curity()},
        {u"ibm"_s, Words::tr("An update must carry the secret, and gets a new one"), ibm()},
        {u"rauthy"_s,
         Words::tr("No deletion; a challenge that cannot be parsed; one "
                   "registration a minute"),
         rauthy()},
        {u"spring"_s, Words::tr("Read only, for five minutes; shows the secret as a hash"),
         spring()},
        {u"mitreid"_s, Words::tr("A wrong token is 403 without a word; nothing ever rotates"),
         mitreid()},
        {u"indigo"_s, Words::tr("A wrong token is 403, an unknown client 404"), indigo()},
        {u"wso2"_s,
         Words::tr("Updates merge, but omitted flags become false; managed with "
                   "another bearer"),
         wso2()},
        {u"janssen"_s, Words::tr("Updates merge; secrets expire after a day"), janssen()},
        {u"gluu"_s, Words::tr("As Janssen, but a wrong token is 400"), gluu()},
        {u"authlete"_s, Words::tr("A wrong token is 400 invalid_request"), authlete()},
        {u"okta"_s,
         Words::tr("Every member must be sent; errors of its own kind; managed with "
                   "another bearer"),
         okta()},
        {u"pingfederate"_s, Words::tr("Managed without any token; no deletion"), pingfederate()},
        {u"openam"_s, Words::tr("Read only; a wrong token is 400 invalid_client_metadata"),
         openam()},
        {u"openbanking-brasil"_s,
         Words::tr("Client certificate, and a software statement with every update"),
         openBankingBrasil()},
        {u"thunderid"_s, Words::tr("Another client's token is 403, an unknown client 404"),
         thunderid()},
        {u"duende"_s, Words::tr("Registers, and cannot be managed"), duende()},
        {u"mcp-gateway"_s, Words::tr("Empty values, a relative address, a lower-case challenge"),
         mcpGateway()},
    };
}

std::optional<Habits> habitsByName(QStringView name)
{
    const QList<NamedHabits> known = knownHabits();
    for (const NamedHabits &named : known) {
        if (named.name == name)
            return named.habits;
    }
    return {};
}

} // namespace clientele::practice
