// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the answer journal share.
#pragma once

#include "failure.h"

#include <inventory/inventoryproblem.h>
#include <inventory/records.h>
#include <protocol/exchange.h>

#include <QByteArray>
#include <QString>

namespace clientele::registrar {

/// Of a record.
[[nodiscard]] QString newId();
[[nodiscard]] Result<> toResult(const inventory::InventoryResult<> &written);
/// The machine word of the activity log and of an intent's end.
[[nodiscard]] QString resultWord(Failure::Kind kind);
/// An answer's bytes as they are kept: without secrets.
[[nodiscard]] QByteArray shownOf(const protocol::Exchange &exchange);
/// A GET.
[[nodiscard]] bool isReading(inventory::Verb verb);

} // namespace clientele::registrar
