// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "updateplan.h"

#include <metadata/clientdocument.h>
#include <validation/finding.h>

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace clientele::registrar {

/// What registering a saved client again would do.
struct RegistrationPlan
{
    QString recordId;
    QUrl endpoint; ///< Empty when no registration endpoint of the server is known.
    metadata::ClientDocument document; ///< Without the members that servers issue.
    QStringList changes; ///< Translated sentences: what is different afterwards.
    /// What can be said of a draft, in the order of its text; an error keeps it from being sent. Of
    /// a document that a server took before, nothing: it cannot be edited here.
    std::vector<validation::Finding> findings;

    [[nodiscard]] int errors() const { return validation::errorsIn(findings); }
};

/// A registration that was made.
struct RegistrationOutcome
{
    QString recordId; ///< Of the new client.
    std::vector<StoredMember> members; ///< What the server stored of what was sent.
    metadata::ClientDocument sent = {};
    metadata::ClientDocument stored = {}; ///< Without what only a server may give.
};

/// A new token that is nowhere but in this program's memory.
struct HeldToken
{
    QString recordId;
    QString clientName; ///< Or its client_id.
    QString serverName;
    QStringList reasons; ///< Translated: why inventory and keychain did not take it.
    QDateTime since;
};

/// The document without the members that a server issues (RFC 7591, section 3.2.1; RFC 7592,
/// section 3) and without a software statement: what a new registration can be made from.
[[nodiscard]] metadata::ClientDocument registrationDocument(
    const metadata::ClientDocument &document);

} // namespace clientele::registrar
