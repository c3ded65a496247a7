// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificateauthority.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QTimeZone>

namespace clientele::practice {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Certificate = std::shared_ptr<X509>;

constexpr auto yearsOfAuthority = 10;

Key newKey()
{
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

template<typename Write>
QByteArray toPem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    if (!bio || write(bio.get()) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, qsizetype(size)};
}

QByteArray toPem(const Certificate &certificate)
{
    return toPem([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate.get()); });
}

QByteArray toPem(const Key &key)
{
    return toPem([&](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

bool setSerial(X509 *certificate)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof(serial)) != 1)
        return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

bool setTimes(X509 *certificate, const QDateTime &from, const QDateTime &until)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), from.toSecsSinceEpoch())
           && ASN1_TIME_set(X509_getm_notAfter(certificate), until.toSecsSinceEpoch());
}

bool setSubject(X509 *certificate, const QString &commonName)
{
    const auto add = [name = X509_get_subject_name(certificate)](const char *field,
                                                                 const QByteArray &value) {
        return X509_NAME_add_entry_by_txt(
                   name, field, MBSTRING_UTF8,
                   reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()),
                   -1, 0)
               == 1;
    };
    return add("O", "Clientele practice") && add("CN", commonName.toUtf8());
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()), X509_EXTENSION_free);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Version, serial number, times, names and key; not yet signed.
Certificate draftCertificate(const Key &key, const QString &commonName, const QDateTime &from,
                             const QDateTime &until)
{
    Certificate certificate(X509_new(), X509_free);
    if (!certificate || !key || X509_set_version(certificate.get(), X509_VERSION_3) != 1
        || !setSerial(certificate.get()) || !setTimes(certificate.get(), from, until)
        || !setSubject(certificate.get(), commonName)
        || X509_set_pubkey(certificate.get(), key.get()) != 1)
        return nullptr;
    return certificate;
}

bool sign(const Certificate &certificate, const Certificate &issuer, const Key &issuersKey)
{
    return X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())) == 1
           && X509_sign(certificate.get(), issuersKey.get(), EVP_sha256()) > 0;
}

} // namespace

QSslCertificate Identity::certificate() const
{
    return QSslCertificate(certificatePem);
}

QSslKey Identity::key() const
{
    return QSslKey(keyPem, QSsl::Ec);
}

std::optional<CertificateAuthority> CertificateAuthority::make(const QString &commonName)
{
    CertificateAuthority authority;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    authority.m_key = newKey();
    authority.m_certificate = draftCertificate(authority.m_key, commonName, now.addDays(-1),
                                               now.addYears(yearsOfAuthority));
    X509 *certificate = authority.m_certificate.get();
    if (!certificate
        || !addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE")
        || !addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
        || !addExtension(certificate, certificate, NID_subject_key_identifier, "hash")
        || !sign(authority.m_certificate, authority.m_certificate, authority.m_key))
        return {};
    authority.m_certificatePem = toPem(authority.m_certificate);
    return authority;
}

std::optional<Identity> CertificateAuthority::issue(const IdentityRequest &request) const
{
    const Key key = newKey();
    const Certificate certificate = draftCertificate(key, request.commonName, request.validFrom,
                                                     request.validUntil);
    const bool isServer = request.use == IdentityRequest::Use::Server;
    const auto add = [&](int nid, const QByteArray &value) {
        return addExtension(certificate.get(), m_certificate.get(), nid, value);
    };
    if (!certificate || !add(NID_basic_constraints, "critical,CA:FALSE")
        || !add(NID_key_usage, "critical,digitalSignature")
        || !add(NID_ext_key_usage, isServer ? "serverAuth" : "clientAuth")
        || !add(NID_authority_key_identifier, "keyid:always"))
        return {};
    if (!request.alternativeNames.isEmpty()
        && !add(NID_subject_alt_name, request.alternativeNames.join(',')))
        return {};
    if (!sign(certificate, m_certificate, m_key))
        return {};
    return Identity{toPem(certificate), toPem(key)};
}

} // namespace clientele::practice
