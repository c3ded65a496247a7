// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrival.h"

#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>

#include <chrono>
#include <memory>

namespace clientele::secrets {

/// Listens for the end of one org.freedesktop.Secret.Prompt: the dialog in which a keychain asks
/// for its password.
class SecretPrompt : public QObject
{
    Q_OBJECT

public:
    /// `service` is the unique name of the connection that made the prompt. Listens at once; start
    /// the prompt after.
    SecretPrompt(const QString &service, const QDBusObjectPath &path,
                 std::chrono::milliseconds timeout);

    /// Arrives when the user answered or dismissed the prompt, or after the timeout.
    [[nodiscard]] std::shared_ptr<Arrival<bool>> answered() const { return m_answered; }

private Q_SLOTS:
    void complete(bool dismissed, const QDBusVariant &result);

private:
    std::shared_ptr<Arrival<bool>> m_answered = std::make_shared<Arrival<bool>>();
};

} // namespace clientele::secrets
