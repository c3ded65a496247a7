// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokenservice.h"

#include "errorresponses.h"
#include "registrationstore.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

QByteArray decoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

QByteArray formValue(const QByteArray &form, const QByteArray &name)
{
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0 && decoded(pair.first(equals)) == name)
            return decoded(pair.sliced(equals + 1));
    }
    return {};
}

} // namespace

// RFC 6749, section 2.3.1. Without a secret of its own it shows a client certificate (RFC 8705),
// which the connection has checked.
bool TokenService::isManagementClient(const HttpRequest &request) const
{
    const auto &client = m_settings.managementClient;
    if (!client)
        return false;
    if (client->secret.isEmpty()) {
        const bool hasCertificate = m_settings.tls
                                    && m_settings.tls->peerVerifyMode() == QSslSocket::VerifyPeer;
        return hasCertificate && formValue(request.body, "client_id"_ba) == client->id;
    }
    const QByteArray authorization = request.header("Authorization");
    if (authorization.startsWith("Basic ")) {
        const QByteArray pair = QByteArray::fromBase64(authorization.sliced(6));
        const qsizetype colon = pair.indexOf(':');
        return colon > 0 && decoded(pair.first(colon)) == client->id
               && decoded(pair.sliced(colon + 1)) == client->secret;
    }
    return formValue(request.body, "client_id"_ba) == client->id
           && formValue(request.body, "client_secret"_ba) == client->secret;
}

HttpResponse TokenService::answer(const HttpRequest &request)
{
    if (request.method != "POST")
        return emptyResponse(405);
    if (!isManagementClient(request)) {
        HttpResponse response = errorResponse(401, "invalid_client"_ba,
                                              u"Unknown client, or a wrong secret."_s);
        response.headers.append({"WWW-Authenticate"_ba, "Basic realm=\"practice\""_ba});
        return response;
    }
    if (formValue(request.body, "grant_type"_ba) != "client_credentials")
        return errorResponse(400, "unsupported_grant_type"_ba,
                             u"Only client credentials are taken here."_s);
    const QByteArray token = newSecret();
    if (m_settings.onIssued)
        m_settings.onIssued(token);
    const auto lifetime = m_settings.accessTokenLifetime;
    m_expiries.insert(hashOf(token), QDateTime::currentDateTimeUtc().addSecs(lifetime.count()));
    QJsonObject json{{u"access_token"_s, QString::fromLatin1(token)},
                     {u"token_type"_s, u"Bearer"_s},
                     {u"expires_in"_s, qint64(lifetime.count())}};
    if (const QByteArray scope = formValue(request.body, "scope"_ba); !scope.isEmpty())
        json[u"scope"_s] = QString::fromUtf8(scope);
    HttpResponse response;
    response.status = 200;
    response.contentType = "application/json"_ba;
    response.headers.append({"Cache-Control"_ba, "no-store"_ba});
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return response;
}

bool TokenService::isValid(const QByteArray &token) const
{
    if (token.isEmpty())
        return false;
    const auto expiry = m_expiries.constFind(hashOf(token));
    return expiry != m_expiries.cend() && QDateTime::currentDateTimeUtc() < *expiry;
}

} // namespace clientele::practice
