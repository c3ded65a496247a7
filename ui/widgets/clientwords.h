// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colorroles.h"

#include <inventory/records.h>

#include <QDateTime>
#include <QString>

namespace clientele::ui {

/// A state's icon name, colour and words, the same everywhere.
struct StateLook
{
    QString iconName;
    ColorRole role = ColorRole::Text;
    QString word; ///< "Token refused"
};
[[nodiscard]] StateLook lookOf(inventory::ClientState state);

/// "Stored", "Waiting", "Refused", "Missing".
[[nodiscard]] QString tokenWord(inventory::TokenState state);
/// client_name, or the client_id where there is none; the address where neither is known.
[[nodiscard]] QString shownName(const inventory::ClientRecord &client);
/// "just now", "2 min ago", "14:02", "yesterday", "3 weeks ago", a date; the exact time belongs in
/// a tooltip.
[[nodiscard]] QString relativeTime(const QDateTime &time, const QDateTime &now);
/// Local time with its zone, for tool tips and facts.
[[nodiscard]] QString exactTime(const QDateTime &time);
/// "in 12 days", a date when farther away, or "expired"; seconds since 1970.
[[nodiscard]] QString expiryWord(qint64 expiresAt, const QDateTime &now);
/// The same of the secret; "never", or "–" when nothing was said.
[[nodiscard]] QString secretExpiryWord(const inventory::ClientRecord &client, const QDateTime &now);

} // namespace clientele::ui
