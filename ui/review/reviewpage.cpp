// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewpage.h"

#include "changestrip.h"
#include "changewords.h"
#include "comparedtexts.h"
#include "diffview.h"
#include "failuremessage.h"
#include "requestview.h"
#include "reviewbody.h"
#include "reviewfoot.h"
#include "reviewheader.h"
#include "reviewtimes.h"
#include "summaryview.h"

#include <widgets/clientwords.h>
#include <widgets/messagebar.h>

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

using registrar::Failure;
using registrar::KeychainStatus;
using registrar::Resolution;
using registrar::Result;
using registrar::UpdateOutcome;
using registrar::UpdatePlan;

ReviewPage::ReviewPage(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"reviewPage"_s);
    buildActions();
    buildHeader();
    buildBars();
    m_diff = new DiffView(this);
    m_body = new ReviewBody(buildSummary(), m_diff, this);
    m_content = new QStackedWidget(this);
    m_content->addWidget(buildWaiting());
    m_content->addWidget(m_body);
    m_request = new RequestView(this);
    m_request->hide();
    m_foot = new ReviewFoot(this);

    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_header);
    rows->addWidget(m_verdict);
    rows->addWidget(m_staleBar);
    rows->addWidget(m_bar);
    rows->addWidget(m_content, 3);
    rows->addWidget(m_request, 2);
    rows->addWidget(m_foot);
    connectParts();
    showClient();
    updateFoot();
}

void ReviewPage::buildActions()
{
    m_sendAction = new QAction(tr("Send"), this);
    m_sendAction->setObjectName(u"sendAction"_s);
    m_sendAction->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter});
    m_sendAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_sendAction, &QAction::triggered, this, &ReviewPage::send);
    addAction(m_sendAction);
    auto *leave = new QShortcut(Qt::Key_Escape, this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        if (!m_sending)
            Q_EMIT backRequested();
    });
}

void ReviewPage::buildHeader()
{
    m_header = new ReviewHeader(this);
    m_readAgain = m_header->addButton(tr("Read Again"), u"readAgainButton"_s);
    connect(m_readAgain, &QPushButton::clicked, this, &ReviewPage::start);
    connect(m_header, &ReviewHeader::serverClicked, this, &ReviewPage::serverSettingsRequested);
}

void ReviewPage::buildBars()
{
    m_verdict = new QLabel(this);
    m_verdict->setObjectName(u"verdictLabel"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_staleBar = new MessageBar(this);
    m_staleBar->setObjectName(u"staleBar"_s);
    m_staleBar->setClosable(false);
    m_bar = new MessageBar(this);
}

QWidget *ReviewPage::buildSummary()
{
    auto *pane = new QWidget(this);
    m_summary = new SummaryView(pane);
    m_strip = new ChangeStrip(pane);
    auto *rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_summary, 1);
    rows->addWidget(m_strip);
    return pane;
}

QWidget *ReviewPage::buildWaiting()
{
    auto *page = new QWidget(this);
    m_waiting = new QWidget(page);
    m_waiting->setObjectName(u"comparingPane"_s);
    auto *label = new QLabel(tr("Reading the server and comparing…"), m_waiting);
    label->setAlignment(Qt::AlignCenter);
    auto *busy = new QProgressBar(m_waiting);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(label->text());
    auto *lines = new QVBoxLayout(m_waiting);
    lines->addWidget(label);
    lines->addWidget(busy);
    m_waiting->hide();
    auto *center = new QVBoxLayout(page);
    center->addWidget(m_waiting, 0, Qt::AlignCenter);
    return page;
}

void ReviewPage::connectParts()
{
    connect(m_summary, &SummaryView::currentChangeChanged, this, [this] {
        const registrar::PlannedChange *change = m_summary->currentChange();
        m_strip->showChange(change);
        if (change)
            m_diff->showMember(change->change.name);
    });
    connect(m_diff, &DiffView::memberReached, this, [this](const QString &member) {
        m_summary->selectMember(member);
        m_strip->showChange(m_summary->currentChange());
    });
    connect(m_strip, &ChangeStrip::putBackRequested, this, &ReviewPage::putBack);
    connect(m_foot, &ReviewFoot::requestToggled, m_request, &QWidget::setVisible);
    connect(m_foot, &ReviewFoot::sendClicked, this, &ReviewPage::send);
    connect(m_foot, &ReviewFoot::backClicked, this, &ReviewPage::backRequested);
    connect(m_foot, &ReviewFoot::typedNameChanged, this, &ReviewPage::updateFoot);
    connect(m_foot, &ReviewFoot::remedyClicked, this, &ReviewPage::remedy);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &ReviewPage::clientChanged);
    connect(&m_registrar, &registrar::Registrar::keychainStatusChanged, this, &ReviewPage::keychainChanged);
}

QAction *ReviewPage::nextChangeAction() const
{
    return m_diff->nextAction();
}

QAction *ReviewPage::previousChangeAction() const
{
    return m_diff->previousAction();
}

