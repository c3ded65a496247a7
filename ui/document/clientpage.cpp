// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientpage.h"

#include "clientheader.h"
#include "documentpanes.h"
#include "documentview.h"
#include "keysview.h"
#include "overviewview.h"

#include <widgets/administratormessage.h>
#include <widgets/failurebar.h>
#include <widgets/readconsent.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::ClientState;
using registrar::Failure;
using registrar::Resolution;

ClientPage::ClientPage(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"clientPage"_s);
    buildUp();
    refresh();
    connect(&m_registrar, &registrar::Registrar::clientChanged, this,
            [this](const QString &changed) {
                if (changed == m_recordId)
                    refresh();
            });
    connect(&m_registrar, &registrar::Registrar::inventoryChanged, this, &ClientPage::refresh);
    connect(&m_registrar, &registrar::Registrar::serverChanged, this,
            [this](const QString &changed) {
                const auto client = m_registrar.client(m_recordId);
                if (client && client->serverId == changed)
                    refresh();
            });
}

// While the page is whole: what is saved is announced.
ClientPage::~ClientPage()
{
    m_document->keepDraft();
}

void ClientPage::buildUp()
{
    m_header = new ClientHeader;
    m_readNote = new QLabel;
    m_readNote->setObjectName(u"readNote"_s);
    m_readNote->setTextFormat(Qt::PlainText);
    m_readNote->setWordWrap(true);
    m_readNote->setForegroundRole(QPalette::PlaceholderText);
    m_state = new MessageBar;
    m_state->setObjectName(u"clientStateBar"_s);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"clientMessageBar"_s);
    // The bar of the state, above it, offers to recover access.
    m_messages->offerSettings(
        [this](const Failure &failure) { Q_EMIT failureSettingsRequested(failure); });
    m_messages->offer(Failure::NextStep::TryAgain, [this] { read(); });
    m_messages->offer(Failure::NextStep::UnlockKeychain, [this] { unlock(); });
    m_messages->offer(Failure::NextStep::CheckWithServer, [this] { checkOutcome(); });
    m_messages->offer(Failure::NextStep::TakeBack, [this] { takeBack(); });
    m_messages->hideMessage();
    m_address = new MessageBar;
    m_address->setObjectName(u"clientAddressBar"_s);
    m_address->hideMessage();
    connect(m_address, &MessageBar::closed, this, [this] { m_closedAddress = m_address->text(); });
    m_overview = new OverviewView(m_registrar, m_recordId);
    connect(m_overview, &OverviewView::refused, m_messages,
            [this](const Failure &failure) { m_messages->showFailure(failure); });
    m_document = new DocumentView(m_registrar, m_recordId);
    m_views = new QTabWidget;
    m_views->setObjectName(u"clientViews"_s);
    m_views->setDocumentMode(true);
    m_views->addTab(m_overview, tr("Overview"));
    m_views->addTab(m_document, tr("Document"));
    m_keys = new KeysView(m_registrar, m_recordId, *m_document);
    m_views->addTab(m_keys, tr("Keys"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_readNote);
    layout->addWidget(m_state);
    layout->addWidget(m_address);
    layout->addWidget(m_messages);
    layout->addWidget(m_views, 1);
    connect(m_views, &QTabWidget::currentChanged, this, &ClientPage::viewChanged);
    connect(m_header, &ClientHeader::readClicked, this, &ClientPage::read);
    connect(m_header, &ClientHeader::serverClicked, this, &ClientPage::serverSettingsRequested);
    connect(m_document, &DocumentView::reviewRequested, this, &ClientPage::reviewRequested);
}

void ClientPage::addView(QWidget *view, const QString &title)
{
    m_views->addTab(view, title);
}

void ClientPage::showView(QWidget *view)
{
    m_views->setCurrentWidget(view);
}

QWidget *ClientPage::currentView() const
{
    return m_views->currentWidget();
}

void ClientPage::discardDraft()
{
    m_document->discard();
}

void ClientPage::showOverview()
{
    m_views->setCurrentWidget(m_overview);
    m_overview->setFocus();
}

void ClientPage::showDocument()
{
    m_views->setCurrentWidget(m_document);
    m_document->focusEditor();
}

void ClientPage::showKeys()
{
    m_views->setCurrentWidget(m_keys);
    m_keys->focusTable();
}

void ClientPage::showMember(const QString &member)
{
    showDocument();
    m_document->panes()->goToMember(member);
}

void ClientPage::showError()
{
    showDocument();
    m_document->goToError();
}

DocumentView *ClientPage::shownDocument() const
{
    return m_views->currentWidget() == m_document ? m_document : nullptr;
}

bool ClientPage::keepDraft()
{
    const bool isReadable = m_document->keepDraft();
    if (!isReadable)
        m_views->setCurrentWidget(m_document);
    return isReadable;
}

