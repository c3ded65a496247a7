// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewpage.h"

#include "changestrip.h"
#include "changewords.h"
#include "plantexts.h"
#include "requestview.h"
#include "reviewfoot.h"
#include "summaryview.h"

#include <diff/diffview.h>
#include <diff/summaryandtext.h>
#include <protocol/cancellation.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>
#include <widgets/readconsent.h>
#include <widgets/serverchip.h>
#include <widgets/shownmoment.h>
#include <widgets/titlelabel.h>

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::PlanSection;
using registrar::UpdatePlan;

ReviewPage::ReviewPage(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"reviewPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildHeader());
    m_sentence = new QLabel;
    m_sentence->setObjectName(u"reviewSentence"_s);
    layout->addWidget(m_sentence);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"reviewMessageBar"_s);
    using NextStep = registrar::Failure::NextStep;
    m_messages->offerSettings(
        [this](const registrar::Failure &failure) { Q_EMIT failureSettingsRequested(failure); });
    m_messages->offer(NextStep::TryAgain, [this] { start(); });
    m_messages->offer(NextStep::CompareAgain, [this] { start(); });
    m_messages->offer(NextStep::TakeBack, [this] {
        if (const auto taken = m_registrar.takeBack(m_recordId); !taken)
            return m_messages->showFailure(taken.error());
        start();
    });
    for (const auto step : {NextStep::SendWithSecret, NextStep::SendWithoutSecret})
        m_messages->offer(step, [this] { sendOtherWay(); });
    m_messages->offer(NextStep::Edit, [this] { edit(); });
    // The client's page recovers and checks.
    for (const auto step : {NextStep::RecoverAccess, NextStep::CheckWithServer})
        m_messages->offer(step, [this] { Q_EMIT backRequested(); });
    m_messages->hideMessage();
    layout->addWidget(m_messages);
    layout->addWidget(buildBody(), 1);
    buildFoot();
    layout->addWidget(m_request);
    layout->addWidget(m_foot);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &ReviewPage::followClient);
    connect(&m_registrar, &registrar::Registrar::inventoryChanged, this,
            [this] { followClient(m_recordId); });
    connect(&m_registrar, &registrar::Registrar::keychainStatusChanged, this,
            &ReviewPage::updateFoot);
    updateFoot();
}

QBoxLayout *ReviewPage::buildHeader()
{
    m_title = new TitleLabel;
    m_title->setObjectName(u"reviewTitle"_s);
    m_chip = new ServerChip;
    m_chip->setFocusPolicy(Qt::NoFocus);
    m_comparedAt = new QLabel;
    m_comparedAt->setObjectName(u"comparedAt"_s);
    m_comparedAt->setForegroundRole(QPalette::PlaceholderText);
    m_readAgain = new QPushButton(tr("Read Again"));
    m_readAgain->setObjectName(u"readAgainButton"_s);
    m_readAgain->setAutoDefault(false);
    connect(m_readAgain, &QPushButton::clicked, this, &ReviewPage::start);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_chip);
    header->addStretch(1);
    header->addWidget(m_comparedAt);
    header->addWidget(m_readAgain);
    return header;
}

QWidget *ReviewPage::buildSummary()
{
    m_summary = new SummaryView;
    m_strip = new ChangeStrip;
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_strip);
    connect(m_summary, &SummaryView::currentChangeChanged, this, [this] {
        const registrar::PlannedChange *change = m_summary->currentChange();
        m_strip->showChange(change);
        if (change)
            m_diff->showMember(change->change.name);
    });
    connect(m_strip, &ChangeStrip::putBackRequested, this, &ReviewPage::putBack);
    connect(m_summary, &SummaryView::conflictAnswered, this, &ReviewPage::answer);
    connect(m_summary, &SummaryView::editRequested, this, &ReviewPage::memberRequested);
    return area;
}

QWidget *ReviewPage::buildBody()
{
    m_diff = new DiffView;
    m_diff->setTitles(tr("On the server now"), tr("Will be sent"));
    QWidget *summary = buildSummary();
    connect(m_diff, &DiffView::memberReached, this, [this](const QString &member) {
        m_summary->selectMember(member);
        m_strip->showChange(m_summary->currentChange());
    });
    return new SummaryAndText(summary, m_diff);
}

