// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "registrationstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

constexpr auto format = "clientele-practice-1"_L1;

QJsonObject toJson(const Registration &registration)
{
    // The document is text inside the text: QJsonObject would sort its members.
    return {{u"client_id"_s, QString::fromUtf8(registration.clientId)},
            {u"issued_at"_s, registration.issuedAt},
            {u"metadata"_s, QString::fromUtf8(registration.metadata.text)},
            {u"needs_secret"_s, registration.metadata.needsSecret},
            {u"token_sha256"_s, QString::fromLatin1(registration.tokenHash.toHex())},
            {u"token_expires_at"_s, registration.tokenExpiresAt},
            {u"secret_sha256"_s, QString::fromLatin1(registration.secretHash.toHex())},
            {u"secret_expires_at"_s, registration.secretExpiresAt},
            {u"manageable"_s, registration.isManageable}};
}

Registration fromJson(const QJsonObject &json)
{
    return {.clientId = json[u"client_id"].toString().toUtf8(),
            .issuedAt = json[u"issued_at"].toInteger(),
            .metadata = {.text = json[u"metadata"].toString().toUtf8(),
                         .needsSecret = json[u"needs_secret"].toBool()},
            .tokenHash = QByteArray::fromHex(json[u"token_sha256"].toString().toLatin1()),
            .tokenExpiresAt = json[u"token_expires_at"].toInteger(),
            .secretHash = QByteArray::fromHex(json[u"secret_sha256"].toString().toLatin1()),
            .secretExpiresAt = json[u"secret_expires_at"].toInteger(),
            .isManageable = json[u"manageable"].toBool(true)};
}

} // namespace

bool Registration::hasToken(const QByteArray &token) const
{
    return !token.isEmpty() && hashOf(token) == tokenHash;
}

bool Registration::hasSecret(const QByteArray &secret) const
{
    return !secret.isEmpty() && hashOf(secret) == secretHash;
}

QByteArray hashOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

QByteArray newSecret()
{
    std::array<quint32, 8> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof(random));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool RegistrationStore::open(const QString &stateFile)
{
    m_stateFile = stateFile;
    QFile file(stateFile);
    if (stateFile.isEmpty() || !file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly)) {
        m_errorString = file.errorString();
        return false;
    }
    if (!read(file.readAll())) {
        m_errorString = u"%1 is not a state file of this program."_s.arg(stateFile);
        return false;
    }
    return true;
}

std::optional<Registration> RegistrationStore::find(const QByteArray &clientId) const
{
    const auto found = m_registrations.constFind(clientId);
    return found == m_registrations.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Registration> RegistrationStore::ownerOf(const QByteArray &token) const
{
    const auto found = std::find_if(
        m_registrations.cbegin(), m_registrations.cend(),
        [&token](const Registration &registration) { return registration.hasToken(token); });
    return found == m_registrations.cend() ? std::nullopt : std::optional(*found);
}

bool RegistrationStore::put(const Registration &registration)
{
    const std::optional<Registration> previous = find(registration.clientId);
    m_registrations.insert(registration.clientId, registration);
    if (save())
        return true;
    if (previous)
        m_registrations.insert(registration.clientId, *previous);
    else
        m_registrations.remove(registration.clientId);
    return false;
}

bool RegistrationStore::remove(const QByteArray &clientId)
{
    const std::optional<Registration> previous = find(clientId);
    if (!previous)
        return true;
    m_registrations.remove(clientId);
    if (save())
        return true;
    m_registrations.insert(clientId, *previous);
    return false;
}

bool RegistrationStore::clear()
{
    const auto previous = std::exchange(m_registrations, {});
    if (save())
        return true;
    m_registrations = previous;
    return false;
}

bool RegistrationStore::setPort(quint16 port)
{
    m_port = port;
    return save();
}

bool RegistrationStore::read(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json[u"format"].toString() != format)
        return false;
    m_port = quint16(json[u"port"].toInt());
    const QJsonArray clients = json[u"clients"].toArray();
    for (const QJsonValue &client : clients) {
        const Registration registration = fromJson(client.toObject());
        m_registrations.insert(registration.clientId, registration);
    }
    return true;
}

bool RegistrationStore::save()
{
    if (m_stateFile.isEmpty())
        return true;
    QJsonArray clients;
    for (const Registration &registration : std::as_const(m_registrations))
        clients.append(toJson(registration));
    const QJsonObject json{
        {u"format"_s, QString(format)}, {u"port"_s, m_port}, {u"clients"_s, clients}};

    QSaveFile file(m_stateFile);
    const bool saved = file.open(QIODevice::WriteOnly)
                       && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                       && file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (!saved)
        m_errorString = file.errorString();
    return saved;
}

} // namespace clientele::practice
