// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <metadata/jsonreader.h>

#include <QHash>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

namespace clientele::protocol {

/// One place where a server may keep its metadata document.
struct DiscoveryCandidate
{
    QUrl url;
    /// What the document must name as its issuer, one of these, character by character.
    QStringList issuers;
    friend bool operator==(const DiscoveryCandidate &, const DiscoveryCandidate &) = default;
};

/// Where to look, likeliest first, for an issuer or for the URL of its document as a user gave it.
/// RFC 8414, section 3.1, puts the well-known part between host and path, OpenID Connect Discovery,
/// section 4, behind the path; each document is found in the other form as well. Empty when nothing
/// may be asked there: https, or http to loopback, without user info, query and fragment.
[[nodiscard]] QList<DiscoveryCandidate> discoveryCandidates(const QString &given);

/// The document is public: no token goes with the request.
[[nodiscard]] Request discoveryRequest(const QUrl &url);

/// What an authorization server says of itself (RFC 8414, section 2; OpenID Connect Discovery,
/// section 3). All of it is a hint: absent does not mean unsupported.
struct ServerMetadata
{
    QString issuer;
    /// Empty when there is none that a token may be sent to.
    QUrl registrationEndpoint;
    QUrl tokenEndpoint; ///< In the same way.
    /// As spelled, when there is one that must not be used: not https, or no URL.
    QString refusedRegistrationEndpoint;
    /// Every `*_supported` list of strings, by the member's whole name, in the server's order. A
    /// lone string counts as a list of one.
    QHash<QString, QStringList> lists;
    /// Every true or false, also in quotes.
    QHash<QString, bool> booleans;
    /// To show before registering: web addresses, else empty.
    QUrl serviceDocumentation;
    QUrl policyUri; ///< op_policy_uri
    QUrl termsUri; ///< op_tos_uri
    /// RFC 8705, section 5: where the endpoints are for who shows a client certificate. Only
    /// addresses that a token may be sent to.
    QHash<QString, QUrl> mtlsEndpointAliases;

    friend bool operator==(const ServerMetadata &, const ServerMetadata &) = default;
};

struct DiscoveryProblem
{
    enum class Kind {
        NotADocument, ///< No JSON object, or a member stands twice; `json` says where.
        NoIssuer,
        OtherIssuer ///< RFC 8414, section 3.3: the document must not be used.
    };
    Kind kind = Kind::NotADocument;
    metadata::JsonProblem json;
    QString issuer; ///< Of OtherIssuer: the one that the document names.
};

/// Reads the document of a candidate. Unknown members, null and members of odd types are passed
/// over.
[[nodiscard]] tl::expected<ServerMetadata, DiscoveryProblem> parseServerMetadata(
    const QByteArray &body, const QStringList &issuers);

} // namespace clientele::protocol
