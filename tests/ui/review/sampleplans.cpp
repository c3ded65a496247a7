// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplans.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace clientele::tests {

metadata::ClientDocument documentOf(const QByteArray &json)
{
    const auto document = metadata::ClientDocument::fromText(json);
    if (!document)
        qFatal("The test's JSON cannot be read: %s", json.constData());
    return *document;
}

QString sampleSecret()
{
    return u"never-on-a-screen"_s;
}

metadata::JsonValue sampleSecretValue()
{
    metadata::JsonValue value;
    value.kind = metadata::JsonKind::String;
    value.string = sampleSecret();
    return value;
}

registrar::UpdatePlan samplePlan()
{
    const auto base = documentOf(R"({
        "client_id": "s6BhdRkqt3",
        "client_name": "Billing Portal",
        "client_name#ja": "請求ポータル",
        "redirect_uris": ["https://billing.example/cb"],
        "contacts": ["ops@billing.example"],
        "logo_uri": "https://billing.example/old.png",
        "policy_uri": "https://billing.example/policy",
        "scope": "openid profile"})"_ba);
    const auto serverNow = base.with(u"contacts"_s, "[\"sre@billing.example\"]"_ba)
                               .with(u"logo_uri"_s, "\"https://billing.example/theirs.png\""_ba)
                               .with(u"client_id_issued_at"_s, "1700000000"_ba);
    const auto draft =
        base.with(u"logo_uri"_s, "\"https://billing.example/mine.png\""_ba)
            .with(u"redirect_uris"_s,
                  "[\"https://billing.example/cb\", \"https://billing.example/cb2\"]"_ba)
            .with(u"scope"_s, "\"openid profile billing.read\""_ba)
            .with(u"tos_uri"_s, "\"https://billing.example/tos\""_ba)
            .without({u"policy_uri"_s});
    registrar::UpdatePlan plan = registrar::makePlan(base, serverNow, draft);
    plan.baseSnapshotId = u"snapshot"_s;
    plan.requestLine = u"PUT https://login.example/register/s6BhdRkqt3"_s;
    for (const QString &name : {u"registration_access_token"_s, u"client_secret"_s}) {
        registrar::PlannedChange decided;
        decided.section = registrar::PlanSection::ServerDecides;
        decided.change.name = name;
        decided.change.before = sampleSecretValue();
        decided.meaning = u"the server chooses it"_s;
        plan.changes.push_back(decided);
    }
    return plan;
}

} // namespace clientele::tests
