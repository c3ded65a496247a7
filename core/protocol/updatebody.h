// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <metadata/secretpolicy.h>
#include <metadata/secrettext.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace clientele::protocol {

using metadata::SecretPolicy;

enum class UpdateBodyProblem {
    ClientIdMissing, ///< No client_id to send.
    SecretRequired ///< The policy demands a secret and none is known.
};

/// The body of an update without the client secret: `document` minus the four members that RFC 7592
/// section 2.2 forbids and minus any `client_secret`, with `client_id` equal to the issued one, and
/// arrays where a server shows a lone string. The rest of the text is as edited. Safe to show and
/// to keep.
[[nodiscard]] metadata::ClientDocument updateDocument(const metadata::ClientDocument &document,
                                                      const QString &clientId);

/// The bytes of a PUT: updateDocument() with the secret put in at the last moment, as the policy
/// says.
[[nodiscard]] tl::expected<QByteArray, UpdateBodyProblem> buildUpdateBody(
    const metadata::ClientDocument &document, const QString &clientId, SecretPolicy policy,
    const std::optional<metadata::SecretText> &secret);

} // namespace clientele::protocol
