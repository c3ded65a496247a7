// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationservice.h"

#include "updaterules.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUrlQuery>

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

/// Both shapes always, so that a change of habits leaves no client behind.
std::optional<QByteArray> clientIdOf(const HttpRequest &request)
{
    if (request.path != registerPath)
        return request.path.mid(registerPath.size() + 1);
    const QUrlQuery query(QString::fromLatin1(request.query));
    if (!query.hasQueryItem(u"client_id"_s))
        return {};
    return query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded).toUtf8();
}

qint64 secondsFromNow(const std::optional<std::chrono::seconds> &lifetime)
{
    return lifetime ? QDateTime::currentSecsSinceEpoch() + lifetime->count() : 0;
}

bool isOver(qint64 expiresAt)
{
    return expiresAt != 0 && expiresAt <= QDateTime::currentSecsSinceEpoch();
}

} // namespace

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
    const std::optional<QByteArray> clientId = clientIdOf(request);
    QList<QByteArray> methods{"POST"_ba};
    if (clientId)
        methods = {"GET"_ba, "PUT"_ba, "DELETE"_ba};
    methods.removeIf(
        [this](const QByteArray &method) { return m_settings.disabledMethods.contains(method); });
    if (!methods.contains(request.method)) {
        HttpResponse response = emptyResponse(m_settings.disabledStatus);
        if (response.status == 405)
            response.headers.append({"Allow"_ba, methods.join(", ")});
        return response;
    }
    if (request.body.size() > m_settings.bodyLimit)
        return errorResponse(m_settings.bodyLimitStatus, "invalid_request"_ba,
                             u"The body is too large."_s);
    return clientId ? manage(request, *clientId) : registerClient(request);
}

std::optional<HttpResponse> RegistrationService::refusalToRegister(const HttpRequest &request)
{
    const QByteArray presented = request.bearer();
    if (m_settings.requiredInitialAccessToken
        && (m_initialAccessTokenIsSpent || presented != *m_settings.requiredInitialAccessToken))
        return denied(m_settings.badToken, presented);
    if (m_settings.registrationInterval && m_sinceRegistration.isValid()) {
        const auto passed = std::chrono::milliseconds(m_sinceRegistration.elapsed());
        if (passed < *m_settings.registrationInterval) {
            HttpResponse response = errorResponse(429, "rate_limited"_ba,
                                                  u"One registration at a time."_s);
            const auto wait = std::chrono::ceil<std::chrono::seconds>(
                *m_settings.registrationInterval - passed);
            response.headers.append({"Retry-After"_ba, QByteArray::number(wait.count())});
            return response;
        }
    }
    return {};
}

HttpResponse RegistrationService::registerClient(const HttpRequest &request)
{
    if (const auto refusal = refusalToRegister(request))
        return *refusal;
    const auto metadata = acceptMetadata(request.body, m_settings);
    if (!metadata)
        return refused(metadata.error());

    Registration registration;
    registration.clientId = m_settings.clientId.value_or(newClientId());
    registration.issuedAt = QDateTime::currentSecsSinceEpoch();
    registration.metadata = *metadata;
    NewValues values;
    issueToken(registration, values);
    renewSecret(registration, values, true);
    m_sinceRegistration.start();
    m_initialAccessTokenIsSpent = m_settings.initialAccessTokenIsSingleUse;
    return saveAndShow(Occasion::Register, registration, values, {});
}

HttpResponse RegistrationService::manage(const HttpRequest &request, const QByteArray &clientId)
{
    const QByteArray presented = request.bearer();
    const std::optional<Registration> registration = m_store.find(clientId);
    if (const auto denial = this->denial(registration, presented))
        return denied(*denial, presented);
    if (!registration->isManageable)
        return errorResponse(403, "insufficient_scope"_ba, u"This client may not be managed."_s);
    if (request.method == "PUT")
        return update(*registration, request);
    if (request.method == "DELETE")
        return remove(*registration);
    return read(*registration, presented);
}

bool RegistrationService::isManagementToken(const QByteArray &presented) const
{
    if (presented.isEmpty())
        return false;
    return presented == m_settings.managementBearer || (m_tokens && m_tokens->isValid(presented));
}

std::optional<Denial> RegistrationService::denial(const std::optional<Registration> &registration,
                                                  const QByteArray &presented)
{
    const Denial unknownClient = m_settings.unknownClient.value_or(m_settings.badToken);
    switch (m_settings.managedWith) {
    case Habits::ManagedWith::Nothing:
        return registration ? std::nullopt : std::optional(unknownClient);
    case Habits::ManagedWith::OtherBearer:
        if (!isManagementToken(presented))
            return m_settings.badToken;
        return registration ? std::nullopt : std::optional(unknownClient);
    case Habits::ManagedWith::RegistrationAccessToken:
        break;
    }
    if (registration && registration->hasToken(presented))
        return isOver(registration->tokenExpiresAt) ? std::optional(m_settings.badToken)
                                                    : std::nullopt;
    std::optional<Registration> owner = m_store.ownerOf(presented);
    if (!owner)
        return registration ? m_settings.badToken : unknownClient;
    if (m_settings.atWrongUrl == Habits::AtWrongUrl::TokenDestroyed) {
        owner->tokenHash.clear();
        (void)m_store.put(*owner); // The refusal is the same if that cannot be saved.
    }
    return m_settings.otherClientsToken.value_or(m_settings.badToken);
}

