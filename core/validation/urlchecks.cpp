// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "eachvalue.h"
#include "report.h"
#include "urlfacts.h"

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::Field;
using metadata::JsonMember;
using metadata::JsonValue;
using metadata::UrlRule;

namespace {

/// One address and where to report on it.
struct Address
{
    Report &report;
    const QString &pointer;
    const JsonValue &value;
    const UrlFacts &facts;

    void add(Severity severity, const QString &message, const Source &source) const
    {
        report.add(severity, pointer, value, message, source);
    }
};

void checkFragment(const Address &address, const Source &source)
{
    if (address.facts.hasFragment)
        address.add(Severity::Error,
                    Words::tr("A redirect URI has no fragment: leave out %1.")
                        .arg(u'#' + address.facts.url.fragment()),
                    source);
}

void checkPrivateScheme(const Address &address)
{
    const QString scheme = address.facts.url.scheme();
    const Source source{u"RFC 8252", u"7.1"};
    if (address.report.valueOf(u"application_type") == u"web")
        address.add(Severity::Warning,
                    Words::tr("“%1” is the scheme of an installed application, but "
                              "application_type is web.")
                        .arg(scheme),
                    source);
    else if (!scheme.contains(u'.'))
        address.add(Severity::Hint,
                    Words::tr("“%1” is a short scheme that another application may claim too. A "
                              "reversed domain name is safer, such as com.example.app.")
                        .arg(scheme),
                    source);
}

void checkPlainHttp(const Address &address)
{
    const UrlFacts &facts = address.facts;
    if (!facts.isLoopback)
        address.add(Severity::Warning,
                    Words::tr("Over http, anybody on the way can read the authorization code. Use "
                              "https."),
                    {u"RFC 7591", u"5"});
    else if (facts.url.host() == u"localhost")
        address.add(Severity::Hint,
                    Words::tr("“localhost” may lead elsewhere. 127.0.0.1 is safer."),
                    {u"RFC 8252", u"8.3"});
}

void checkImplicitWeb(const Address &address)
{
    Report &report = address.report;
    const bool isImplicitWeb = report.valueOf(u"application_type") == u"web"
                               && report.valuesOf(u"grant_types").contains(u"implicit");
    if (isImplicitWeb && (address.facts.isPlainHttp() || address.facts.url.host() == u"localhost"))
        address.add(Severity::Warning,
                    Words::tr("A web application with the implicit grant uses https addresses, and "
                              "not localhost."),
                    {u"OpenID Connect Dynamic Client Registration 1.0", u"2"});
}

void checkRedirect(const Address &address)
{
    const UrlFacts &facts = address.facts;
    if (facts.isScript()) {
        address.add(Severity::Error,
                    Words::tr("“%1:” runs as a script in the browser. It is no place to redirect "
                              "to.")
                        .arg(facts.url.scheme()),
                    {u"RFC 7591", u"5"});
        return;
    }
    checkFragment(address, {u"RFC 6749", u"3.1.2"});
    if (facts.text.contains(u'*'))
        address.add(Severity::Warning,
                    Words::tr("A * is no placeholder by the standards: redirect URIs are compared "
                              "character by character. Where a server takes it as one, codes can "
                              "leak to other addresses."),
                    {u"RFC 9700", u"2.1"});
    if (facts.isPlainHttp())
        checkPlainHttp(address);
    else if (facts.isPrivateScheme())
        checkPrivateScheme(address);
    checkImplicitWeb(address);
}

void checkHttps(const Address &address, const Field &field)
{
    if (address.facts.isHttps() || address.facts.isLoopback)
        return;
    address.add(Severity::Warning, Words::tr("“%1” is an https address.").arg(field.name),
                sourceOf(field));
}

void checkLogoutUri(const Address &address, const Field &field)
{
    if (address.facts.hasFragment)
        address.add(Severity::Error, Words::tr("“%1” has no fragment.").arg(field.name),
                    sourceOf(field));
    if (!address.facts.isHttps() && !address.facts.isLoopback)
        address.add(Severity::Warning, Words::tr("“%1” is an https address.").arg(field.name),
                    sourceOf(field));
}

void checkPage(const Address &address, const Field &field)
{
    if (!address.facts.isHttps() && !address.facts.isPlainHttp())
        address.add(Severity::Warning,
                    Words::tr("“%1” is a web page: its address starts with https.").arg(field.name),
                    sourceOf(field));
}

void checkRule(const Address &address, const Field &field)
{
    switch (field.urlRule) {
    case UrlRule::Redirect:
        checkRedirect(address);
        break;
    case UrlRule::Https:
        checkHttps(address, field);
        break;
    case UrlRule::Logout:
        checkLogoutUri(address, field);
        break;
    case UrlRule::Page:
        checkPage(address, field);
        break;
    case UrlRule::Request:
    case UrlRule::None:
        break;
    }
}

void checkUrl(Report &report, const JsonMember &member, const Field &field)
{
    const Severity unreadable = field.vendor.isEmpty() ? Severity::Error : Severity::Hint;
    forEachText(
        member, field, [&](const QString &text, const QString &pointer, const JsonValue &value) {
            if (text.isEmpty()) {
                if (member.value.isArray()) // alone, servers take it as left out
                    report.add(unreadable, pointer, value,
                               Words::tr("An empty address. Enter one, or remove it."),
                               sourceOf(field));
                return;
            }
            const UrlFacts facts = UrlFacts::of(text);
            const Address address{report, pointer, value, facts};
            if (!facts.isAbsolute)
                address.add(
                    unreadable,
                    Words::tr("“%1” is not a whole address. Start with https://.").arg(text),
                    sourceOf(field));
            else if (facts.hasUserInfo)
                address.add(Severity::Warning,
                            Words::tr("An address with a user name in it is easily mistaken for "
                                      "another: the host is “%1”.")
                                .arg(facts.url.host()),
                            {u"RFC 3986", u"7.6"});
            if (facts.isAbsolute)
                checkRule(address, field);
        });
}

} // namespace

void checkUrls(Report &report)
{
    for (const JsonMember &member : report.document().root().members) {
        const Field *field = metadata::FieldTable::standard().find(member.name);
        if (field && field->urlRule != UrlRule::None
            && field->owner == metadata::FieldOwner::Client)
            checkUrl(report, member, *field);
    }
}

} // namespace clientele::validation
