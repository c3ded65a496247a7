// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcertificate.h"

#include <practice/practiceserver.h>
#include <protocol/transport.h>

#include <QTestEventLoop>
#include <QUrl>

#include <array>
#include <memory>
#include <optional>

namespace clientele::tests {

inline constexpr std::array verbs{protocol::Verb::Register, protocol::Verb::Read,
                                  protocol::Verb::Update, protocol::Verb::Delete};

/// An exchange that comes sooner or later.
struct Pending
{
    std::optional<protocol::Exchange> exchange;
    int ends = 0;
    int handedOver = 0;
    QTestEventLoop loop;

    /// Waits for it. False when it does not come, or came twice.
    [[nodiscard]] bool hasEnded();
};

/// Sends and goes on. Nobody has to hold anything until the end.
[[nodiscard]] std::shared_ptr<Pending> startSending(protocol::Transport &transport,
                                                    const protocol::Request &request);

/// The machine's proxy has no part in a test.
[[nodiscard]] protocol::TransportSettings withoutProxy();

/// With a token, and for POST and PUT with a body.
[[nodiscard]] protocol::Request plainRequest(const QUrl &url,
                                             protocol::Verb verb = protocol::Verb::Read);

/// A transport, and practice servers whose certificate it trusts.
class TransportFixture
{
public:
    struct Client
    {
        QUrl uri;
        QByteArray id;
        metadata::SecretText token;
    };

    TransportFixture();
    ~TransportFixture();

    [[nodiscard]] const TestCertificate &certificate() const { return m_certificate; }
    [[nodiscard]] std::unique_ptr<practice::PracticeServer> practiceServer(bool usesTls) const;
    /// That trust our certificate and take no proxy.
    [[nodiscard]] protocol::TransportSettings trusting() const;
    /// The same, giving up after so long, connected or not.
    [[nodiscard]] std::shared_ptr<const protocol::TransportSettings> givingUpAfter(
        std::chrono::milliseconds time) const;
    /// A fresh one, by default trusting(); the one before is destroyed.
    protocol::Transport &newTransport();
    void destroyTransport() { m_transport.reset(); }

    /// Through a fresh transport, to its end.
    [[nodiscard]] protocol::Exchange sent(const protocol::Request &request);
    /// A new client; the server's counters start again after it.
    [[nodiscard]] Client registeredAt(practice::PracticeServer &server);
    /// What the server answers with 2xx.
    [[nodiscard]] static protocol::Request requestFor(protocol::Verb verb,
                                                      const practice::PracticeServer &server,
                                                      const Client &client);

private:
    TestCertificate m_certificate;
    std::unique_ptr<protocol::Transport> m_transport;
};

/// Rows of every verb over both schemes: columns usesTls and verb.
void addVerbRows();

} // namespace clientele::tests

Q_DECLARE_METATYPE(clientele::protocol::Verb)