HttpResponse RegistrationService::read(Registration registration, const QByteArray &presentedToken)
{
    NewValues values;
    if (m_settings.rotation == Habits::Rotation::OnEveryUse)
        issueToken(registration, values);
    if (m_settings.newSecretOnRead)
        renewSecret(registration, values, true);
    return saveAndShow(Occasion::Read, registration, values, presentedToken);
}

HttpResponse RegistrationService::update(Registration registration, const HttpRequest &request)
{
    const auto isSecret = [&registration](const QByteArray &secret) {
        return registration.hasSecret(secret);
    };
    if (const auto refusal = refusalOfUpdate(request.body, registration.clientId, isSecret,
                                             m_settings))
        return refused(*refusal);
    if (const auto refusal = refusalOfOmissions(request.body, registration.metadata, m_settings))
        return refused(*refusal);
    const auto metadata = acceptMetadata(
        withKeptMembers(request.body, registration.metadata, m_settings), m_settings);
    if (!metadata)
        return refused(metadata.error());

    registration.metadata = *metadata;
    NewValues values;
    if (m_settings.rotation != Habits::Rotation::Never)
        issueToken(registration, values);
    renewSecret(registration, values, m_settings.newSecretOnUpdate);
    return saveAndShow(Occasion::Update, registration, values, request.bearer());
}

HttpResponse RegistrationService::remove(const Registration &registration)
{
    if (!m_store.remove(registration.clientId))
        return errorResponse(500, "server_error"_ba, m_store.errorString());
    m_shownSecrets.remove(registration.clientId);
    return emptyResponse(m_settings.deletedStatus);
}

QByteArray RegistrationService::issuedSecret() const
{
    const QByteArray secret = newSecret();
    if (m_settings.onIssued)
        m_settings.onIssued(secret);
    return secret;
}

void RegistrationService::issueToken(Registration &registration, NewValues &values) const
{
    values.token = issuedSecret();
    registration.tokenHash = hashOf(*values.token);
    registration.tokenExpiresAt = secondsFromNow(m_settings.tokenLifetime);
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
    values.secret = issuedSecret();
    registration.secretHash = hashOf(*values.secret);
    registration.secretExpiresAt = secondsFromNow(m_settings.secretLifetime);
}

HttpResponse RegistrationService::saveAndShow(Occasion occasion, const Registration &registration,
                                              const NewValues &values,
                                              const QByteArray &presentedToken)
{
    if (m_store.find(registration.clientId) != registration && !m_store.put(registration))
        return errorResponse(500, "server_error"_ba, m_store.errorString());
    const IssuedValues issued = issuedValues(occasion, registration, values, presentedToken);
    const QStringList hidden = occasion == Occasion::Read ? m_settings.hiddenOnRead : QStringList();
    return {.status = occasion == Occasion::Register ? m_settings.registeredStatus : 200,
            .contentType = m_settings.contentType,
            .headers = {},
            .body = clientInformation(registration.metadata, issued, m_settings, hidden)};
}

IssuedValues RegistrationService::issuedValues(Occasion occasion, const Registration &registration,
                                               const NewValues &values,
                                               const QByteArray &presentedToken)
{
    const ShownValues &shown = occasion == Occasion::Register ? m_settings.shownOnRegister
                               : occasion == Occasion::Read   ? m_settings.shownOnRead
                                                              : m_settings.shownOnUpdate;
    IssuedValues issued;
    issued.clientId = registration.clientId;
    if (shown.issuedAt)
        issued.clientIdIssuedAt = registration.issuedAt;
    if (shown.token)
        issued.registrationAccessToken = values.token.value_or(presentedToken);
    if (shown.token && m_settings.showsTokenLifetime && registration.tokenExpiresAt != 0)
        issued.tokenExpiresIn = registration.tokenExpiresAt - QDateTime::currentSecsSinceEpoch();
    if (shown.uri)
        issued.registrationClientUri = configurationUri(registration.clientId, occasion);
    if (registration.secretHash.isEmpty())
        return issued;
    issued.clientSecret = shownSecret(registration, values);
    if (shown.secretExpiry)
        issued.clientSecretExpiresAt = registration.secretExpiresAt;
    return issued;
}

std::optional<QByteArray> RegistrationService::shownSecret(const Registration &registration,
                                                           const NewValues &values)
{
    switch (m_settings.secretOnRead) {
    case Habits::SecretOnRead::Never:
        return values.secret;
    case Habits::SecretOnRead::Hashed:
        // The look of a stored password; not bcrypt itself.
        return values.secret.value_or("{bcrypt}$2a$10$" + registration.secretHash.toBase64());
    case Habits::SecretOnRead::Always:
        break;
    }
    if (values.secret)
        m_shownSecrets.insert(registration.clientId, *values.secret);
    const auto shown = m_shownSecrets.constFind(registration.clientId);
    return shown == m_shownSecrets.cend() ? std::nullopt : std::optional(*shown);
}

QByteArray RegistrationService::configurationUri(const QByteArray &clientId,
                                                 Occasion occasion) const
{
    QByteArray uri = m_settings.uriFlaw == Habits::UriFlaw::Relative ? registerPath
                                                                     : m_endpoint.toEncoded();
    uri += m_settings.uriShape == Habits::UriShape::Query ? "?client_id=" : "/";
    uri += clientId;
    if (m_settings.uriFlaw == Habits::UriFlaw::DoubledInUpdates && occasion == Occasion::Update)
        uri += '/' + clientId;
    return uri;
}

} // namespace clientele::practice
