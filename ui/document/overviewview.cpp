// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewview.h"

#include <registrar/habitwords.h>
#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/copysecretbutton.h>

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <vector>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::ClientRecord;
using inventory::HabitRecord;

struct OverviewView::Section
{
    QString title;
    std::vector<std::pair<QString, QString>>
        facts; ///< Name and value; the value may have several lines.
    QWidget *button = nullptr; ///< Under the values; the layout takes it.
};

namespace {

QLabel *valueLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // values are the server's: hostile text
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? OverviewView::tr("none") : text;
}

} // namespace

OverviewView::OverviewView(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QScrollArea(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"overviewView"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    refresh();
}

void OverviewView::refresh()
{
    const auto client = m_registrar.client(m_recordId);
    if (!client)
        return;
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (const Section &section : {access(*client), redirects(*client), credentials(*client),
                                   dates(*client), habits(*client)}) {
        if (!section.facts.empty())
            addSection(layout, section);
    }
    layout->addStretch(1);
    setWidget(content); // deletes the one before
}

void OverviewView::addSection(QVBoxLayout *layout, const Section &section)
{
    auto *title = new QLabel(section.title);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(characterWidth(fontMetrics()) * 2, 0, 0, fontMetrics().height() / 2);
    grid->setHorizontalSpacing(characterWidth(fontMetrics()) * 3);
    grid->setColumnMinimumWidth(0, characterWidth(fontMetrics()) * 24);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : section.facts) {
        auto *label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(valueLabel(value), row, 1);
        ++row;
    }
    if (section.button)
        grid->addWidget(section.button, row, 1, Qt::AlignLeft);
    layout->addLayout(grid);
}

OverviewView::Section OverviewView::access(const ClientRecord &client) const
{
    return {tr("May do"),
            {{tr("Grants"), orNone(client.grantTypes.join(u"\n"_s))},
             {tr("Scope"), orNone(client.scope)},
             {tr("Authentication"), orNone(client.authMethod)}}};
}

OverviewView::Section OverviewView::redirects(const ClientRecord &client) const
{
    return {tr("Redirects"), {{tr("Redirect URIs"), orNone(client.redirectUris.join(u"\n"_s))}}};
}

OverviewView::Section OverviewView::credentials(const ClientRecord &client)
{
    const registrar::TokenPlace place = m_registrar.tokenPlace(m_recordId);
    QString token;
    switch (client.tokenState) {
    case inventory::TokenState::Waiting:
        token = tr("Waiting for the keychain, encrypted in Clientele's journal");
        break;
    case inventory::TokenState::OtherBearer:
        token = tr("None of its own that is of use");
        break;
    case inventory::TokenState::Missing:
        token = tr("None is saved");
        break;
    case inventory::TokenState::InKeychain:
    case inventory::TokenState::Sealed:
    case inventory::TokenState::Refused:
        //: keychain, service, account
        token = place.isSealed ? tr("Sealed in the inventory")
                               : tr("In %1, entry “%2”, account “%3”")
                                     .arg(place.keychain, place.service, place.account);
        break;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<std::pair<QString, QString>> facts{{tr("Registration access token"), token}};
    if ((place.inKeychain || place.isSealed) && place.storedAt.isValid())
        facts.emplace_back(tr("Stored"), exactTime(place.storedAt));
    if (const QString expiry = tokenExpiry(client, now); !expiry.isEmpty())
        facts.emplace_back(tr("Token expires"), expiry);
    const bool hasSecret = client.hasSecret && !client.deletedAt;
    if (const QString other = otherBearer(client); !other.isEmpty())
        facts.emplace_back(tr("Managed with"), other);
    facts.emplace_back(tr("Client secret"),
                       hasSecret ? tr("Saved beside the token") : tr("None is saved"));
    if (client.hasSecret)
        facts.emplace_back(tr("Secret expires"), secretExpiryWord(client, now));
    facts.emplace_back(tr("Configuration URI"), QString::fromUtf8(client.configurationUri));
    CopySecretButton *copy = nullptr;
    if (hasSecret) {
        copy = new CopySecretButton(m_registrar, m_recordId);
        connect(copy, &CopySecretButton::refused, this, &OverviewView::refused);
    }
    return {tr("Credentials"), facts, copy};
}

QString OverviewView::otherBearer(const ClientRecord &client) const
{
    switch (m_registrar.serverSettings(client.serverId).bearerMode) {
    case inventory::BearerMode::RegistrationToken:
        break;
    case inventory::BearerMode::AdministratorToken:
        return tr("The administrator's token in the server's settings");
    case inventory::BearerMode::ClientCredentials:
        return tr("An access token that is fetched as the server's settings say");
    }
    return {};
}

// Without a token nobody can manage the client: how to get the next one is said in time.
QString OverviewView::tokenExpiry(const ClientRecord &client, const QDateTime &now) const
{
    const auto expiresAt = m_registrar.tokenExpiresAt(m_recordId);
    if (!expiresAt || client.deletedAt)
        return {};
    const QString when = expiryWord(expiresAt->toSecsSinceEpoch(), now);
    const auto habits = m_registrar.habits(client.serverId);
    if (registrar::timesSeen(habits, HabitRecord::Habit::RotatesOnRead) > 0)
        return tr("%1; a read brings a new one").arg(when);
    if (registrar::timesSeen(habits, HabitRecord::Habit::RotatesOnUpdate) > 0)
        return tr("%1; an update brings a new one").arg(when);
    return tr("%1; ask the server's administrator for a new one before").arg(when);
}

OverviewView::Section OverviewView::dates(const ClientRecord &client) const
{
    std::vector<std::pair<QString, QString>> facts{{tr("Added here"), exactTime(client.addedAt)}};
    if (client.lastReadAt)
        facts.emplace_back(tr("Last read"), exactTime(*client.lastReadAt));
    if (client.deletedAt)
        facts.emplace_back(tr("Deleted"), exactTime(*client.deletedAt));
    return {tr("Dates"), facts};
}

OverviewView::Section OverviewView::habits(const ClientRecord &client) const
{
    QStringList sentences;
    for (const HabitRecord &habit : m_registrar.habits(client.serverId)) {
        if (registrar::isWorthSaying(habit))
            sentences.append(registrar::habitSentence(habit));
    }
    if (sentences.isEmpty())
        return {};
    return {tr("This server so far"), {{tr("Habits"), sentences.join(u'\n')}}};
}

} // namespace clientele::ui
