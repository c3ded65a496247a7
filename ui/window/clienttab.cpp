// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clienttab.h"

#include <document/clientpage.h>
#include <document/documentview.h>
#include <history/historyview.h>
#include <recovery/recoverpage.h>
#include <registrar/registrar.h>
#include <review/registrationpage.h>
#include <review/resultpage.h>
#include <review/reviewpage.h>
#include <widgets/copysecretbutton.h>

namespace clientele::ui {

ClientTab::ClientTab(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QStackedWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
    , m_page(new ClientPage(registrar, m_recordId))
    , m_history(new HistoryView(registrar, m_recordId))
{
    addWidget(m_page);
    m_page->addView(m_history, tr("History"));
    connect(m_history, &HistoryView::draftRestored, this, &ClientTab::showDocument);
    connect(m_page, &ClientPage::viewChanged, this, &ClientTab::pageChanged);
    connect(m_page, &ClientPage::reviewRequested, this, &ClientTab::startReview);
    connect(m_page, &ClientPage::recoveryRequested, this, &ClientTab::showRecovery);
    connect(m_page->document(), &DocumentView::tokenOffered, this,
            [this](const metadata::SecretText &token) {
                showRecovery();
                m_recovery->offerToken(token);
            });
    connect(m_page, &ClientPage::registrationRequested, this, &ClientTab::startRegistration);
    connect(m_page, &ClientPage::serverSettingsRequested, this,
            [this] { Q_EMIT serverSettingsRequested(m_recordId); });
    connect(m_page, &ClientPage::compareRequested, this, &ClientTab::showHistory);
    passOnSettings(m_page);
    connect(m_page, &ClientPage::deleteRequested, this,
            [this] { Q_EMIT deleteRequested(m_recordId); });
    connect(this, &QStackedWidget::currentChanged, this, &ClientTab::pageChanged);
}

template<typename Page>
void ClientTab::passOnSettings(Page *page)
{
    connect(page, &Page::failureSettingsRequested, this, [this](const registrar::Failure &failure) {
        Q_EMIT failureSettingsRequested(m_recordId, failure);
    });
}

bool ClientTab::isReviewing() const
{
    return m_review && currentWidget() == m_review;
}

DocumentView *ClientTab::shownDocument() const
{
    return currentWidget() == m_page ? m_page->shownDocument() : nullptr;
}

void ClientTab::showOverview()
{
    setCurrentWidget(m_page);
    m_page->showOverview();
}

void ClientTab::showDocument()
{
    setCurrentWidget(m_page);
    m_page->showDocument();
}

void ClientTab::showKeys()
{
    setCurrentWidget(m_page);
    m_page->showKeys();
}

void ClientTab::showHistory()
{
    setCurrentWidget(m_page);
    m_page->showView(m_history);
}

void ClientTab::discardDraft()
{
    m_page->discardDraft();
}

bool ClientTab::hasChanges() const
{
    return isReviewing() || (m_result && currentWidget() == m_result)
           || (currentWidget() == m_page && m_page->currentView() == m_history);
}

void ClientTab::read()
{
    if (isReviewing())
        m_review->start();
    else
        m_page->read();
}

void ClientTab::checkOutcome()
{
    setCurrentWidget(m_page);
    m_page->checkOutcome();
}

void ClientTab::startReview()
{
    if (!m_page->keepDraft())
        return;
    const auto client = m_registrar.client(m_recordId);
    if (client && !inventory::isRegistered(*client))
        return startRegistration();
    if (!m_registrar.draft(m_recordId))
        return m_page->document()->sayThatNothingChanged();
    if (!m_review) {
        m_review = new ReviewPage(m_registrar, m_recordId);
        addWidget(m_review);
        passOnSettings(m_review);
        connect(m_review, &ReviewPage::backRequested, this, &ClientTab::leaveReview);
        connect(m_review, &ReviewPage::errorRequested, this, &ClientTab::showError);
        connect(m_review, &ReviewPage::memberRequested, this, [this](const QString &member) {
            setCurrentWidget(m_page);
            m_page->showMember(member);
        });
        connect(m_review, &ReviewPage::refused, m_page->document(), &DocumentView::showRefusal);
        connect(m_review, &ReviewPage::sent, this, &ClientTab::showResult);
    }
    setCurrentWidget(m_review);
    m_review->start();
}

void ClientTab::startRegistration()
{
    if (!m_page->keepDraft())
        return;
    if (!m_registration) {
        m_registration = new RegistrationPage(m_registrar, m_recordId);
        addWidget(m_registration);
        passOnSettings(m_registration);
        connect(m_registration, &RegistrationPage::backRequested, this, &ClientTab::showDocument);
        connect(m_registration, &RegistrationPage::errorRequested, this, &ClientTab::showError);
        connect(m_registration, &RegistrationPage::refused, m_page->document(),
                &DocumentView::showRefusal);
        connect(m_registration, &RegistrationPage::registered, this, &ClientTab::showRegistered);
    }
    setCurrentWidget(m_registration);
    m_registration->start();
}

void ClientTab::showRecovery()
{
    if (!m_recovery) {
        m_recovery = new RecoverPage(m_registrar, m_recordId);
        addWidget(m_recovery);
        passOnSettings(m_recovery);
        connect(m_recovery, &RecoverPage::backRequested, this, &ClientTab::showOverview);
        connect(m_recovery, &RecoverPage::recovered, this, [this] {
            showOverview();
            m_page->sayThatAccessIsBack();
        });
        connect(m_recovery, &RecoverPage::registerRequested, this, &ClientTab::startRegistration);
        connect(m_recovery, &RecoverPage::restoreRequested, this, &ClientTab::restoreRequested);
        connect(m_recovery, &RecoverPage::serverSettingsRequested, this,
                [this] { Q_EMIT serverSettingsRequested(m_recordId); });
    }
    setCurrentWidget(m_recovery);
    m_recovery->start();
}

void ClientTab::showError()
{
    setCurrentWidget(m_page);
    m_page->showError();
}

void ClientTab::leaveReview()
{
    showDocument();
}

void ClientTab::send()
{
    if (isReviewing())
        m_review->send();
}

void ClientTab::goToChange(bool isNext)
{
    if (isReviewing())
        m_review->goToChange(isNext);
    else if (m_result && currentWidget() == m_result)
        m_result->goToChange(isNext);
    else if (hasChanges())
        m_history->goToChange(isNext);
}

void ClientTab::buildResult()
{
    if (!m_result) {
        m_result = new ResultPage;
        addWidget(m_result);
        connect(m_result, &ResultPage::editAgainRequested, this, &ClientTab::editAgain);
        connect(m_result, &ResultPage::doneRequested, this, &ClientTab::showOverview);
    }
    if (const auto client = m_registrar.client(m_recordId)) {
        const auto server = m_registrar.server(client->serverId)
                                .value_or(inventory::ServerRecord());
        m_result->setServer(server.name, server.tag);
    }
}

void ClientTab::offerSecret()
{
    auto *copy = new CopySecretButton(m_registrar, m_recordId);
    connect(copy, &CopySecretButton::refused, m_result, &ResultPage::showFailure);
    m_result->offerSecret(copy);
}

// What was sent, against what the server made of it.
void ClientTab::editAgain(const QByteArray &sent)
{
    if (!sent.isEmpty())
        m_page->document()->setText(sent);
    showDocument();
}

void ClientTab::showResult(const registrar::UpdateOutcome &outcome)
{
    m_page->document()->forgetRefusal();
    buildResult();
    m_result->showOutcome(outcome);
    offerSecret();
    setCurrentWidget(m_result);
}

void ClientTab::showRegistered(const registrar::RegistrationOutcome &outcome)
{
    if (outcome.recordId != m_recordId) {
        showOverview();
        Q_EMIT openRequested(outcome.recordId);
        return;
    }
    buildResult();
    const auto client = m_registrar.client(m_recordId);
    m_result->showRegistration(outcome, m_registrar.tokenPlace(m_recordId),
                               client && client->hasSecret);
    offerSecret();
    setCurrentWidget(m_result);
}

} // namespace clientele::ui
