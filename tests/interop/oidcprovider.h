// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/practicetls.h>

#include <QProcess>
#include <QString>
#include <QUrl>

#include <optional>

namespace clientele::tests {

/// How npm oidc-provider is set up.
struct OidcProviderSettings
{
    enum class Scheme { Http, Https, MutualTls };

    Scheme scheme = Scheme::Http;
    QString initialAccessToken = {}; ///< Empty: registration is open.
    bool rotates = true;
};

/// The server's process; ends with this object, because its standard input closes.
class OidcProvider
{
public:
    explicit OidcProvider(const OidcProviderSettings &settings);
    ~OidcProvider();

    /// Invalid: it did not start.
    [[nodiscard]] const QUrl &registrationEndpoint() const { return m_registrationEndpoint; }
    /// With TLS only: whom a client has to trust, and what it has to show.
    [[nodiscard]] const std::optional<practice::PracticeTls> &tls() const { return m_tls; }

    struct Arrived
    {
        int connections = 0;
        int requests = 0;
        friend bool operator==(const Arrived &, const Arrived &) = default;
    };
    [[nodiscard]] Arrived arrived();

private:
    [[nodiscard]] QByteArray configuration(const OidcProviderSettings &settings) const;
    [[nodiscard]] QByteArray nextLine();

    std::optional<practice::PracticeTls> m_tls;
    QProcess m_process;
    QUrl m_registrationEndpoint;
};

} // namespace clientele::tests
