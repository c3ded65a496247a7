// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificateauthority.h"

#include <QByteArray>
#include <QSslConfiguration>

#include <optional>

namespace clientele::practice {

/// Everything that https and mutual TLS need on this computer: an authority of its own, a server
/// certificate for localhost, 127.0.0.1 and ::1, and a client certificate. Made anew each time.
struct PracticeTls
{
    /// What is wrong with the server's certificate, on purpose.
    enum class Flaw { None, Expired, OtherHost };
    enum class ClientCertificate { NotAsked, Required };

    QByteArray authorityPem; ///< What a client has to trust.
    Identity server;
    Identity client; ///< What a client has to show when a certificate is required.

    /// Nothing when OpenSSL refuses.
    [[nodiscard]] static std::optional<PracticeTls> make(Flaw flaw = Flaw::None);

    /// For PracticeSettings::tls. A required certificate must come from this authority; without it
    /// the handshake fails.
    [[nodiscard]] QSslConfiguration serverConfiguration(
        ClientCertificate clientCertificate = ClientCertificate::NotAsked) const;
};

} // namespace clientele::practice
