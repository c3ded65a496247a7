// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <validation/validation.h>

#include <QStringList>

/// The findings as "warning /redirect_uris/1 RFC 7591, 5", in their order: what is found, where and
/// by which specification. The sentences are looked at where they matter.
inline QStringList said(const std::vector<clientele::validation::Finding> &findings)
{
    using namespace Qt::StringLiterals;
    QStringList lines;
    for (const auto &finding : findings) {
        const auto severity = finding.severity == clientele::validation::Severity::Error
                                  ? u"error"_s
                              : finding.severity == clientele::validation::Severity::Warning
                                  ? u"warning"_s
                                  : u"hint"_s;
        QStringList words{severity, finding.pointer, finding.reference()};
        words.removeAll(QString());
        lines.append(words.join(u' '));
    }
    return lines;
}

inline QStringList saidOf(const QByteArray &text,
                          const clientele::validation::Context &context = {})
{
    return said(clientele::validation::findingsIn(text, context));
}
