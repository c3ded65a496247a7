// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace clientele::ui {

/// Writes a file that only its owner may read, whole or not at all. The error is the system's
/// words.
[[nodiscard]] tl::expected<void, QString> writePrivately(const QString &fileName,
                                                         const QByteArray &bytes);
/// The whole file. What is larger than any backup is not read.
[[nodiscard]] tl::expected<QByteArray, QString> readBackupFile(const QString &fileName);

/// A name that is free: "Clientele 2026-11-24.age" in the user's documents.
[[nodiscard]] QString suggestedBackupFile();

} // namespace clientele::ui
