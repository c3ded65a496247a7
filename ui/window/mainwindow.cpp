// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "clienttab.h"
#include "comparetabs.h"
#include "dialogs.h"
#include "documentcommands.h"
#include "editormenu.h"
#include "helpdialogs.h"
#include "listverbs.h"
#include "practicemenu.h"
#include "programmessages.h"
#include "statusline.h"
#include "uisettings.h"

#include <clients/clientspage.h>
#include <clients/clientsview.h>
#include <clients/sidebarview.h>
#include <compare/comparepage.h>
#include <document/clientpage.h>
#include <document/documentview.h>
#include <onboarding/startpage.h>
#include <registrar/registrar.h>
#include <widgets/clientwords.h>
#include <widgets/icons.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Below this width a client's tab needs the sidebar's room.
constexpr int SidebarNeedsWidth = 1100;

} // namespace

MainWindow::MainWindow(registrar::Registrar &registrar, UiSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_registrar(registrar)
    , m_settings(settings)
    , m_commands(new Commands(this))
    , m_editorMenu(new EditorMenu(*m_commands, this))
    , m_dialogs(new Dialogs(registrar, *this))
{
    setObjectName(u"mainWindow"_s);
    m_commands->fillMenuBar(menuBar());
    buildCentre();
    buildToolBar();
    buildHome();
    m_tabs->addTab(m_home, tr("Clients"));
    m_tabs->tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    m_tabs->tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    m_status = new StatusLine(m_registrar);
    setStatusBar(m_status);
    connectCommands();
    restore();
    m_sidebar->setScope({});
    updateHome();
    updateTitle();
    m_clients->view()->setFocus();
}

// While the window is whole: a tab that goes may still save a draft, which is announced.
MainWindow::~MainWindow()
{
    while (m_tabs->count() > 1)
        delete m_tabs->widget(1);
}

void MainWindow::setPractice(PracticeControl &control)
{
    m_commands->addSubmenu(Menu::Tools, new PracticeMenu(control, this));
}

void MainWindow::showFailure(const registrar::Failure &failure)
{
    m_messages->showFailure(failure);
}

void MainWindow::restoreTabs()
{
    const QStringList recordIds = m_settings.openClients();
    for (const QString &recordId : recordIds) {
        if (m_registrar.client(recordId))
            openTab(recordId)->showOverview();
    }
    m_tabs->setCurrentIndex(0);
    m_clients->view()->setFocus();
}

ClientTab *MainWindow::currentTab() const
{
    return qobject_cast<ClientTab *>(m_tabs->currentWidget());
}

ClientTab *MainWindow::tabOf(const QString &recordId) const
{
    for (int index = 1; index < m_tabs->count(); ++index) {
        auto *tab = qobject_cast<ClientTab *>(m_tabs->widget(index));
        if (tab && tab->recordId() == recordId)
            return tab;
    }
    return nullptr;
}

QString MainWindow::currentRecordId() const
{
    const QStringList chosen = chosenRecordIds();
    return chosen.size() == 1 ? chosen.first() : QString();
}

QStringList MainWindow::chosenRecordIds() const
{
    if (const ClientTab *tab = currentTab())
        return {tab->recordId()};
    return m_tabs->currentIndex() == 0 ? m_clients->selectedRecordIds() : QStringList();
}

ClientTab *MainWindow::openTab(const QString &recordId)
{
    ClientTab *tab = tabOf(recordId);
    if (!tab) {
        tab = new ClientTab(m_registrar, recordId);
        connect(tab, &ClientTab::deleteRequested, m_dialogs, &Dialogs::deleteClient);
        connect(tab, &ClientTab::serverSettingsRequested, this, &MainWindow::showServerSettings);
        connect(tab, &ClientTab::failureSettingsRequested, this, &MainWindow::mendBySettings);
        connect(tab, &ClientTab::openRequested, this, &MainWindow::openAdded);
        connect(tab, &ClientTab::restoreRequested, m_dialogs, &Dialogs::restore);
        connect(tab, &ClientTab::pageChanged, this, &MainWindow::updateCommands);
        DocumentPanes *panes = tab->page()->document()->panes();
        panes->setMode(DocumentPanes::Mode(m_settings.documentMode()));
        connect(panes, &DocumentPanes::modeChosen, this, &MainWindow::showDocumentsAs);
        m_tabs->addTab(tab, {});
        updateTab(recordId);
    }
    m_tabs->setCurrentWidget(tab);
    return tab;
}

void MainWindow::openFromList(const QString &recordId)
{
    openTab(recordId)->showOverview();
}

void MainWindow::closeTab(int index)
{
    if (index < 1)
        return;
    QWidget *tab = m_tabs->widget(index);
    const bool hadFocus = tab->isAncestorOf(QApplication::focusWidget());
    m_tabs->removeTab(index);
    if (hadFocus && !currentTab())
        m_clients->view()->setFocus();
    tab->deleteLater();
}

void MainWindow::run(Command command, bool isChecked)
{
    switch (command) {
    case Command::AddClient:
        return m_dialogs->addClient();
    case Command::RegisterClient:
        return m_dialogs->registerClient(currentRecordId());
    case Command::BackUp:
        return m_dialogs->backUp(currentRecordId());
    case Command::Restore:
        return m_dialogs->restore();
    case Command::Compare:
    case Command::CompareClient:
        return m_compareTabs->open(chosenRecordIds());
    case Command::NextChange:
    case Command::PreviousChange:
        return goToChange(command == Command::NextChange);
    case Command::CloseTab:
        return closeTab(m_tabs->currentIndex());
    case Command::Quit:
        close();
        return;
    case Command::Undo:
    case Command::Redo:
    case Command::Cut:
    case Command::Copy:
    case Command::Paste:
    case Command::SelectAll:
        return m_editorMenu->run(command);
    case Command::SearchClients:
        return searchClients();
    case Command::ShowSidebar:
        m_settings.setSidebarShown(isChecked);
        return updateSidebar();
    case Command::ShowPreview:
        m_settings.setPreviewShown(isChecked);
        return m_clients->setPreviewShown(isChecked);
    case Command::ShowShortcuts:
        return makeShortcutsDialog(*m_commands, this)->open();
    case Command::ShowSecrets:
        return m_dialogs->showSecrets();
    case Command::ShowSecretPlaces:
        return makeSecretPlacesDialog(m_registrar, this)->open();
    case Command::ShowAbout:
        return makeAboutDialog(this)->open();
    default:
        return runOnClient(command, currentRecordId());
    }
}

void MainWindow::goToChange(bool isNext)
{
    if (ComparePage *page = m_compareTabs->current())
        page->goToChange(isNext);
    else if (ClientTab *tab = currentTab())
        tab->goToChange(isNext);
}

void MainWindow::runOnClient(Command command, const QString &recordId)
{
    ClientTab *tab = currentTab();
    if (runOnDocument(command, tab ? tab->shownDocument() : nullptr))
        return;
    if (const auto mode = modeOf(command))
        return showDocumentsAs(*mode);
    if (command == Command::Find)
        return searchClients();
    const auto client = m_registrar.client(recordId);
    if (!client)
        return;
    switch (command) {
    case Command::OpenClient:
    case Command::ShowOverview:
        return openTab(recordId)->showOverview();
    case Command::EditClient:
    case Command::ShowDocument:
        return openTab(recordId)->showDocument();
    case Command::ShowKeys:
        return openTab(recordId)->showKeys();
    case Command::ShowHistory:
        return openTab(recordId)->showHistory();
    case Command::ReadClient:
        return tab ? tab->read() : m_listVerbs->read(recordId);
    case Command::ReviewChanges:
        return openTab(recordId)->startReview();
    case Command::SendUpdate:
        return tab ? tab->send() : void();
    case Command::DiscardDraft:
        return tab ? tab->discardDraft() : say(m_registrar.discardDraft(recordId));
    case Command::AcceptServerCopy:
        return say(m_registrar.acceptServerCopy(recordId));
    case Command::CopyClientId:
        return QApplication::clipboard()->setText(client->clientId);
    case Command::CopyConfigurationUri:
        return QApplication::clipboard()->setText(QString::fromUtf8(client->configurationUri));
    case Command::DeleteClient:
        return m_dialogs->deleteClient(recordId);
    case Command::RemoveClient:
        return m_dialogs->removeClient(recordId);
    case Command::RecoverAccess:
        return openTab(recordId)->showRecovery();
    case Command::ShowServerSettings:
        return showServerSettings(recordId);
    default:
        return;
    }
}

void MainWindow::takeStep(const QString &recordId, ClientStep step)
{
    switch (step) {
    case ClientStep::Open:
        return openFromList(recordId);
    case ClientStep::Review:
        return openTab(recordId)->startReview();
    case ClientStep::Read:
        return m_listVerbs->read(recordId);
    case ClientStep::Compare:
        return openTab(recordId)->showHistory();
    case ClientStep::Accept:
        return say(m_registrar.acceptServerCopy(recordId));
    case ClientStep::CheckWithServer:
        return checkOutcome(recordId);
    case ClientStep::StoreToken:
        return m_listVerbs->storeTokens(recordId);
    case ClientStep::RecoverAccess:
        return openTab(recordId)->showRecovery();
    case ClientStep::RegisterAgain:
        return openTab(recordId)->startRegistration();
    case ClientStep::CopyMessageToAdministrator:
        return m_listVerbs->copyMessageToAdministrator(recordId);
    }
}

void MainWindow::showServerSettings(const QString &recordId)
{
    if (const auto client = m_registrar.client(recordId))
        m_dialogs->showServerSettings(client->serverId);
}

void MainWindow::mendBySettings(const QString &recordId, const registrar::Failure &failure)
{
    if (const auto client = m_registrar.client(recordId))
        m_dialogs->showServerSettings(client->serverId, failure);
}

void MainWindow::checkOutcome(const QString &recordId)
{
    // What came of it stands in the client's tab, where its draft is.
    openTab(recordId)->checkOutcome();
}

void MainWindow::say(const registrar::Result<> &result)
{
    if (!result)
        showFailure(result.error());
}

void MainWindow::openAdded(const QString &recordId)
{
    updateHome();
    m_clients->setCurrentRecordId(recordId);
    openFromList(recordId);
}

void MainWindow::searchClients()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// As one choice for the whole window.
void MainWindow::showDocumentsAs(DocumentPanes::Mode mode)
{
    m_settings.setDocumentMode(int(mode));
    for (int index = 1; index < m_tabs->count(); ++index) {
        if (const auto *tab = qobject_cast<ClientTab *>(m_tabs->widget(index)))
            tab->page()->document()->panes()->setMode(mode);
    }
    if (const ClientTab *tab = currentTab(); tab && tab->shownDocument())
        tab->shownDocument()->focusEditor();
    updateCommands();
}

void MainWindow::escape()
{
    ClientTab *tab = currentTab();
    const DocumentView *document = tab ? tab->shownDocument() : nullptr;
    if (document && document->panes()->closeFind())
        return;
    if (tab && tab->isReviewing())
        tab->leaveReview();
    else if (!m_search->text().isEmpty())
        m_search->clear();
}

void MainWindow::updateHome()
{
    const bool isEmpty = m_clients->counts() == ClientCounts();
    m_home->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_start) : m_clients);
    m_sidebar->setContent(m_clients->counts(), m_registrar.servers());
    m_status->setText(isEmpty ? QString() : m_clients->statusText());
    updateSidebar();
    updateCommands();
}

