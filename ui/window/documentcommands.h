// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

#include <document/documentpanes.h>

namespace clientele::ui {

class DocumentView;

/// Carries out what concerns the document that is shown. False where the command does not, or
/// there is no document and so nothing to do it with.
bool runOnDocument(Command command, DocumentView *document);
/// Allows these commands while a document is shown, and ticks how it is shown.
void updateDocumentCommands(const Commands &commands, const DocumentView *document);
/// How a document is shown by that command.
[[nodiscard]] std::optional<DocumentPanes::Mode> modeOf(Command command);

} // namespace clientele::ui
