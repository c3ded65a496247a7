// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httprequest.h"

namespace clientele::practice {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[candidate, value] : headers) {
        if (candidate.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpRequest::bearer() const
{
    const QByteArray authorization = header("Authorization");
    const QByteArrayView scheme = "bearer ";
    if (authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return authorization.mid(scheme.size()).trimmed();
}

bool HttpRequest::wantsClose() const
{
    return header("Connection").compare("close", Qt::CaseInsensitive) == 0;
}

} // namespace clientele::practice