void ClientPage::refresh()
{
    const auto client = m_registrar.client(m_recordId);
    if (!client)
        return;
    const auto server = m_registrar.server(client->serverId).value_or(inventory::ServerRecord());
    m_header->showClient(*client, server, m_registrar.isBusy(m_recordId),
                         m_registrar.refusalOf(m_recordId, inventory::Verb::Read));
    refreshReadNote();
    refreshState(*client);
    refreshAddress();
    m_overview->refresh();
    m_document->refresh();
    m_document->setReadOnly(client->deletedAt.has_value());
}

void ClientPage::refreshReadNote()
{
    const QStringList warnings = m_registrar.warningsBeforeRead(m_recordId);
    m_readNote->setText(warnings.join(u' '));
    m_readNote->setVisible(!warnings.isEmpty());
}

// In sync needs no words, and a draft has its own bar under the text.
void ClientPage::refreshState(const inventory::ClientRecord &client)
{
    const ClientState state = inventory::stateOf(client);
    if (state == ClientState::InSync || state == ClientState::Draft
        || m_registrar.isBusy(m_recordId)) {
        m_state->hideMessage();
        return;
    }
    const StateAdvice advice = adviceFor(client, QDateTime::currentDateTimeUtc());
    m_state->showMessage(advice.kind, advice.title, advice.text);
    m_state->setClosable(false);
    for (const ClientStep step : advice.steps) {
        if (step == ClientStep::Open)
            continue; // it is open
        connect(m_state->addButton(stepText(step), stepObjectName(step)), &QPushButton::clicked,
                this, [this, step] { takeStep(step); });
    }
}

// A closed one comes back when the server says something else.
void ClientPage::refreshAddress()
{
    const auto offer = m_registrar.addressOffer(m_recordId);
    if (!offer || offer->words == m_closedAddress) {
        m_address->hideMessage();
        return;
    }
    m_address->showMessage(MessageBar::Kind::Info, tr("The server's address is not the saved one."),
                           offer->words);
    m_address->setClosable(true);
    if (offer->proposal.isEmpty())
        return;
    connect(m_address->addButton(tr("Use the New Address"), u"acceptAddressButton"_s),
            &QPushButton::clicked, this, [this] {
                if (const auto accepted = m_registrar.acceptAddress(m_recordId); !accepted)
                    m_messages->showFailure(accepted.error());
            });
}

void ClientPage::takeStep(ClientStep step)
{
    switch (step) {
    case ClientStep::Open:
        return showDocument();
    case ClientStep::Review:
        Q_EMIT reviewRequested();
        return;
    case ClientStep::Read:
        return read();
    case ClientStep::Compare:
        Q_EMIT compareRequested();
        return;
    case ClientStep::Accept:
        (void)m_registrar.acceptServerCopy(m_recordId);
        return;
    case ClientStep::CheckWithServer:
        return checkOutcome();
    case ClientStep::StoreToken:
        QCoro::connect(m_registrar.moveTokensHome(), this,
                       [this](const registrar::Result<> &moved) {
                           if (!moved)
                               m_messages->showFailure(moved.error());
                       });
        return;
    case ClientStep::RecoverAccess:
        Q_EMIT recoveryRequested();
        return;
    case ClientStep::RegisterAgain:
        Q_EMIT registrationRequested();
        return;
    case ClientStep::CopyMessageToAdministrator:
        return copyMessageToAdministrator();
    }
}

void ClientPage::read()
{
    m_messages->hideMessage();
    startRead(m_registrar, m_recordId, *m_messages, [this] { readNow(); });
}

void ClientPage::readNow()
{
    QCoro::connect(m_registrar.read(m_recordId), this,
                   [this](const registrar::Result<registrar::Registrar::ReadOutcome> &outcome) {
                       if (!outcome)
                           return m_messages->showFailure(outcome.error());
                       const QString notes = outcome->notes.join(u' ');
                       if (outcome->newToken) {
                           const QString text = tr("The server replaced the token with this read.");
                           m_messages->showMessage(MessageBar::Kind::Success,
                                                   tr("New registration access token stored."),
                                                   notes.isEmpty() ? text : text + u' ' + notes);
                           m_messages->setClosable(true);
                       } else if (!notes.isEmpty()) {
                           m_messages->showMessage(MessageBar::Kind::Info,
                                                   tr("The server was read."), notes);
                           m_messages->setClosable(true);
                       }
                   });
}

void ClientPage::checkOutcome()
{
    const auto client = m_registrar.client(m_recordId);
    if (!client || !client->unknownVerb)
        return;
    const inventory::Verb verb = *client->unknownVerb;
    startRead(m_registrar, m_recordId, *m_messages, [this, verb] { checkOutcomeNow(verb); });
}

