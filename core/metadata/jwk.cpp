// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwk.h"

#include "jsonwriter.h"

#include <QByteArrayList>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::metadata {

namespace {

QString stringOf(const JsonValue &key, QStringView name)
{
    const JsonValue *value = key.find(name);
    return value ? value->string : QString();
}

/// What identifies a key of this type, in the order of RFC 7638 (by code point).
QStringList requiredMembers(const QString &kty)
{
    if (kty == u"RSA")
        return {u"e"_s, u"kty"_s, u"n"_s};
    if (kty == u"EC")
        return {u"crv"_s, u"kty"_s, u"x"_s, u"y"_s};
    if (kty == u"OKP")
        return {u"crv"_s, u"kty"_s, u"x"_s};
    if (kty == u"oct")
        return {u"k"_s, u"kty"_s};
    return {};
}

QString thumbprintOf(const JsonValue &key, const QStringList &names)
{
    QByteArrayList members; // without white space, as the standard asks
    for (const QString &name : names)
        members.append(jsonString(name) + ':' + jsonString(stringOf(key, name)));
    const QByteArray identity = '{' + members.join(',') + '}';
    const QByteArray digest = QCryptographicHash::hash(identity, QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

int bitsOf(const QString &modulus)
{
    const QByteArray bytes = QByteArray::fromBase64(modulus.toLatin1(),
                                                    QByteArray::Base64UrlEncoding);
    const auto first = std::find_if(bytes.begin(), bytes.end(),
                                    [](char byte) { return byte != 0; });
    if (first == bytes.end())
        return 0;
    int bits = int(bytes.end() - first) * 8;
    for (auto top = uchar(*first); (top & 0x80U) == 0; top = uchar(top << 1))
        --bits;
    return bits;
}

} // namespace

Jwk Jwk::of(const JsonValue &key)
{
    Jwk jwk;
    jwk.kid = stringOf(key, u"kid");
    jwk.kty = stringOf(key, u"kty");
    jwk.use = stringOf(key, u"use");
    jwk.alg = stringOf(key, u"alg");
    jwk.curve = stringOf(key, u"crv");
    const QStringList required = requiredMembers(jwk.kty);
    for (const QString &name : required) {
        if (stringOf(key, name).isEmpty())
            jwk.missing.append(name);
    }
    static const QStringList privateNames{u"d"_s,  u"p"_s,  u"q"_s,   u"dp"_s,
                                          u"dq"_s, u"qi"_s, u"oth"_s, u"k"_s};
    for (const QString &name : privateNames) {
        if (key.find(name))
            jwk.privateMembers.append(name);
    }
    if (jwk.kty == u"RSA")
        jwk.bits = bitsOf(stringOf(key, u"n"));
    if (!required.isEmpty() && jwk.missing.isEmpty() && jwk.kty != u"oct")
        jwk.thumbprint = thumbprintOf(key, required);
    return jwk;
}

} // namespace clientele::metadata
