// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plantexts.h"

#include <protocol/updatebody.h>

namespace clientele::ui {

ComparedTexts comparedTexts(const registrar::UpdatePlan &plan)
{
    // Without what is never sent; an array that the server shows as a lone string is no change.
    return comparedTexts(protocol::updateDocument(plan.serverNow, plan.toSend.clientId()),
                         plan.toSend);
}

} // namespace clientele::ui
