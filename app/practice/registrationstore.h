// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrationrules.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace clientele::practice {

/// One client, as the server keeps it. Tokens and secrets are hashes here.
struct Registration
{
    QByteArray clientId;
    qint64 issuedAt = 0;
    RegisteredMetadata metadata;
    QByteArray tokenHash; ///< Empty: no token opens it any more.
    qint64 tokenExpiresAt = 0; ///< Seconds since 1970; 0 is never.
    QByteArray secretHash; ///< Empty: the client has no secret.
    qint64 secretExpiresAt = 0; ///< Seconds since 1970; 0 is never.
    bool isManageable = true;

    friend bool operator==(const Registration &, const Registration &) = default;
    [[nodiscard]] bool hasToken(const QByteArray &token) const;
    [[nodiscard]] bool hasSecret(const QByteArray &secret) const;
};

/// SHA-256, as it is kept of tokens and secrets.
[[nodiscard]] QByteArray hashOf(const QByteArray &secret);
/// 256 random bits in letters, digits, `-` and `_`.
[[nodiscard]] QByteArray newSecret();

/// All clients, in memory and, with a state file, on disk. A change is on disk before it returns
/// true; otherwise it did not happen.
class RegistrationStore
{
public:
    /// Reads the state file if there is one. False when it is there and cannot be understood: it is
    /// then left alone.
    [[nodiscard]] bool open(const QString &stateFile);
    [[nodiscard]] const QString &errorString() const { return m_errorString; }

    [[nodiscard]] std::optional<Registration> find(const QByteArray &clientId) const;
    /// The client whose current token this is.
    [[nodiscard]] std::optional<Registration> ownerOf(const QByteArray &token) const;
    [[nodiscard]] qsizetype size() const { return m_registrations.size(); }
    [[nodiscard]] bool put(const Registration &registration);
    [[nodiscard]] bool remove(const QByteArray &clientId);
    [[nodiscard]] bool clear();

    /// Of the last run, so that configuration URIs stay right; 0 when unknown.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool setPort(quint16 port);

private:
    [[nodiscard]] bool read(const QByteArray &text);
    [[nodiscard]] bool save();

    QMap<QByteArray, Registration> m_registrations;
    quint16 m_port = 0;
    QString m_stateFile;
    QString m_errorString;
};

} // namespace clientele::practice
