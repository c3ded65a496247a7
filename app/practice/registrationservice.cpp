// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationservice.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

const QByteArray registerPath = "/register"_ba;

QByteArray newClientId()
{
    return "c-"
           + QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                 .rightJustified(16, '0');
}

HttpResponse methodNotAllowed(const QByteArray &allowed)
{
    return {.status = 405, .contentType = {}, .headers = {{"Allow"_ba, allowed}}, .body = {}};
}

/// RFC 6750, section 3: no error code for a request without a token.
HttpResponse unauthorized(const QByteArray &presentedToken)
{
    if (presentedToken.isEmpty())
        return {.status = 401,
                .contentType = {},
                .headers = {{"WWW-Authenticate"_ba, "Bearer realm=\"practice\""_ba}},
                .body = {}};
    HttpResponse response = errorResponse(401, "invalid_token"_ba,
                                          u"The token is wrong, or the client does not exist."_s);
    response.headers.append({"WWW-Authenticate"_ba, "Bearer error=\"invalid_token\""_ba});
    return response;
}

HttpResponse refused(const Refusal &refusal)
{
    return errorResponse(400, refusal.error, refusal.description);
}

} // namespace

HttpResponse errorResponse(int status, const QByteArray &error, const QString &description)
{
    const QJsonObject json{{u"error"_s, QString::fromLatin1(error)},
                           {u"error_description"_s, description}};
    return {.status = status,
            .contentType = "application/json"_ba,
            .headers = {},
            .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

RegistrationService::RegistrationService(const PracticeSettings &settings, RegistrationStore &store)
    : m_settings(settings)
    , m_store(store)
{ }

bool RegistrationService::isResponsibleFor(const QByteArray &path) const
{
    return path == registerPath
           || (path.startsWith(registerPath + '/') && path.size() > registerPath.size() + 1);
}

HttpResponse RegistrationService::answer(const HttpRequest &request)
{
    const bool registers = request.path == registerPath;
    QList<QByteArray> methods{"POST"_ba};
    if (!registers)
        methods = {"GET"_ba, "PUT"_ba, "DELETE"_ba};
    methods.removeIf(
        [this](const QByteArray &method) { return m_settings.disabledMethods.contains(method); });
    if (!methods.contains(request.method))
        return methodNotAllowed(methods.join(", "));
    return registers ? registerClient(request)
                     : manage(request, request.path.mid(registerPath.size() + 1));
}

HttpResponse RegistrationService::registerClient(const HttpRequest &request)
{
    const QByteArray presented = request.bearer();
    if (m_settings.requiredInitialAccessToken
        && presented != *m_settings.requiredInitialAccessToken)
        return unauthorized(presented);
    const auto metadata = acceptMetadata(request.body, m_settings);
    if (!metadata)
        return refused(metadata.error());

    Registration registration;
    registration.clientId = newClientId();
    registration.issuedAt = QDateTime::currentSecsSinceEpoch();
    registration.metadata = *metadata;
    NewValues values;
    issueToken(registration, values);
    renewSecret(registration, values, true);
    return saveAndShow(201, registration, values, {});
}

HttpResponse RegistrationService::manage(const HttpRequest &request, const QByteArray &clientId)
{
    const QByteArray presented = request.bearer();
    const std::optional<Registration> registration = m_store.find(clientId);
    if (!registration || !registration->hasToken(presented))
        return unauthorized(presented);
    if (!registration->isManageable)
        return errorResponse(403, "insufficient_scope"_ba, u"This client may not be managed."_s);
    if (request.method == "PUT")
        return update(*registration, request);
    if (request.method == "DELETE")
        return remove(*registration);
    return read(*registration, presented);
}

HttpResponse RegistrationService::read(Registration registration, const QByteArray &presentedToken)
{
    NewValues values;
    if (m_settings.rotation == PracticeSettings::Rotation::OnEveryUse)
        issueToken(registration, values);
    return saveAndShow(200, registration, values, presentedToken);
}

HttpResponse RegistrationService::update(Registration registration, const HttpRequest &request)
{
    const auto isSecret = [&registration](const QByteArray &secret) {
        return registration.hasSecret(secret);
    };
    if (const auto refusal = refusalOfUpdate(request.body, registration.clientId, isSecret))
        return refused(*refusal);
    const auto metadata = acceptMetadata(request.body, m_settings);
    if (!metadata)
        return refused(metadata.error());

    registration.metadata = *metadata;
    NewValues values;
    if (m_settings.rotation != PracticeSettings::Rotation::Never)
        issueToken(registration, values);
    renewSecret(registration, values, m_settings.newSecretOnUpdate);
    return saveAndShow(200, registration, values, request.bearer());
}

HttpResponse RegistrationService::remove(const Registration &registration)
{
    if (!m_store.remove(registration.clientId))
        return errorResponse(500, "server_error"_ba, m_store.errorString());
    m_shownSecrets.remove(registration.clientId);
    return {.status = 204, .contentType = {}, .headers = {}, .body = {}};
}

void RegistrationService::issueToken(Registration &registration, NewValues &values) const
{
    values.token = newSecret();
    registration.tokenHash = hashOf(*values.token);
}

/// A client has a secret exactly as long as it authenticates with one.
void RegistrationService::renewSecret(Registration &registration, NewValues &values,
                                      bool force) const
{
    if (!registration.metadata.needsSecret) {
        registration.secretHash.clear();
        return;
    }
    if (!registration.secretHash.isEmpty() && !force)
        return;
    values.secret = newSecret();
    registration.secretHash = hashOf(*values.secret);
    registration.secretExpiresAt = m_settings.secretLifetime
                                       ? QDateTime::currentSecsSinceEpoch()
                                             + m_settings.secretLifetime->count()
                                       : 0;
}

HttpResponse RegistrationService::saveAndShow(int status, const Registration &registration,
                                              const NewValues &values,
                                              const QByteArray &presentedToken)
{
    if (m_store.find(registration.clientId) != registration && !m_store.put(registration))
        return errorResponse(500, "server_error"_ba, m_store.errorString());

    IssuedValues issued;
    issued.clientId = registration.clientId;
    issued.clientIdIssuedAt = registration.issuedAt;
    issued.registrationAccessToken = values.token.value_or(presentedToken);
    issued.registrationClientUri = m_endpoint.toEncoded() + '/' + registration.clientId;
    if (!registration.secretHash.isEmpty()) {
        issued.clientSecret = shownSecret(registration.clientId, values);
        issued.clientSecretExpiresAt = registration.secretExpiresAt;
    }
    return {.status = status,
            .contentType = "application/json"_ba,
            .headers = {},
            .body = clientInformation(registration.metadata, issued)};
}

std::optional<QByteArray> RegistrationService::shownSecret(const QByteArray &clientId,
                                                           const NewValues &values)
{
    if (m_settings.secretOnRead == PracticeSettings::SecretOnRead::Never)
        return values.secret;
    if (values.secret)
        m_shownSecrets.insert(clientId, *values.secret);
    const auto shown = m_shownSecrets.constFind(clientId);
    return shown == m_shownSecrets.cend() ? std::nullopt : std::optional(*shown);
}

} // namespace clientele::practice
