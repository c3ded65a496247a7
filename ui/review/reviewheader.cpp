// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewheader.h"

#include "titlelabel.h"

#include <widgets/serverchip.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

ReviewHeader::ReviewHeader(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title = new TitleLabel(this);
    m_title->setObjectName(u"reviewTitle"_s);
    m_chip = new ServerChip(this);
    m_chip->setObjectName(u"serverChip"_s);
    m_chip->hide();
    connect(m_chip, &ServerChip::clicked, this, &ReviewHeader::serverClicked);
    m_facts = new QLabel(this);
    m_facts->setObjectName(u"reviewFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_chip);
    row->addStretch();
    row->addWidget(m_facts);
}

void ReviewHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ReviewHeader::setServer(const std::optional<inventory::ServerRecord> &server)
{
    m_chip->setVisible(server.has_value());
    if (server)
        m_chip->setServer(server->name, server->tag);
}

void ReviewHeader::setFacts(const QString &facts)
{
    m_facts->setText(facts);
}

QPushButton *ReviewHeader::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

} // namespace clientele::ui
