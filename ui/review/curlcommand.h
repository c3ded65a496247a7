// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QString>

namespace clientele::ui {

/// The update as a command for a POSIX shell. Holds no secret: the token is
/// $REGISTRATION_ACCESS_TOKEN, and a client secret that is sent along is $CLIENT_SECRET, for the
/// person who runs it to set.
[[nodiscard]] QString curlCommand(const registrar::UpdatePlan &plan);

} // namespace clientele::ui