void ClientPage::checkOutcomeNow(inventory::Verb verb)
{
    QCoro::connect(m_registrar.resolve(m_recordId), this,
                   [this, verb](const registrar::Result<Resolution> &resolution) {
                       showResolution(resolution, verb);
                   });
}

void ClientPage::showResolution(const registrar::Result<Resolution> &resolution,
                                inventory::Verb verb)
{
    if (!resolution)
        return m_messages->showFailure(resolution.error());
    const bool wasDelete = verb == inventory::Verb::Delete;
    switch (*resolution) {
    case Resolution::WasRead:
        m_messages->showMessage(MessageBar::Kind::Success, tr("The server answered."),
                                tr("Its document and the token are saved."));
        break;
    case Resolution::WasMade:
        m_messages->showMessage(MessageBar::Kind::Success, tr("The update was made."),
                                tr("The server has the document as you sent it."));
        break;
    case Resolution::WasNotMade:
        m_messages->showMessage(
            MessageBar::Kind::Info,
            wasDelete ? tr("The client was not deleted.") : tr("The update was not made."),
            wasDelete ? tr("It still answers.") : tr("Your draft is unchanged."));
        if (!wasDelete)
            offer(tr("Review"), u"resolutionReviewButton"_s, ClientStep::Review);
        break;
    case Resolution::NeitherVersion:
        m_messages->showMessage(
            MessageBar::Kind::Warning, tr("The server has neither your version nor the old one."),
            tr("Your draft is unchanged. The review compares it with what the server has now."));
        offer(tr("Review"), u"resolutionReviewButton"_s, ClientStep::Review);
        break;
    case Resolution::NotShown:
        m_messages->showMessage(
            MessageBar::Kind::Warning, tr("The server does not show what you changed."),
            tr("Its reads leave those members out, so it stays unknown whether the update was "
               "made. Your draft is unchanged; sending it again settles it."));
        offer(tr("Review"), u"resolutionReviewButton"_s, ClientStep::Review);
        break;
    case Resolution::TokenRefused:
        showRefusal(verb);
        break;
    case Resolution::Gone:
        offerMarking(tr("There is nothing at this address any more."),
                     tr("So it is after a deletion, but also when the address has moved. Nothing "
                        "was changed here."));
        break;
    }
    m_messages->setClosable(true);
}

// The check itself was refused, which says something else of each verb.
void ClientPage::showRefusal(inventory::Verb verb)
{
    if (verb == inventory::Verb::Delete) {
        return offerMarking(tr("The server refused the token."),
                            tr("It does so for deleted clients, but also for replaced tokens. "
                               "Nothing was changed here."));
    }
    const bool wasUpdate = verb == inventory::Verb::Update;
    m_messages->showMessage(
        MessageBar::Kind::Warning, tr("The server no longer accepts the token."),
        wasUpdate ? tr("Probably the update was made and the answer with the new token was lost. "
                       "Your draft is unchanged.")
                  : tr("Probably the read replaced it, and the answer with the new one was lost."));
    offer(stepText(ClientStep::RecoverAccess), u"resolutionRecoverButton"_s,
          ClientStep::RecoverAccess);
}

void ClientPage::offerMarking(const QString &title, const QString &text)
{
    m_messages->showMessage(MessageBar::Kind::Warning, title, text);
    connect(m_messages->addButton(tr("Mark as Deleted"), u"markDeletedButton"_s),
            &QPushButton::clicked, this, [this] {
                m_messages->hideMessage();
                (void)m_registrar.markDeleted(m_recordId);
            });
    offer(stepText(ClientStep::RecoverAccess), u"resolutionRecoverButton"_s,
          ClientStep::RecoverAccess);
}

void ClientPage::offer(const QString &text, const QString &objectName, ClientStep step)
{
    connect(m_messages->addButton(text, objectName), &QPushButton::clicked, this,
            [this, step] { takeStep(step); });
}

void ClientPage::takeBack()
{
    m_messages->hideMessage();
    if (const auto taken = m_registrar.takeBack(m_recordId); !taken)
        m_messages->showFailure(taken.error());
}

void ClientPage::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](registrar::KeychainStatus status) {
        if (status == registrar::KeychainStatus::Unlocked)
            m_messages->hideMessage();
    });
}

void ClientPage::sayThatAccessIsBack()
{
    m_messages->showMessage(MessageBar::Kind::Success, tr("The server accepted the token."),
                            tr("It is saved, and the document was read with it."));
    m_messages->setClosable(true);
}

void ClientPage::copyMessageToAdministrator()
{
    if (const auto client = m_registrar.client(m_recordId)) {
        QApplication::clipboard()->setText(messageToAdministrator(*client));
        m_messages->showMessage(MessageBar::Kind::Info, tr("The message was copied."),
                                tr("It holds no secret. Send it to the server's administrator."));
        m_messages->setClosable(true);
    }
}

} // namespace clientele::ui
