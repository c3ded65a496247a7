// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainservice.h"

#include "arrival.h"
#include "secretprompt.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QScopedPointer>

#include <gio/gio.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::secrets {

namespace {

constexpr std::chrono::milliseconds callTimeout = 3s;

QDBusMessage callTo(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
}

QDBusMessage callToService(const QString &method)
{
    return callTo(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
}

QCoro::Task<QDBusMessage> send(QDBusMessage call, std::chrono::milliseconds timeout)
{
    // Without a connection Qt's watcher never finishes.
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        co_return QDBusMessage::createError(QDBusError::Disconnected,
                                            u"There is no session bus."_s);

    const auto reply = std::make_shared<Arrival<QDBusMessage>>();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, int(timeout.count())));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
                     [reply](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         reply->deliver(finished->reply());
                     });
    co_return co_await *reply;
}

QDBusObjectPath objectPath(const QDBusMessage &reply, int argument)
{
    return reply.arguments().value(argument).value<QDBusObjectPath>();
}

/// The Secret Service says "/" for "no such object" and "no prompt is needed".
bool isObject(const QDBusObjectPath &path)
{
    return !path.path().isEmpty() && path.path() != u"/";
}

ServiceReport reportOf(const QDBusMessage &reply)
{
    ServiceReport report;
    report.owner = reply.service();
    if (reply.type() == QDBusMessage::ReplyMessage) {
        const QVariant locked = reply.arguments().value(0).value<QDBusVariant>().variant();
        report.state = locked.toBool() ? KeychainState::Locked : KeychainState::Unlocked;
        return report;
    }
    report.detail = reply.errorMessage();
    switch (QDBusError(reply).type()) {
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownObject:
    case QDBusError::UnknownInterface:
        report.state = KeychainState::NoCollection;
        break;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        // The bus says so of a service that has died as well. A time-out is Qt's own word and has
        // no sender.
        report.timedOut = reply.service().isEmpty();
        break;
    default:
        // KeePassXC's word for it, unknown to Qt.
        if (reply.errorName() == u"org.freedesktop.Secret.Error.NoSuchObject")
            report.state = KeychainState::NoCollection;
        break;
    }
    return report;
}

QCoro::Task<> runPrompt(QString service, QDBusObjectPath path, std::chrono::milliseconds timeout)
{
    // Only the connection that was given the prompt may start it, so it is addressed by that name.
    const std::unique_ptr<SecretPrompt, QScopedPointerDeleteLater> prompt(
        new SecretPrompt(service, path, timeout));
    auto start = QDBusMessage::createMethodCall(service, path.path(),
                                                u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s);
    start << QString(); // no parent window
    const QDBusMessage started = co_await send(start, callTimeout);
    if (started.type() == QDBusMessage::ReplyMessage)
        co_await *prompt->answered();
}

QCoro::Task<QDBusMessage> askToUnlock()
{
    auto findDefault = callToService(u"ReadAlias"_s);
    findDefault << u"default"_s;
    const QDBusMessage found = co_await send(findDefault, callTimeout);
    const QList<QDBusObjectPath> collections{objectPath(found, 0)};
    if (!isObject(collections.first()))
        co_return found;
    auto unlock = callToService(u"Unlock"_s);
    unlock << QVariant::fromValue(collections);
    co_return co_await send(unlock, callTimeout);
}

QCoro::Task<QDBusMessage> askToMakeCollection()
{
    // The label under which libsecret would make it.
    const QVariantMap properties{
        {u"org.freedesktop.Secret.Collection.Label"_s, u"Default keyring"_s}};
    auto make = callToService(u"CreateCollection"_s);
    make << properties << u"default"_s;
    co_return co_await send(make, callTimeout);
}

} // namespace

QCoro::Task<ServiceReport> askService(std::chrono::milliseconds timeout)
{
    auto isLocked = callTo(u"/org/freedesktop/secrets/aliases/default"_s,
                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    isLocked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusMessage reply = co_await send(isLocked, std::min(timeout, callTimeout));
    co_return reportOf(reply);
}

QCoro::Task<> openService(std::chrono::milliseconds timeout)
{
    const ServiceReport report = co_await askService(timeout);
    QDBusMessage reply;
    if (report.state == KeychainState::Locked)
        reply = co_await askToUnlock();
    else if (report.state == KeychainState::NoCollection)
        reply = co_await askToMakeCollection();
    // Both answer with what is open already and the prompt for the rest.
    const QDBusObjectPath prompt = objectPath(reply, 1);
    if (isObject(prompt))
        co_await runPrompt(reply.service(), prompt, timeout);
}

QCoro::Task<QString> nameOfService(QString owner)
{
    // A keychain program has a name of its own on the bus beside the common one.
    struct Program
    {
        QString busName;
        QString displayName;
    };
    static const Program programs[] = {
        {u"org.gnome.keyring"_s, u"GNOME Keyring"_s},
        {u"org.kde.kwalletd6"_s, u"KDE Wallet"_s},
        {u"org.kde.kwalletd5"_s, u"KDE Wallet"_s},
        {u"org.kde.secretservicecompat"_s, u"KDE Wallet"_s},
        {u"org.keepassxc.KeePassXC.MainWindow"_s, u"KeePassXC"_s},
    };
    for (const Program &program : programs) {
        auto findOwner = QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
            u"GetNameOwner"_s);
        findOwner << program.busName;
        const QDBusMessage reply = co_await send(findOwner, callTimeout);
        if (reply.arguments().value(0).toString() == owner)
            co_return program.displayName;
    }
    co_return genericServiceName();
}

QString genericServiceName()
{
    return u"Secret Service"_s;
}

QString entryKey(const QString &, const QString &account)
{
    return account;
}

void surviveEndOfService()
{
    // GIO, under libsecret, raises SIGTERM when its session bus goes. One reference is kept for
    // good: a later connection would be a new object with the default again.
    static GDBusConnection *const bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
    if (bus)
        g_dbus_connection_set_exit_on_close(bus, FALSE);
}

} // namespace clientele::secrets