void ReviewPage::buildFoot()
{
    m_request = new RequestView;
    m_request->hide();
    m_foot = new ReviewFoot;
    connect(m_foot, &ReviewFoot::sendClicked, this, &ReviewPage::send);
    connect(m_foot, &ReviewFoot::backClicked, this, &ReviewPage::backRequested);
    connect(m_foot, &ReviewFoot::stopClicked, this, [this] { m_cancellation->request(); });
    connect(m_foot, &ReviewFoot::requestToggled, m_request, &QWidget::setVisible);
    connect(m_foot, &ReviewFoot::typedNameChanged, this, &ReviewPage::updateFoot);
    connect(m_foot, &ReviewFoot::remedyClicked, this, &ReviewPage::takeRemedy);
}

void ReviewPage::start()
{
    m_messages->hideMessage();
    m_refusedMember.clear();
    showClient();
    setFocus(); // until there are changes to go through
    // Without a comparison there is nothing here to see.
    const auto cancel = [this] {
        if (!m_plan)
            Q_EMIT backRequested();
    };
    startRead(
        m_registrar, m_recordId, *m_messages, [this] { compare(); }, cancel);
}

void ReviewPage::compare()
{
    m_isComparing = true;
    if (!m_plan)
        m_sentence->setText(tr("Reading the server…"));
    updateFoot();
    QCoro::connect(m_registrar.plan(m_recordId), this,
                   [this](const registrar::Result<UpdatePlan> &plan) {
                       m_isComparing = false;
                       if (plan)
                           return showPlan(*plan);
                       m_sentence->clear();
                       m_messages->showFailure(plan.error());
                       updateFoot();
                   });
}

void ReviewPage::showClient()
{
    if (const auto client = m_registrar.client(m_recordId)) {
        const auto server = m_registrar.server(client->serverId)
                                .value_or(inventory::ServerRecord());
        m_title->setText(tr("Review update of “%1”").arg(shownName(*client)));
        m_chip->setServer(server.name, server.tag);
        m_foot->setServerName(server.name);
    }
}

void ReviewPage::showPlan(const UpdatePlan &plan)
{
    showClient();
    m_plan = plan;
    m_isStale = false;
    m_isComparing = false;
    m_comparedAt->setText(
        plan.notRead || plan.isUnread
            ? tr("Compared with the copy of %1").arg(shownMoment(plan.comparedAt))
            : tr("Compared with the server at %1").arg(shownMoment(plan.comparedAt)));
    m_sentence->setText(ChangeWords::verdict(plan));
    m_summary->setPlan(plan);
    if (hasFocus())
        m_summary->setFocus();
    m_strip->showChange(m_summary->currentChange());
    m_diff->setTexts(comparedTexts(plan));
    if (const registrar::PlannedChange *change = m_summary->currentChange())
        m_diff->showMember(change->change.name);
    m_request->setPlan(plan);
    m_foot->setRequestLine(plan.requestLine);
    m_messages->hideMessage();
    if (plan.notRead)
        m_messages->showFailure(*plan.notRead);
    else if (plan.isUnread && plan.conflicts() == 0)
        sayThatItWasNotRead();
    else
        showConflicts();
    updateFoot();
}

void ReviewPage::goToChange(bool isNext)
{
    (isNext ? m_diff->nextAction() : m_diff->previousAction())->trigger();
}

void ReviewPage::send()
{
    if (!m_plan || m_isSending || sendObstacle(&*m_plan, conditions()) != SendObstacle::None)
        return;
    m_isSending = true;
    m_messages->hideMessage();
    m_strip->setEditable(false);
    m_summary->setEditable(false);
    m_readAgain->setEnabled(false);
    m_foot->showStage(registrar::SendStage::CheckingKeychain);
    const QPointer<ReviewFoot> foot(m_foot); // the verb runs on when the page goes
    const auto progress = [foot](registrar::SendStage stage) {
        if (foot)
            foot->showStage(stage);
    };
    m_cancellation = std::make_shared<protocol::Cancellation>();
    QCoro::connect(m_registrar.apply(*m_plan, progress, m_cancellation), this,
                   [this](const auto &outcome) { finish(outcome); });
}