QString ReviewPage::clientName() const
{
    if (const auto client = m_registrar.client(m_recordId))
        return shownName(*client);
    if (!m_plan)
        return {};
    const QString name = m_plan->serverNow.clientName();
    return name.isEmpty() ? m_plan->serverNow.clientId() : name;
}

void ReviewPage::showClient()
{
    m_header->setTitle(tr("Review update of “%1”").arg(clientName()));
    const auto client = m_registrar.client(m_recordId);
    const auto server = client ? m_registrar.server(client->serverId) : std::nullopt;
    m_header->setServer(server);
    m_foot->setServerName(server ? server->name : QString());
}

void ReviewPage::start()
{
    if (m_sending || m_comparing)
        return;
    m_comparing = true;
    m_bar->hideMessage();
    m_staleBar->hideMessage();
    QTimer::singleShot(500ms, this, &ReviewPage::showComparing);
    updateFoot();
    auto task = m_registrar.plan(m_recordId);
    QCoro::connect(std::move(task), this, [this](const Result<UpdatePlan> &plan) { planFinished(plan); });
}

void ReviewPage::showComparing()
{
    if (!m_comparing)
        return;
    m_waiting->show();
    if (m_plan)
        m_header->setFacts(tr("Comparing with the server…"));
}

void ReviewPage::planFinished(const Result<UpdatePlan> &plan)
{
    m_comparing = false;
    m_waiting->hide();
    if (plan) {
        showPlan(*plan);
        return;
    }
    if (m_plan)
        showCompared();
    updateFoot();
    showFailure(plan.error(), &ReviewPage::start);
}

void ReviewPage::showPlan(const UpdatePlan &plan)
{
    const bool isFirst = !m_plan;
    m_plan = plan;
    showClient();
    showCompared();
    m_verdict->setText(ChangeWords::verdict(plan));
    m_diff->setTexts(comparedTexts(plan));
    m_summary->setPlan(plan);
    m_request->setPlan(plan);
    m_foot->setRequestLine(plan.requestLine);
    m_content->setCurrentWidget(m_body);
    m_bar->hideMessage();
    m_staleBar->hideMessage();
    if (plan.notRead)
        showFailure(*plan.notRead, &ReviewPage::start);
    if (isFirst)
        m_summary->setFocus();
    updateFoot();
}

void ReviewPage::showCompared()
{
    const QString moment = shownMoment(m_plan->comparedAt);
    m_header->setFacts(m_plan->notRead ? tr("Compared with the copy of %1").arg(moment)
                                       : tr("Compared with the server at %1").arg(moment));
}

SendConditions ReviewPage::conditions() const
{
    SendConditions now;
    const auto client = m_registrar.client(m_recordId);
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    const auto server = client ? m_registrar.server(client->serverId) : std::nullopt;
    now.isOutcomeUnknown = client && client->unknownVerb.has_value();
    now.isStale = m_plan && newest && newest->id != m_plan->baseSnapshotId;
    now.isBusy = m_registrar.isBusy(m_recordId);
    now.keychain = m_registrar.keychainStatus();
    now.isServerProtected = server && server->isProtected;
    now.clientName = clientName();
    now.typedName = m_foot->typedName();
    return now;
}

void ReviewPage::updateFoot()
{
    const UpdatePlan *plan = m_plan && !m_comparing ? &*m_plan : nullptr;
    const SendObstacle obstacle = sendObstacle(plan, conditions());
    m_foot->setObstacle(obstacle, m_plan ? obstacleWords(obstacle, *m_plan, clientName()) : ObstacleWords());
    m_sendAction->setEnabled(obstacle == SendObstacle::None && !m_sending);
    m_readAgain->setEnabled(!m_sending && !m_comparing);
    m_strip->setEditable(!m_sending && !m_comparing);
}

void ReviewPage::setSending(bool sending)
{
    m_sending = sending;
    if (!sending)
        m_foot->showButtons();
    updateFoot();
}

void ReviewPage::send()
{
    if (m_sending || m_comparing || !m_plan || sendObstacle(&*m_plan, conditions()) != SendObstacle::None)
        return;
    m_bar->hideMessage();
    setSending(true);
    // The verb outlives the page.
    const auto progress = [page = QPointer(this)](registrar::SendStage stage) {
        if (page)
            page->m_foot->showStage(stage);
    };
    m_foot->showStage(registrar::SendStage::CheckingKeychain);
    auto task = m_registrar.apply(*m_plan, progress);
    QCoro::connect(std::move(task), this, [this](const Result<UpdateOutcome> &outcome) { applyFinished(outcome); });
}

void ReviewPage::applyFinished(const Result<UpdateOutcome> &outcome)
{
    m_foot->clearTypedName(); // each sending asks again
    setSending(false);
    if (outcome) {
        Q_EMIT sent(*outcome);
        return;
    }
    const Failure &failure = outcome.error();
    showFailure(failure, &ReviewPage::send);
    if (!failure.member.isEmpty()) {
        m_body->showSummary();
        m_summary->markRefused(failure.member, failure.serverWords);
    }
}

