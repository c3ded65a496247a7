// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accesstoken.h"

#include <metadata/clientdocument.h>
#include <metadata/wiping.h>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::ClientDocument;
using metadata::SecretText;
using metadata::wipe;

namespace {

constexpr qint64 mostSeconds = 100LL * 365 * 24 * 60 * 60;

/// As a form spells it (RFC 6749, appendix B); for a space `%20`, which every reader takes.
SecretText encoded(const SecretText &text)
{
    QByteArray revealed = text.reveal().toByteArray();
    QByteArray spelled = revealed.toPercentEncoding();
    const SecretText result(spelled);
    wipe(revealed);
    wipe(spelled);
    return result;
}

QByteArray encoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

SecretText basicOf(const QByteArray &clientId, const SecretText &clientSecret)
{
    QByteArray pair = clientId + ':' + clientSecret.reveal().toByteArray();
    QByteArray spelled = pair.toBase64();
    const SecretText basic(spelled);
    wipe(pair);
    wipe(spelled);
    return basic;
}

/// A number, or one in quotes.
std::optional<qint64> secondsIn(const ClientDocument &answer)
{
    if (const auto seconds = answer.integer(u"expires_in"))
        return seconds;
    bool isNumber = false;
    const qint64 seconds = answer.string(u"expires_in").toLongLong(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

} // namespace

Request accessTokenRequest(const ClientCredentials &credentials)
{
    Request request;
    request.verb = Verb::FetchAccessToken;
    request.url = credentials.tokenEndpoint;
    request.bodyKind = BodyKind::Form;
    request.body = "grant_type=client_credentials"_ba;
    if (!credentials.scope.isEmpty())
        request.body += "&scope=" + encoded(credentials.scope);
    const QByteArray clientId = encoded(credentials.clientId);
    const SecretText secret = encoded(credentials.clientSecret);
    if (credentials.authentication == TokenAuthentication::ClientSecretBasic) {
        request.basic = basicOf(clientId, secret);
        request.otherSecrets = {credentials.clientSecret};
        return request;
    }
    request.body += "&client_id=" + clientId;
    if (credentials.authentication == TokenAuthentication::ClientSecretPost) {
        request.body += "&client_secret=";
        request.body += secret.reveal();
        request.otherSecrets = {credentials.clientSecret, secret};
    }
    return request;
}

tl::expected<AccessToken, AccessTokenProblem> parseAccessToken(const QByteArray &body,
                                                               const QDateTime &now)
{
    const auto answer = ClientDocument::fromText(body);
    if (!answer)
        return tl::unexpected(AccessTokenProblem::NotAnAnswer);
    AccessToken issued;
    issued.token = SecretText(answer->string(u"access_token").toUtf8());
    if (issued.token.isEmpty())
        return tl::unexpected(AccessTokenProblem::NoToken);
    const QString type = answer->string(u"token_type");
    if (!type.isEmpty() && type.compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return tl::unexpected(AccessTokenProblem::OtherType);
    if (!issued.token.isHeaderSafe())
        return tl::unexpected(AccessTokenProblem::Unusable);
    if (const auto seconds = secondsIn(*answer); seconds && *seconds >= 0 && *seconds < mostSeconds)
        issued.expiresAt = now.addSecs(*seconds);
    return issued;
}

} // namespace clientele::protocol
