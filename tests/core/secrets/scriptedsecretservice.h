// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QHash>

#include <optional>

namespace clientele::tests {

/// A Secret Service on the session bus that does what a test wants. Keeps at most one entry,
/// whatever its attributes, and has a connection of its own, so that program and service may live
/// in one process.
class ScriptedSecretService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class State { Unlocked, Locked, NoCollection };
    enum class PromptEnd { Agree, Dismiss, Never };

    /// An open, empty and obliging service, unless changed.
    struct Script
    {
        State state = State::Unlocked;
        PromptEnd promptEnd = PromptEnd::Agree;
        std::optional<QByteArray> entry;
        bool keepsNewEntries = true; ///< Else CreateItem says that all is well and does nothing.
        bool keepsOldEntries = false; ///< Delete says that all is well and does nothing.
        QStringList silent; ///< Methods that are not answered before answerWaiting().
        QHash<QString, QString> errors; ///< Methods that are answered with this error.
    };

    ScriptedSecretService();

    Script script;
    QStringList calls; ///< The names of the methods called, in order.
    QVariantList collectionArguments; ///< Of the last CreateCollection.

    /// Answers the calls that were not answered so far, by the script as it is now.
    void answerWaiting();

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    void answer(const QDBusMessage &message);
    [[nodiscard]] QDBusMessage answerTo(const QDBusMessage &message);
    [[nodiscard]] QDBusMessage answerToGet(const QDBusMessage &message) const;
    [[nodiscard]] QDBusMessage openSession(const QDBusMessage &message) const;
    [[nodiscard]] QDBusMessage getSecrets(const QDBusMessage &message) const;
    void endPrompt(const QDBusMessage &message);

    QList<QDBusMessage> m_waiting;
};

} // namespace clientele::tests
