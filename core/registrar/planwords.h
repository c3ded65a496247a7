// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "provenance.h"
#include "updateplan.h"

#include <inventory/records.h>

namespace clientele::registrar {

/// Puts the meaning of a change into words, and marks what may break users or weaken the client.
void explain(PlannedChange &planned);

/// "as sent", "the server ignored billing.read", …
[[nodiscard]] QString meaningOf(const StoredMember &member, const metadata::MemberChange &change);

/// Adds the rows of what the server decides: token, secret, and the members that are never sent.
void addServerDecisions(UpdatePlan &plan, const inventory::ClientRecord &client,
                        const std::vector<inventory::HabitRecord> &habits);

/// Adds to the rows what this server was seen to do with such a change.
void warnOfHabits(UpdatePlan &plan, const std::vector<inventory::HabitRecord> &habits);

/// Moves what the read did not show, and the update sends as it is, into a section of its own.
void addNotShown(UpdatePlan &plan, const std::map<QString, Provenance> &notShown);

/// What was found in a member that the user changed joins its row; `plan.findings` is what it says.
void addFindings(UpdatePlan &plan);

/// By section; warnings first in each.
void sortChanges(std::vector<PlannedChange> &changes);

} // namespace clientele::registrar
