// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientrow.h"

#include <QVariant>

namespace clientele::ui {

enum class ClientColumn {
    Name,
    ClientId,
    Server,
    State,
    AuthMethod,
    Grants,
    SecretExpires,
    Token,
    LastRead
};
inline constexpr int clientColumnCount = int(ClientColumn::LastRead) + 1;

[[nodiscard]] QString columnTitle(ClientColumn column);
/// Short: "Stored", "in 12 days", "code, refresh".
[[nodiscard]] QString cellText(const ClientRow &row, ClientColumn column, const QDateTime &now);
/// Exact: the full value, a time with its zone.
[[nodiscard]] QString cellToolTip(const ClientRow &row, ClientColumn column, const QDateTime &now);
/// The raw value: a number, a time or a text.
[[nodiscard]] QVariant sortValue(const ClientRow &row, ClientColumn column);
/// Negative, zero or positive, as `left` stands before, beside or after `right`.
[[nodiscard]] int compareCells(const ClientRow &left, const ClientRow &right, ClientColumn column);
/// The whole row for a screen reader: "Billing Portal, Acme Login PROD, Draft, secret expires
/// in 12 days".
[[nodiscard]] QString accessibleSentence(const ClientRow &row, const QDateTime &now);

/// "code" for authorization_code; unknown grant types as they are, without a URN's beginning.
[[nodiscard]] QString shortGrantType(const QString &grantType);

} // namespace clientele::ui
