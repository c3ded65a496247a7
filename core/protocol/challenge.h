// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace clientele::protocol {

/// One challenge of a `WWW-Authenticate` header (RFC 9110, section 11.6.1; RFC 6750, section 3).
struct Challenge
{
    QString scheme; ///< As spelled; empty when it is missing.
    /// Names in lower case, order kept. A token68 has an empty name.
    std::vector<std::pair<QString, QString>> parameters;
    /// The parameter's value, or empty.
    [[nodiscard]] QString parameter(QStringView name) const;
    friend bool operator==(const Challenge &, const Challenge &) = default;
};

/// Reads what can be read: several challenges, broken quotes, a missing scheme. Never fails;
/// garbage gives less.
[[nodiscard]] std::vector<Challenge> parseChallenges(const QByteArray &header);

} // namespace clientele::protocol
