// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

#include <memory>
#include <optional>

struct evp_pkey_st;
struct x509_st;

namespace clientele::practice {

/// A certificate and its private key, both in PEM. Made at run time, never kept in a repository.
struct Identity
{
    QByteArray certificatePem;
    QByteArray keyPem; ///< PKCS #8, not encrypted.

    [[nodiscard]] QSslCertificate certificate() const;
    [[nodiscard]] QSslKey key() const;
};

/// What an identity is made for.
struct IdentityRequest
{
    enum class Use { Server, Client };

    Use use = Use::Server;
    QString commonName{};
    /// As OpenSSL writes them: "DNS:localhost", "IP:127.0.0.1".
    QList<QByteArray> alternativeNames{};
    QDateTime validFrom{};
    QDateTime validUntil{};
};

/// A certificate authority in memory, with P-256 keys. Qt reads certificates but makes none, so
/// OpenSSL does.
class CertificateAuthority
{
public:
    /// Nothing when OpenSSL refuses.
    [[nodiscard]] static std::optional<CertificateAuthority> make(const QString &commonName);

    /// The authority's own certificate.
    [[nodiscard]] const QByteArray &certificatePem() const { return m_certificatePem; }
    [[nodiscard]] std::optional<Identity> issue(const IdentityRequest &request) const;

private:
    CertificateAuthority() = default;

    std::shared_ptr<evp_pkey_st> m_key;
    std::shared_ptr<x509_st> m_certificate;
    QByteArray m_certificatePem;
};

} // namespace clientele::practice