void ReviewPage::finish(const registrar::Result<registrar::UpdateOutcome> &outcome)
{
    m_isSending = false;
    m_strip->setEditable(true);
    m_summary->setEditable(true);
    m_readAgain->setEnabled(true);
    m_foot->showButtons();
    m_foot->clearTypedName();
    if (outcome) {
        m_plan.reset(); // what was compared is sent; the next review reads anew
        Q_EMIT sent(*outcome);
        return;
    }
    m_messages->showFailure(outcome.error());
    const registrar::Failure &failure = outcome.error();
    m_refusedMember = failure.member;
    if (!failure.member.isEmpty())
        m_summary->markRefused(failure.member, failure.serverWords);
    if (failure.kind == registrar::Failure::Kind::Rejected && !failure.serverWords.isEmpty())
        Q_EMIT refused(failure.member, failure.serverWords);
    updateFoot();
}

void ReviewPage::edit()
{
    if (m_refusedMember.isEmpty())
        Q_EMIT backRequested();
    else
        Q_EMIT memberRequested(m_refusedMember);
}

void ReviewPage::sayThatItWasNotRead()
{
    m_messages->showMessage(
        MessageBar::Kind::Warning, m_registrar.refusalOf(m_recordId, inventory::Verb::Read),
        tr("This compares with its last answer. What somebody changed there since is replaced."));
    m_messages->setClosable(true);
}

// What was learned from the refusal decides now; the person presses the button, and a protected
// server still asks for the name.
void ReviewPage::sendOtherWay()
{
    if (!m_plan || m_isSending)
        return;
    m_messages->hideMessage();
    if (const auto saved = m_registrar.sendSecretAsLearned(m_recordId); !saved)
        return m_messages->showFailure(saved.error());
    const auto plan = m_registrar.planAgain(*m_plan);
    if (!plan)
        return m_messages->showFailure(plan.error());
    showPlan(*plan);
    send();
}

// Sets the member to the server's value in the draft, and compares again without another request: a
// read may cost a token.
void ReviewPage::putBack(const QString &member)
{
    const auto draft = m_registrar.draft(m_recordId);
    const auto document = metadata::ClientDocument::fromText(draft ? draft->text : QByteArray());
    if (!m_plan || !document)
        return;
    const metadata::JsonValue *served = m_plan->serverNow.member(member);
    const QByteArray &text = m_plan->serverNow.text();
    const auto edited = served ? document->with(
                            member,
                            text.mid(served->span.begin, served->span.end - served->span.begin))
                               : document->without({member});
    if (const auto saved = m_registrar.saveDraft(m_recordId, edited.text()); !saved)
        return m_messages->showFailure(saved.error());
    compareAgain();
}

void ReviewPage::compareAgain()
{
    if (const auto plan = m_registrar.planAgain(*m_plan))
        showPlan(*plan);
    else
        m_messages->showFailure(plan.error());
}

void ReviewPage::answer(const QString &member, metadata::MergeAnswer answer)
{
    if (!m_plan || m_isSending)
        return;
    m_plan->answers.insert(member, answer);
    compareAgain();
}

void ReviewPage::answerAll(metadata::MergeAnswer answer)
{
    for (const registrar::PlannedChange &planned : m_plan->changes) {
        if (planned.youChangedItToo)
            m_plan->answers.insert(planned.change.name, answer);
    }
    compareAgain();
}

// The bar stays until no conflict is left without an answer.
void ReviewPage::showConflicts()
{
    const int conflicts = m_plan->conflicts();
    if (conflicts == 0)
        return;
    const QString changed = tr("%n member(s) differ between your starting copy and the server.",
                               nullptr, m_plan->count(PlanSection::ServerChanged));
    const QString too = tr("%n of them you changed too.", nullptr, conflicts);
    m_messages->showMessage(MessageBar::Kind::Warning,
                            tr("The server's copy changed after you started."),
                            //: Two sentences.
                            tr("%1 %2").arg(changed, too));
    m_messages->setClosable(false);
    const auto offer = [this](const QString &text, const QString &name,
                              metadata::MergeAnswer answer) {
        connect(
            m_messages->addButton(text, name), &QPushButton::clicked, this,
            [this, answer] { answerAll(answer); }, Qt::QueuedConnection);
    };
    offer(tr("Use Theirs for All"), u"theirsForAllButton"_s, metadata::MergeAnswer::Theirs);
    offer(tr("Keep Mine for All"), u"mineForAllButton"_s, metadata::MergeAnswer::Yours);
}

