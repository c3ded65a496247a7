// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace clientele::protocol {

/// A request body that can be sent once.
///
/// When a connection dies without an answer, QNetworkAccessManager sends the request again, up to
/// three times and whatever its method. It rewinds the body first, and a body that refuses ends the
/// request with ContentReSendError. There is no other way to prevent it in Qt 6.4. That is why
/// requests without a body take an empty one of these.
///
/// Random access, because Qt copies a sequential device into a buffer that it can rewind.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);
    ~OneShotBody() override;

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;
    bool reset() override;

    /// A byte was handed to the network stack. Stays false for an empty body.
    [[nodiscard]] bool wasRead() const { return m_read > 0; }
    /// The network stack wanted to send the request a second time: the first one had gone out.
    [[nodiscard]] bool wasRewound() const { return m_wasRewound; }

protected:
    qint64 readData(char *out, qint64 maximum) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
    bool m_wasRewound = false;
};

} // namespace clientele::protocol
