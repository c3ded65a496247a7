// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientheader.h"

#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/elidedlabel.h>
#include <widgets/icons.h>
#include <widgets/serverchip.h>

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

ClientHeader::ClientHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel)
    , m_chip(new ServerChip)
    , m_clientIdLabel(new ElidedLabel)
    , m_stateIcon(new QLabel)
    , m_state(new QLabel)
    , m_readAt(new QLabel)
    , m_read(new QPushButton(tr("Read")))
{
    QFont title = font();
    title.setBold(true);
    title.setPointSizeF(title.pointSizeF() * 1.3);
    m_name->setFont(title);
    m_name->setObjectName(u"clientName"_s);
    m_clientIdLabel->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_chip, &ServerChip::clicked, this, &ClientHeader::serverClicked);
    m_state->setObjectName(u"clientState"_s);
    m_readAt->setForegroundRole(QPalette::PlaceholderText);
    m_read->setObjectName(u"readButton"_s);
    m_read->setIcon(icon(u"read"_s));
    connect(m_read, &QPushButton::clicked, this, &ClientHeader::readClicked);

    auto *copy = new QToolButton;
    copy->setObjectName(u"copyClientIdButton"_s);
    copy->setIcon(icon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy the client ID"));
    copy->setToolTip(tr("Copy the client ID"));
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_clientId); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name);
    layout->addWidget(m_chip);
    layout->addWidget(m_clientIdLabel);
    layout->addWidget(copy);
    layout->addStretch(1);
    layout->addWidget(m_stateIcon);
    layout->addWidget(m_state);
    layout->addSpacing(characterWidth(fontMetrics()) * 2);
    layout->addWidget(m_readAt);
    layout->addWidget(m_read);
}

void ClientHeader::showClient(const inventory::ClientRecord &client,
                              const inventory::ServerRecord &server, bool isBusy,
                              const QString &noRead)
{
    m_clientId = client.clientId;
    m_name->setText(shownName(client));
    m_chip->setServer(server.name, server.tag);
    m_clientIdLabel->setText(client.clientId);
    showState(client);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_readAt->setText(client.lastReadAt ? tr("Read %1").arg(relativeTime(*client.lastReadAt, now))
                                        : QString());
    m_readAt->setToolTip(client.lastReadAt ? exactTime(*client.lastReadAt) : QString());
    m_read->setVisible(!client.deletedAt);
    m_read->setEnabled(!isBusy && noRead.isEmpty());
    m_read->setToolTip(noRead);
    m_read->setText(isBusy ? tr("Busy…") : tr("Read"));
}

void ClientHeader::showState(const inventory::ClientRecord &client)
{
    const StateLook look = lookOf(inventory::stateOf(client));
    const QColor color = roleColor(look.role, palette());
    const int size = fontMetrics().height();
    m_stateIcon->setPixmap(iconPixmap(look.iconName, color, size, devicePixelRatioF()));
    QPalette colored = m_state->palette();
    colored.setColor(QPalette::WindowText, color);
    m_state->setPalette(colored);
    m_state->setText(look.word);
}

} // namespace clientele::ui
