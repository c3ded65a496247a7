// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace clientele::practice {

/// RFC 8414 and OpenID Connect Discovery 1.0 share this document. The endpoints for people and
/// tokens are named, as the specifications demand, and do not exist. An issuer with a path has the
/// RFC's form (`/.well-known/oauth-authorization-server/PATH`) and OpenID's (`PATH/.well-known/…`).
[[nodiscard]] bool isDiscoveryPath(const QByteArray &path, const QByteArray &issuerPath = {});
/// `registrationEndpoint` is empty where nobody can register.
[[nodiscard]] QByteArray discoveryDocument(const QUrl &issuer, const QUrl &registrationEndpoint);

} // namespace clientele::practice
