// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "report.h"
#include "urlfacts.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::validation {

namespace {

constexpr QStringView method = u"token_endpoint_auth_method";

bool hasKeys(const Report &report)
{
    return report.says(u"jwks") || report.says(u"jwks_uri") || report.says(u"signed_jwks_uri");
}

void checkKeyed(Report &report)
{
    const QString value = report.valueOf(method);
    const bool isKeyed = value == u"private_key_jwt" || value == u"self_signed_tls_client_auth";
    if (isKeyed && !hasKeys(report))
        report.add(
            Severity::Warning, method,
            Words::tr("“%1” needs the client's public keys: “jwks_uri” or “jwks”.").arg(value),
            value == u"private_key_jwt" ? Source{u"OpenID Connect Core 1.0", u"9"}
                                        : Source{u"RFC 8705", u"2.2"});
}

void checkSelfSigned(Report &report)
{
    const metadata::JsonValue *set = report.document().member(u"jwks");
    const metadata::JsonValue *keys = set ? set->find(u"keys") : nullptr;
    if (report.valueOf(method) != u"self_signed_tls_client_auth" || !keys)
        return;
    const auto &all = keys->elements;
    if (std::none_of(all.begin(), all.end(),
                     [](const metadata::JsonValue &key) { return key.find(u"x5c"); }))
        report.add(Severity::Warning, u"jwks",
                   Words::tr("“self_signed_tls_client_auth” needs the client's certificate, as "
                             "“x5c” of a key."),
                   {u"RFC 8705", u"2.2.2"});
}

void checkCertificate(Report &report)
{
    QStringList named;
    for (const metadata::Field &field : metadata::FieldTable::standard().fields()) {
        if (field.name.startsWith(u"tls_client_auth_") && report.says(field.name))
            named.append(field.name);
    }
    const Source source{u"RFC 8705", u"2.1.2"};
    const bool isUsed = report.valueOf(method) == u"tls_client_auth";
    if (isUsed && named.isEmpty())
        report.add(
            Severity::Warning, method,
            Words::tr("“tls_client_auth” needs one member that says which certificate it is, "
                      "such as “tls_client_auth_subject_dn”."),
            source);
    if (named.size() > 1)
        report.add(Severity::Warning, named.last(),
                   Words::tr("Only one of the tls_client_auth members may name the certificate."),
                   source);
    if (!isUsed && named.size() == 1)
        report.add(
            Severity::Hint, named.first(),
            Words::tr("“%1” has no effect with “%2”.").arg(named.first(), report.valueOf(method)),
            source);
}

/// The members that name an algorithm with a shared secret, and what they name.
std::vector<std::pair<QString, QString>> secretAlgorithms(const Report &report)
{
    std::vector<std::pair<QString, QString>> found;
    for (const metadata::JsonMember &member : report.document().root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        const bool isAlgorithm = field && field->allowedValues.contains(u"HS256");
        if (isAlgorithm && member.value.string.startsWith(u"HS"))
            found.emplace_back(member.name, member.value.string);
    }
    return found;
}

void checkSecretLength(Report &report)
{
    const int bytes = report.context().secretBytes;
    if (bytes == 0 || report.valueOf(method) == u"none")
        return;
    for (const auto &[member, algorithm] : secretAlgorithms(report)) {
        const int needed = QStringView(algorithm).mid(2).toInt() / 8;
        if (bytes < needed)
            report.add(Severity::Warning, member,
                       Words::tr("“%1” needs a client secret of %2 bytes or more, and this "
                                 "client's is shorter.")
                           .arg(algorithm, QString::number(needed)),
                       {u"RFC 7518", u"3.2"});
    }
}

void checkPublicClient(Report &report)
{
    if (report.valueOf(method) != u"none")
        return;
    if (report.valuesOf(u"grant_types").contains(u"client_credentials"))
        report.add(Severity::Warning, method,
                   Words::tr("With “none” anybody who knows the client ID can get tokens by "
                             "“client_credentials”."),
                   {u"RFC 6749", u"4.4"});
    for (const auto &[member, algorithm] : secretAlgorithms(report))
        report.add(
            Severity::Warning, member,
            Words::tr("“%1” needs a client secret, and with “none” there is none.").arg(algorithm),
            {u"OpenID Connect Core 1.0", u"10.1"});
}

void checkAssertion(Report &report)
{
    const QString algorithm = u"token_endpoint_auth_signing_alg"_s;
    const QString value = report.valueOf(method);
    const Source source{u"OpenID Connect Dynamic Client Registration 1.0", u"2"};
    if (!report.says(algorithm))
        return;
    const QString written = report.document().string(algorithm);
    const bool isSymmetric = written.startsWith(u"HS");
    if (written == u"none")
        report.add(Severity::Error, algorithm,
                   Words::tr("An assertion must be signed: “none” is not allowed here."), source);
    else if (value != u"private_key_jwt" && value != u"client_secret_jwt")
        report.add(Severity::Hint, algorithm,
                   Words::tr("“%1” has no effect with “%2”.").arg(algorithm, value), source);
    else if (isSymmetric != (value == u"client_secret_jwt"))
        report.add(Severity::Warning, algorithm,
                   Words::tr("“%1” does not fit “%2”.").arg(written, value), source);
}

void checkSector(Report &report)
{
    QSet<QString> hosts;
    for (const QString &uri : report.document().strings(u"redirect_uris"))
        hosts.insert(UrlFacts::of(uri).url.host());
    if (report.valueOf(u"subject_type") == u"pairwise" && hosts.size() > 1
        && !report.says(u"sector_identifier_uri"))
        report.add(Severity::Warning, u"subject_type",
                   Words::tr("“pairwise” with redirect URIs on several hosts needs "
                             "“sector_identifier_uri”."),
                   {u"OpenID Connect Core 1.0", u"8.1"});
}

void checkBackchannel(Report &report)
{
    const QString mode = report.valueOf(u"backchannel_token_delivery_mode");
    if ((mode == u"ping" || mode == u"push")
        && !report.says(u"backchannel_client_notification_endpoint"))
        report.add(Severity::Warning, u"backchannel_token_delivery_mode",
                   Words::tr("“%1” needs “backchannel_client_notification_endpoint”.").arg(mode),
                   {u"OpenID Connect Client-Initiated Backchannel Authentication 1.0", u"4"});
}

} // namespace

