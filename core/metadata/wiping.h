// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clientele::metadata {

/// @{ Overwrites what a secret was revealed into, in a way that no compiler leaves out; the size
/// stays. Qt's values share their memory: while somebody else holds it, nothing happens, and that
/// one is the last who can. SecretText does this by itself.
void wipe(QByteArray &bytes);
void wipe(QString &text);
/// @}

} // namespace clientele::metadata