void ReviewPage::showFailure(const Failure &failure, void (ReviewPage::*again)())
{
    QPushButton *button = FailureMessage::show(*m_bar, failure);
    if (!button)
        return;
    switch (failure.nextStep) {
    case Failure::NextStep::TryAgain:
        connect(button, &QPushButton::clicked, this, again);
        break;
    case Failure::NextStep::Edit:
        connect(button, &QPushButton::clicked, this, &ReviewPage::backRequested);
        break;
    case Failure::NextStep::RecoverAccess:
        connect(button, &QPushButton::clicked, this, &ReviewPage::recoverAccessRequested);
        break;
    case Failure::NextStep::UnlockKeychain:
        connect(button, &QPushButton::clicked, this, &ReviewPage::unlockKeychain);
        break;
    case Failure::NextStep::CheckWithServer:
        connect(button, &QPushButton::clicked, this, &ReviewPage::checkWithServer);
        break;
    case Failure::NextStep::CompareAgain:
        connect(button, &QPushButton::clicked, this, &ReviewPage::start);
        break;
    case Failure::NextStep::None:
        break;
    }
}

void ReviewPage::remedy(SendObstacle obstacle)
{
    switch (obstacle) {
    case SendObstacle::OutcomeUnknown:
        checkWithServer();
        break;
    case SendObstacle::KeychainLocked:
    case SendObstacle::NoKeychain:
        unlockKeychain();
        break;
    case SendObstacle::NotRead:
    case SendObstacle::Stale:
        start();
        break;
    case SendObstacle::NothingToSend:
        discardDraft();
        break;
    case SendObstacle::None:
    case SendObstacle::Comparing:
    case SendObstacle::Busy:
    case SendObstacle::NameWanted:
        break;
    }
}

void ReviewPage::putBack(const QString &member)
{
    const auto draft = m_registrar.draft(m_recordId);
    if (!draft || !m_plan)
        return;
    const auto document = metadata::ClientDocument::fromText(draft->text);
    if (!document)
        return; // a draft that cannot be read has no plan either
    const metadata::JsonValue *value = m_plan->serverNow.member(member);
    const auto restored = value ? document->with(member, m_plan->serverNow.text().sliced(value->span.begin,
                                                                                        value->span.end - value->span.begin))
                                : document->without({member});
    const Result<> saved = m_registrar.saveDraft(m_recordId, restored.text());
    if (!saved)
        showFailure(saved.error(), &ReviewPage::start);
    else
        start();
}

void ReviewPage::discardDraft()
{
    const Result<> discarded = m_registrar.discardDraft(m_recordId);
    if (!discarded)
        showFailure(discarded.error(), &ReviewPage::start);
    else
        Q_EMIT backRequested();
}

void ReviewPage::unlockKeychain()
{
    auto task = m_registrar.unlockKeychain();
    QCoro::connect(std::move(task), this, [this](KeychainStatus status) {
        updateFoot();
        if (status == KeychainStatus::Unlocked && m_plan && m_plan->notRead)
            start();
    });
}

void ReviewPage::checkWithServer()
{
    auto task = m_registrar.resolve(m_recordId);
    QCoro::connect(std::move(task), this, [this](const Result<Resolution> &resolution) {
        updateFoot();
        if (resolution)
            showResolution(*resolution);
        else
            showFailure(resolution.error(), &ReviewPage::checkWithServer);
    });
}

void ReviewPage::showResolution(Resolution resolution)
{
    QPushButton *button = FailureMessage::show(*m_bar, resolution);
    switch (resolution) {
    case Resolution::WasMade:
        connect(button, &QPushButton::clicked, this, &ReviewPage::backRequested);
        break;
    case Resolution::WasNotMade:
    case Resolution::NeitherVersion:
        connect(button, &QPushButton::clicked, this, &ReviewPage::start);
        break;
    case Resolution::TokenRefused:
        connect(button, &QPushButton::clicked, this, &ReviewPage::recoverAccessRequested);
        break;
    }
}

void ReviewPage::clientChanged(const QString &recordId)
{
    if (recordId != m_recordId || m_sending || m_comparing)
        return;
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    if (m_plan && newest && newest->id != m_plan->baseSnapshotId && !m_staleBar->isVisibleTo(this)) {
        m_staleBar->showMessage(MessageBar::Kind::Info, tr("The server was read again at %1.").arg(shownMinute(newest->lastSeenAt)));
        QPushButton *compare = m_staleBar->addButton(tr("Show the New Comparison"), u"showNewComparisonButton"_s);
        connect(compare, &QPushButton::clicked, this, &ReviewPage::start);
    }
    updateFoot();
}

void ReviewPage::keychainChanged()
{
    if (!m_sending)
        updateFoot();
}

} // namespace clientele::ui
