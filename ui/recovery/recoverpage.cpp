// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recoverpage.h"

#include <widgets/administratormessage.h>
#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>
#include <widgets/secretfield.h>
#include <widgets/serverchip.h>

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::ClientState;
using registrar::Failure;
using registrar::Registrar;

namespace {

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RecoverPage::RecoverPage(Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
    , m_title(new QLabel)
    , m_chip(new ServerChip)
    , m_cause(wrapped())
    , m_messages(new FailureBar)
    , m_ways(new QButtonGroup(this))
{
    setObjectName(u"recoverPage"_s);
    m_title->setObjectName(u"recoverTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.3);
    m_title->setFont(font);
    m_chip->setFocusPolicy(Qt::NoFocus);
    m_cause->setObjectName(u"recoverCause"_s);
    m_messages->setObjectName(u"recoverMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offerSettings(
        [this](const Failure &failure) { Q_EMIT failureSettingsRequested(failure); });
    m_messages->offer(Failure::NextStep::UnlockKeychain, [this] {
        QCoro::connect(m_registrar.unlockKeychain(), this,
                       [this](auto) { m_messages->hideMessage(); });
    });
    auto *back = new QPushButton(tr("&Back"));
    back->setObjectName(u"recoverBackButton"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, [this] {
        m_token->clear();
        Q_EMIT backRequested();
    });

    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_chip);
    header->addStretch(1);
    header->addWidget(back);
    // At a reading width, and scrolling where large text leaves no room.
    auto *column = new QWidget;
    column->setMaximumWidth(characterWidth(fontMetrics()) * 100);
    auto *ways = new QVBoxLayout(column);
    ways->setContentsMargins({});
    ways->addWidget(m_cause);
    ways->addSpacing(fontMetrics().height() / 2);
    buildWays(ways);
    ways->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(header);
    layout->addWidget(m_messages);
    layout->addWidget(scroll, 1);
    connect(m_ways, &QButtonGroup::idToggled, this, &RecoverPage::refresh);
    connect(&m_registrar, &Registrar::clientChanged, this, [this](const QString &changed) {
        if (changed == m_recordId)
            refresh();
    });
}

void RecoverPage::buildWays(QVBoxLayout *layout)
{
    buildNewToken(addWay(layout, Way::NewToken, tr("I have a &new token, or can ask for one"),
                         u"wayNewToken"_s));
    QWidget *older = addWay(layout, Way::OlderToken,
                            tr("Try an &older token that Clientele still has"), u"wayOlderToken"_s);
    older->layout()->addWidget(wrapped(tr("The server may have kept it, when the answer with the "
                                          "new one was lost. One is tried at a time.")));
    connect(addButton(older, tr("&Try the Newest"), u"tryOlderTokenButton"_s),
            &QPushButton::clicked, this, &RecoverPage::tryOlderToken);
    QWidget *backup = addWay(layout, Way::Backup, tr("&Restore from a backup"), u"wayBackup"_s);
    connect(addButton(backup, tr("&Choose a Backup…"), u"restoreBackupButton"_s),
            &QPushButton::clicked, this, &RecoverPage::restoreRequested);
    QWidget *again = addWay(layout, Way::RegisterAgain,
                            tr("Register &again from the saved document"), u"wayRegisterAgain"_s);
    m_again = wrapped();
    m_again->setObjectName(u"registerAgainChanges"_s);
    again->layout()->addWidget(m_again);
    connect(addButton(again, tr("Review the &Registration…"), u"registerAgainButton"_s),
            &QPushButton::clicked, this, &RecoverPage::registerRequested);
    QWidget *other = addWay(layout, Way::OtherBearer,
                            tr("Another &way to sign in (not in RFC 7592)"), u"wayOtherBearer"_s);
    other->layout()->addWidget(wrapped(tr("An administrator's or a client-credentials token for "
                                          "all clients of this server. Works on some servers "
                                          "only.")));
    connect(addButton(other, tr("&Server Settings…"), u"otherBearerButton"_s),
            &QPushButton::clicked, this, &RecoverPage::serverSettingsRequested);
    m_ways->button(int(Way::NewToken))->setChecked(true);
}

QWidget *RecoverPage::addWay(QVBoxLayout *layout, Way way, const QString &text,
                             const QString &objectName)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(objectName);
    m_ways->addButton(button, int(way));
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins(fontMetrics().height() * 3 / 2, 0, 0, fontMetrics().height() / 2);
    m_areas.append(area);
    layout->addWidget(button);
    layout->addWidget(area);
    return area;
}

void RecoverPage::buildNewToken(QWidget *area)
{
    m_token = new SecretField(u"recoverTokenEdit"_s, tr("Registration access token, hidden"));
    connect(m_token, &SecretField::changed, this, &RecoverPage::refresh);
    area->layout()->addWidget(m_token);
    m_check = addButton(area, tr("&Check and Save"), u"checkTokenButton"_s);
    connect(m_check, &QPushButton::clicked, this, &RecoverPage::checkNewToken);
    connect(addButton(area, tr("Copy a &Message to the Administrator"), u"copyMessageButton"_s),
            &QPushButton::clicked, this, &RecoverPage::copyMessage);
}

QPushButton *RecoverPage::addButton(QWidget *area, const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    auto *rows = qobject_cast<QVBoxLayout *>(area->layout());
    rows->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void RecoverPage::start()
{
    m_messages->hideMessage();
    m_ways->button(int(Way::NewToken))->setChecked(true);
    refresh();
    m_token->setFocus();
}

void RecoverPage::offerToken(const metadata::SecretText &token)
{
    m_token->setSecret(token);
    m_check->setFocus();
}

QString RecoverPage::causeWords() const
{
    const auto client = m_registrar.client(m_recordId);
    if (client && client->tokenState == inventory::TokenState::Refused)
        return tr("The server refused the saved token. Two causes look the same from here: it was "
                  "replaced or revoked, or the client no longer exists.");
    if (client && client->tokenState == inventory::TokenState::Missing)
        return tr("No token for this client is saved. It can be viewed and edited here, but not "
                  "read from or sent to the server.");
    return tr("A token is saved, and the server did not refuse it. You can replace it.");
}

void RecoverPage::refresh()
{
    const auto client = m_registrar.client(m_recordId);
    if (!client)
        return;
    const auto server = m_registrar.server(client->serverId).value_or(inventory::ServerRecord());
    m_title->setText(tr("Get access to “%1” back").arg(shownName(*client)));
    m_chip->setServer(server.name, server.tag);
    m_cause->setText(causeWords());
    const bool hasOlder = m_registrar.olderTokens(m_recordId) > 0;
    m_ways->button(int(Way::OlderToken))->setVisible(hasOlder);
    if (!hasOlder && m_ways->checkedId() == int(Way::OlderToken))
        m_ways->button(int(Way::NewToken))->setChecked(true);
    if (const auto plan = m_registrar.planRegistration(m_recordId)) {
        QStringList lines;
        for (const QString &change : plan->changes)
            lines.append(u"• "_s + change);
        m_again->setText(lines.join(u'\n'));
    } else {
        m_again->setText(plan.error().title + u' ' + plan.error().text);
    }
    for (qsizetype way = 0; way < m_areas.size(); ++way)
        m_areas[way]->setVisible(m_ways->checkedId() == int(way));
    m_check->setEnabled(!m_token->isEmpty() && !m_isBusy);
    m_check->setText(m_isBusy ? tr("Checking…") : tr("&Check and Save"));
}

void RecoverPage::checkNewToken()
{
    if (m_isBusy || m_token->isEmpty())
        return;
    setBusy(true);
    QCoro::connect(m_registrar.replaceToken(m_recordId, m_token->secret()), this,
                   [this](const auto &outcome) { finish(outcome); });
}

void RecoverPage::tryOlderToken()
{
    if (m_isBusy)
        return;
    setBusy(true);
    QCoro::connect(m_registrar.tryOlderToken(m_recordId), this,
                   [this](const auto &outcome) { finish(outcome); });
}

void RecoverPage::finish(const registrar::Result<Registrar::ReadOutcome> &outcome)
{
    setBusy(false);
    if (!outcome)
        return m_messages->showFailure(outcome.error());
    m_token->clear();
    Q_EMIT recovered();
}

void RecoverPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    if (isBusy)
        m_messages->hideMessage();
    refresh();
}

void RecoverPage::copyMessage()
{
    const auto client = m_registrar.client(m_recordId);
    if (!client)
        return;
    QApplication::clipboard()->setText(messageToAdministrator(*client));
    m_messages->showMessage(MessageBar::Kind::Info, tr("The message was copied."),
                            tr("It holds no secret. Send it to the server's administrator."));
    m_messages->setClosable(true);
}

} // namespace clientele::ui
