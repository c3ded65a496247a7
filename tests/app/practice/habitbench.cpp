// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitbench.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using namespace practice;

namespace {

QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QByteArray challengeOf(const HttpResponse &response)
{
    for (const auto &[name, value] : response.headers) {
        if (name == "WWW-Authenticate")
            return value;
    }
    return {};
}

QByteArray bodyOf(const QJsonObject &members)
{
    QJsonObject json{{u"client_name"_s, u"Billing"_s},
                     {u"redirect_uris"_s, QJsonArray{u"https://a.example/cb"_s}},
                     {u"logo_uri"_s, u"https://a.example/logo"_s},
                     {u"require_auth_time"_s, true},
                     {u"software_statement"_s, u"a.b.c"_s}};
    for (auto it = members.begin(); it != members.end(); ++it)
        json[it.key()] = *it;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

HttpRequest habitRequest(const QByteArray &method, const QByteArray &target,
                         const QByteArray &bearer, const QByteArray &body)
{
    const qsizetype mark = target.indexOf('?');
    HttpRequest request{.method = method,
                        .path = mark < 0 ? target : target.first(mark),
                        .query = mark < 0 ? QByteArray() : target.sliced(mark + 1),
                        .headers = {},
                        .body = body};
    if (!bearer.isEmpty())
        request.headers.emplaceBack("Authorization"_ba, "Bearer " + bearer);
    return request;
}

HabitBench::HabitBench(const QString &name)
    : service(settings, store)
{
    settings.setHabits(habitsByName(name).value_or(Habits()));
    settings.registrationInterval.reset();
    settings.managementBearer = "administrator"_ba;
    service.setEndpoint(QUrl(u"https://as.example/register"_s));
    registerClient();
}

void HabitBench::registerClient()
{
    learn(service.answer(habitRequest("POST"_ba, "/register"_ba, {}, bodyOf({}))));
    id = last.value(u"client_id").toString().toUtf8();
    target = settings.uriShape == Habits::UriShape::Query ? "/register?client_id=" + id
                                                          : "/register/" + id;
}

void HabitBench::learn(const HttpResponse &response)
{
    status = response.status;
    challenge = challengeOf(response);
    last = jsonOf(response);
    const QString newToken = last.value(u"registration_access_token").toString();
    if (!newToken.isEmpty())
        token = newToken.toUtf8();
    const QString newSecret = last.value(u"client_secret").toString();
    if (!newSecret.isEmpty() && !newSecret.startsWith(u'{'))
        secret = newSecret.toUtf8();
}

QByteArray HabitBench::bearer() const
{
    return settings.managedWith == Habits::ManagedWith::OtherBearer ? *settings.managementBearer
                                                                    : token;
}

void HabitBench::read()
{
    learn(service.answer(habitRequest("GET"_ba, target, bearer())));
}

void HabitBench::update(QJsonObject members, Secret secretWord)
{
    members[u"client_id"_s] = QString::fromUtf8(id);
    if (secretWord != Secret::Omitted)
        members[u"client_secret"_s] = secretWord == Secret::Right ? QString::fromUtf8(secret)
                                                                  : u"wrong"_s;
    learn(service.answer(habitRequest("PUT"_ba, target, bearer(), bodyOf(members))));
}

} // namespace clientele::tests
