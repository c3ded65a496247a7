// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clientele::practice {

bool isDiscoveryPath(const QByteArray &path, const QByteArray &issuerPath)
{
    return path == issuerPath + "/.well-known/openid-configuration"
           || path == "/.well-known/oauth-authorization-server" + issuerPath;
}

QByteArray discoveryDocument(const QUrl &issuer, const QUrl &registrationEndpoint)
{
    const QString base = issuer.toString();
    QJsonObject json{
        {u"issuer"_s, base},
        {u"authorization_endpoint"_s, base + "/authorize"_L1},
        {u"token_endpoint"_s, base + "/token"_L1},
        {u"jwks_uri"_s, base + "/jwks"_L1},
        {u"scopes_supported"_s,
         QJsonArray{u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s}},
        {u"response_types_supported"_s,
         QJsonArray{u"code"_s, u"token"_s, u"id_token"_s, u"code id_token"_s}},
        {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"implicit"_s,
                                                u"refresh_token"_s, u"client_credentials"_s}},
        {u"token_endpoint_auth_methods_supported"_s,
         QJsonArray{u"none"_s, u"client_secret_basic"_s, u"client_secret_post"_s,
                    u"client_secret_jwt"_s, u"private_key_jwt"_s, u"tls_client_auth"_s,
                    u"self_signed_tls_client_auth"_s}},
        {u"subject_types_supported"_s, QJsonArray{u"public"_s}},
        {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
    };
    if (!registrationEndpoint.isEmpty())
        json[u"registration_endpoint"_s] = registrationEndpoint.toString();
    return QJsonDocument(json).toJson();
}

} // namespace clientele::practice
