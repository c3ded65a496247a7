// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clientele::tests {

/// Fills the data of a test function from the `*.in` files of a folder: one row a file, named for
/// it, with the columns `input` (QByteArray, the file) and `expectedFile` (QString, the path of its
/// `*.expected`).
void addGoldenRows(const QString &folder);

/// Compares with a golden file. Empty when they are equal; else words for QVERIFY2, a printed diff,
/// and a `*.fail` file with `actual` beside the test program, ready to be looked at and copied over
/// the golden file.
[[nodiscard]] QByteArray differenceFromGolden(const QByteArray &actual,
                                              const QString &expectedFile);

} // namespace clientele::tests