void checkAuthentication(Report &report)
{
    checkKeyed(report);
    checkSelfSigned(report);
    checkCertificate(report);
    checkPublicClient(report);
    checkSecretLength(report);
    checkAssertion(report);
    checkSector(report);
    checkBackchannel(report);
}

void checkAlgorithms(Report &report)
{
    for (const metadata::JsonMember &member : report.document().root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        const QString value = member.value.string;
        const bool isKeyEncryption = field && field->allowedValues.contains(u"RSA-OAEP");
        const bool byClientsKey = value.startsWith(u"RSA") || value.startsWith(u"ECDH");
        // Requests are encrypted to the server's key, not to the client's.
        const bool toClient = isKeyEncryption && member.name != u"request_object_encryption_alg";
        if (toClient && byClientsKey && !hasKeys(report))
            report.add(Severity::Warning, member.name,
                       Words::tr("“%1” encrypts to a public key of the client: register “jwks_uri” "
                                 "or “jwks”.")
                           .arg(value),
                       sourceOf(*field));
        if (isKeyEncryption && value == u"RSA1_5")
            report.add(Severity::Warning, member.name,
                       Words::tr("“RSA1_5” is deprecated: it can be broken by trying. Use "
                                 "“RSA-OAEP-256”."),
                       {u"RFC 8725", u"3.2"});
    }
    if (report.isTrue(u"require_signed_request_object")
        && report.document().string(u"request_object_signing_alg") == u"none")
        report.add(Severity::Warning, u"request_object_signing_alg",
                   Words::tr("Requests must be signed here, so “none” cannot be their algorithm."),
                   {u"RFC 9101", u"10.5"});
}

void checkLogout(Report &report)
{
    const QString member = u"frontchannel_logout_uri"_s;
    const UrlFacts logout = UrlFacts::of(report.document().string(member));
    const QStringList redirects = report.document().strings(u"redirect_uris");
    const bool isKnown = std::any_of(
        redirects.begin(), redirects.end(),
        [&logout](const QString &uri) { return UrlFacts::of(uri).origin() == logout.origin(); });
    if (logout.isAbsolute && !redirects.isEmpty() && !isKnown)
        report.add(
            Severity::Warning, member,
            Words::tr("“%1” must have the scheme, host and port of a redirect URI.").arg(member),
            {u"OpenID Connect Front-Channel Logout 1.0", u"2"});
}

} // namespace clientele::validation