void MainWindow::updateTab(const QString &recordId)
{
    ClientTab *tab = tabOf(recordId);
    const auto client = m_registrar.client(recordId);
    if (!tab || !client)
        return;
    const int index = m_tabs->indexOf(tab);
    // An ampersand in a client's name is no mnemonic.
    m_tabs->setTabText(index, shownName(*client).replace(u'&', u"&&"_s));
    m_tabs->setTabToolTip(index, client->clientId);
    m_tabs->setTabIcon(index,
                       client->draftSavedAt ? icon(u"state-draft"_s, ColorRole::Info) : QIcon());
    updateTitle();
    updateCommands();
}

void MainWindow::updateTabs()
{
    for (int index = m_tabs->count() - 1; index > 0; --index) {
        const auto *tab = qobject_cast<ClientTab *>(m_tabs->widget(index));
        if (tab && m_registrar.client(tab->recordId()))
            updateTab(tab->recordId());
        else if (tab)
            closeTab(index);
    }
}

void MainWindow::updateCommands()
{
    const auto client = m_registrar.client(currentRecordId());
    const ClientTab *tab = currentTab();
    const bool isLive = client && !client->deletedAt;
    const bool isReviewing = tab && tab->isReviewing();
    const auto enable = [this](std::initializer_list<Command> commands, bool isEnabled) {
        for (const Command command : commands)
            m_commands->action(command)->setEnabled(isEnabled);
    };
    enable({Command::OpenClient, Command::ShowOverview, Command::ShowDocument, Command::ShowKeys,
            Command::ShowHistory, Command::CopyClientId, Command::CopyConfigurationUri},
           client.has_value());
    const bool isRegistered = isLive && inventory::isRegistered(*client);
    enable({Command::RemoveClient, Command::ShowServerSettings}, client.has_value());
    enable({Command::EditClient}, isLive);
    enable({Command::RecoverAccess}, isRegistered);
    updateRefusable(Command::ReadClient, isRegistered,
                    m_registrar.refusalOf(currentRecordId(), inventory::Verb::Read));
    updateRefusable(Command::DeleteClient, isRegistered,
                    m_registrar.refusalOf(currentRecordId(), inventory::Verb::Delete));
    // What was just typed is a draft in a moment, and no reason to wait.
    const bool mayHaveDraft = isLive && (client->draftSavedAt || (tab && tab->shownDocument()));
    enable({Command::ReviewChanges}, mayHaveDraft && !isReviewing);
    enable({Command::DiscardDraft}, isRegistered && client->draftSavedAt && !isReviewing);
    enable({Command::AcceptServerCopy}, isLive && client->changedOnServer);
    enable({Command::SendUpdate}, isReviewing);
    enable({Command::NextChange, Command::PreviousChange},
           (tab && tab->hasChanges()) || m_compareTabs->current());
    const qsizetype chosen = chosenRecordIds().size();
    enable({Command::CompareClient}, chosen == 1 || chosen == 2);
    enable({Command::Compare}, m_clients->counts() != ClientCounts());
    enable({Command::CloseTab}, m_tabs->currentIndex() > 0);
    updateDocumentCommands(*m_commands, tab ? tab->shownDocument() : nullptr);
    enable({Command::BackUp}, m_clients->counts() != ClientCounts());
}

