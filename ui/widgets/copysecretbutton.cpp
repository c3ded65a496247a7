// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copysecretbutton.h"

#include "announcement.h"
#include "secretclipboard.h"

#include <QTimer>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

CopySecretButton::CopySecretButton(registrar::Registrar &registrar, QString recordId,
                                   QWidget *parent)
    : QPushButton(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"copySecretButton"_s);
    setAutoDefault(false);
    offer();
    connect(this, &QPushButton::clicked, this, &CopySecretButton::copy);
}

void CopySecretButton::offer()
{
    setText(tr("Copy Secret"));
    setEnabled(true);
}

void CopySecretButton::copy()
{
    setEnabled(false);
    QCoro::connect(m_registrar.clientSecret(m_recordId), this,
                   [this](const auto &secret) { take(secret); });
}

void CopySecretButton::take(const registrar::Result<metadata::SecretText> &secret)
{
    if (!secret) {
        offer();
        Q_EMIT refused(secret.error());
        return;
    }
    constexpr std::chrono::minutes time{1};
    copySecretFor(*secret, time);
    setText(tr("Copied for a Minute"));
    announce(*this, text());
    QTimer::singleShot(time, this, &CopySecretButton::offer);
}

} // namespace clientele::ui
