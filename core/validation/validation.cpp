// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation.h"

#include "checks.h"
#include "report.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::ClientDocument;

namespace {

constexpr std::array checks{
    checkNames, checkServerMembers, checkTypes,          checkValues,     checkSupported,
    checkUrls,  checkGrants,        checkAuthentication, checkAlgorithms, checkLogout,
    checkKeys,  checkStatement,     checkProfiles,
};

Finding findingOf(const metadata::JsonProblem &problem, const QByteArray &text)
{
    const qsizetype end = std::min(problem.offset + 1, text.size());
    return {.severity = Severity::Error,
            .pointer = {},
            .message = problem.message,
            .specification = u"RFC 8259"_s,
            .section = {},
            .span = {std::min(problem.offset, end), end}};
}

} // namespace

std::vector<Finding> findingsIn(const QByteArray &text, const Context &context)
{
    const auto reading = metadata::readJson(text);
    if (!reading)
        return {findingOf(reading.error(), text)};
    std::vector<Finding> findings;
    for (const metadata::JsonProblem &duplicate : reading->duplicates)
        findings.push_back(findingOf(duplicate, text));
    const auto document = ClientDocument::fromText(text);
    if (document)
        return validate(*document, context);
    if (findings.empty())
        findings.push_back(findingOf(document.error(), text));
    return findings;
}

std::vector<Finding> validate(const ClientDocument &document, const Context &context)
{
    Report report(document, context);
    for (const auto check : checks)
        check(report);
    return report.take();
}

} // namespace clientele::validation
