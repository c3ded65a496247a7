// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QMap>
#include <QString>

namespace clientele::tests {

/// A secret as the Secret Service sends it over the bus, in a "plain" session: (oayays).
struct DBusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType = QStringLiteral("text/plain");
};

using DBusSecrets = QMap<QDBusObjectPath, DBusSecret>;

inline QDBusArgument &operator<<(QDBusArgument &argument, const DBusSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

inline const QDBusArgument &operator>>(const QDBusArgument &argument, DBusSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

/// Once, before one is sent.
inline void registerDBusSecret()
{
    qDBusRegisterMetaType<DBusSecret>();
    qDBusRegisterMetaType<DBusSecrets>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
}

} // namespace clientele::tests
