// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultpage.h"

#include "resultmodel.h"

#include <diff/comparedtexts.h>
#include <diff/diffview.h>
#include <diff/rowdelegate.h>
#include <diff/summaryandtext.h>
#include <protocol/updatebody.h>
#include <widgets/failurebar.h>
#include <widgets/serverchip.h>
#include <widgets/shownmoment.h>
#include <widgets/titlelabel.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::TokenPlace;
using registrar::UpdateOutcome;

namespace {

QString whereSentence(const TokenPlace &place)
{
    if (place.isSealed)
        return ResultPage::tr("In the inventory, sealed, stored %1.")
            .arg(shownMoment(place.storedAt));
    //: keychain, service, account, time
    return ResultPage::tr("%1, entry ‘%2’, account ‘%3’, stored %4.")
        .arg(place.keychain, place.service, place.account, shownMoment(place.storedAt));
}

} // namespace

ResultPage::ResultPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"resultPage"_s);
    m_token = new MessageBar;
    m_token->setObjectName(u"tokenBar"_s);
    m_secret = new MessageBar;
    m_secret->setObjectName(u"secretBar"_s);
    buildTable();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildHeader());
    layout->addWidget(m_token);
    layout->addWidget(m_secret);
    m_failure = new FailureBar;
    m_failure->setObjectName(u"resultMessageBar"_s);
    m_failure->hideMessage();
    layout->addWidget(m_failure);
    m_diff = new DiffView;
    m_diff->setTitles(tr("You sent"), tr("The server stored"));
    connect(m_diff, &DiffView::memberReached, this, &ResultPage::selectMember);
    layout->addWidget(new SummaryAndText(m_table, m_diff), 1);
    layout->addLayout(buildFoot());
}

QBoxLayout *ResultPage::buildHeader()
{
    m_title = new TitleLabel;
    m_title->setObjectName(u"resultTitle"_s);
    m_chip = new ServerChip;
    m_chip->setFocusPolicy(Qt::NoFocus);
    m_facts = new QLabel;
    m_facts->setObjectName(u"resultFacts"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_chip);
    header->addStretch(1);
    header->addWidget(m_facts);
    return header;
}

void ResultPage::buildTable()
{
    m_model = new ResultModel(this);
    m_table = new QTreeView;
    m_table->setObjectName(u"resultView"_s);
    m_table->setAccessibleName(tr("What the server stored"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(ResultModel::Meaning, this));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->header()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_isFollowingText)
                    m_diff->showMember(
                        current.siblingAtColumn(ResultModel::Member).data().toString());
            });
}

QBoxLayout *ResultPage::buildFoot()
{
    auto *edit = new QPushButton(tr("Edit Again"));
    edit->setObjectName(u"editAgainButton"_s);
    auto *done = new QPushButton(tr("Done"));
    done->setObjectName(u"doneButton"_s);
    done->setDefault(true);
    edit->setToolTip(tr("Makes what you sent the draft again."));
    m_keep = new QPushButton(tr("Keep the Server's Version"));
    m_keep->setObjectName(u"keepServersButton"_s);
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editAgainRequested(m_sent); });
    connect(m_keep, &QPushButton::clicked, this, &ResultPage::doneRequested);
    connect(done, &QPushButton::clicked, this, &ResultPage::doneRequested);
    auto *foot = new QHBoxLayout;
    foot->addWidget(edit);
    foot->addWidget(m_keep);
    foot->addStretch(1);
    foot->addWidget(done);
    return foot;
}

void ResultPage::setServer(const QString &name, const QString &tag)
{
    m_serverName = name;
    m_chip->setServer(name, tag);
}

