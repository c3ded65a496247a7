// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "validation.h"

#include <metadata/fieldtable.h>

#include <QCoreApplication>

namespace clientele::validation {

/// The translation context of all findings.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::validation::Findings)
};

/// The specification that a finding goes back to.
struct Source
{
    QStringView specification;
    QStringView section;
};

/// Collects the findings of one document. The checks ask it for what they need.
class Report
{
public:
    Report(const metadata::ClientDocument &document, const Context &context);

    [[nodiscard]] const metadata::ClientDocument &document() const { return m_document; }
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] QString serverName() const;

    /// About the member as a whole; about the document if it has no such member.
    void add(Severity severity, QStringView member, const QString &message, const Source &source);
    /// About a value inside a member.
    void add(Severity severity, const QString &pointer, const metadata::JsonValue &value,
             const QString &message, const Source &source);
    [[nodiscard]] std::vector<Finding> take();

    /// @{ What counts: what the document says, else the default of the field table.
    [[nodiscard]] QString valueOf(QStringView member) const;
    [[nodiscard]] QStringList valuesOf(QStringView member) const;
    /// @}
    /// True for the JSON value true.
    [[nodiscard]] bool isTrue(QStringView member) const;
    /// Has it, with something in it: not null, "", [] or {}.
    [[nodiscard]] bool says(QStringView member) const;

private:
    [[nodiscard]] Severity milder(Severity severity, QStringView member) const;

    const metadata::ClientDocument &m_document;
    const Context &m_context;
    std::vector<Finding> m_findings;
};

/// Where the field table says that the field is defined.
[[nodiscard]] Source sourceOf(const metadata::Field &field);

} // namespace clientele::validation
