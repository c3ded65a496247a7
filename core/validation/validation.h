// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <metadata/clientdocument.h>

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <vector>

namespace clientele::validation {

/// What a document is looked at with. All of it may be empty.
struct Context
{
    /// The server's copy. What it sent itself is told more mildly, and its members are its own.
    metadata::ClientDocument served = {};
    QString serverName = {}; ///< For sentences: "Acme Login".
    /// The lists of the server's own metadata: "grant_types_supported" and so on (RFC 8414).
    QMap<QString, QStringList> supported = {};
    QStringList profiles = {}; ///< Profile::id of the packs that are switched on.
    int secretBytes = 0; ///< How long the client secret is; 0: not known.
    QDateTime now = {}; ///< For expiry; invalid: nothing is said of it.
};

/// A named set of extra checks, off unless it is asked for.
struct Profile
{
    QString id; ///< "fapi2"
    QString name; ///< "FAPI 2.0 Security Profile"
};
[[nodiscard]] const std::vector<Profile> &profiles();

/// What can be said of a text that may be anything: that it is no JSON object, that a member stands
/// twice, or everything of validate(). In the order of the text.
[[nodiscard]] std::vector<Finding> findingsIn(const QByteArray &text, const Context &context = {});
/// What can be said of a document. Unknown members are fine. In the order of the text.
[[nodiscard]] std::vector<Finding> validate(const metadata::ClientDocument &document,
                                            const Context &context = {});

} // namespace clientele::validation
