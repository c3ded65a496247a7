// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentcommands.h"

#include <document/documentview.h>

#include <QAction>

namespace clientele::ui {

namespace {

constexpr auto modeCommands = {Command::ShowForm, Command::ShowSplit, Command::ShowJson};
constexpr auto otherCommands = {Command::Replace,      Command::FindNext,
                                Command::FindPrevious, Command::FormatJson,
                                Command::NextFinding,  Command::PreviousFinding};

} // namespace

std::optional<DocumentPanes::Mode> modeOf(Command command)
{
    switch (command) {
    case Command::ShowForm:
        return DocumentPanes::Mode::Form;
    case Command::ShowSplit:
        return DocumentPanes::Mode::Split;
    case Command::ShowJson:
        return DocumentPanes::Mode::Json;
    default:
        return std::nullopt;
    }
}

bool runOnDocument(Command command, DocumentView *document)
{
    if (!document)
        return false;
    switch (command) {
    case Command::Find:
    case Command::Replace:
        document->panes()->find(command == Command::Replace);
        return true;
    case Command::FindNext:
    case Command::FindPrevious:
        document->panes()->findNext(command == Command::FindNext);
        return true;
    case Command::FormatJson:
        document->formatJson();
        return true;
    case Command::NextFinding:
    case Command::PreviousFinding:
        document->goToFinding(command == Command::NextFinding);
        return true;
    default:
        return false;
    }
}

void updateDocumentCommands(const Commands &commands, const DocumentView *document)
{
    for (const Command command : otherCommands)
        commands.action(command)->setEnabled(document != nullptr);
    for (const Command command : modeCommands) {
        QAction *action = commands.action(command);
        action->setEnabled(document != nullptr);
        action->setChecked(document && document->panes()->mode() == modeOf(command));
    }
}

} // namespace clientele::ui
