// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "report.h"
#include "spelling.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::Field;
using metadata::FieldTable;
using metadata::JsonMember;

namespace {

constexpr Source languages{u"RFC 7591", u"2.2"};

void checkTag(Report &report, const QString &name, qsizetype mark)
{
    static const QRegularExpression languageTag(
        u"^(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*|[xiXI](?:-[A-Za-z0-9]{1,8})+)$"_s);
    const QString member = name.first(mark);
    const QString tag = name.sliced(mark + 1);
    const Field *field = FieldTable::standard().find(member);
    if (!field)
        return; // an unknown member may be named as it likes
    if (!field->localizable)
        report.add(Severity::Warning, name,
                   Words::tr("“%1” is not for people to read, so it has no languages. Servers "
                             "ignore “%2”.")
                       .arg(member, name),
                   languages);
    else if (!languageTag.match(tag).hasMatch())
        report.add(Severity::Warning, name,
                   Words::tr("“%1” is no language tag. Write one such as “en” or “ja”.").arg(tag),
                   languages);
}

void checkSlip(Report &report, const QString &name)
{
    if (FieldTable::standard().find(name) || report.context().served.has(name))
        return;
    const QString meant = similarMember(name);
    if (!meant.isEmpty())
        report.add(Severity::Warning, name,
                   Words::tr("“%1” is not a known member. Is “%2” meant?").arg(name, meant), {});
}

} // namespace

void checkNames(Report &report)
{
    QSet<QString> seen;
    for (const JsonMember &member : report.document().root().members) {
        const qsizetype mark = member.name.indexOf(u'#');
        if (mark > 0) {
            checkTag(report, member.name, mark);
            const QString folded = member.name.first(mark) + member.name.sliced(mark).toLower();
            if (seen.contains(folded))
                report.add(Severity::Warning, member.name,
                           Words::tr("“%1” stands here twice: the case of a language tag has no "
                                     "meaning.")
                               .arg(member.name),
                           languages);
            seen.insert(folded);
        } else {
            checkSlip(report, member.name);
        }
    }
}

void checkServerMembers(Report &report)
{
    const Source source{u"RFC 7592", u"2.2"};
    const QString words = Words::tr("The server manages this member; your change is not sent.");
    const metadata::ClientDocument &served = report.context().served;
    for (const JsonMember &member : report.document().root().members) {
        const Field *field = FieldTable::standard().find(member.name);
        const bool isServers = field
                               && (field->owner == metadata::FieldOwner::Server
                                   || member.name == u"client_id");
        const metadata::JsonValue *issued = served.member(member.name);
        if (isServers && !(issued && *issued == member.value))
            report.add(Severity::Warning, member.name, words, source);
    }
    if (served.has(u"client_id") && !report.document().has(u"client_id"))
        report.add(Severity::Warning, u"client_id", words, source);
}

} // namespace clientele::validation
