// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "updaterules.h"

#include "jsontext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using SecretInUpdate = Habits::SecretInUpdate;
using IsSecret = std::function<bool(const QByteArray &)>;

constexpr std::array<const char *, 4> neverInUpdates{
    "registration_access_token", "registration_client_uri", "client_secret_expires_at",
    "client_id_issued_at"};

Refusal badRequest(const QString &description)
{
    return {"invalid_request"_ba, description};
}

std::optional<Refusal> refusalOfSecret(const Json &requested, const IsSecret &isSecret,
                                       SecretInUpdate policy)
{
    const auto secret = requested.find("client_secret");
    const bool isThere = secret != requested.end();
    if (policy == SecretInUpdate::Ignored)
        return {};
    if (policy == SecretInUpdate::Refused && isThere)
        return Refusal{"The request is not allowed"_ba,
                       u"It is not allowed to choose your own OAuth2 Client secret."_s, 403};
    if (policy == SecretInUpdate::Required && !isThere)
        return badRequest(u"client_secret is missing."_s);
    if (isThere
        && (!secret->is_string()
            || !isSecret(QByteArray::fromStdString(secret->get<std::string>()))))
        return badRequest(u"client_secret is not the current one."_s);
    return {};
}

bool isOmitted(const Json &requested, const std::string &name)
{
    const auto found = requested.find(name);
    return found == requested.end() || found->is_null();
}

} // namespace

std::optional<Refusal> refusalOfUpdate(const QByteArray &body, const QByteArray &clientId,
                                       const IsSecret &isSecret, const Habits &habits)
{
    const std::optional<Json> requested = parseObject(body);
    if (!requested)
        return badRequest(u"The body is not a JSON object."_s);
    for (const char *name : neverInUpdates) {
        if (requested->contains(name))
            return badRequest(u"%1 must not be in an update."_s.arg(QLatin1StringView(name)));
    }
    if (!habits.ignoresClientIdInUpdate) {
        if (!requested->contains("client_id"))
            return badRequest(u"client_id is missing."_s);
        if (requested->at("client_id") != clientId.toStdString())
            return badRequest(u"client_id is not the one of this registration."_s);
    }
    return refusalOfSecret(*requested, isSecret, habits.secretInUpdate);
}

std::optional<Refusal> refusalOfOmissions(const QByteArray &body,
                                          const RegisteredMetadata &previous, const Habits &habits)
{
    if (habits.omittedMembers != Habits::Omitted::Refused)
        return {};
    const Json requested = parseObject(body).value_or(Json::object());
    const Json before = parseObject(previous.text).value_or(Json::object());
    for (const auto &[name, value] : before.items()) {
        if (isOmitted(requested, name))
            return Refusal{"invalid_client_metadata"_ba,
                           u"%1 is missing; every member must be sent."_s.arg(text(name))};
    }
    return {};
}

QByteArray withKeptMembers(const QByteArray &body, const RegisteredMetadata &previous,
                           const Habits &habits)
{
    Json merged = parseObject(body).value_or(Json::object());
    const Json before = parseObject(previous.text).value_or(Json::object());
    for (const auto &[name, value] : before.items()) {
        const bool isKept = habits.omittedMembers == Habits::Omitted::Kept
                            || habits.keptMembers.contains(text(name));
        if (!isKept || !isOmitted(merged, name))
            continue;
        merged[name] = value.is_boolean() && habits.resetsOmittedFlags ? Json(false) : value;
    }
    return toBytes(merged);
}

} // namespace clientele::practice
