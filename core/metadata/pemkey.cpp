// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pemkey.h"

#include "der.h"
#include "jsonreader.h"
#include "jwk.h"
#include "wiping.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace clientele::metadata {

namespace {

struct Algorithm
{
    QByteArrayView oid; ///< In hexadecimal.
    QByteArrayView kty;
    QByteArrayView crv;
};

struct Curve
{
    QByteArrayView oid;
    QByteArrayView name;
    qsizetype bytes = 0; ///< Of a coordinate.
};

constexpr std::array algorithms{
    Algorithm{"2a864886f70d010101", "RSA", ""},
    Algorithm{"2a864886f70d01010a", "RSA", ""}, // RSASSA-PSS
    Algorithm{"2a8648ce3d0201", "EC", ""},
    Algorithm{"2b656e", "OKP", "X25519"},
    Algorithm{"2b656f", "OKP", "X448"},
    Algorithm{"2b6570", "OKP", "Ed25519"},
    Algorithm{"2b6571", "OKP", "Ed448"},
};
constexpr std::array curves{
    Curve{"2a8648ce3d030107", "P-256", 32},
    Curve{"2b81040022", "P-384", 48},
    Curve{"2b81040023", "P-521", 66},
    Curve{"2b8104000a", "secp256k1", 32},
};

template<typename Table>
auto rowOf(const Table &table, std::optional<QByteArrayView> oid) -> decltype(table.data())
{
    for (const auto &row : table) {
        if (oid && row.oid == oid->toByteArray().toHex())
            return &row;
    }
    return nullptr;
}

QByteArray base64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                        | QByteArray::OmitTrailingEquals);
}

/// The members of a JWK, or nothing.
QByteArray rsaMembers(DerReader reader)
{
    auto modulus = reader.read(DerTag::Integer);
    const auto exponent = reader.read(DerTag::Integer);
    if (!modulus || !exponent)
        return {};
    while (modulus->startsWith('\0')) // there to keep it positive
        modulus = modulus->sliced(1);
    return R"("kty":"RSA","n":")"_ba + base64Url(*modulus) + R"(","e":")" + base64Url(*exponent)
           + '"';
}

QByteArray ecMembers(const Curve *curve, QByteArrayView point)
{
    constexpr char uncompressed = '\x04';
    if (!curve || point.size() != 2 * curve->bytes + 1 || point.front() != uncompressed)
        return {};
    return R"("kty":"EC","crv":")"_ba + curve->name.toByteArray() + R"(","x":")"
           + base64Url(point.sliced(1, curve->bytes)) + R"(","y":")"
           + base64Url(point.sliced(1 + curve->bytes)) + '"';
}

/// A bit string of whole bytes.
std::optional<QByteArrayView> bytesOf(std::optional<QByteArrayView> bits)
{
    if (!bits || !bits->startsWith('\0'))
        return std::nullopt;
    return bits->sliced(1);
}

QByteArray okpMembers(QByteArrayView crv, QByteArrayView key)
{
    return R"("kty":"OKP","crv":")"_ba + crv.toByteArray() + R"(","x":")" + base64Url(key) + '"';
}

/// SubjectPublicKeyInfo (RFC 5280, section 4.1), its content.
QByteArray publicMembers(DerReader reader)
{
    DerReader kind(reader.read(DerTag::Sequence).value_or(QByteArrayView()));
    const Algorithm *algorithm = rowOf(algorithms, kind.read(DerTag::ObjectId));
    const auto key = bytesOf(reader.read(DerTag::BitString));
    if (!algorithm || !key)
        return {};
    if (algorithm->kty == "RSA") {
        DerReader inner(*key);
        return rsaMembers(DerReader(inner.read(DerTag::Sequence).value_or(QByteArrayView())));
    }
    if (algorithm->kty == "EC")
        return ecMembers(rowOf(curves, kind.read(DerTag::ObjectId)), *key);
    return okpMembers(algorithm->crv, *key);
}

/// RSAPrivateKey (RFC 8017) and ECPrivateKey (RFC 5915) name their public part.
QByteArray membersOfRsaPrivate(DerReader reader)
{
    return reader.read(DerTag::Integer) ? rsaMembers(reader) : QByteArray();
}

QByteArray membersOfEcPrivate(DerReader reader, const Curve *curve)
{
    if (!reader.skip() || !reader.skip()) // version, private key
        return {};
    if (const auto parameters = reader.read(DerTag::Context0))
        curve = rowOf(curves, DerReader(*parameters).read(DerTag::ObjectId));
    const auto point = DerReader(reader.read(DerTag::Context1).value_or(QByteArrayView()))
                           .read(DerTag::BitString);
    return ecMembers(curve, bytesOf(point).value_or(QByteArrayView()));
}

