// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultpage.h"

#include "columnfit.h"
#include "reviewheader.h"
#include "reviewtimes.h"
#include "rowdelegate.h"
#include "storedmodel.h"

#include <widgets/clientwords.h>
#include <widgets/messagebar.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::KeychainStatus;

ResultPage::ResultPage(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"resultPage"_s);
    m_header = new ReviewHeader(this);
    connect(m_header, &ReviewHeader::serverClicked, this, &ResultPage::serverSettingsRequested);
    buildBars();
    buildTable();
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(m_header);
    rows->addWidget(m_tokenBar);
    rows->addWidget(m_secretBar);
    rows->addWidget(m_table, 1);
    rows->addLayout(buildFoot());
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &ResultPage::clientChanged);
}

void ResultPage::buildBars()
{
    m_tokenBar = new MessageBar(this);
    m_tokenBar->setObjectName(u"tokenBar"_s);
    m_secretBar = new MessageBar(this);
    m_secretBar->setObjectName(u"secretBar"_s);
    for (MessageBar *bar : {m_tokenBar, m_secretBar})
        bar->setClosable(false);
}

void ResultPage::buildTable()
{
    m_model = new StoredModel(this);
    m_table = new QTreeView(this);
    m_table->setObjectName(u"resultTable"_s);
    m_table->setAccessibleName(tr("What the server stored"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(StoredModel::Meaning, m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setSectionsMovable(false);
    connect(m_table->header(), &QHeaderView::geometriesChanged, this, &ResultPage::fitColumns);
}

QBoxLayout *ResultPage::buildFoot()
{
    m_edit = new QPushButton(tr("Edit Again"), this);
    m_edit->setObjectName(u"editAgainButton"_s);
    m_edit->setAutoDefault(false);
    connect(m_edit, &QPushButton::clicked, this, &ResultPage::editRequested);
    m_done = new QPushButton(tr("Done"), this);
    m_done->setObjectName(u"doneButton"_s);
    m_done->setDefault(true);
    connect(m_done, &QPushButton::clicked, this, &ResultPage::doneRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit);
    row->addStretch();
    row->addWidget(m_done);
    return row;
}

QString ResultPage::serverName() const
{
    const auto client = m_registrar.client(m_recordId);
    const auto server = client ? m_registrar.server(client->serverId) : std::nullopt;
    return server ? server->name : tr("The server");
}

void ResultPage::showOutcome(const registrar::UpdateOutcome &outcome)
{
    m_outcome = outcome;
    const int differences = outcome.differences();
    m_header->setTitle(differences == 0 ? tr("Updated. The server stored everything as sent.")
                                        : tr("Updated. %n members are not as you sent them.", nullptr, differences));
    const auto client = m_registrar.client(m_recordId);
    m_header->setServer(client ? m_registrar.server(client->serverId) : std::nullopt);
    //: HTTP status, duration, time of day
    m_header->setFacts(tr("%1 · %2 ms · %3").arg(QString::number(outcome.httpStatus), QString::number(outcome.milliseconds), shownMoment(outcome.at)));
    m_model->setMembers(outcome.members);
    fitColumns();
    showToken();
    showSecret();
    m_done->setFocus();
}

void ResultPage::showToken()
{
    if (!m_outcome.newToken)
        m_tokenBar->hideMessage();
    else if (m_outcome.tokenPlace.inKeychain)
        showStoredToken();
    else
        showWaitingToken();
}

void ResultPage::showStoredToken()
{
    m_tokenBar->showMessage(MessageBar::Kind::Success, tr("New registration access token stored."),
                            tr("%1 replaced the token with this answer. The new one is in the keychain, the old one was removed.")
                                .arg(serverName()));
    QPushButton *where = m_tokenBar->addButton(tr("Where…"), u"whereButton"_s);
    connect(where, &QPushButton::clicked, this, &ResultPage::showWhere);
}

void ResultPage::showWaitingToken()
{
    const auto client = m_registrar.client(m_recordId);
    const QString name = client ? shownName(*client) : m_outcome.stored.clientName();
    const bool isLocked = m_registrar.keychainStatus() == KeychainStatus::Locked;
    const QString what = isLocked
                             ? tr("The server replaced the token of “%1”, but the keychain did not take it: it is locked.").arg(name)
                             : tr("The server replaced the token of “%1”, but the keychain did not take it.").arg(name);
    const QString why = tr("Nothing is lost: the token is encrypted in Clientele's journal and will be moved as soon as the "
                           "keychain opens.");
    m_tokenBar->showMessage(MessageBar::Kind::Warning, tr("A new token is waiting for the keychain."), what + u' ' + why);
    QPushButton *again = m_tokenBar->addButton(isLocked ? tr("Unlock…") : tr("Try Again"),
                                               isLocked ? u"unlockButton"_s : u"tryAgainButton"_s);
    connect(again, &QPushButton::clicked, this, &ResultPage::moveTokenHome);
}

void ResultPage::showWhere()
{
    const registrar::TokenPlace &place = m_outcome.tokenPlace;
    m_tokenBar->showMessage(MessageBar::Kind::Success, m_tokenBar->title(),
                            tr("%1, entry ‘%2’, account ‘%3’, stored %4.")
                                .arg(place.keychain, place.service, place.account, shownMoment(place.storedAt)));
    m_done->setFocus();
}

void ResultPage::showSecret()
{
    if (!m_outcome.newSecret) {
        m_secretBar->hideMessage();
        return;
    }
    m_secretBar->showMessage(MessageBar::Kind::Warning, tr("The server issued a new client secret."),
                             tr("It is stored. Applications that use this client need it now."));
}

void ResultPage::moveTokenHome()
{
    // Opening the keychain moves what waits; clientChanged() tells when it has arrived.
    auto task = m_registrar.unlockKeychain();
    QCoro::connect(std::move(task), this, [this](KeychainStatus status) {
        if (status != KeychainStatus::Unlocked) {
            showToken();
            return;
        }
        auto move = m_registrar.moveTokensHome();
        QCoro::connect(std::move(move), this, [this] { clientChanged(m_recordId); });
    });
}

void ResultPage::clientChanged(const QString &recordId)
{
    if (recordId != m_recordId || !m_outcome.newToken || m_outcome.tokenPlace.inKeychain)
        return;
    m_outcome.tokenPlace = m_registrar.tokenPlace(m_recordId);
    showToken();
}

void ResultPage::fitColumns()
{
    fitMemberColumns(*m_table);
}

} // namespace clientele::ui
