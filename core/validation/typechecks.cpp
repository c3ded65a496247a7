// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "jsonpointer.h"
#include "report.h"

#include <metadata/jsonnumber.h>

#include <QSet>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::Field;
using metadata::FieldType;
using metadata::JsonKind;
using metadata::JsonMember;
using metadata::JsonValue;

namespace {

JsonKind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::String:
    case FieldType::SpaceDelimited:
    case FieldType::Url:
        return JsonKind::String;
    case FieldType::StringArray:
    case FieldType::UrlArray:
        return JsonKind::Array;
    case FieldType::Boolean:
        return JsonKind::Boolean;
    case FieldType::Integer:
        return JsonKind::Number;
    case FieldType::Object:
    case FieldType::JwkSet:
        return JsonKind::Object;
    }
    return JsonKind::String;
}

QString wordsFor(const QString &name, JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return Words::tr("“%1” is a text: write it in quotation marks.").arg(name);
    case JsonKind::Array:
        return Words::tr("“%1” is a list: write it in square brackets.").arg(name);
    case JsonKind::Boolean:
        return Words::tr("“%1” is true or false, without quotation marks.").arg(name);
    case JsonKind::Number:
        return Words::tr("“%1” is a number, without quotation marks.").arg(name);
    default:
        return Words::tr("“%1” is an object: write it in braces.").arg(name);
    }
}

void checkElements(Report &report, const JsonMember &member, const Field &field)
{
    const QString pointer = pointerTo({}, member.name);
    QSet<QString> seen;
    for (qsizetype row = 0; row < qsizetype(member.value.elements.size()); ++row) {
        const JsonValue &element = member.value.elements[size_t(row)];
        const QString at = pointerTo(pointer, row);
        if (!element.isString()) {
            report.add(Severity::Error, at, element,
                       Words::tr("The list “%1” holds texts only.").arg(member.name),
                       sourceOf(field));
        } else if (seen.contains(element.string)) {
            report.add(Severity::Warning, at, element,
                       Words::tr("“%1” stands in the list twice.").arg(element.string),
                       sourceOf(field));
        }
        seen.insert(element.string);
    }
    if (member.value.elements.empty() && !field.mayBeEmpty)
        report.add(Severity::Warning, member.name,
                   Words::tr("The list “%1” must not be empty.").arg(member.name), sourceOf(field));
}

void checkInteger(Report &report, const JsonMember &member, const Field &field)
{
    const auto number = metadata::DecimalNumber::fromLexeme(member.value.lexeme).toInteger();
    if (!number)
        report.add(Severity::Error, member.name,
                   Words::tr("“%1” is a whole number.").arg(member.name), sourceOf(field));
    else if (field.minimum && *number < *field.minimum)
        report.add(Severity::Error, member.name,
                   Words::tr("“%1” is at least %2.").arg(member.name).arg(*field.minimum),
                   sourceOf(field));
}

void checkType(Report &report, const JsonMember &member, const Field &field)
{
    const JsonKind wanted = kindOf(field.type);
    if (member.value.kind == JsonKind::Null) {
        if (report.context().served.has(member.name))
            return; // how this server writes "none"
        report.add(Severity::Hint, member.name,
                   Words::tr("“%1” is null. Servers take that as left out.").arg(member.name),
                   {u"RFC 7592", u"2.2"});
    } else if (member.value.kind != wanted) {
        // Nobody but the vendor knows what its own members may be.
        report.add(field.vendor.isEmpty() ? Severity::Error : Severity::Hint, member.name,
                   wordsFor(member.name, wanted), sourceOf(field));
    } else if (wanted == JsonKind::Array) {
        checkElements(report, member, field);
    } else if (wanted == JsonKind::Number) {
        checkInteger(report, member, field);
    }
}

} // namespace

void checkTypes(Report &report)
{
    for (const JsonMember &member : report.document().root().members) {
        if (const Field *field = metadata::FieldTable::standard().find(member.name))
            checkType(report, member, *field);
    }
}

} // namespace clientele::validation
