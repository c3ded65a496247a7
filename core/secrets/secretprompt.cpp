// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretprompt.h"

#include <QDBusConnection>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace clientele::secrets {

SecretPrompt::SecretPrompt(const QString &service, const QDBusObjectPath &path,
                           std::chrono::milliseconds timeout)
{
    // QtDBus connects to remote signals by name only, and compares the signature as text.
    // clang-format off
    QDBusConnection::sessionBus().connect(service, path.path(), u"org.freedesktop.Secret.Prompt"_s,
                                          u"Completed"_s, this, SLOT(complete(bool,QDBusVariant)));
    // clang-format on
    QTimer::singleShot(timeout, this, [answered = m_answered] { answered->deliver(false); });
}

void SecretPrompt::complete(bool dismissed, const QDBusVariant &)
{
    const auto answered = m_answered;
    answered->deliver(!dismissed);
}

} // namespace clientele::secrets
