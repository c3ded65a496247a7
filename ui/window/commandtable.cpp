// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::Commands)
};

QList<CommandRow> fileCommands()
{
    return {
        {.command = Command::AddClient,
         .menu = Menu::File,
         .objectName = u"addAction"_s,
         .text = Words::tr("&Add Existing Client…"),
         .icon = u"add"_s,
         .shortcuts = {QKeySequence::New},
         .toolTip = Words::tr("Save a client whose configuration URI and token you have")},
        {.command = Command::CloseTab,
         .menu = Menu::File,
         .objectName = u"closeTabAction"_s,
         .text = Words::tr("&Close Tab"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_W)},
         .startsGroup = true},
        // Spelled out: QKeySequence::Quit is empty on some platforms.
        {.command = Command::Quit,
         .menu = Menu::File,
         .objectName = u"quitAction"_s,
         .text = Words::tr("&Quit"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
         .startsGroup = true},
    };
}

QList<CommandRow> editCommands()
{
    const auto row = [](Command command, const QString &objectName, const QString &text,
                        QKeySequence::StandardKey key, bool startsGroup = false) {
        return CommandRow{.command = command,
                          .menu = Menu::Edit,
                          .objectName = objectName,
                          .text = text,
                          .shortcuts = QKeySequence::keyBindings(key),
                          .startsGroup = startsGroup};
    };
    return {
        row(Command::Undo, u"undoAction"_s, Words::tr("&Undo"), QKeySequence::Undo),
        row(Command::Redo, u"redoAction"_s, Words::tr("&Redo"), QKeySequence::Redo),
        row(Command::Cut, u"cutAction"_s, Words::tr("Cu&t"), QKeySequence::Cut, true),
        row(Command::Copy, u"copyAction"_s, Words::tr("&Copy"), QKeySequence::Copy),
        row(Command::Paste, u"pasteAction"_s, Words::tr("&Paste"), QKeySequence::Paste),
        row(Command::SelectAll, u"selectAllAction"_s, Words::tr("Select &All"),
            QKeySequence::SelectAll),
        row(Command::Find, u"findAction"_s, Words::tr("&Search Clients"), QKeySequence::Find, true),
    };
}

QList<CommandRow> viewCommands()
{
    return {
        {.command = Command::ShowOverview,
         .menu = Menu::View,
         .objectName = u"overviewAction"_s,
         .text = Words::tr("&Overview"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_1)}},
        {.command = Command::ShowDocument,
         .menu = Menu::View,
         .objectName = u"documentAction"_s,
         .text = Words::tr("&Document"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_2)}},
        {.command = Command::ShowSidebar,
         .menu = Menu::View,
         .objectName = u"sidebarAction"_s,
         .text = Words::tr("&Sidebar"),
         .shortcuts = {QKeySequence(Qt::Key_F9)},
         .startsGroup = true,
         .isCheckable = true},
        {.command = Command::ShowPreview,
         .menu = Menu::View,
         .objectName = u"previewAction"_s,
         .text = Words::tr("&Preview"),
         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F9)},
         .isCheckable = true},
        {.command = Command::NextChange,
         .menu = Menu::View,
         .objectName = u"nextChangeAction"_s,
         .text = Words::tr("&Next Change"),
         .shortcuts = {QKeySequence(Qt::Key_F7)},
         .startsGroup = true},
        {.command = Command::PreviousChange,
         .menu = Menu::View,
         .objectName = u"previousChangeAction"_s,
         .text = Words::tr("P&revious Change"),
         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F7)}},
    };
}

// Delete, Discard and Copy never stand next to each other.
QList<CommandRow> clientCommands()
{
    const auto row = [](Command command, const QString &objectName, const QString &text,
                        const QKeySequence &key = {}, const QString &icon = {},
                        bool startsGroup = false) {
        return CommandRow{.command = command,
                          .menu = Menu::Client,
                          .objectName = objectName,
                          .text = text,
                          .icon = icon,
                          .shortcuts = key.isEmpty() ? QList<QKeySequence>()
                                                     : QList<QKeySequence>{key},
                          .startsGroup = startsGroup};
    };
    return {
        row(Command::OpenClient, u"openAction"_s, Words::tr("&Open"), {}, u"open"_s),
        row(Command::EditClient, u"editAction"_s, Words::tr("&Edit"), Qt::CTRL | Qt::Key_E,
            u"edit"_s),
        row(Command::ReadClient, u"readAction"_s, Words::tr("&Read from Server"),
            QKeySequence(QKeySequence::Refresh), u"read"_s),
        row(Command::ReviewChanges, u"reviewAction"_s, Words::tr("Re&view Changes…"),
            Qt::CTRL | Qt::Key_Return, u"review"_s, true),
        row(Command::SendUpdate, u"sendAction"_s, Words::tr("&Send Update"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
        row(Command::AcceptServerCopy, u"acceptAction"_s, Words::tr("&Accept Server's Version")),
        row(Command::DiscardDraft, u"discardAction"_s, Words::tr("&Discard Draft"), {}, {}, true),
        row(Command::CopyClientId, u"copyClientIdAction"_s, Words::tr("&Copy Client ID"),
            Qt::CTRL | Qt::SHIFT | Qt::Key_C, {}, true),
        row(Command::CopyConfigurationUri, u"copyUriAction"_s,
            Words::tr("Copy Configuration &URI")),
        row(Command::DeleteClient, u"deleteAction"_s, Words::tr("De&lete on Server…"), {},
            u"delete"_s, true),
    };
}

QList<CommandRow> otherCommands()
{
    return {
        {.command = Command::StartPractice,
         .menu = Menu::Tools,
         .objectName = u"practiceAction"_s,
         .text = Words::tr("Start the &Practice Server"),
         .toolTip = Words::tr("A small authorization server on this computer, with three clients")},
        {.command = Command::ShowShortcuts,
         .menu = Menu::Help,
         .objectName = u"shortcutsAction"_s,
         .text = Words::tr("&Keyboard Shortcuts"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Slash)}},
        {.command = Command::ShowSecretPlaces,
         .menu = Menu::Help,
         .objectName = u"secretPlacesAction"_s,
         .text = Words::tr("&Where Are My Secrets?")},
        {.command = Command::ShowAbout,
         .menu = Menu::Help,
         .objectName = u"aboutAction"_s,
         .text = Words::tr("&About Clientele"),
         .startsGroup = true},
    };
}

} // namespace

QList<CommandRow> commandTable()
{
    return fileCommands() + editCommands() + viewCommands() + clientCommands() + otherCommands();
}

} // namespace clientele::ui
