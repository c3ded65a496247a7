// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicebench.h"

#include "rawclient.h"

#include <QJsonDocument>
#include <QTest>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

PracticeBench::PracticeBench()
{
    practice::PracticeSettings settings;
    settings.dripInterval = 1ms;
    server = std::make_unique<practice::PracticeServer>(settings);
    if (!server->listen())
        qFatal("The practice server could not be started: %s", qPrintable(server->errorString()));
}

PracticeBench::Client PracticeBench::registered() const
{
    const auto answer = exchangeRaw(server->port(),
                                    rawRequest("POST"_ba, "/register"_ba, {}, "{}"_ba));
    const QJsonObject json = answer ? jsonOf(answer->body()) : QJsonObject();
    server->resetCounters();
    return {QUrl(json[u"registration_client_uri"].toString()).path().toLatin1(),
            json[u"client_id"].toString().toLatin1(),
            json[u"registration_access_token"].toString().toLatin1(),
            json[u"client_secret"].toString().toLatin1()};
}

QByteArray PracticeBench::update(const Client &client)
{
    return rawRequest("PUT"_ba, client.path, client.token,
                      R"({"client_id":")" + client.id + R"(","client_name":"y"})");
}

} // namespace clientele::tests
