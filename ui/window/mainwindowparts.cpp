// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window is put together; what it does is in mainwindow.cpp.
#include "mainwindow.h"

#include "clienttab.h"
#include "comparetabs.h"
#include "dialogs.h"
#include "listverbs.h"
#include "programmessages.h"
#include "statusline.h"
#include "uisettings.h"

#include <clients/clientspage.h>
#include <clients/clientsview.h>
#include <clients/sidebarview.h>
#include <onboarding/startpage.h>
#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/icons.h>

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

void MainWindow::buildToolBar()
{
    auto *toolBar = new QToolBar(tr("Tools"));
    toolBar->setObjectName(u"toolBar"_s);
    toolBar->setMovable(false);
    toolBar->setContextMenuPolicy(Qt::PreventContextMenu); // the only tool bar must not be lost
    toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_commands->fillToolBar(toolBar);

    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    toolBar->addWidget(spacer);
    m_search = new QLineEdit;
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setAccessibleName(tr("Search clients"));
    m_search->setPlaceholderText(tr("Search clients"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(characterWidth(fontMetrics()) * 48);
    toolBar->addWidget(m_search);
    const auto goToList = [this] { m_clients->view()->setFocus(Qt::TabFocusReason); };
    connect(m_search, &QLineEdit::returnPressed, this, goToList);
    auto *down = new QAction(m_search);
    down->setShortcut(QKeySequence(Qt::Key_Down));
    down->setShortcutContext(Qt::WidgetShortcut);
    m_search->addAction(down);
    connect(down, &QAction::triggered, this, goToList);
    addToolBar(toolBar);
    setUnifiedTitleAndToolBarOnMac(false);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            m_tabs->setCurrentIndex(0);
        m_clients->setSearchText(text);
    });
}

void MainWindow::buildHome()
{
    m_clients = new ClientsPage(m_registrar);
    m_start = new StartPage(m_registrar);
    m_home = new QStackedWidget;
    m_home->addWidget(m_clients);
    m_home->addWidget(m_start);
    m_listVerbs = new ListVerbs(m_registrar, *m_clients->messageBar(), this);
    connect(m_listVerbs, &ListVerbs::recoveryRequested, this,
            [this](const QString &recordId) { openTab(recordId)->showRecovery(); });
    connect(m_listVerbs, &ListVerbs::checkRequested, this, &MainWindow::checkOutcome);
    connect(m_listVerbs, &ListVerbs::settingsRequested, this, &MainWindow::mendBySettings);
    buildListMenu();

    connect(m_start, &StartPage::practiceRequested, this, &MainWindow::practiceRequested);
    connect(m_start, &StartPage::addRequested, m_dialogs, &Dialogs::addClient);
    connect(m_start, &StartPage::registerRequested, m_dialogs,
            [this] { m_dialogs->registerClient(); });
    connect(m_clients, &ClientsPage::openRequested, this, &MainWindow::openFromList);
    connect(m_clients, &ClientsPage::stepRequested, this, &MainWindow::takeStep);
    connect(m_clients, &ClientsPage::currentClientChanged, this, &MainWindow::updateCommands);
    connect(m_clients, &ClientsPage::contentChanged, this, &MainWindow::updateHome);
    connect(m_clients, &ClientsPage::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_clients, &ClientsPage::addClientRequested, m_dialogs, &Dialogs::addClient);
    connect(m_clients, &ClientsPage::allClientsRequested, this, [this] {
        m_clients->setScope({});
        m_sidebar->setScope({});
    });
}

void MainWindow::buildListMenu()
{
    const auto separator = [this] {
        auto *action = new QAction(this);
        action->setSeparator(true);
        return action;
    };
    const auto command = [this](Command which) { return m_commands->action(which); };
    ClientsView *view = m_clients->view();
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->addActions({command(Command::OpenClient), command(Command::EditClient),
                      command(Command::ReadClient), command(Command::ReviewChanges),
                      command(Command::CompareClient), separator(), command(Command::CopyClientId),
                      command(Command::CopyConfigurationUri), separator(),
                      command(Command::DeleteClient)});
}

void MainWindow::buildCentre()
{
    m_sidebar = new SidebarView;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"clientTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_compareTabs = new CompareTabs(m_registrar, *m_tabs);

    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"sidebarSplitter"_s);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);

    m_messages = new ProgramMessages(m_registrar);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(centre);

    connect(m_sidebar, &SidebarView::scopeChosen, this, [this](const ClientScope &scope) {
        m_tabs->setCurrentIndex(0);
        m_clients->setScope(scope);
    });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        updateSidebar();
        updateTitle();
        updateCommands();
    });
}

void MainWindow::connectCommands()
{
    connect(m_commands, &Commands::triggered, this, &MainWindow::run);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &MainWindow::updateTab);
    connect(&m_registrar, &registrar::Registrar::serverChanged, this, &MainWindow::updateCommands);
    connect(&m_registrar, &registrar::Registrar::clientRemoved, this,
            [this](const QString &recordId) { closeTab(m_tabs->indexOf(tabOf(recordId))); });
    connect(&m_registrar, &registrar::Registrar::inventoryChanged, this, &MainWindow::updateTabs);
    connect(m_dialogs, &Dialogs::clientAdded, this, &MainWindow::openAdded);
    connect(m_dialogs, &Dialogs::checkRequested, this, &MainWindow::checkOutcome);
    connect(m_dialogs, &Dialogs::registrationStarted, this, [this](const QString &recordId) {
        openAdded(recordId);
        openTab(recordId)->showDocument();
    });
    connect(m_dialogs, &Dialogs::quitRequested, this, &MainWindow::close);
    connect(m_messages, &ProgramMessages::passphraseWanted, m_dialogs, &Dialogs::choosePassphrase);
    connect(m_status, &StatusLine::keychainClicked, this,
            [this] { run(Command::ShowSecrets, false); });
    // In the list only: elsewhere these keys edit text.
    QAction *deletion = m_commands->action(Command::DeleteClient);
    auto *key = new QAction(this);
    key->setShortcut(QKeySequence(QKeySequence::Delete));
    key->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_clients->addAction(key);
    connect(key, &QAction::triggered, deletion, &QAction::trigger);
    // Esc leaves the review, or the search; it never closes a tab.
    auto *escape = new QAction(this);
    escape->setShortcut(QKeySequence(Qt::Key_Escape));
    addAction(escape);
    connect(escape, &QAction::triggered, this, &MainWindow::escape);
}

void MainWindow::restore()
{
    resize(1280, 800);
    restoreGeometry(m_settings.windowGeometry());
    m_splitter->restoreState(m_settings.sidebarSplitter());
    m_clients->splitter()->restoreState(m_settings.listSplitter());
    m_clients->view()->header()->restoreState(m_settings.listColumns());
    m_clients->setPreviewShown(m_settings.isPreviewShown());
    m_commands->action(Command::ShowSidebar)->setChecked(m_settings.isSidebarShown());
    m_commands->action(Command::ShowPreview)->setChecked(m_settings.isPreviewShown());
}

} // namespace clientele::ui
