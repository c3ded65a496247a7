// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveridentity.h"

#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace clientele::registrar {

using namespace Qt::StringLiterals;

QString serverIdentity(const protocol::ConfigurationUri &uri, const QString &clientId)
{
    QUrl url = uri.url();
    if (QUrlQuery query(url);
        query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded) == clientId) {
        query.removeQueryItem(u"client_id"_s);
        url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
        return url.toString(QUrl::FullyEncoded);
    }
    const QString path = url.path(QUrl::FullyEncoded);
    const QString lastSegment = QUrl::fromPercentEncoding(path.section(u'/', -1).toUtf8());
    if (!clientId.isEmpty() && lastSegment == clientId)
        url.setPath(path.section(u'/', 0, -2), QUrl::TolerantMode);
    return url.toString(QUrl::FullyEncoded);
}

QString likelyClientId(const protocol::ConfigurationUri &uri)
{
    const QUrl url = uri.url();
    const QString inQuery = QUrlQuery(url).queryItemValue(u"client_id"_s, QUrl::FullyDecoded);
    const QString segment = url.path(QUrl::FullyEncoded).section(u'/', -1);
    return inQuery.isEmpty() ? QUrl::fromPercentEncoding(segment.toUtf8()) : inQuery;
}

inventory::ServerRecord newServer(const QString &identity, const QString &name, const QString &tag)
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
            .identity = identity,
            .name = name,
            .tag = tag,
            .isProtected = tag == u"PROD"_s,
            .secretPolicy = metadata::SecretPolicy::AsLearned};
}

} // namespace clientele::registrar
