// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/configurationuri.h>
#include <protocol/discovery.h>

namespace clientele::fuzz {

/// The first line is what a user gave, the rest the document.
void tryBytes(const QByteArray &bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QString given = QString::fromUtf8(bytes.left(lineEnd));
    QStringList issuers{QStringLiteral("https://op.example")};
    for (const protocol::DiscoveryCandidate &candidate : protocol::discoveryCandidates(given)) {
        must(protocol::mayCarryBearer(candidate.url), "a candidate is a safe address");
        must(!candidate.issuers.isEmpty(), "a candidate has an issuer");
        issuers += candidate.issuers;
    }
    const auto server = protocol::parseServerMetadata(bytes.mid(lineEnd + 1), issuers);
    if (!server)
        return;
    must(issuers.contains(server->issuer), "the issuer is one that was asked for");
    must(server->registrationEndpoint.isEmpty()
             || protocol::mayCarryBearer(server->registrationEndpoint),
         "a token may be sent to the endpoint");
    for (const QUrl &alias : server->mtlsEndpointAliases)
        must(protocol::mayCarryBearer(alias), "a token may be sent to an alias");
}

} // namespace clientele::fuzz
