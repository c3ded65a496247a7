// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding.h"

#include "jsonpointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::validation {

QString Finding::member() const
{
    const qsizetype end = pointer.indexOf(u'/', 1);
    return pointer.isEmpty() ? QString()
                             : pointerToken(QStringView(pointer).sliced(
                                 1, end < 0 ? pointer.size() - 1 : end - 1));
}

QString Finding::reference() const
{
    return section.isEmpty() ? specification : u"%1, %2"_s.arg(specification, section);
}

int errorsIn(const std::vector<Finding> &findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Severity::Error;
    }));
}

} // namespace clientele::validation
