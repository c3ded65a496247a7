// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace clientele::tests {

/// A folder for what a test lets the program write. In a run of ctest it stays until the end, when
/// tests/leftovers looks through all of them for the secrets that were remembered.
class ScratchFolder : public QTemporaryDir
{
public:
    ScratchFolder();
};

/// Has a secret looked for at the end of a run of ctest; gives it back.
QByteArray rememberSecret(const QByteArray &secret);

} // namespace clientele::tests
