// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace clientele::practice {

enum class MemberType { Any, String, ListOfStrings };

/// The members that this server knows: RFC 7591, section 2, and OpenID Connect Registration 1.0,
/// section 2. A localised name (`client_name#de`) is known when its base is.
[[nodiscard]] bool isKnownMember(std::string_view name);

/// Any for members it does not know.
[[nodiscard]] MemberType memberType(std::string_view name);

/// Chosen by the server, never by the client.
[[nodiscard]] bool isIssuedMember(std::string_view name);

} // namespace clientele::practice
