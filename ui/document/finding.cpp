// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding.h"

#include <metadata/fieldtable.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;
using metadata::JsonMember;
using metadata::TextSpan;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::Finding)
};

bool endsWord(char sign)
{
    return QByteArrayView(" \t\r\n,:[]{}").contains(sign);
}

qsizetype endOfString(qsizetype begin, const QByteArray &text)
{
    for (qsizetype end = begin + 1; end < text.size(); ++end) {
        if (text[end] == '\n')
            return end;
        if (text[end] == '"')
            return end + 1;
        if (text[end] == '\\')
            ++end;
    }
    return text.size();
}

bool isInsideCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; // UTF-8
}

/// The string or word at the offset. Where there is nothing to underline, at the end of a line or
/// of the text, the last sign before it.
TextSpan placeOf(qsizetype offset, const QByteArray &text)
{
    qsizetype begin = std::min(offset, text.size());
    while (begin > 0
           && (begin == text.size() || text[begin] == '\n' || isInsideCharacter(text[begin])))
        --begin;
    if (begin < text.size() && text[begin] == '"')
        return {begin, endOfString(begin, text)};
    qsizetype end = begin;
    while (end < text.size() && !endsWord(text[end]))
        ++end;
    return {begin, std::max(end, std::min(begin + 1, text.size()))};
}

Finding problemFinding(const metadata::JsonProblem &problem, const QByteArray &text)
{
    Finding finding{.severity = Finding::Severity::Error,
                    .member = {},
                    .message = problem.message,
                    .specification = u"RFC 8259"_s,
                    .span = placeOf(problem.offset, text)};
    if (problem.kind == metadata::JsonProblem::Kind::Duplicate) {
        const TextSpan name = finding.span;
        finding.member = QString::fromUtf8(text.mid(name.begin + 1, name.end - name.begin - 2));
    }
    return finding;
}

Finding serverMemberFinding(const QString &name, TextSpan span)
{
    return {.severity = Finding::Severity::Warning,
            .member = name,
            .message = Words::tr("The server manages this member; your change is not sent."),
            .specification = u"RFC 7592, 2.2"_s,
            .span = span};
}

void addServerMembers(std::vector<Finding> &findings, const ClientDocument &document,
                      const ClientDocument &served)
{
    for (const JsonMember &member : document.root().members) {
        if (!isManagedByServer(member.name))
            continue;
        const metadata::JsonValue *issued = served.member(member.name);
        if (!issued || !(*issued == member.value))
            findings.push_back(
                serverMemberFinding(member.name, {member.nameSpan.begin, member.value.span.end}));
    }
    if (served.has(u"client_id") && !document.has(u"client_id"))
        findings.push_back(serverMemberFinding(u"client_id"_s, {0, 1}));
}

} // namespace

std::vector<Finding> findingsIn(const QByteArray &text, const ClientDocument &served)
{
    std::vector<Finding> findings;
    const auto reading = metadata::readJson(text);
    if (!reading)
        return {problemFinding(reading.error(), text)};
    for (const metadata::JsonProblem &duplicate : reading->duplicates)
        findings.push_back(problemFinding(duplicate, text));
    const auto document = ClientDocument::fromText(text);
    if (document)
        addServerMembers(findings, *document, served);
    else if (findings.empty())
        findings.push_back(problemFinding(document.error(), text));
    return findings;
}

bool isManagedByServer(const QString &member)
{
    const metadata::Field *field = metadata::FieldTable::standard().find(member);
    return field && (field->owner == metadata::FieldOwner::Server || field->name == u"client_id"_s);
}

} // namespace clientele::ui
