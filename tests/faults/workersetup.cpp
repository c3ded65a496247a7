// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workersetup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clientele::tests {

using namespace Qt::StringLiterals;

QString WorkerSetup::toText() const
{
    QJsonArray clients;
    for (const Enrolment &enrolment : enrolments)
        clients.append(
            QJsonArray{QString::fromLatin1(enrolment.uri), QString::fromLatin1(enrolment.token)});
    const QJsonObject json{
        {u"authority"_s, QString::fromLatin1(authorityPem)},
        {u"certificate"_s, QString::fromLatin1(certificatePem)},
        {u"bearer"_s, QString::fromLatin1(bearer)},
        {u"statement"_s, QString::fromLatin1(statement)},
        {u"sends_secret"_s, sendsSecret},
        {u"repairs_lists"_s, repairsLists},
        {u"enrolments"_s, clients},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

WorkerSetup WorkerSetup::fromEnvironment()
{
    const QJsonObject json = QJsonDocument::fromJson(qgetenv(variable)).object();
    const auto bytes = [&json](QStringView name) { return json.value(name).toString().toLatin1(); };
    QList<Enrolment> enrolments;
    const QJsonArray clients = json.value(u"enrolments"_s).toArray();
    for (const auto &client : clients)
        enrolments.append({client[0].toString().toLatin1(), client[1].toString().toLatin1()});
    return {.authorityPem = bytes(u"authority"),
            .certificatePem = bytes(u"certificate"),
            .bearer = bytes(u"bearer"),
            .statement = bytes(u"statement"),
            .sendsSecret = json.value(u"sends_secret"_s).toBool(),
            .repairsLists = json.value(u"repairs_lists"_s).toBool(),
            .enrolments = enrolments};
}

} // namespace clientele::tests
