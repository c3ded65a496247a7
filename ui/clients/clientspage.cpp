// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientspage.h"

#include "clientsmodel.h"
#include "clientsview.h"
#include "emptystate.h"
#include "previewpane.h"

#include <registrar/registrar.h>
#include <widgets/failurebar.h>

#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

namespace {

/// A request that is answered sooner makes no mark: it would only flicker.
constexpr auto shortWait = 500ms;
/// Relative times are in minutes.
constexpr auto timeStep = 30s;

} // namespace

ClientsPage::ClientsPage(registrar::Registrar &registrar, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_model(new ClientsModel(this))
{
    setObjectName(u"clientsPage"_s);
    buildUp();
    load();
    followRegistrar();
    keepTime();
}

void ClientsPage::setScope(const ClientScope &scope)
{
    m_model->setScope(scope);
    updateShown();
}

const ClientScope &ClientsPage::scope() const
{
    return m_model->scope();
}

void ClientsPage::setSearchText(const QString &text)
{
    m_searchText = text.trimmed();
    m_model->setSearchText(text);
    updateShown();
}

void ClientsPage::setPreviewShown(bool isShown)
{
    m_isPreviewShown = isShown;
    updatePreview();
}

QString ClientsPage::currentRecordId() const
{
    return m_view->currentRecordId();
}

QStringList ClientsPage::selectedRecordIds() const
{
    return m_view->selectedRecordIds();
}

void ClientsPage::setCurrentRecordId(const QString &recordId)
{
    m_view->setCurrentRecordId(recordId);
}

const ClientCounts &ClientsPage::counts() const
{
    return m_model->counts();
}

QString ClientsPage::statusText() const
{
    const int of = m_model->scopeSize();
    const QLocale locale;
    return tr("%1 of %2 clients").arg(locale.toString(m_model->rowCount()), locale.toString(of));
}

void ClientsPage::buildUp()
{
    m_view = new ClientsView(*m_model);
    connect(m_view, &ClientsView::openRequested, this, &ClientsPage::openRequested);
    connect(m_view, &ClientsView::currentClientChanged, this, [this](const QString &recordId) {
        updatePreview();
        Q_EMIT currentClientChanged(recordId);
    });

    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::buttonClicked, this, &ClientsPage::takeEmptyAction);

    m_listOrEmpty = new QStackedWidget;
    m_listOrEmpty->addWidget(m_view);
    m_listOrEmpty->addWidget(m_empty);

    m_preview = new PreviewPane;
    connect(m_preview, &PreviewPane::stepRequested, this, &ClientsPage::stepRequested);

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"clientsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_listOrEmpty);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);

    m_messages = new FailureBar;
    m_messages->setObjectName(u"clientsMessageBar"_s);
    m_messages->hideMessage();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
}

void ClientsPage::followRegistrar()
{
    connect(&m_registrar, &registrar::Registrar::clientAdded, this, &ClientsPage::updateClient);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &ClientsPage::updateClient);
    connect(&m_registrar, &registrar::Registrar::serverChanged, this,
            [this](const QString &serverId) {
                if (const auto server = m_registrar.server(serverId))
                    m_model->saveServer(*server);
                updateShown();
            });
    connect(&m_registrar, &registrar::Registrar::clientRemoved, this, &ClientsPage::load);
    connect(&m_registrar, &registrar::Registrar::inventoryChanged, this, &ClientsPage::load);
}

// Again when the inventory is another: what is selected stays selected while it is there.
void ClientsPage::load()
{
    const QString current = currentRecordId();
    m_model->setClients(m_registrar.clients(), m_registrar.servers());
    if (!current.isEmpty() && m_registrar.client(current))
        setCurrentRecordId(current);
    else
        m_view->chooseFirst();
    updateShown();
}

void ClientsPage::updateClient(const QString &recordId)
{
    if (const auto client = m_registrar.client(recordId)) {
        if (const auto server = m_registrar.server(client->serverId))
            m_model->saveServer(*server);
        m_model->saveClient(*client);
    }
    updateBusy(recordId);
    updateShown();
}

void ClientsPage::updateBusy(const QString &recordId)
{
    if (!m_registrar.isBusy(recordId)) {
        m_model->setBusy(recordId, false);
        return;
    }
    QTimer::singleShot(shortWait, this, [this, recordId] {
        m_model->setBusy(recordId, m_registrar.isBusy(recordId));
    });
}

void ClientsPage::updateShown()
{
    updateEmptyState();
    updatePreview();
    Q_EMIT contentChanged();
}

void ClientsPage::updatePreview()
{
    const ClientRow *row = m_model->find(m_view->currentRecordId());
    if (row)
        m_preview->showClient(*row, m_registrar.keychainName(), m_model->now());
    // Of several it would show one, and look like all.
    const bool isOne = row && m_view->selectedRecordIds().size() == 1;
    m_preview->setVisible(isOne && m_isPreviewShown);
}

void ClientsPage::updateEmptyState()
{
    if (m_model->rowCount() > 0) {
        m_listOrEmpty->setCurrentWidget(m_view);
        return;
    }
    if (m_model->isSearching()) {
        m_emptyAction = EmptyAction::ClearSearch;
        m_empty->setMessage(tr("No client matches “%1”.").arg(m_searchText), tr("Clear Search"));
    } else {
        switch (m_model->scope().kind) {
        case ClientScope::Kind::Attention:
            m_emptyAction = EmptyAction::ShowAll;
            m_empty->setMessage(tr("Nothing needs attention."), tr("Show All Clients"));
            break;
        case ClientScope::Kind::Drafts:
            m_emptyAction = EmptyAction::ShowAll;
            m_empty->setMessage(tr("No unsent changes."), tr("Show All Clients"));
            break;
        case ClientScope::Kind::Deleted:
            m_emptyAction = EmptyAction::ShowAll;
            m_empty->setMessage(tr("Nothing was deleted."), tr("Show All Clients"));
            break;
        case ClientScope::Kind::Server:
            m_emptyAction = EmptyAction::Add;
            m_empty->setMessage(tr("No clients of this server."), tr("Add…"));
            break;
        case ClientScope::Kind::All:
            m_emptyAction = EmptyAction::Add;
            m_empty->setMessage(tr("No clients."), tr("Add…"));
            break;
        }
    }
    m_listOrEmpty->setCurrentWidget(m_empty);
}

void ClientsPage::takeEmptyAction()
{
    switch (m_emptyAction) {
    case EmptyAction::ClearSearch:
        Q_EMIT clearSearchRequested();
        break;
    case EmptyAction::ShowAll:
        Q_EMIT allClientsRequested();
        break;
    case EmptyAction::Add:
        Q_EMIT addClientRequested();
        break;
    case EmptyAction::None:
        break;
    }
}

void ClientsPage::keepTime()
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        m_model->setNow(QDateTime::currentDateTimeUtc());
        updateShown();
    });
    timer->start(timeStep);
}

} // namespace clientele::ui
