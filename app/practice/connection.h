// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "httpreader.h"
#include "httpwriter.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

namespace clientele::practice {

/// One accepted connection: turns bytes into requests, and answers into bytes that may be cut short
/// on purpose. Deletes itself when the other side is gone.
class Connection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    explicit Connection(QTcpSocket *socket, QObject *parent = nullptr);

    /// To be called once when the signals are connected: bytes may be waiting already.
    void start();
    /// Ends the connection without reading a byte.
    void closeUnread();

    /// To be called once for each requestRead(), from its slot or later. Only faults on the wire
    /// matter here.
    void answer(const HttpResponse &response, std::optional<Fault> fault,
                std::chrono::milliseconds dripInterval);
    /// Lets go of it when the answer's bytes are with the system, or the connection ends.
    void keepUntilAnswered(std::shared_ptr<void> kept) { m_kept = std::move(kept); }

Q_SIGNALS:
    void requestBegun();
    void requestRead(const clientele::practice::HttpRequest &request);

private:
    void readOn();
    void answerFaulty(const HttpResponse &response, const Fault &fault,
                      std::chrono::milliseconds dripInterval);
    void write(const QByteArray &bytes, bool thenClose);
    void reset();
    void delay(const QByteArray &bytes, std::chrono::milliseconds time);
    void drip(const QByteArray &bytes, std::chrono::milliseconds interval);
    void sendForEver(const HttpResponse &response, std::chrono::milliseconds interval);

    QTcpSocket *m_socket;
    std::shared_ptr<void> m_kept;
    HttpReader m_reader;
    bool m_hasBegun = false; ///< requestBegun() was emitted for the request that is being read.
    bool m_isAnswering = false;
    bool m_closesAfterAnswer = false;
    bool m_closesWhenReused = false;
};

} // namespace clientele::practice
