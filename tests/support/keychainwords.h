// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/keychain.h>

#include <QByteArray>

namespace clientele::tests {

// Words that QCOMPARE can print: "Unlocked", "NotFound", ….

[[nodiscard]] QByteArray wordFor(secrets::KeychainState state);
[[nodiscard]] QByteArray wordFor(secrets::KeychainProblem::Kind kind);

/// How a call ended: "done", or the kind of its problem.
template<typename T>
[[nodiscard]] QByteArray wordFor(const secrets::KeychainResult<T> &result)
{
    return result ? QByteArray("done") : wordFor(result.error().kind);
}

} // namespace clientele::tests
