// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::metadata {

/// Whether an update repeats `client_secret` (RFC 7592, section 2.2). Servers differ: some refuse
/// it even when it is right, some demand it, so it is a setting of the server.
enum class SecretPolicy {
    Omit,
    SendWhenKnown,
    Required,
    AsLearned ///< As the server's habits want it; for the body of an update that is decided before.
};

} // namespace clientele::metadata
