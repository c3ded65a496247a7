// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <diff/comparedtexts.h>
#include <registrar/updateplan.h>

namespace clientele::ui {

/// What the server has against what will be sent, without the members that are never part of an
/// update.
[[nodiscard]] ComparedTexts comparedTexts(const registrar::UpdatePlan &plan);

} // namespace clientele::ui
