// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "report.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::validation {

namespace {

constexpr QStringView grantTypes = u"grant_types";
constexpr QStringView responseTypes = u"response_types";
constexpr Source pairs{u"RFC 7591", u"2.1"};

bool isRedirecting(const QString &grant)
{
    return grant == u"authorization_code" || grant == u"implicit";
}

/// The grants that a response type stands for; its words may come in any order.
QStringList grantsOf(const QString &responseType)
{
    const QStringList words = responseType.split(u' ', Qt::SkipEmptyParts);
    QStringList grants;
    if (words.contains(u"code"))
        grants.append(u"authorization_code"_s);
    if (words.contains(u"token") || words.contains(u"id_token"))
        grants.append(u"implicit"_s);
    return words.contains(u"vp_token") ? QStringList() : grants;
}

QString quoted(const QStringList &values)
{
    QStringList marked;
    for (const QString &value : values)
        marked.append(Words::tr("“%1”").arg(value));
    return marked.join(u", ");
}

void checkResponseTypes(Report &report, const QStringList &grants)
{
    for (const QString &type : report.valuesOf(responseTypes)) {
        QStringList missing = grantsOf(type);
        missing.removeIf([&grants](const QString &grant) { return grants.contains(grant); });
        if (missing.isEmpty())
            continue;
        const bool isWritten = report.says(responseTypes);
        report.add(Severity::Warning, isWritten ? responseTypes : grantTypes,
                   isWritten ? Words::tr("The response type “%1” needs the grant type %2.")
                                   .arg(type, quoted(missing))
                             : Words::tr("Without “response_types” the server assumes “%1”, which "
                                         "needs the grant type %2. If users are not redirected, "
                                         "register an empty list.")
                                   .arg(type, quoted(missing)),
                   pairs);
    }
}

void checkGrantTypes(Report &report, const QStringList &grants)
{
    const QStringList types = report.valuesOf(responseTypes);
    for (const QString &grant : grants) {
        const bool hasType = std::any_of(types.begin(), types.end(), [&grant](const QString &type) {
            return grantsOf(type).contains(grant);
        });
        if (isRedirecting(grant) && !hasType)
            report.add(Severity::Warning, report.says(grantTypes) ? grantTypes : responseTypes,
                       Words::tr("The grant type “%1” needs a response type: none of those here "
                                 "belongs to it.")
                           .arg(grant),
                       pairs);
    }
}

void checkOldGrants(Report &report, const QStringList &grants)
{
    const Source source{u"RFC 9700", u"2"};
    const QStringList types = report.valuesOf(responseTypes);
    const bool givesTokens = std::any_of(types.begin(), types.end(), [](const QString &type) {
        return type.split(u' ').contains(u"token");
    });
    if (grants.contains(u"implicit") && givesTokens)
        report.add(Severity::Hint, grantTypes,
                   Words::tr("“implicit” puts tokens into addresses, where they leak. Use "
                             "“authorization_code” with PKCE."),
                   source);
    if (grants.contains(u"password"))
        report.add(Severity::Hint, grantTypes,
                   Words::tr("“password” hands the passwords of users to the application. It is "
                             "removed from OAuth 2.1."),
                   source);
}

} // namespace

void checkGrants(Report &report)
{
    const QStringList grants = report.valuesOf(grantTypes);
    checkResponseTypes(report, grants);
    checkGrantTypes(report, grants);
    checkOldGrants(report, grants);
    if (std::any_of(grants.begin(), grants.end(), isRedirecting) && !report.says(u"redirect_uris"))
        report.add(Severity::Warning, u"redirect_uris",
                   Words::tr("A client that redirects users needs redirect URIs, and there are "
                             "none."),
                   {u"RFC 7591", u"2"});
}

} // namespace clientele::validation
