// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>

#include <QStringList>

namespace clientele::ui {

/// Members with a secret's name that stand in the text. They must not stay there.
[[nodiscard]] QStringList secretMembersIn(const metadata::ClientDocument &document);

} // namespace clientele::ui
