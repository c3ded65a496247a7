// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "eachvalue.h"
#include "report.h"
#include "spelling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::Field;
using metadata::FieldTable;
using metadata::FieldType;
using metadata::JsonMember;
using metadata::JsonValue;

namespace {

bool isOffered(const Report &report, const Field &field, const QString &value)
{
    return !field.offeredIn.isEmpty()
           && report.context().supported.value(field.offeredIn).contains(value);
}

void checkRegistered(Report &report, const JsonMember &member, const Field &field)
{
    forEachText(
        member, field, [&](const QString &text, const QString &pointer, const JsonValue &value) {
            // An absolute URI is how extensions name their own values.
            if (text.isEmpty() || field.allowedValues.contains(text) || text.contains(u':')
                || isOffered(report, field, text))
                return;
            const QString meant = nearestOf(text, field.allowedValues);
            const QString words = meant.isEmpty()
                                      ? Words::tr("“%1” is not a registered value of “%2”.")
                                            .arg(text, member.name)
                                      : Words::tr("“%1” is not a registered value of “%2”. Is “%3” "
                                                  "meant?")
                                            .arg(text, member.name, meant);
            report.add(meant.isEmpty() ? Severity::Hint : Severity::Warning, pointer, value, words,
                       sourceOf(field));
        });
}

bool isScopeCharacter(QChar character)
{
    const ushort code = character.unicode();
    return code > 0x20 && code < 0x7f && code != u'"' && code != u'\\';
}

void checkWords(Report &report, const JsonMember &member)
{
    const Source source{u"RFC 6749", u"3.3"};
    const QStringList written = member.value.string.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : written) {
        if (!std::all_of(word.begin(), word.end(), isScopeCharacter))
            report.add(Severity::Warning, member.name,
                       Words::tr("“%1” has a character that a scope may not have.").arg(word),
                       source);
    }
    const QStringList words = metadata::spaceDelimitedWords(member.value.string);
    for (const QString &word : words) {
        if (written.count(word) > 1)
            report.add(Severity::Hint, member.name,
                       Words::tr("“%1” stands in “%2” twice.").arg(word, member.name), source);
    }
}

} // namespace

void checkValues(Report &report)
{
    for (const JsonMember &member : report.document().root().members) {
        const Field *field = FieldTable::standard().find(member.name);
        if (!field)
            continue;
        if (!field->allowedValues.isEmpty())
            checkRegistered(report, member, *field);
        if (field->type == FieldType::SpaceDelimited && member.value.isString())
            checkWords(report, member);
        if (!field->needs.isEmpty() && report.says(member.name) && !report.says(field->needs))
            report.add(Severity::Warning, member.name,
                       Words::tr("“%1” has no effect without “%2”.").arg(member.name, field->needs),
                       sourceOf(*field));
    }
}

void checkSupported(Report &report)
{
    const Source source{u"RFC 8414", u"2"};
    for (const JsonMember &member : report.document().root().members) {
        const Field *field = FieldTable::standard().find(member.name);
        if (!field || field->offeredIn.isEmpty())
            continue;
        const QStringList offered = report.context().supported.value(field->offeredIn);
        if (offered.isEmpty())
            continue; // it does not say
        // Many servers list only some of their scopes, on purpose.
        const Severity severity = field->type == FieldType::SpaceDelimited ? Severity::Hint
                                                                           : Severity::Warning;
        forEachText(member, *field,
                    [&](const QString &text, const QString &pointer, const JsonValue &value) {
                        if (!text.isEmpty() && !offered.contains(text))
                            report.add(
                                severity, pointer, value,
                                Words::tr("%1 does not list “%2” among what it supports (%3).")
                                    .arg(report.serverName(), text, field->offeredIn),
                                source);
                    });
    }
}

} // namespace clientele::validation
