// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewpane.h"

#include "clientcells.h"
#include "clientfacts.h"

#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/elidedlabel.h>
#include <widgets/serverchip.h>

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_state(new MessageBar)
{
    setObjectName(u"previewPane"_s);
    setAccessibleName(tr("Selected client"));
    m_state->setObjectName(u"previewState"_s);
    m_state->setClosable(false);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildHeader());
    layout->addWidget(m_state);
    layout->addLayout(buildFacts());
    layout->addStretch();
}

void PreviewPane::showClient(const ClientRow &row, const QString &keychainName,
                             const QDateTime &now)
{
    const inventory::ClientRecord &client = row.client;
    m_recordId = client.id;
    m_name->setText(shownName(client));
    m_chip->setServer(row.serverName, row.serverTag);
    m_clientId->setText(client.clientId);
    showAdvice(adviceFor(client, now));
    m_facts[int(Fact::RedirectUris)]->setText(redirectsFact(client));
    m_facts[int(Fact::Authentication)]->setText(authenticationFact(client));
    m_facts[int(Fact::Access)]->setText(accessFact(client));
    m_facts[int(Fact::Credentials)]->setText(credentialsFact(client, keychainName, now));
    m_facts[int(Fact::Dates)]->setText(datesFact(client, now));
}

QHBoxLayout *PreviewPane::buildHeader()
{
    m_name = new ElidedLabel;
    m_name->setObjectName(u"previewName"_s);
    QFont title = font();
    title.setBold(true);
    title.setPointSizeF(title.pointSizeF() * 1.3);
    m_name->setFont(title);

    m_chip = new ServerChip;
    m_chip->setFocusPolicy(Qt::NoFocus);

    m_clientId = new QLabel;
    m_clientId->setObjectName(u"previewClientId"_s);
    m_clientId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_clientId->setTextFormat(Qt::PlainText);
    m_clientId->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_open = new QPushButton(tr("Open"));
    m_open->setObjectName(u"previewOpenButton"_s);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT stepRequested(m_recordId, ClientStep::Open); });

    auto *header = new QHBoxLayout;
    header->addWidget(m_name);
    header->addWidget(m_chip);
    header->addWidget(m_clientId);
    header->addStretch();
    header->addWidget(m_open);
    return header;
}

QGridLayout *PreviewPane::buildFacts()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(characterWidth(fontMetrics()) * 2);
    grid->setVerticalSpacing(0);
    addFact(grid, Fact::RedirectUris, tr("Redirect URIs"));
    addFact(grid, Fact::Authentication, tr("Authentication"));
    addFact(grid, Fact::Access, tr("May do"));
    addFact(grid, Fact::Credentials, tr("Credentials"));
    addFact(grid, Fact::Dates, tr("Dates"));
    return grid;
}

void PreviewPane::addFact(QGridLayout *grid, Fact fact, const QString &label)
{
    auto *name = new ElidedLabel;
    name->setText(label);
    name->setToolTip({});
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setMinimumWidth(fontMetrics().horizontalAdvance(label));
    auto *value = new ElidedLabel;
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_facts.append(value);
    grid->addWidget(name, int(fact), 0);
    grid->addWidget(value, int(fact), 1);
}

void PreviewPane::showAdvice(const StateAdvice &advice)
{
    m_state->showMessage(advice.kind, advice.title, advice.text);
    for (const ClientStep step : advice.steps) {
        if (step == ClientStep::Open)
            continue; // the button above does it
        const QPushButton *button = m_state->addButton(stepText(step), stepObjectName(step));
        connect(button, &QPushButton::clicked, this,
                [this, step] { Q_EMIT stepRequested(m_recordId, step); });
    }
}

} // namespace clientele::ui
