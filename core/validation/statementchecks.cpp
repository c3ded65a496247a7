// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "report.h"

#include <metadata/documentdiff.h>
#include <metadata/softwarestatement.h>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace clientele::validation {

using metadata::SoftwareStatement;

namespace {

constexpr QStringView member = u"software_statement";
constexpr Source source{u"RFC 7591", u"2.3"};

void checkSigning(Report &report, const SoftwareStatement &statement)
{
    if (statement.algorithm.isEmpty() || statement.algorithm == u"none")
        report.add(Severity::Warning, member,
                   Words::tr("The software statement is not signed. Servers refuse it."), source);
    if (statement.issuer.isEmpty())
        report.add(Severity::Warning, member,
                   Words::tr("The software statement does not name its issuer (“iss”)."), source);
}

void checkAge(Report &report, const SoftwareStatement &statement)
{
    const QDateTime now = report.context().now;
    if (!now.isValid())
        return;
    if (statement.expiresAt.isValid() && statement.expiresAt < now)
        report.add(
            Severity::Warning, member,
            Words::tr("The software statement expired on %1, by this computer's clock.")
                .arg(QLocale().toString(statement.expiresAt.toLocalTime(), QLocale::ShortFormat)),
            source);
}

/// A trusted statement's values win, so another value in the document has no effect.
void checkClaims(Report &report, const SoftwareStatement &statement)
{
    for (const metadata::JsonMember &claim : statement.claims.root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(claim.name);
        if (!field || field->owner != metadata::FieldOwner::Client
            || !report.document().has(claim.name))
            continue;
        const auto stated = metadata::ClientDocument().with(
            claim.name, statement.claims.text().mid(claim.value.span.begin,
                                                    claim.value.span.end - claim.value.span.begin));
        const auto written = metadata::ClientDocument().with(
            claim.name,
            report.document().text().mid(report.document().member(claim.name)->span.begin,
                                         report.document().member(claim.name)->span.end
                                             - report.document().member(claim.name)->span.begin));
        const auto changes = metadata::diffDocuments(stated, written);
        const bool isSame = changes.size() == 1
                            && (changes.front().kind == metadata::ChangeKind::Same
                                || changes.front().orderOnly);
        if (!isSame)
            report.add(Severity::Warning, claim.name,
                       Words::tr("The software statement has another value for “%1”: %2. Where the "
                                 "server trusts the statement, that value wins.")
                           .arg(claim.name, metadata::shortText(claim.value)),
                       source);
    }
}

} // namespace

void checkStatement(Report &report)
{
    if (!report.says(member) || !report.document().member(member)->isString())
        return;
    const auto statement = SoftwareStatement::decode(report.document().string(member));
    if (!statement) {
        report.add(
            Severity::Error, member,
            Words::tr("The software statement cannot be read: it is a signed JWT, three parts "
                      "with dots between."),
            source);
        return;
    }
    checkSigning(report, *statement);
    checkAge(report, *statement);
    checkClaims(report, *statement);
}

} // namespace clientele::validation
