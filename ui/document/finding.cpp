// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding.h"

#include <metadata/fieldtable.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;
using metadata::JsonMember;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::Finding)
};

Finding problemFinding(const metadata::JsonProblem &problem, const QByteArray &text)
{
    const qsizetype end = std::min(problem.offset + 1, text.size());
    return {.severity = Finding::Severity::Error,
            .member = {},
            .message = problem.message,
            .specification = u"RFC 8259"_s,
            .span = {std::min(problem.offset, end), end}};
}

bool belongsToServer(const QString &name)
{
    const metadata::Field *field = metadata::FieldTable::standard().find(name);
    return field && (field->owner == metadata::FieldOwner::Server || name == u"client_id"_s);
}

Finding serverMemberFinding(const QString &name, metadata::TextSpan span)
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
        if (!belongsToServer(member.name))
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

QStringList secretMembersIn(const ClientDocument &document)
{
    QStringList names;
    for (const JsonMember &member : document.root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        if (field && field->vendor.isEmpty() && field->sensitivity == metadata::Sensitivity::Secret)
            names.append(member.name);
    }
    return names;
}

} // namespace clientele::ui
