// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfield.h"

#include <registrar/registrar.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace clientele::ui {

ServerField::ServerField(const registrar::Registrar &registrar, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_name(new QLabel)
    , m_tag(new QComboBox)
{
    m_name->setObjectName(u"serverLabel"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_tag->setAccessibleName(tr("Kind of server"));
    m_tag->setObjectName(u"serverTagCombo"_s);
    m_tag->addItem(tr("PROD: asks before sending and deleting"), u"PROD"_s);
    m_tag->addItem(tr("TEST"), u"TEST"_s);
    m_tag->addItem(tr("No tag"), QString());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_name, 1);
    layout->addWidget(m_tag);
    setFocusProxy(m_tag);
    setAddress({});
}

QString ServerField::tag() const
{
    return m_tag->currentData().toString();
}

void ServerField::setAddress(const QString &address)
{
    const QString host = QUrl(address).authority();
    const auto known = knownServer(address);
    m_tag->setVisible(!known);
    if (known)
        m_name->setText(known->tag.isEmpty() ? tr("%1 (known)").arg(known->name)
                                             : tr("%1 · %2 (known)").arg(known->name, known->tag));
    else
        m_name->setText(host.isEmpty() ? QString() : tr("%1 (new)").arg(host));
    m_name->setHidden(m_name->text().isEmpty());
}

std::optional<inventory::ServerRecord> ServerField::knownServer(const QString &address) const
{
    std::optional<inventory::ServerRecord> known;
    const auto servers = m_registrar.servers();
    for (const inventory::ServerRecord &server : servers) {
        const bool isNearer = !known || server.identity.size() > known->identity.size();
        if (!server.identity.isEmpty() && address.startsWith(server.identity) && isNearer)
            known = server;
    }
    return known;
}

} // namespace clientele::ui
