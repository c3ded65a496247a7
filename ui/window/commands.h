// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;
class QToolBar;

namespace clientele::ui {

enum class Command {
    AddClient,
    RegisterClient,
    BackUp,
    Restore,
    CloseTab,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    Replace,
    FindNext,
    FindPrevious,
    SearchClients,
    FormatJson,
    ShowSecrets,
    ShowOverview,
    ShowDocument,
    ShowKeys,
    ShowForm,
    ShowSplit,
    ShowJson,
    NextFinding,
    PreviousFinding,
    ShowHistory,
    ShowSidebar,
    ShowPreview,
    NextChange,
    PreviousChange,
    OpenClient,
    EditClient,
    ReadClient,
    ReviewChanges,
    SendUpdate,
    DiscardDraft,
    AcceptServerCopy,
    CompareClient,
    CopyClientId,
    CopyConfigurationUri,
    RecoverAccess,
    DeleteClient,
    RemoveClient,
    ShowServerSettings,
    Compare,
    ShowShortcuts,
    ShowSecretPlaces,
    ShowAbout
};

enum class Menu { File, Edit, View, Client, Server, Tools, Help };

/// One row of the table from which menus, tool bar and the list of shortcuts are made.
struct CommandRow
{
    Command command = Command::Quit;
    Menu menu = Menu::File;
    QString objectName{};
    QString text{};
    QString icon{}; ///< Of resources/icons; empty for most.
    QString shortText{}; ///< On the tool bar; without it, `text`.
    QList<QKeySequence> shortcuts{};
    QString toolTip{};
    bool startsGroup = false; ///< A separator stands before it in its menu.
    bool isCheckable = false;
};

/// The program's commands as actions.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(QObject *parent);

    [[nodiscard]] QAction *action(Command command) const { return m_actions.value(command); }
    [[nodiscard]] const QList<CommandRow> &rows() const { return m_rows; }
    /// What a tool tip says where nothing else is to be said.
    [[nodiscard]] QString toolTip(Command command) const;
    [[nodiscard]] static QString menuTitle(Menu menu);

    void fillMenuBar(QMenuBar *menuBar);
    /// Adds a menu of another's making to one of the bar's.
    void addSubmenu(Menu menu, QMenu *submenu);
    void fillToolBar(QToolBar *toolBar) const;

Q_SIGNALS:
    void triggered(clientele::ui::Command command, bool isChecked);

private:
    void makeAction(const CommandRow &row);

    QList<CommandRow> m_rows;
    QHash<Menu, QMenu *> m_menus;
    QHash<Command, QAction *> m_actions;
};

} // namespace clientele::ui
