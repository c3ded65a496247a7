// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery.h"

#include "configurationuri.h"

#include <metadata/clientdocument.h>

#include <array>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::ClientDocument;
using metadata::JsonMember;
using metadata::JsonValue;

namespace {

constexpr std::array wellKnownParts{"/.well-known/oauth-authorization-server"_L1,
                                    "/.well-known/openid-configuration"_L1};

/// Without the slash at its end.
QString pathOf(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QUrl withPath(const QUrl &base, const QString &encodedPath)
{
    const QByteArray origin = base.toEncoded(QUrl::RemovePath);
    return QUrl::fromEncoded(origin + encodedPath.toLatin1(), QUrl::StrictMode);
}

/// The issuers whose document a well-known URL is: the slash at an issuer's end is lost in it.
/// Empty for any other URL.
QStringList issuersOfDocument(const QUrl &url)
{
    const QString path = pathOf(url);
    for (const QLatin1StringView part : wellKnownParts) {
        QString rest;
        if (path.startsWith(part) && (path.size() == part.size() || path[part.size()] == u'/'))
            rest = path.sliced(part.size());
        else if (path.endsWith(part))
            rest = path.chopped(part.size());
        else
            continue;
        const QString issuer = QString::fromLatin1(withPath(url, rest).toEncoded());
        return {issuer, issuer + u'/'};
    }
    return {};
}

bool isWebAddress(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isWebAddress(url) ? url : QUrl();
}

/// Not a web address: a token never follows it.
QUrl bearerAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return mayCarryBearer(url) && !url.hasFragment() ? url : QUrl();
}

/// The strings of an array, each once; a lone string counts as one.
QStringList stringsOf(const JsonValue &value)
{
    QStringList strings;
    if (value.isString())
        strings.append(value.string);
    for (const JsonValue &element : value.elements) {
        if (element.isString())
            strings.append(element.string);
    }
    strings.removeDuplicates();
    return strings;
}

/// Some servers put theirs into quotes.
std::optional<bool> booleanOf(const JsonValue &value)
{
    if (value.lexeme == "true" || value.string == "true"_L1)
        return true;
    if (value.lexeme == "false" || value.string == "false"_L1)
        return false;
    return {};
}

QHash<QString, QUrl> aliasesOf(const ClientDocument &document)
{
    QHash<QString, QUrl> aliases;
    const JsonValue *member = document.member(u"mtls_endpoint_aliases");
    if (!member)
        return aliases;
    for (const JsonMember &alias : member->members) {
        if (const QUrl url = bearerAddress(alias.value.string); !url.isEmpty())
            aliases.insert(alias.name, url);
    }
    return aliases;
}

ServerMetadata toMetadata(const ClientDocument &document)
{
    ServerMetadata server;
    server.issuer = document.string(u"issuer");
    const QString endpoint = document.string(u"registration_endpoint");
    server.registrationEndpoint = bearerAddress(endpoint);
    if (server.registrationEndpoint.isEmpty())
        server.refusedRegistrationEndpoint = endpoint;
    server.tokenEndpoint = bearerAddress(document.string(u"token_endpoint"));
    for (const JsonMember &member : document.root().members) {
        const bool isList = member.value.isArray() || member.value.isString();
        if (const std::optional<bool> boolean = booleanOf(member.value))
            server.booleans.insert(member.name, *boolean);
        else if (isList && member.name.endsWith("_supported"_L1))
            server.lists.insert(member.name, stringsOf(member.value));
    }
    server.serviceDocumentation = webAddress(document.string(u"service_documentation"));
    server.policyUri = webAddress(document.string(u"op_policy_uri"));
    server.termsUri = webAddress(document.string(u"op_tos_uri"));
    server.mtlsEndpointAliases = aliasesOf(document);
    return server;
}

} // namespace

QList<DiscoveryCandidate> discoveryCandidates(const QString &given)
{
    const QString text = given.trimmed();
    const QUrl url(text);
    if (!mayCarryBearer(url) || url.hasQuery() || url.hasFragment())
        return {};
    if (const QStringList issuers = issuersOfDocument(url); !issuers.isEmpty())
        return {{url, issuers}};
    const QString path = pathOf(url);
    const auto [oauth, openId] = wellKnownParts;
    QList<DiscoveryCandidate> candidates{{withPath(url, oauth + path), {text}},
                                         {withPath(url, path + openId), {text}}};
    if (!path.isEmpty()) {
        candidates.append({withPath(url, openId + path), {text}});
        candidates.append({withPath(url, path + oauth), {text}});
    }
    return candidates;
}

Request discoveryRequest(const QUrl &url)
{
    Request request;
    request.verb = Verb::Read;
    request.url = url;
    return request;
}

tl::expected<ServerMetadata, DiscoveryProblem> parseServerMetadata(const QByteArray &body,
                                                                   const QStringList &issuers)
{
    const auto document = ClientDocument::fromText(body);
    if (!document)
        return tl::unexpected(
            DiscoveryProblem{DiscoveryProblem::Kind::NotADocument, document.error(), {}});
    const QString issuer = document->string(u"issuer");
    if (issuer.isEmpty())
        return tl::unexpected(DiscoveryProblem{DiscoveryProblem::Kind::NoIssuer, {}, {}});
    if (!issuers.contains(issuer))
        return tl::unexpected(DiscoveryProblem{DiscoveryProblem::Kind::OtherIssuer, {}, issuer});
    return toMetadata(*document);
}

} // namespace clientele::protocol