// What the server was seen not to allow is off, and says why, until the habit is forgotten.
void MainWindow::updateRefusable(Command command, bool isPossible, const QString &refusal)
{
    QAction *action = m_commands->action(command);
    const bool isRefused = isPossible && !refusal.isEmpty();
    const QString why = isRefused ? tr("%1 Server Settings, Learned can forget that.").arg(refusal)
                                  : QString();
    action->setEnabled(isPossible && !isRefused);
    action->setToolTip(isRefused ? why : m_commands->toolTip(command));
    action->setStatusTip(why);
}

void MainWindow::updateTitle()
{
    const ClientTab *tab = currentTab();
    const auto client = tab ? m_registrar.client(tab->recordId()) : std::nullopt;
    const ComparePage *comparison = m_compareTabs->current();
    const QString shown = client       ? shownName(*client)
                          : comparison ? comparison->title()
                                       : QString();
    setWindowTitle(shown.isEmpty() ? u"Clientele"_s : tr("%1 – Clientele").arg(shown));
}

void MainWindow::updateSidebar()
{
    const bool hasRoom = width() >= SidebarNeedsWidth || m_tabs->currentIndex() == 0;
    const bool isUseful = m_home->currentWidget() == m_clients;
    m_sidebar->setVisible(m_settings.isSidebarShown() && hasRoom && isUseful);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        (void)m_registrar.reload(); // another console may have worked meanwhile
    return QMainWindow::event(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateSidebar();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_registrar.heldTokens().empty()) {
        event->ignore(); // the dialog asks, and gives them up if told so
        m_dialogs->showHeldTokens();
        return;
    }
    const int waiting = m_registrar.writesUnderWay();
    if (waiting > 0 && !m_mayQuit) {
        event->ignore();
        QDialog *question = makeQuitQuestion(waiting, this);
        connect(question, &QDialog::accepted, this, [this] {
            m_mayQuit = true;
            close();
        });
        question->open();
        return;
    }
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::save()
{
    QStringList open;
    for (int index = 1; index < m_tabs->count(); ++index) {
        if (const auto *tab = qobject_cast<ClientTab *>(m_tabs->widget(index)))
            open.append(tab->recordId());
    }
    m_settings.setOpenClients(open);
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setSidebarSplitter(m_splitter->saveState());
    m_settings.setListSplitter(m_clients->splitter()->saveState());
    m_settings.setListColumns(m_clients->view()->header()->saveState());
}

} // namespace clientele::ui
