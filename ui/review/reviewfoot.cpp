// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewfoot.h"

#include "footline.h"

#include <widgets/characterwidth.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

using registrar::SendStage;

ReviewFoot::ReviewFoot(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"reviewFoot"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_modes = new QStackedLayout(this);
    m_modes->addWidget(buildButtons());
    m_modes->addWidget(buildStageLine());
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ReviewFoot::showStageWords);
    setServerName({});
    setObstacle(SendObstacle::Comparing, {});
}

QWidget *ReviewFoot::buildButtons()
{
    auto *foot = new QWidget(this);
    m_request = new QToolButton(foot);
    m_request->setObjectName(u"requestButton"_s);
    //: Opens the text of the request below the comparison.
    m_request->setText(tr("Request"));
    m_request->setCheckable(true);
    m_request->setArrowType(Qt::RightArrow);
    m_request->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_request->setFocusPolicy(Qt::StrongFocus);
    connect(m_request, &QToolButton::toggled, this, [this](bool open) {
        m_request->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        Q_EMIT requestToggled(open);
    });
    m_requestLine = new FootLine(foot);
    m_requestLine->setObjectName(u"requestLine"_s);
    m_reason = new QLabel(foot);
    m_reason->setObjectName(u"sendReasonLabel"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_reason->installEventFilter(this);
    m_name = new QLineEdit(foot);
    m_name->setObjectName(u"confirmNameEdit"_s);
    connect(m_name, &QLineEdit::textChanged, this, &ReviewFoot::typedNameChanged);
    m_reason->setBuddy(m_name);
    m_remedy = buildButton(u"remedyButton"_s, foot);
    connect(m_remedy, &QPushButton::clicked, this, [this] { Q_EMIT remedyClicked(m_obstacle); });
    m_send = buildButton(u"sendButton"_s, foot);
    m_send->setToolTip(tr("Ctrl+Shift+Enter"));
    connect(m_send, &QPushButton::clicked, this, &ReviewFoot::sendClicked);
    m_back = buildButton(u"backButton"_s, foot);
    m_back->setText(tr("Back to Editing"));
    m_back->setDefault(true); // Enter must never send
    connect(m_back, &QPushButton::clicked, this, &ReviewFoot::backClicked);

    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_request);
    row->addWidget(m_requestLine, 1);
    row->addWidget(m_reason, 1);
    row->addWidget(m_name);
    row->addWidget(m_remedy);
    row->addWidget(m_send);
    row->addWidget(m_back);
    return foot;
}

QWidget *ReviewFoot::buildStageLine()
{
    auto *line = new QWidget(this);
    auto *busy = new QProgressBar(line);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setFixedWidth(characterWidth(fontMetrics()) * 12);
    busy->setAccessibleName(tr("Under way"));
    m_stageLabel = new QLabel(line);
    m_stageLabel->setObjectName(u"sendStageLabel"_s);
    m_stop = buildButton(u"stopButton"_s, line);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopClicked();
    });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(busy);
    row->addWidget(m_stageLabel, 1);
    row->addWidget(m_stop);
    return line;
}

QPushButton *ReviewFoot::buildButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void ReviewFoot::setServerName(const QString &name)
{
    m_send->setText(name.isEmpty() ? tr("Send Update") : tr("Send Update to %1").arg(name));
}

void ReviewFoot::setRequestLine(const QString &line)
{
    m_requestLine->setText(line);
}

void ReviewFoot::setRequestOpen(bool open)
{
    m_request->setChecked(open);
}

void ReviewFoot::setObstacle(SendObstacle obstacle, const ObstacleWords &words)
{
    m_obstacle = obstacle;
    const bool canSend = obstacle == SendObstacle::None;
    const bool hasReason = !words.reason.isEmpty();
    m_requestLine->setVisible(!hasReason); // the reason needs the room more
    m_reason->setVisible(hasReason);
    m_reason->setText(words.reason);
    fitReason();
    // The field stays when the name is right, so that it can be seen and taken back.
    m_name->setVisible(obstacle == SendObstacle::NameWanted
                       || (canSend && !m_name->text().isEmpty()));
    m_name->setAccessibleName(words.reason);
    m_remedy->setVisible(!words.button.isEmpty());
    m_remedy->setText(words.button);
    m_remedy->setObjectName(words.buttonName.isEmpty() ? u"remedyButton"_s : words.buttonName);
    m_send->setEnabled(canSend);
    m_send->setAccessibleDescription(words.reason);
}

// A stack of pages asks none of them how high it wants to be for its width.
void ReviewFoot::fitReason()
{
    m_reason->setMinimumHeight(std::max(0, m_reason->heightForWidth(m_reason->width())));
}

bool ReviewFoot::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && event->type() == QEvent::Resize)
        fitReason();
    return QWidget::eventFilter(watched, event);
}

void ReviewFoot::clearTypedName()
{
    m_name->clear();
}

QString ReviewFoot::typedName() const
{
    return m_name->text();
}

void ReviewFoot::showStage(SendStage stage)
{
    m_stage = stage;
    m_stop->setText(stage == SendStage::WaitingForAnswer ? tr("Stop Waiting") : tr("Cancel"));
    m_stop->setHidden(stage == SendStage::StoringToken);
    if (stage == SendStage::CheckingKeychain)
        m_stop->setEnabled(true);
    m_waiting.start();
    m_tick.start();
    showStageWords();
    m_modes->setCurrentIndex(1);
}

void ReviewFoot::showStageWords()
{
    switch (m_stage) {
    case SendStage::CheckingKeychain:
        m_stageLabel->setText(tr("Checking the keychain…"));
        break;
    case SendStage::FetchingAccessToken:
        m_stageLabel->setText(tr("Fetching an access token…"));
        break;
    case SendStage::Sending:
        m_stageLabel->setText(tr("Sending…"));
        break;
    case SendStage::WaitingForAnswer:
        m_stageLabel->setText(
            m_waiting.hasExpired(1000)
                //: %1 seconds
                ? tr("Sent. Waiting for the answer, %1 s").arg(m_waiting.elapsed() / 1000)
                : tr("Sent. Waiting for the answer…"));
        break;
    case SendStage::StoringToken:
        m_stageLabel->setText(tr("Storing the new token…"));
        break;
    }
}

void ReviewFoot::showButtons()
{
    m_tick.stop();
    m_modes->setCurrentIndex(0);
}

} // namespace clientele::ui
