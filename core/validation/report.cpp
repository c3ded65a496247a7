// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "jsonpointer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::FieldTable;
using metadata::JsonKind;
using metadata::JsonMember;
using metadata::JsonValue;

namespace {

const JsonMember *memberOf(const metadata::ClientDocument &document, QStringView name)
{
    const auto &members = document.root().members;
    const auto found = std::find_if(
        members.begin(), members.end(),
        [name](const JsonMember &member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

/// The default of the field table as a document of one member, so that both are read alike.
metadata::ClientDocument defaultOf(QStringView member)
{
    const metadata::Field *field = FieldTable::standard().find(member);
    metadata::ClientDocument document;
    return field && field->defaultJson ? document.with(member.toString(), *field->defaultJson)
                                       : document;
}

} // namespace

Report::Report(const metadata::ClientDocument &document, const Context &context)
    : m_document(document)
    , m_context(context)
{ }

QString Report::serverName() const
{
    return m_context.serverName.isEmpty() ? Words::tr("The server") : m_context.serverName;
}

void Report::add(Severity severity, QStringView member, const QString &message,
                 const Source &source)
{
    const JsonMember *found = memberOf(m_document, member);
    const metadata::TextSpan span = found ? metadata::TextSpan{found->nameSpan.begin,
                                                               found->value.span.end}
                                          : metadata::TextSpan{0, 1};
    m_findings.push_back({.severity = milder(severity, member),
                          .pointer = found ? pointerTo({}, member) : QString(),
                          .message = message,
                          .specification = source.specification.toString(),
                          .section = source.section.toString(),
                          .span = span});
}

void Report::add(Severity severity, const QString &pointer, const JsonValue &value,
                 const QString &message, const Source &source)
{
    Finding finding{.severity = severity,
                    .pointer = pointer,
                    .message = message,
                    .specification = source.specification.toString(),
                    .section = source.section.toString(),
                    .span = value.span};
    finding.severity = milder(severity, finding.member());
    m_findings.push_back(std::move(finding));
}

std::vector<Finding> Report::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding &left, const Finding &right) {
                         return left.span.begin < right.span.begin;
                     });
    return std::exchange(m_findings, {});
}

/// A value that the server sent itself must not keep a document from being sent back.
Severity Report::milder(Severity severity, QStringView member) const
{
    const JsonValue *served = m_context.served.member(member);
    const JsonValue *here = m_document.member(member);
    const bool isServed = served && here && *served == *here;
    return severity == Severity::Error && isServed ? Severity::Warning : severity;
}

QString Report::valueOf(QStringView member) const
{
    return says(member) ? m_document.string(member) : defaultOf(member).string(member);
}

QStringList Report::valuesOf(QStringView member) const
{
    const JsonValue *value = m_document.member(member);
    const bool isLeftOut = !value || value->kind == JsonKind::Null;
    return isLeftOut ? defaultOf(member).strings(member) : m_document.strings(member);
}

bool Report::isTrue(QStringView member) const
{
    const JsonValue *value = m_document.member(member);
    return value && value->kind == JsonKind::Boolean && value->lexeme == "true"_ba;
}

bool Report::says(QStringView member) const
{
    const JsonValue *value = m_document.member(member);
    if (!value || value->kind == JsonKind::Null)
        return false;
    const bool isEmpty = value->string.isEmpty() && value->lexeme.isEmpty()
                         && value->elements.empty() && value->members.empty();
    return !isEmpty;
}

Source sourceOf(const metadata::Field &field)
{
    return {field.specification, field.section};
}

} // namespace clientele::validation