void ResultPage::showOutcome(const UpdateOutcome &outcome)
{
    const int differences = outcome.differences();
    m_title->setText(differences == 0 ? tr("Updated. The server stored everything as sent.")
                                      : tr("Updated. %n member(s) are not as you sent them.",
                                           nullptr, differences));
    //: HTTP status, milliseconds, time
    m_facts->setText(tr("%1 · %2 ms · %3")
                         .arg(outcome.httpStatus)
                         .arg(outcome.milliseconds)
                         .arg(shownMoment(outcome.at)));
    m_failure->hideMessage();
    showToken(outcome);
    showSecret(outcome);
    m_sent = differences == 0 ? QByteArray() : outcome.sent.text();
    m_keep->setVisible(differences > 0);
    m_model->setMembers(outcome.members);
    // What only the server may set was not sent, and is no difference.
    m_diff->setTexts(comparedTexts(
        outcome.sent, protocol::updateDocument(outcome.stored, outcome.sent.clientId())));
    fitColumns();
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void ResultPage::showRegistration(const registrar::RegistrationOutcome &outcome,
                                  const TokenPlace &place, bool hasSecret)
{
    UpdateOutcome asUpdate;
    asUpdate.sent = outcome.sent;
    asUpdate.stored = outcome.stored;
    asUpdate.members = outcome.members;
    asUpdate.newToken = !place.account.isEmpty();
    asUpdate.tokenPlace = place;
    showOutcome(asUpdate);
    const int differences = asUpdate.differences();
    m_title->setText(differences == 0 ? tr("Registered. The server stored everything as sent.")
                                      : tr("Registered. %n member(s) are not as you sent them.",
                                           nullptr, differences));
    m_facts->clear();
    m_sent.clear(); // the new client's copy is what to go on from
    if (place.inKeychain || place.isSealed) {
        m_token->showMessage(MessageBar::Kind::Success,
                             tr("The registration access token is stored."), whereSentence(place));
        m_token->setClosable(false);
    }
    if (hasSecret) {
        m_secret->showMessage(MessageBar::Kind::Success, tr("The server issued a client secret."),
                              tr("The application needs it, together with the client ID."));
        m_secret->setClosable(false);
    }
}

void ResultPage::offerSecret(QPushButton *copy)
{
    if (m_secret->isHidden())
        delete copy;
    else
        m_secret->addButton(copy, copy->objectName());
}

void ResultPage::showFailure(const registrar::Failure &failure)
{
    m_failure->showFailure(failure);
}

void ResultPage::goToChange(bool isNext)
{
    (isNext ? m_diff->nextAction() : m_diff->previousAction())->trigger();
}

void ResultPage::selectMember(const QString &member)
{
    const QScopedValueRollback following(m_isFollowingText, true);
    const auto found = m_model->match(m_model->index(0, ResultModel::Member), Qt::DisplayRole,
                                      member, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        m_table->setCurrentIndex(found.first());
}

void ResultPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

// The meaning gets the rest and is never squeezed out.
void ResultPage::fitColumns()
{
    const int width = m_table->viewport()->width();
    m_table->setColumnWidth(ResultModel::Member, width * 24 / 100);
    m_table->setColumnWidth(ResultModel::Sent, width * 26 / 100);
    m_table->setColumnWidth(ResultModel::Stored, width * 26 / 100);
}

void ResultPage::showToken(const UpdateOutcome &outcome)
{
    if (!outcome.newToken)
        return m_token->hideMessage();
    const TokenPlace place = outcome.tokenPlace;
    if (!place.inKeychain && !place.isSealed) {
        m_token->showMessage(MessageBar::Kind::Warning,
                             tr("A new token is waiting for the keychain."),
                             tr("Nothing is lost: it is encrypted in Clientele's journal and will "
                                "be moved as soon as the "
                                "keychain opens."));
        return;
    }
    const QString text = (place.isSealed
                              ? tr("%1 replaced the token with this answer. The new one is sealed "
                                   "in the inventory.")
                              : tr("%1 replaced the token with this answer. The new one is in the "
                                   "keychain, the old one was removed."))
                             .arg(m_serverName);
    m_token->showMessage(MessageBar::Kind::Success, tr("New registration access token stored."),
                         text);
    m_token->setClosable(false);
    QPushButton *where = m_token->addButton(tr("Where…"), u"whereButton"_s);
    connect(where, &QPushButton::clicked, this, [this, place, text] {
        m_token->showMessage(MessageBar::Kind::Success, tr("New registration access token stored."),
                             text + u'\n' + whereSentence(place));
        m_token->setClosable(false);
    });
}

void ResultPage::showSecret(const UpdateOutcome &outcome)
{
    if (!outcome.newSecret)
        return m_secret->hideMessage();
    m_secret->showMessage(MessageBar::Kind::Warning, tr("The server issued a new client secret."),
                          tr("Applications that use this client need it now. It is saved "
                             "beside the token."));
    m_secret->setClosable(false);
}

} // namespace clientele::ui
