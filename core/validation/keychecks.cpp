// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "jsonpointer.h"
#include "report.h"

#include <metadata/jwk.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::JsonValue;
using metadata::Jwk;

namespace {

constexpr int safeRsaBits = 2048;
constexpr QStringView jwks = u"jwks";
constexpr Source keySource{u"RFC 7517", u"4"};

/// The kind of key that an algorithm works with; empty where that is not known.
QString typeFor(const QString &alg)
{
    if (alg.startsWith(u"RS") || alg.startsWith(u"PS"))
        return u"RSA"_s;
    if (alg.startsWith(u"ES"))
        return u"EC"_s;
    if (alg == u"EdDSA" || alg == u"Ed25519" || alg == u"Ed448")
        return u"OKP"_s;
    return {};
}

QString nameOf(const Jwk &key, qsizetype row)
{
    return key.kid.isEmpty() ? Words::tr("Key %1").arg(row + 1)
                             : Words::tr("The key “%1”").arg(key.kid);
}

void checkKey(Report &report, const JsonValue &value, const QString &pointer, qsizetype row)
{
    const Jwk key = Jwk::of(value);
    const QString name = nameOf(key, row);
    if (!key.privateMembers.isEmpty())
        report.add(
            Severity::Error, pointer, value,
            Words::tr("%1 holds private parts (%2). Only public keys are registered: whoever "
                      "reads this document could sign as the client.")
                .arg(name, key.privateMembers.join(u", ")),
            {u"RFC 7591", u"2"});
    if (key.kty.isEmpty())
        report.add(Severity::Error, pointer, value,
                   Words::tr("%1 does not say its type: “kty” is missing.").arg(name), keySource);
    if (!key.missing.isEmpty())
        report.add(Severity::Error, pointer, value,
                   Words::tr("%1 is not whole: %2 is missing.").arg(name, key.missing.join(u", ")),
                   {u"RFC 7518", u"6"});
    if (key.bits > 0 && key.bits < safeRsaBits)
        report.add(Severity::Warning, pointer, value,
                   Words::tr("%1 has %2 bits. Less than %3 can be broken.")
                       .arg(name)
                       .arg(key.bits)
                       .arg(safeRsaBits),
                   {u"RFC 7518", u"3.3"});
    const QString type = typeFor(key.alg);
    if (!type.isEmpty() && !key.kty.isEmpty() && type != key.kty)
        report.add(Severity::Warning, pointer, value,
                   Words::tr("%1 is of type %2, but its algorithm %3 needs %4.")
                       .arg(name, key.kty, key.alg, type),
                   {u"RFC 7518", u"3.1"});
}

void checkKeyIds(Report &report, const JsonValue &keys, const QString &pointer)
{
    QSet<QString> seen;
    for (qsizetype row = 0; row < qsizetype(keys.elements.size()); ++row) {
        const JsonValue &value = keys.elements[size_t(row)];
        const QString kid = Jwk::of(value).kid;
        const QString at = pointerTo(pointer, row);
        if (!kid.isEmpty() && seen.contains(kid))
            report.add(
                Severity::Warning, at, value,
                Words::tr("Two keys are called “%1”. A server cannot tell them apart.").arg(kid),
                {u"RFC 7517", u"4.5"});
        if (kid.isEmpty() && keys.elements.size() > 1)
            report.add(Severity::Hint, at, value,
                       Words::tr("Several keys are told apart by their “kid”, and this one has "
                                 "none."),
                       {u"RFC 7517", u"4.5"});
        seen.insert(kid);
    }
}

void checkKeySet(Report &report, const JsonValue &set)
{
    const QString pointer = pointerTo(pointerTo({}, jwks), u"keys");
    const JsonValue *keys = set.find(u"keys");
    if (!keys || !keys->isArray()) {
        report.add(Severity::Error, jwks, Words::tr("“jwks” is an object with a list “keys”."),
                   {u"RFC 7517", u"5"});
        return;
    }
    for (qsizetype row = 0; row < qsizetype(keys->elements.size()); ++row) {
        const JsonValue &key = keys->elements[size_t(row)];
        if (key.isObject())
            checkKey(report, key, pointerTo(pointer, row), row);
        else
            report.add(Severity::Error, pointerTo(pointer, row), key,
                       Words::tr("A key is an object: write it in braces."), keySource);
    }
    checkKeyIds(report, *keys, pointer);
}

} // namespace

void checkKeys(Report &report)
{
    const JsonValue *set = report.document().member(jwks);
    if (set && set->isObject() && report.says(jwks)) // servers say {} for none
        checkKeySet(report, *set);
    const bool hasSet = report.says(jwks);
    const bool hasAddress = report.says(u"jwks_uri");
    if (hasSet && hasAddress)
        report.add(Severity::Error, jwks,
                   Words::tr("“jwks” and “jwks_uri” exclude each other. Keep “jwks_uri” where the "
                             "client can publish its keys."),
                   {u"RFC 7591", u"2"});
    if (report.says(u"signed_jwks_uri") && (hasSet || hasAddress))
        report.add(
            Severity::Warning, u"signed_jwks_uri",
            Words::tr("Keys are best registered in one way only: “signed_jwks_uri”, “jwks_uri” "
                      "or “jwks”."),
            {u"OpenID Federation 1.0", u"5.2.1"});
}

} // namespace clientele::validation