void ReviewPage::takeRemedy(SendObstacle obstacle)
{
    switch (obstacle) {
    case SendObstacle::KeychainLocked:
    case SendObstacle::VaultLocked:
        QCoro::connect(m_registrar.unlockKeychain(), this,
                       [this](registrar::KeychainStatus status) { followKeychain(status); });
        return;
    case SendObstacle::NoKeychain:
        QCoro::connect(m_registrar.checkKeychain(), this,
                       [this](registrar::KeychainStatus status) { followKeychain(status); });
        return;
    case SendObstacle::NothingToSend:
        (void)m_registrar.discardDraft(m_recordId);
        Q_EMIT backRequested();
        return;
    case SendObstacle::OutcomeUnknown:
        Q_EMIT backRequested();
        return;
    case SendObstacle::Conflicts:
        return m_summary->selectConflict();
    case SendObstacle::HasErrors:
        Q_EMIT errorRequested();
        return;
    case SendObstacle::NotAllowed:
        if (const auto client = m_registrar.client(m_recordId)) {
            (void)m_registrar.forgetHabit(client->serverId,
                                          inventory::HabitRecord::Habit::RefusesUpdate);
        }
        return updateFoot();
    case SendObstacle::NotRead:
    case SendObstacle::Stale:
        return start();
    case SendObstacle::Comparing:
    case SendObstacle::Busy:
    case SendObstacle::NameWanted:
    case SendObstacle::None:
        return;
    }
}

// A server that was not read for want of its token is read once the token is at hand.
void ReviewPage::followKeychain(registrar::KeychainStatus status)
{
    if (status == registrar::KeychainStatus::Unlocked && m_plan && m_plan->notRead)
        start();
    else
        updateFoot();
}

void ReviewPage::followClient(const QString &recordId)
{
    if (recordId != m_recordId)
        return;
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    if (m_plan && !m_isSending && !m_isComparing && newest && newest->id != m_plan->baseSnapshotId
        && !m_isStale) {
        m_isStale = true;
        m_messages->showMessage(
            MessageBar::Kind::Warning,
            tr("The server was read again at %1.").arg(shownMinute(newest->lastSeenAt)),
            tr("This comparison is older."));
        connect(m_messages->addButton(tr("Show the New Comparison"), u"newComparisonButton"_s),
                &QPushButton::clicked, this, &ReviewPage::start);
    }
    updateFoot();
}

SendConditions ReviewPage::conditions() const
{
    SendConditions conditions;
    const auto client = m_registrar.client(m_recordId);
    if (!client)
        return conditions;
    const auto server = m_registrar.server(client->serverId);
    conditions.isOutcomeUnknown = client->unknownVerb.has_value();
    conditions.isStale = m_isStale;
    conditions.isUpdateRefused = !m_registrar.refusalOf(m_recordId, inventory::Verb::Update)
                                      .isEmpty();
    conditions.isBusy = m_registrar.isBusy(m_recordId) && !m_isSending;
    conditions.keychain = m_registrar.keychainStatus();
    conditions.isVault = m_registrar.secretsReport().hasPassphrase;
    conditions.isServerProtected = server && server->isProtected;
    conditions.clientName = shownName(*client);
    conditions.typedName = m_foot->typedName();
    return conditions;
}

void ReviewPage::updateFoot()
{
    if (m_isSending)
        return;
    const UpdatePlan *plan = m_plan && !m_isComparing ? &*m_plan : nullptr;
    const SendConditions now = conditions();
    const SendObstacle obstacle = sendObstacle(plan, now);
    m_foot->setObstacle(obstacle,
                        obstacleWords(obstacle, m_plan.value_or(UpdatePlan()), now.clientName));
}

} // namespace clientele::ui
