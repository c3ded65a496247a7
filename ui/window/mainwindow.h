// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

#include <document/documentpanes.h>
#include <registrar/failure.h>

#include <QMainWindow>

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class ClientsPage;
class ClientTab;
class CompareTabs;
class Dialogs;
class EditorMenu;
class ListVerbs;
class PracticeControl;
class ProgramMessages;
class SidebarView;
class StartPage;
class StatusLine;
class UiSettings;
enum class ClientStep;

/// The one window: sidebar, tabs, tool bar, and the bar for what concerns the whole program. Work
/// happens in tabs; this class only opens them and passes commands on.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(registrar::Registrar &registrar, UiSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the menu of the practice server, which outlives the window.
    void setPractice(PracticeControl &control);
    /// For what went wrong outside any client.
    void showFailure(const registrar::Failure &failure);
    /// Opens the tabs of the last time. After the first paint, because each costs time.
    void restoreTabs();

Q_SIGNALS:
    void practiceRequested();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // mainwindowparts.cpp: how it is put together.
    void buildToolBar();
    void buildHome();
    void buildListMenu();
    void buildCentre();
    void connectCommands();
    void restore();

    // mainwindow.cpp: what it does.
    void run(Command command, bool isChecked);
    void goToChange(bool isNext);
    void runOnClient(Command command, const QString &recordId);
    void takeStep(const QString &recordId, ClientStep step);
    [[nodiscard]] ClientTab *currentTab() const;
    [[nodiscard]] ClientTab *tabOf(const QString &recordId) const;
    [[nodiscard]] QString currentRecordId() const;
    /// Of the tab, or those selected in the list.
    [[nodiscard]] QStringList chosenRecordIds() const;
    ClientTab *openTab(const QString &recordId);
    void openFromList(const QString &recordId);
    void closeTab(int index);
    void checkOutcome(const QString &recordId);
    void say(const registrar::Result<> &result);
    void searchClients();
    void showDocumentsAs(DocumentPanes::Mode mode);
    void escape();
    void openAdded(const QString &recordId);
    void showServerSettings(const QString &recordId);
    /// Opens the page of the server's settings that may mend it.
    void mendBySettings(const QString &recordId, const registrar::Failure &failure);
    void updateHome();
    void updateTabs();
    void updateTab(const QString &recordId);
    void updateCommands();
    void updateRefusable(Command command, bool isPossible, const QString &refusal);
    void updateTitle();
    void updateSidebar();
    void save();

    registrar::Registrar &m_registrar;
    UiSettings &m_settings;
    Commands *m_commands = nullptr;
    EditorMenu *m_editorMenu = nullptr;
    Dialogs *m_dialogs = nullptr;
    ListVerbs *m_listVerbs = nullptr;
    ProgramMessages *m_messages = nullptr;
    QSplitter *m_splitter = nullptr;
    SidebarView *m_sidebar = nullptr;
    QTabWidget *m_tabs = nullptr;
    CompareTabs *m_compareTabs = nullptr;
    QStackedWidget *m_home = nullptr;
    ClientsPage *m_clients = nullptr;
    StartPage *m_start = nullptr;
    QLineEdit *m_search = nullptr;
    StatusLine *m_status = nullptr;
    bool m_mayQuit = false;
};

} // namespace clientele::ui
