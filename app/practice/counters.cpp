// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counters.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clientele::practice {

int Counters::requests() const
{
    int sum = 0;
    for (const int count : m_requests)
        sum += count;
    return sum;
}

int Counters::requests(const QByteArray &method) const
{
    int sum = 0;
    for (auto it = m_requests.cbegin(); it != m_requests.cend(); ++it) {
        if (it.key().second == method)
            sum += it.value();
    }
    return sum;
}

int Counters::requests(const QByteArray &method, const QByteArray &path) const
{
    return m_requests.value({path, method});
}

QByteArray Counters::toJson() const
{
    QJsonObject methods;
    QJsonObject paths;
    for (auto it = m_requests.cbegin(); it != m_requests.cend(); ++it) {
        const auto path = QString::fromUtf8(it.key().first);
        const auto method = QString::fromUtf8(it.key().second);
        methods[method] = methods.value(method).toInt() + it.value();
        QJsonObject ofPath = paths.value(path).toObject();
        ofPath[method] = it.value();
        paths[path] = ofPath;
    }
    const QJsonObject json{{u"connections"_s, m_connections},
                           {u"begun"_s, m_begun},
                           {u"overlapped"_s, m_overlapped},
                           {u"requests"_s, methods},
                           {u"paths"_s, paths}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace clientele::practice
