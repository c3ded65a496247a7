// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/registrationservice.h>

#include <QJsonObject>

namespace clientele::tests {

[[nodiscard]] practice::HttpRequest habitRequest(const QByteArray &method, const QByteArray &target,
                                                 const QByteArray &bearer = {},
                                                 const QByteArray &body = {});

/// What a PUT says of its client's secret.
enum class Secret { Omitted, Right, Wrong };

/// A server with the habits of a name, and a client that knows what it was told.
class HabitBench
{
public:
    explicit HabitBench(const QString &name);
    HabitBench(const HabitBench &) = delete;
    HabitBench &operator=(const HabitBench &) = delete;

    void registerClient();
    void read();
    void update(QJsonObject members = {}, Secret secretWord = Secret::Omitted);
    /// Takes over what an answer says.
    void learn(const practice::HttpResponse &response);
    [[nodiscard]] QByteArray bearer() const;

    practice::PracticeSettings settings;
    practice::RegistrationStore store;
    practice::RegistrationService service;
    QByteArray id;
    QByteArray target;
    QByteArray token;
    QByteArray secret;
    int status = 0;
    QByteArray challenge;
    QJsonObject last;
};

} // namespace clientele::tests
