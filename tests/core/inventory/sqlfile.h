// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clientele::tests {

/// Runs statements on a database file, behind the inventory's back.
void runSql(const QString &fileName, const QStringList &statements);

} // namespace clientele::tests
