// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilerules.h"

#include "report.h"
#include "urlfacts.h"

using namespace Qt::StringLiterals;

namespace clientele::validation {

namespace {

constexpr QStringView method = u"token_endpoint_auth_method";

/// A value outside the profile's list.
void allowOnly(Report &report, QStringView member, const QStringList &allowed, const Source &source)
{
    for (const QString &value : report.valuesOf(member).isEmpty()
                                    ? QStringList{report.valueOf(member)}
                                    : report.valuesOf(member)) {
        if (!value.isEmpty() && !allowed.contains(value))
            report.add(Severity::Warning, member,
                       Words::tr("%1 allows here only %2, not “%3”.")
                           .arg(source.specification, allowed.join(u", "), value),
                       source);
    }
}

void require(Report &report, QStringView member, const Source &source)
{
    if (!report.says(member))
        report.add(Severity::Warning, member,
                   Words::tr("%1 requires “%2”.").arg(source.specification, member), source);
}

void refuse(Report &report, QStringView member, const Source &source)
{
    if (report.says(member))
        report.add(Severity::Warning, member,
                   Words::tr("%1 does not allow “%2”.").arg(source.specification, member), source);
}

/// What servers sign for the client and what it signs.
void allowAlgorithms(Report &report, const QStringList &allowed, const Source &source)
{
    for (const metadata::JsonMember &member : report.document().root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        if (field && field->type == metadata::FieldType::String
            && field->allowedValues.contains(u"PS256"))
            allowOnly(report, member.name, allowed, source);
    }
}

} // namespace

void checkFapi2(Report &report)
{
    constexpr QStringView name = u"FAPI 2.0 Security Profile";
    allowOnly(report, method,
              {u"private_key_jwt"_s, u"tls_client_auth"_s, u"self_signed_tls_client_auth"_s},
              {name, u"5.3.2.1"});
    allowOnly(report, u"response_types", {u"code"_s}, {name, u"5.3.2.2"});
    allowAlgorithms(report, {u"PS256"_s, u"ES256"_s, u"EdDSA"_s, u"Ed25519"_s}, {name, u"5.4.1"});
    if (!report.isTrue(u"dpop_bound_access_tokens")
        && !report.isTrue(u"tls_client_certificate_bound_access_tokens"))
        report.add(Severity::Warning, {},
                   Words::tr("%1 requires access tokens that are bound to the client: "
                             "“dpop_bound_access_tokens” or "
                             "“tls_client_certificate_bound_access_tokens”.")
                       .arg(name),
                   {name, u"5.3.2.1"});
    for (const QString &uri : report.document().strings(u"redirect_uris")) {
        if (UrlFacts::of(uri).isPlainHttp() && !UrlFacts::of(uri).isLoopback)
            report.add(Severity::Warning, u"redirect_uris",
                       Words::tr("%1 requires https for “%2”.").arg(name, uri), {name, u"5.3.2.2"});
    }
}

void checkOpenFinanceBrasil(Report &report)
{
    constexpr Source source{u"Open Finance Brasil DCR 1.0", u"7.1"};
    require(report, u"software_statement", source);
    require(report, u"jwks_uri", source);
    refuse(report, u"jwks", source);
    allowOnly(report, method, {u"private_key_jwt"_s, u"tls_client_auth"_s}, source);
    allowAlgorithms(report, {u"PS256"_s}, source);
}

void checkOpenBankingUk(Report &report)
{
    constexpr Source source{u"Open Banking UK DCR 3.3", {}};
    require(report, u"software_statement", source);
    require(report, u"redirect_uris", source);
    allowOnly(report, method,
              {u"private_key_jwt"_s, u"client_secret_jwt"_s, u"client_secret_basic"_s,
               u"client_secret_post"_s, u"tls_client_auth"_s},
              source);
    allowOnly(report, u"application_type", {u"web"_s, u"mobile"_s}, source);
}

void checkMcp(Report &report)
{
    constexpr Source source{u"MCP authorization", {}};
    require(report, u"application_type", source);
    require(report, u"client_name", source);
    for (const QString &uri : report.document().strings(u"redirect_uris")) {
        const UrlFacts facts = UrlFacts::of(uri);
        if (!facts.isHttps() && !facts.isLoopback)
            report.add(Severity::Warning, u"redirect_uris",
                       Words::tr("%1 takes https or loopback addresses only, not “%2”.")
                           .arg(source.specification, uri),
                       source);
    }
}

} // namespace clientele::validation
