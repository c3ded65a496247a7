// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "control.h"

#include "errorresponses.h"
#include "faultcatalogue.h"
#include "practiceserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

const QByteArray prefix = "/practice/"_ba;

HttpResponse json(const QByteArray &body)
{
    return {.status = 200, .contentType = "application/json"_ba, .headers = {}, .body = body};
}

HttpResponse json(const QJsonObject &object)
{
    return json(QJsonDocument(object).toJson());
}

QJsonObject objectIn(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

HttpResponse counters(PracticeServer &server, const HttpRequest &)
{
    return json(server.counters().toJson());
}

HttpResponse listFaults(PracticeServer &server, const HttpRequest &)
{
    QJsonObject known;
    const QList<FaultEntry> catalogue = faultCatalogue();
    for (const FaultEntry &entry : catalogue)
        known[entry.name] = entry.words;
    QJsonArray armed;
    for (const ArmedFault &fault : server.armed())
        armed.append(QJsonObject{{u"fault"_s, fault.fault.name()},
                                 {u"method"_s, QString::fromLatin1(fault.method)},
                                 {u"count"_s, fault.count}});
    return json(QJsonObject{{u"faults"_s, known}, {u"armed"_s, armed}});
}

HttpResponse arm(PracticeServer &server, const HttpRequest &request)
{
    const QJsonObject wanted = objectIn(request);
    const QString specification = u"%1:%2:%3"_s
                                      .arg(wanted.value(u"fault").toString(),
                                           wanted.value(u"method").toString(u"*"_s))
                                      .arg(wanted.value(u"count").toInt(1));
    const auto parsed = ArmedFault::fromSpecification(specification);
    if (!parsed)
        return errorResponse(400, "invalid_request"_ba,
                             u"Known faults: %1"_s.arg(faultNames().join(", "_L1)));
    server.arm(*parsed);
    return emptyResponse(204);
}

HttpResponse disarm(PracticeServer &server, const HttpRequest &)
{
    server.disarm();
    return emptyResponse(204);
}

HttpResponse listHabits(PracticeServer &, const HttpRequest &)
{
    QJsonObject known;
    const QList<NamedHabits> all = knownHabits();
    for (const NamedHabits &named : all)
        known[named.name] = named.words;
    return json(QJsonObject{{u"habits"_s, known}});
}

HttpResponse setHabits(PracticeServer &server, const HttpRequest &request)
{
    const auto habits = habitsByName(objectIn(request).value(u"habits").toString());
    if (!habits)
        return errorResponse(400, "invalid_request"_ba, u"These habits are not known."_s);
    server.settings().setHabits(*habits);
    return emptyResponse(204);
}

HttpResponse setManageable(PracticeServer &server, const HttpRequest &request)
{
    const QJsonObject change = objectIn(request);
    const QByteArray clientId = change.value(u"client_id").toString().toUtf8();
    const bool isKnown = server.setManageable(clientId, change.value(u"manageable").toBool());
    return emptyResponse(isKnown ? 204 : 404);
}

HttpResponse reset(PracticeServer &server, const HttpRequest &)
{
    return emptyResponse(server.reset() ? 204 : 500);
}

struct Page
{
    QByteArrayView request;
    HttpResponse (*answer)(PracticeServer &, const HttpRequest &);
};

constexpr std::array pages{
    Page{"GET /practice/counters", counters},
    Page{"GET /practice/faults", listFaults},
    Page{"POST /practice/faults", arm},
    Page{"DELETE /practice/faults", disarm},
    Page{"GET /practice/habits", listHabits},
    Page{"POST /practice/habits", setHabits},
    Page{"POST /practice/manageable", setManageable},
    Page{"POST /practice/reset", reset},
};

} // namespace

bool Control::isResponsibleFor(const QByteArray &path)
{
    return path.startsWith(prefix);
}

HttpResponse Control::answer(PracticeServer &server, const HttpRequest &request)
{
    if (!request.header("Origin").isEmpty())
        return emptyResponse(403);
    const QByteArray what = request.method + ' ' + request.path;
    const auto page = std::find_if(pages.begin(), pages.end(), [&what](const Page &candidate) {
        return candidate.request == what;
    });
    return page == pages.end() ? emptyResponse(404) : page->answer(server, request);
}

} // namespace clientele::practice
