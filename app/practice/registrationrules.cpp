// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationrules.h"

#include "jsontext.h"
#include "knownmembers.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using Check = std::optional<Refusal>;

Refusal badMetadata(const QString &description)
{
    return {"invalid_client_metadata"_ba, description};
}

bool isListOfStrings(const Json &value)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json &entry) {
               return entry.is_string();
           });
}

Check checkTypes(const Json &metadata)
{
    for (const auto &[name, value] : metadata.items()) {
        const MemberType type = memberType(name);
        if (type == MemberType::ListOfStrings && !isListOfStrings(value))
            return badMetadata(u"%1 must be an array of strings."_s.arg(text(name)));
        if (type == MemberType::String && !value.is_string())
            return badMetadata(u"%1 must be a string."_s.arg(text(name)));
    }
    return {};
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

Check checkRedirectUris(const Json &metadata)
{
    for (const Json &entry : metadata.value("redirect_uris", Json::array())) {
        const QString written = text(entry.get<std::string>());
        const QUrl url(written, QUrl::StrictMode);
        QString problem;
        if (!url.isValid() || url.isRelative())
            problem = u"is not an absolute URI"_s;
        else if (written.contains(u'#'))
            problem = u"has a fragment"_s;
        else if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
            problem = u"uses http for a host that is not this computer"_s;
        if (!problem.isEmpty()) {
            return Refusal{"invalid_redirect_uri"_ba,
                           u"redirect_uris: \"%1\" %2."_s.arg(written, problem)};
        }
    }
    return {};
}

Check checkAuthMethod(const Json &metadata)
{
    static constexpr std::array<std::string_view, 7> known{"none",
                                                           "client_secret_basic",
                                                           "client_secret_post",
                                                           "client_secret_jwt",
                                                           "private_key_jwt",
                                                           "tls_client_auth",
                                                           "self_signed_tls_client_auth"};
    const auto method = metadata.at("token_endpoint_auth_method").get<std::string>();
    if (std::find(known.begin(), known.end(), method) == known.end())
        return badMetadata(
            u"token_endpoint_auth_method \"%1\" is not supported."_s.arg(text(method)));
    return {};
}

bool contains(const Json &list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// RFC 7591, section 2.1, both ways.
Check checkGrantsAgainstResponses(const Json &metadata)
{
    const Json &grants = metadata.at("grant_types");
    bool anyCode = false;
    bool anyImplicit = false;
    for (const Json &entry : metadata.at("response_types")) {
        const QString type = text(entry.get<std::string>());
        const QStringList words = type.split(u' ');
        const bool code = words.contains("code"_L1);
        const bool implicit = words.contains("token"_L1) || words.contains("id_token"_L1);
        if (code && !contains(grants, "authorization_code"))
            return badMetadata(
                u"response_types has \"%1\", grant_types lacks \"authorization_code\"."_s.arg(
                    type));
        if (implicit && !contains(grants, "implicit"))
            return badMetadata(
                u"response_types has \"%1\", grant_types lacks \"implicit\"."_s.arg(type));
        anyCode = anyCode || code;
        anyImplicit = anyImplicit || implicit;
    }
    if (contains(grants, "authorization_code") && !anyCode)
        return badMetadata(
            u"grant_types has \"authorization_code\", response_types has no \"code\"."_s);
    if (contains(grants, "implicit") && !anyImplicit)
        return badMetadata(
            u"grant_types has \"implicit\", response_types has no \"token\" or \"id_token\"."_s);
    return {};
}

Check checkKeys(const Json &metadata)
{
    if (metadata.contains("jwks") && metadata.contains("jwks_uri"))
        return badMetadata(u"jwks and jwks_uri must not both be there."_s);
    return {};
}

bool isDropped(const std::string &name, const Habits &habits)
{
    return (habits.unknownMembers == Habits::Unknown::Dropped && !isKnownMember(name))
           || (habits.dropsLocalisedMembers && name.find('#') != std::string::npos)
           || habits.droppedMembers.contains(text(name));
}

/// The metadata a client may choose: no null, nothing that the server issues, nothing that it
/// ignores.
Json chosenMembers(const Json &requested, const Habits &habits)
{
    Json chosen = Json::object();
    for (const auto &[name, value] : requested.items()) {
        if (!value.is_null() && !isIssuedMember(name) && !isDropped(name, habits))
            chosen[name] = value;
    }
    return chosen;
}

Check checkNames(const Json &requested, const Habits &habits)
{
    for (const auto &[name, value] : requested.items()) {
        if (habits.refusedMembers.contains(text(name)))
            return badMetadata(u"%1 must not be set by a client."_s.arg(text(name)));
        if (habits.unknownMembers == Habits::Unknown::Refused && !isIssuedMember(name)
            && !isKnownMember(name))
            return badMetadata(
                u"Unrecognized field \"%1\" (class PracticeClientRepresentation)"_s.arg(
                    text(name)));
    }
    return {};
}

Check checkStatement(const Json &requested, const Habits &habits)
{
    if (!habits.softwareStatementRequired)
        return {};
    const auto statement = requested.find("software_statement");
    if (statement == requested.end() || !statement->is_string())
        return Refusal{"invalid_software_statement"_ba, u"software_statement is missing."_s};
    if (text(statement->get<std::string>()).count(u'.') != 2)
        return Refusal{"invalid_software_statement"_ba,
                       u"software_statement is not a signed JWT."_s};
    return {};
}

void dropIgnoredScopeWords(Json &metadata, const QStringList &ignored)
{
    if (ignored.isEmpty() || !metadata.contains("scope"))
        return;
    QStringList words = text(metadata["scope"].get<std::string>()).split(u' ', Qt::SkipEmptyParts);
    words.removeIf([&ignored](const QString &word) { return ignored.contains(word); });
    if (words.isEmpty())
        metadata.erase("scope");
    else
        metadata["scope"] = words.join(u' ').toStdString();
}

void setDefault(Json &metadata, const char *name, const Json &value)
{
    if (!metadata.contains(name))
        metadata[name] = value;
}

void fillInDefaults(Json &metadata)
{
    setDefault(metadata, "token_endpoint_auth_method", "client_secret_basic");
    setDefault(metadata, "grant_types", Json::array({"authorization_code"}));
    // The plain default is "code". A client without a redirect would be refused for what it did not
    // say.
    Json responses = Json::array();
    if (contains(metadata["grant_types"], "authorization_code"))
        responses.push_back("code");
    if (contains(metadata["grant_types"], "implicit"))
        responses.push_back("token");
    setDefault(metadata, "response_types", responses);
}

} // namespace

tl::expected<RegisteredMetadata, Refusal> acceptMetadata(const QByteArray &body,
                                                         const Habits &habits)
{
    const std::optional<Json> requested = parseObject(body);
    if (!requested)
        return tl::unexpected(badMetadata(u"The body is not a JSON object."_s));
    for (const auto check : {checkNames, checkStatement}) {
        if (const Check refusal = check(*requested, habits))
            return tl::unexpected(*refusal);
    }
    Json metadata = chosenMembers(*requested, habits);
    if (const Check refusal = checkTypes(metadata))
        return tl::unexpected(*refusal);
    dropIgnoredScopeWords(metadata, habits.ignoredScopeWords);
    fillInDefaults(metadata);
    for (const auto check :
         {checkRedirectUris, checkAuthMethod, checkGrantsAgainstResponses, checkKeys}) {
        if (const Check refusal = check(metadata))
            return tl::unexpected(*refusal);
    }
    const auto method = metadata["token_endpoint_auth_method"].get<std::string>();
    return RegisteredMetadata{toBytes(metadata), method.starts_with("client_secret_")};
}

} // namespace clientele::practice
