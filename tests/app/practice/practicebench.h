// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/practiceserver.h>

#include <QJsonObject>

#include <memory>

namespace clientele::tests {

[[nodiscard]] QJsonObject jsonOf(const QByteArray &text);

/// A practice server on a free port, and a client of it that speaks over plain sockets.
struct PracticeBench
{
    PracticeBench();

    struct Client
    {
        QByteArray path;
        QByteArray id;
        QByteArray token;
        QByteArray secret;
    };
    /// A new client; the counters start anew.
    [[nodiscard]] Client registered() const;
    [[nodiscard]] static QByteArray update(const Client &client);

    std::unique_ptr<practice::PracticeServer> server;
};

} // namespace clientele::tests
