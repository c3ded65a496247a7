// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QString>

namespace clientele::tests {

/// A self-signed certificate with its key, made by the `openssl` program while the test runs.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// `alternativeName` as openssl writes it: "IP:127.0.0.1", "DNS:a.example".
    [[nodiscard]] static TestCertificate make(const QString &alternativeName);

    /// For a server.
    [[nodiscard]] QSslConfiguration serverConfiguration() const;
};

} // namespace clientele::tests
