// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gnomekeyring.h"

#include "dbussecret.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

QDBusObjectPath collection()
{
    return QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s);
}

QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                  const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface,
                                                  method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
}

QDBusMessage callService(const QString &method, const QVariantList &arguments)
{
    return call(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method,
                arguments);
}

bool isReply(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage;
}

QVariant secret(const QString &session, const QByteArray &value)
{
    return QVariant::fromValue(DBusSecret{QDBusObjectPath(session), {}, value});
}

/// The path of an unlocked item; a path that answers nothing if there is none.
QString findItem(const QString &service, const QString &account)
{
    const QMap<QString, QString> attributes{{u"server"_s, service}, {u"user"_s, account}};
    const auto found = callService(u"SearchItems"_s, {QVariant::fromValue(attributes)});
    const auto unlocked = qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(0));
    return unlocked.isEmpty() ? u"/none"_s : unlocked.first().path();
}

} // namespace

GnomeKeyring::GnomeKeyring()
{
    registerDBusSecret();
    const QVariant noInput = QVariant::fromValue(QDBusVariant(QString()));
    const auto opened = callService(u"OpenSession"_s, {u"plain"_s, noInput});
    m_session = opened.arguments().value(1).value<QDBusObjectPath>().path();
}

bool GnomeKeyring::lock() const
{
    const QList<QDBusObjectPath> collections{collection()};
    return isReply(callService(u"Lock"_s, {QVariant::fromValue(collections)}));
}

bool GnomeKeyring::unlock() const
{
    return isReply(call(u"/org/freedesktop/secrets"_s,
                        u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                        u"UnlockWithMasterPassword"_s,
                        {QVariant::fromValue(collection()),
                         secret(m_session, qgetenv("CLIENTELE_KEYRING_PASSWORD"))}));
}

std::optional<QByteArray> GnomeKeyring::storedText(const QString &service,
                                                   const QString &account) const
{
    const QString item = findItem(service, account);
    const auto reply = call(item, u"org.freedesktop.Secret.Item"_s, u"GetSecret"_s,
                            {QVariant::fromValue(QDBusObjectPath(m_session))});
    if (!isReply(reply))
        return {};
    return qdbus_cast<DBusSecret>(reply.arguments().value(0)).value;
}

bool GnomeKeyring::setStoredText(const QString &service, const QString &account,
                                 const QByteArray &text) const
{
    const QString item = findItem(service, account);
    return isReply(
        call(item, u"org.freedesktop.Secret.Item"_s, u"SetSecret"_s, {secret(m_session, text)}));
}

} // namespace clientele::tests
