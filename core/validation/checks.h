// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::validation {

class Report;

/// @{ Each looks at one thing and adds what it finds.
void checkNames(Report &report); ///< Typing slips, and language tags.
void checkServerMembers(Report &report); ///< What belongs to the server.
void checkTypes(Report &report); ///< JSON types against the field table.
void checkValues(Report &report); ///< Enumerations, scopes, numbers.
void checkSupported(Report &report); ///< Against the server's own lists.
void checkUrls(Report &report);
void checkGrants(Report &report); ///< grant_types, response_types and redirect_uris together.
void checkAuthentication(Report &report);
void checkAlgorithms(Report &report);
void checkLogout(Report &report);
void checkKeys(Report &report);
void checkStatement(Report &report);
void checkProfiles(Report &report);
/// @}

} // namespace clientele::validation