/// PrivateKeyInfo (RFC 5208), its content.
QByteArray membersOfPrivate(DerReader reader)
{
    if (!reader.read(DerTag::Integer))
        return {};
    DerReader kind(reader.read(DerTag::Sequence).value_or(QByteArrayView()));
    const Algorithm *algorithm = rowOf(algorithms, kind.read(DerTag::ObjectId));
    DerReader key(reader.read(DerTag::OctetString).value_or(QByteArrayView()));
    const DerReader inner(key.read(DerTag::Sequence).value_or(QByteArrayView()));
    if (!algorithm || algorithm->kty == "OKP")
        return {};
    return algorithm->kty == "RSA"
               ? membersOfRsaPrivate(inner)
               : membersOfEcPrivate(inner, rowOf(curves, kind.read(DerTag::ObjectId)));
}

/// Up to the validity: what comes next is the subject.
std::optional<DerReader> certificateParts(const QByteArray &der)
{
    DerReader outer(der);
    DerReader certificate(outer.read(DerTag::Sequence).value_or(QByteArrayView()));
    DerReader parts(certificate.read(DerTag::Sequence).value_or(QByteArrayView()));
    if (parts.isNext(DerTag::Context0))
        parts.skip(); // version
    const bool isWhole = parts.skip() && parts.skip() && parts.skip(); // serial, algorithm, issuer
    return isWhole ? std::optional(parts) : std::nullopt;
}

QByteArray membersOfCertificate(const QByteArray &der)
{
    auto parts = certificateParts(der);
    if (!parts || !parts->skip() || !parts->skip()) // validity, subject
        return {};
    const auto key = parts->read(DerTag::Sequence);
    const QByteArray members = key ? publicMembers(DerReader(*key)) : QByteArray();
    return members.isEmpty() ? members : members + R"(,"x5c":[")" + der.toBase64() + R"("])";
}

QByteArray membersOf(const QString &label, const QByteArray &der)
{
    if (label == u"CERTIFICATE")
        return membersOfCertificate(der);
    DerReader outer(der);
    const DerReader content(outer.read(DerTag::Sequence).value_or(QByteArrayView()));
    if (label == u"PUBLIC KEY")
        return publicMembers(content);
    if (label == u"RSA PUBLIC KEY")
        return rsaMembers(content);
    if (label == u"PRIVATE KEY")
        return membersOfPrivate(content);
    if (label == u"RSA PRIVATE KEY")
        return membersOfRsaPrivate(content);
    if (label == u"EC PRIVATE KEY")
        return membersOfEcPrivate(content, nullptr);
    return {};
}

/// A kid that says which key it is, wherever it is looked at.
QByteArray withKid(const QByteArray &members)
{
    const QByteArray key = '{' + members + '}';
    const auto reading = readJson(key);
    const QString kid = reading ? Jwk::of(reading->value).thumbprint : QString();
    return R"({"kid":")" + kid.toLatin1() + R"(",)" + members + '}';
}

} // namespace

PemKeys readPemKeys(const QByteArray &text)
{
    static const QRegularExpression block(
        u"-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----"_s);
    PemKeys found;
    QString characters = QString::fromLatin1(text);
    for (auto blocks = block.globalMatch(characters); blocks.hasNext();) {
        const QRegularExpressionMatch match = blocks.next();
        const QString label = match.captured(1);
        if (label == u"EC PARAMETERS")
            continue; // stands before the key, which names its curve itself
        found.hasPrivate = found.hasPrivate || label.endsWith(u"PRIVATE KEY");
        QByteArray der = QByteArray::fromBase64(match.capturedView(2).toLatin1());
        const QByteArray members = membersOf(label, der);
        wipe(der);
        if (members.isEmpty())
            ++found.unreadable;
        else
            found.keys.append(withKid(members));
    }
    wipe(characters);
    return found;
}

QDateTime certificateEnd(const QByteArray &der)
{
    auto parts = certificateParts(der);
    const auto validity = parts ? parts->read(DerTag::Sequence) : std::nullopt;
    DerReader times(validity.value_or(QByteArrayView()));
    if (!times.skip())
        return {};
    const auto inThisCentury = times.read(DerTag::UtcTime); // it is about what is still to come
    const auto longForm = times.read(DerTag::GeneralizedTime);
    const QString text = inThisCentury ? u"20"_s + QString::fromLatin1(*inThisCentury)
                         : longForm    ? QString::fromLatin1(*longForm)
                                       : QString();
    QDateTime end = QDateTime::fromString(text, u"yyyyMMddHHmmss'Z'"_s);
    end.setTimeZone(QTimeZone::utc());
    return end;
}

} // namespace clientele::metadata
