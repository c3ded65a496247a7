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
         .shortText = Words::tr("Add"),
         .shortcuts = {QKeySequence::New},
         .toolTip = Words::tr("Save a client whose configuration URI and token you have")},
        {.command = Command::RegisterClient,
         .menu = Menu::File,
         .objectName = u"registerAction"_s,
         .text = Words::tr("&Register New Client…"),
         .icon = u"register"_s,
         .shortText = Words::tr("Register"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}},
        {.command = Command::BackUp,
         .menu = Menu::File,
         .objectName = u"backUpAction"_s,
         .text = Words::tr("&Back Up…"),
         .toolTip = Words::tr("Write clients with their tokens into an encrypted file"),
         .startsGroup = true},
        {.command = Command::Restore,
         .menu = Menu::File,
         .objectName = u"restoreAction"_s,
         .text = Words::tr("Res&tore…"),
         .toolTip = Words::tr("Take clients from an encrypted file")},
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
        row(Command::Find, u"findAction"_s, Words::tr("&Find"), QKeySequence::Find, true),
        // Spelled out: on some platforms these have other keys, or none.
        {.command = Command::Replace,
         .menu = Menu::Edit,
         .objectName = u"replaceAction"_s,
         .text = Words::tr("R&eplace"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_H)}},
        {.command = Command::FindNext,
         .menu = Menu::Edit,
         .objectName = u"findNextAction"_s,
         .text = Words::tr("Find &Next"),
         .shortcuts = {QKeySequence(Qt::Key_F3)}},
        {.command = Command::FindPrevious,
         .menu = Menu::Edit,
         .objectName = u"findPreviousAction"_s,
         .text = Words::tr("Find Pre&vious"),
         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F3)}},
        {.command = Command::SearchClients,
         .menu = Menu::Edit,
         .objectName = u"searchClientsAction"_s,
         .text = Words::tr("Searc&h All Clients"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}},
        {.command = Command::FormatJson,
         .menu = Menu::Edit,
         .objectName = u"formatAction"_s,
         .text = Words::tr("Format &JSON"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
         .startsGroup = true},
        {.command = Command::ShowSecrets,
         .menu = Menu::Edit,
         .objectName = u"secretsAction"_s,
         .text = Words::tr("&Secrets…"),
         .toolTip = Words::tr("Where tokens are kept, and the key that seals them"),
         .startsGroup = true},
    };
}

// The ways to look at one document.
QList<CommandRow> documentCommands()
{
    const auto row = [](Command command, const QString &objectName, const QString &text,
                        const QKeySequence &key, bool startsGroup = false) {
        return CommandRow{.command = command,
                          .menu = Menu::View,
                          .objectName = objectName,
                          .text = text,
                          .shortcuts = {key},
                          .startsGroup = startsGroup};
    };
    QList<CommandRow> modes{row(Command::ShowForm, u"formModeAction"_s, Words::tr("&Form"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_1), true),
                            row(Command::ShowSplit, u"splitModeAction"_s, Words::tr("Sp&lit"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2)),
                            row(Command::ShowJson, u"jsonModeAction"_s, Words::tr("&JSON"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_3))};
    for (CommandRow &mode : modes)
        mode.isCheckable = true;
    return modes
           + QList{row(Command::NextFinding, u"nextFindingAction"_s, Words::tr("Next F&inding"),
                       QKeySequence(Qt::Key_F8), true),
                   row(Command::PreviousFinding, u"previousFindingAction"_s,
                       Words::tr("Pre&vious Finding"), QKeySequence(Qt::SHIFT | Qt::Key_F8))};
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
        {.command = Command::ShowKeys,
         .menu = Menu::View,
         .objectName = u"keysAction"_s,
         .text = Words::tr("&Keys"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_3)}},
        {.command = Command::ShowHistory,
         .menu = Menu::View,
         .objectName = u"historyAction"_s,
         .text = Words::tr("&History"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_4)}},
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
         .shortcuts = {QKeySequence(Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Down)},
         .startsGroup = true},
        {.command = Command::PreviousChange,
         .menu = Menu::View,
         .objectName = u"previousChangeAction"_s,
         .text = Words::tr("P&revious Change"),
         .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_F7), QKeySequence(Qt::ALT | Qt::Key_Up)}},
    };
}

