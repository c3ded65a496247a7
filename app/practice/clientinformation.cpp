// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientinformation.h"

#include "jsontext.h"

#include <array>

namespace clientele::practice {

namespace {

template<typename Value>
void set(Json &answer, const char *name, const std::optional<Value> &value)
{
    if (!value)
        return;
    if constexpr (std::is_same_v<Value, QByteArray>)
        answer[name] = value->toStdString();
    else
        answer[name] = *value;
}

void addEmptyValues(Json &answer)
{
    for (const char *list : {"contacts", "request_uris", "post_logout_redirect_uris"}) {
        if (!answer.contains(list))
            answer[list] = nullptr;
    }
    for (const char *word : {"client_name", "client_uri", "policy_uri", "tos_uri"}) {
        if (!answer.contains(word))
            answer[word] = "";
    }
    if (!answer.contains("jwks"))
        answer["jwks"] = Json::object();
}

void showSingleValuesAsStrings(Json &answer)
{
    for (auto &value : answer) {
        if (value.is_array() && value.size() == 1 && value.front().is_string())
            value = Json(value.front());
    }
}

} // namespace

QByteArray clientInformation(const RegisteredMetadata &metadata, const IssuedValues &issued,
                             const Habits &habits, const QStringList &hiddenMembers)
{
    Json answer = Json::object();
    answer["client_id"] = issued.clientId.toStdString();
    set(answer, "client_id_issued_at", issued.clientIdIssuedAt);
    set(answer, "client_secret", issued.clientSecret);
    set(answer, "client_secret_expires_at", issued.clientSecretExpiresAt);
    set(answer, "registration_access_token", issued.registrationAccessToken);
    set(answer, "registration_access_token_expires_in", issued.tokenExpiresIn);
    set(answer, "registration_client_uri", issued.registrationClientUri);
    answer.update(parseObject(metadata.text).value_or(Json::object()));
    for (const QString &hidden : hiddenMembers)
        answer.erase(hidden.toStdString());
    answer.update(parseObject(habits.addedMembers).value_or(Json::object()));
    if (habits.showsEmptyValues)
        addEmptyValues(answer);
    if (habits.showsSingleValueAsString)
        showSingleValuesAsStrings(answer);
    return toBytes(answer);
}

QByteArray withClientId(const QByteArray &response, const QByteArray &clientId)
{
    std::optional<Json> json = parseObject(response);
    if (!json)
        return response;
    (*json)["client_id"] = clientId.toStdString();
    return toBytes(*json);
}

} // namespace clientele::practice
