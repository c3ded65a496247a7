// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientcertificate.h"

#include <metadata/wiping.h>

#include <QBuffer>
#include <QCoreApplication>

namespace clientele::protocol {

using metadata::SecretText;
using Problem = ClientCertificateProblem;

namespace {

/// A copy that is overwritten when it is done with. Ends with a zero, which Qt's PKCS#12 reader
/// needs though it takes a size.
class RevealedBytes
{
public:
    explicit RevealedBytes(const SecretText &secret)
        : m_bytes(secret.reveal().toByteArray())
    { }
    ~RevealedBytes() { metadata::wipe(m_bytes); }
    Q_DISABLE_COPY_MOVE(RevealedBytes)

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// The kind of key must be guessed; a null key says no reason.
QSslKey readKey(const QByteArray &pem, const QByteArray &passphrase)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// "BEGIN ENCRYPTED PRIVATE KEY" of PKCS#8, "Proc-Type: 4,ENCRYPTED" of the older form.
bool isEncrypted(const QByteArray &pem)
{
    return pem.contains("ENCRYPTED");
}

Problem whyUnreadable(const QByteArray &pem, const SecretText &passphrase)
{
    if (!pem.contains("PRIVATE KEY-----"))
        return Problem::NoKey;
    if (!isEncrypted(pem))
        return Problem::UnreadableKey;
    return passphrase.isEmpty() ? Problem::PassphraseMissing : Problem::PassphraseWrong;
}

/// Qt derives no public key. But a private key in DER holds it as the public one spells it: of RSA
/// modulus and exponent (RFC 8017, A.1.2), of EC the point (RFC 5915); both stand at the end of the
/// certificate's.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    const QSslKey publicKey = certificate.publicKey();
    if (publicKey.algorithm() != key.algorithm() || publicKey.length() != key.length())
        return false;
    if (key.algorithm() != QSsl::Rsa && key.algorithm() != QSsl::Ec)
        return true;
    const int numberBytes = (key.length() + 7) / 8;
    const int numbers = key.algorithm() == QSsl::Ec ? 2 : 1;
    return key.toDer().contains(publicKey.toDer().right(numbers * numberBytes));
}

tl::expected<ClientCertificate, Problem> checked(ClientCertificate made)
{
    if (!belongTogether(made.chain.constFirst(), made.key))
        return tl::unexpected(Problem::OtherKey);
    return made;
}

bool looksLikePkcs12(const QByteArray &bytes)
{
    constexpr QByteArrayView dataContent("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 9); // RFC 7292, 4
    return bytes.startsWith('\x30') && bytes.left(64).contains(dataContent);
}

bool usesRc2(const QByteArray &bytes)
{
    // pbeWithSHAAnd128BitRC2-CBC and pbeWithSHAAnd40BitRC2-CBC (RFC 7292, appendix C)
    constexpr QByteArrayView rc2With128Bits("\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x05", 10);
    constexpr QByteArrayView rc2With40Bits("\x2a\x86\x48\x86\xf7\x0d\x01\x0c\x01\x06", 10);
    return bytes.contains(rc2With128Bits) || bytes.contains(rc2With40Bits);
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::protocol::ClientCertificate)
};

} // namespace

tl::expected<ClientCertificate, Problem> clientCertificateFromPem(const QByteArray &certificates,
                                                                  const SecretText &key,
                                                                  const SecretText &passphrase)
{
    ClientCertificate made;
    made.chain = QSslCertificate::fromData(certificates, QSsl::Pem);
    if (made.chain.isEmpty())
        return tl::unexpected(Problem::NoCertificate);
    const RevealedBytes pem(key);
    made.key = readKey(pem.bytes(), RevealedBytes(passphrase).bytes());
    if (made.key.isNull())
        return tl::unexpected(whyUnreadable(pem.bytes(), passphrase));
    return checked(std::move(made));
}

tl::expected<ClientCertificate, Problem> clientCertificateFromPkcs12(const QByteArray &bytes,
                                                                     const SecretText &passphrase)
{
    if (!looksLikePkcs12(bytes))
        return tl::unexpected(Problem::NotPkcs12);
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    ClientCertificate made;
    QSslCertificate own;
    QList<QSslCertificate> others;
    const RevealedBytes words(passphrase);
    if (!QSslCertificate::importPkcs12(&file, &made.key, &own, &others, words.bytes()))
        return tl::unexpected(usesRc2(bytes) ? Problem::OldPkcs12 : Problem::Pkcs12NotOpened);
    made.chain = QList{own} + others;
    return checked(std::move(made));
}

QString toText(Problem problem)
{
    switch (problem) {
    case Problem::NoCertificate:
        return Words::tr("There is no certificate in this file.");
    case Problem::NoKey:
        return Words::tr("There is no private key in this file.");
    case Problem::UnreadableKey:
        return Words::tr(
            "The private key cannot be read. RSA keys and keys on NIST curves can be used.");
    case Problem::PassphraseMissing:
        return Words::tr("The private key is protected by a passphrase.");
    case Problem::PassphraseWrong:
        return Words::tr("The passphrase does not open the private key.");
    case Problem::OtherKey:
        return Words::tr("The private key does not belong to the certificate.");
    case Problem::NotPkcs12:
        return Words::tr("This is not a PKCS#12 file.");
    case Problem::Pkcs12NotOpened:
        return Words::tr(
            "The passphrase does not open this PKCS#12 file, or the file is damaged or "
            "without a private key.");
    case Problem::OldPkcs12:
        return Words::tr("This PKCS#12 file uses an encryption that is no longer supported, or the "
                         "passphrase is wrong. Export it again with AES.");
    }
    Q_UNREACHABLE();
}

} // namespace clientele::protocol
