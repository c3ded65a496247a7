// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedsecretservice.h"

#include "dbussecret.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

QDBusConnection ownConnection()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"scripted secret service"_s);
}

QVariant path(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath(path));
}

QVariant nothing()
{
    return path(u"/"_s);
}

QVariant paths(const QStringList &names)
{
    QList<QDBusObjectPath> list;
    for (const QString &name : names)
        list.append(QDBusObjectPath(name));
    return QVariant::fromValue(list);
}

QString servicePath()
{
    return u"/org/freedesktop/secrets"_s;
}

QString collection()
{
    return servicePath() + u"/collection/login"_s;
}

QString item()
{
    return collection() + u"/1"_s;
}

QString session()
{
    return servicePath() + u"/session/1"_s;
}

QString prompt()
{
    return servicePath() + u"/prompt/1"_s;
}

} // namespace

ScriptedSecretService::ScriptedSecretService()
{
    registerDBusSecret();
    QDBusConnection bus = ownConnection();
    bus.registerVirtualObject(servicePath(), this, QDBusConnection::SubPath);
    bus.registerService(u"org.freedesktop.secrets"_s);
}

void ScriptedSecretService::answerWaiting()
{
    for (const QDBusMessage &message : std::exchange(m_waiting, {}))
        answer(message);
}

QString ScriptedSecretService::introspect(const QString &) const
{
    return {};
}

bool ScriptedSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    calls.append(message.member());
    if (script.silent.contains(message.member()))
        m_waiting.append(message);
    else
        answer(message);
    return true;
}

void ScriptedSecretService::answer(const QDBusMessage &message)
{
    const QString error = script.errors.value(message.member());
    if (!error.isEmpty()) {
        ownConnection().send(message.createErrorReply(error, u"scripted by a test"_s));
        return;
    }
    ownConnection().send(answerTo(message));
    if (message.member() == u"Prompt")
        endPrompt(message);
}

QDBusMessage ScriptedSecretService::answerTo(const QDBusMessage &message)
{
    const QString method = message.member();
    if (method == u"Get")
        return answerToGet(message);
    if (method == u"GetAll")
        return message.createReply(QVariantMap());
    if (method == u"ReadAlias")
        return message.createReply(path(collection()));
    if (method == u"Unlock")
        return message.createReply({paths({}), path(prompt())});
    if (method == u"CreateCollection") {
        collectionArguments = message.arguments();
        return message.createReply({nothing(), path(prompt())});
    }
    if (method == u"OpenSession")
        return openSession(message);
    if (method == u"SearchItems")
        return message.createReply(
            {paths(script.entry ? QStringList{item()} : QStringList()), paths({})});
    if (method == u"GetSecrets")
        return getSecrets(message);
    if (method == u"CreateItem") {
        if (script.keepsNewEntries)
            script.entry = qdbus_cast<DBusSecret>(message.arguments().value(1)).value;
        return message.createReply({path(item()), nothing()});
    }
    if (method == u"Delete") {
        if (!script.keepsOldEntries)
            script.entry.reset();
        return message.createReply(nothing());
    }
    return message.createReply();
}

QDBusMessage ScriptedSecretService::answerToGet(const QDBusMessage &message) const
{
    if (script.state == State::NoCollection)
        return message.createErrorReply(QDBusError::UnknownMethod, u"no such collection"_s);
    return message.createReply(QVariant::fromValue(QDBusVariant(script.state == State::Locked)));
}

QDBusMessage ScriptedSecretService::openSession(const QDBusMessage &message) const
{
    if (message.arguments().value(0).toString() != u"plain")
        return message.createErrorReply(QDBusError::NotSupported, u"plain only"_s);
    return message.createReply({QVariant::fromValue(QDBusVariant(QString())), path(session())});
}

QDBusMessage ScriptedSecretService::getSecrets(const QDBusMessage &message) const
{
    DBusSecrets secrets;
    if (script.entry)
        secrets.insert(QDBusObjectPath(item()), {QDBusObjectPath(session()), {}, *script.entry});
    return message.createReply(QVariant::fromValue(secrets));
}

void ScriptedSecretService::endPrompt(const QDBusMessage &message)
{
    if (script.promptEnd == PromptEnd::Never)
        return;
    const bool agreed = script.promptEnd == PromptEnd::Agree;
    if (agreed)
        script.state = State::Unlocked;
    auto completed = QDBusMessage::createSignal(message.path(), u"org.freedesktop.Secret.Prompt"_s,
                                                u"Completed"_s);
    completed << !agreed
              << QVariant::fromValue(
                     QDBusVariant(paths(agreed ? QStringList{collection()} : QStringList())));
    ownConnection().send(completed);
}

} // namespace clientele::tests