// Delete, Discard and Copy never stand next to each other.
QList<CommandRow> clientCommands()
{
    return {
        {.command = Command::OpenClient,
         .menu = Menu::Client,
         .objectName = u"openAction"_s,
         .text = Words::tr("&Open")},
        {.command = Command::EditClient,
         .menu = Menu::Client,
         .objectName = u"editAction"_s,
         .text = Words::tr("&Edit"),
         .icon = u"edit"_s,
         .shortText = Words::tr("Edit"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_E)}},
        {.command = Command::ReadClient,
         .menu = Menu::Client,
         .objectName = u"readAction"_s,
         .text = Words::tr("&Read from Server"),
         .icon = u"read"_s,
         .shortText = Words::tr("Read"),
         .shortcuts = {QKeySequence(QKeySequence::Refresh)}},
        {.command = Command::ReviewChanges,
         .menu = Menu::Client,
         .objectName = u"reviewAction"_s,
         .text = Words::tr("Re&view Changes…"),
         .icon = u"review"_s,
         .shortText = Words::tr("Review"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Return),
                       QKeySequence(Qt::CTRL | Qt::Key_Enter)},
         .startsGroup = true},
        {.command = Command::SendUpdate,
         .menu = Menu::Client,
         .objectName = u"sendAction"_s,
         .text = Words::tr("Send U&pdate"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)}},
        {.command = Command::AcceptServerCopy,
         .menu = Menu::Client,
         .objectName = u"acceptAction"_s,
         .text = Words::tr("&Accept Server's Version")},
        {.command = Command::CompareClient,
         .menu = Menu::Client,
         .objectName = u"compareClientAction"_s,
         .text = Words::tr("Compare Wit&h…"),
         .toolTip = Words::tr("A version of this client, another client or a file")},
        {.command = Command::DiscardDraft,
         .menu = Menu::Client,
         .objectName = u"discardAction"_s,
         .text = Words::tr("&Discard Draft"),
         .startsGroup = true},
        {.command = Command::CopyClientId,
         .menu = Menu::Client,
         .objectName = u"copyClientIdAction"_s,
         .text = Words::tr("&Copy Client ID"),
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
         .startsGroup = true},
        {.command = Command::CopyConfigurationUri,
         .menu = Menu::Client,
         .objectName = u"copyUriAction"_s,
         .text = Words::tr("Copy Configuration &URI")},
        {.command = Command::RecoverAccess,
         .menu = Menu::Client,
         .objectName = u"recoverAction"_s,
         .text = Words::tr("Recover Acce&ss…"),
         .startsGroup = true},
        {.command = Command::DeleteClient,
         .menu = Menu::Client,
         .objectName = u"deleteAction"_s,
         .text = Words::tr("De&lete on Server…"),
         .icon = u"delete"_s,
         .shortText = Words::tr("Delete"),
         .startsGroup = true},
    };
}

QList<CommandRow> otherCommands()
{
    return {
        {.command = Command::ShowServerSettings,
         .menu = Menu::Server,
         .objectName = u"serverSettingsAction"_s,
         .text = Words::tr("&Server Settings…")},
        {.command = Command::Compare,
         .menu = Menu::Tools,
         .objectName = u"compareAction"_s,
         .text = Words::tr("&Compare…"),
         .toolTip = Words::tr("Versions, clients and files")},
        {.command = Command::RemoveClient,
         .menu = Menu::Client,
         .objectName = u"removeAction"_s,
         .text = Words::tr("Remove &From This Computer…"),
         .startsGroup = true},
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
    return fileCommands() + editCommands() + viewCommands() + documentCommands() + clientCommands()
           + otherCommands();
}

} // namespace clientele::ui
