// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/errorresponse.h>

#include <QTimeZone>

namespace clientele::fuzz {

/// Retry-After.
void tryBytes(const QByteArray &bytes)
{
    const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc());
    const auto when = protocol::parseRetryAfter(bytes, now);
    must(!when || (*when >= now && *when <= now.addDays(366)), "the time to wait has its limits");
}

} // namespace clientele::fuzz
