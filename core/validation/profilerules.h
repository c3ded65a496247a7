// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::validation {

class Report;

/// @{ The extra rules of each profile pack.
void checkFapi2(Report &report);
void checkOpenFinanceBrasil(Report &report);
void checkOpenBankingUk(Report &report);
void checkMcp(Report &report);
/// @}

} // namespace clientele::validation
