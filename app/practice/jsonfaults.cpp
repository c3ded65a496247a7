// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonfaults.h"

#include "jsontext.h"
#include "registrationstore.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using Kind = Fault::Kind;

constexpr auto uriMember = "registration_client_uri";
constexpr int beyondReason = 10'000;

template<typename Change>
void changeValues(Json &json, Change change)
{
    for (auto &value : json)
        change(value);
}

void nullArrays(Json &value)
{
    if (value.is_array())
        value = nullptr;
}

void stringsForArrays(Json &value)
{
    if (value.is_array() && value.size() == 1 && value.front().is_string())
        value = Json(value.front());
}

void numbersAsStrings(Json &value)
{
    if (value.is_number())
        value = value.dump();
}

void addPrivateKey(Json &json)
{
    json["jwks"] = {{"keys", Json::array({{{"kty", "EC"},
                                           {"crv", "P-256"},
                                           {"kid", "practice"},
                                           {"x", "not-a-real-key"},
                                           {"y", "not-a-real-key"},
                                           {"d", "not-a-real-private-key"}}})}};
}

/// The configuration URI, changed; nothing where there is none.
template<typename Change>
void changeUri(Json &json, Change change)
{
    const auto found = json.find(uriMember);
    if (found == json.end() || !found->is_string())
        return;
    *found = change(text(found->get<std::string>())).toStdString();
}

template<typename Change>
void changeUrl(Json &json, Change change)
{
    changeUri(json, [&change](const QString &uri) {
        QUrl url(uri);
        change(url);
        return url.toString(QUrl::FullyEncoded);
    });
}

bool changeUriOf(Kind kind, Json &json)
{
    switch (kind) {
    case Kind::NoUri:
        json.erase(uriMember);
        return true;
    case Kind::MovedUri:
        changeUrl(json, [](QUrl &url) { url.setPath(u"/moved"_s + url.path()); });
        return true;
    case Kind::UriOfOtherOrigin:
        changeUrl(json, [](QUrl &url) { url.setHost(u"elsewhere.example"_s); });
        return true;
    case Kind::DoubledUri:
        changeUri(json, [](const QString &uri) { return uri + uri.mid(uri.lastIndexOf(u'/')); });
        return true;
    case Kind::RelativeUri:
        changeUri(json, [](const QString &uri) { return QUrl(uri).path(); });
        return true;
    case Kind::PlainUri:
        changeUrl(json, [](QUrl &url) {
            url.setScheme(u"http"_s);
            url.setHost(u"as.example"_s);
        });
        return true;
    case Kind::UriWithUser:
        changeUrl(json, [](QUrl &url) { url.setUserInfo(u"user:password"_s); });
        return true;
    case Kind::UriWithFragment:
        changeUri(json, [](const QString &uri) { return uri + u"#part"_s; });
        return true;
    default:
        return false;
    }
}

void changeMembers(Kind kind, Json &json)
{
    switch (kind) {
    case Kind::NullArrays:
        return changeValues(json, nullArrays);
    case Kind::StringsForArrays:
        return changeValues(json, stringsForArrays);
    case Kind::NumbersAsStrings:
        return changeValues(json, numbersAsStrings);
    case Kind::DatesAsText:
        json["client_id_issued_at"] = "2026-05-04T10:11:12Z";
        json["client_secret_expires_at"] = "2027-05-04T10:11:12Z";
        return;
    case Kind::HugeNumbers:
        json["client_id_issued_at"] = 9007199254740993;
        json["client_secret_expires_at"] = 9223372036854775807;
        return;
    case Kind::BothKeys:
        json["jwks_uri"] = "https://client.example/jwks";
        json["jwks"] = {{"keys", Json::array()}};
        return;
    case Kind::PrivateKeys:
        return addPrivateKey(json);
    case Kind::MissingMember:
        json.erase("client_name");
        return;
    case Kind::OtherClientId:
        json["client_id"] = "someone-else";
        return;
    case Kind::OtherIssuer:
        json["issuer"] = "https://elsewhere.example";
        return;
    case Kind::OtherSecret:
        json["client_secret"] = newSecret().toStdString();
        return;
    case Kind::HashedSecret:
        json["client_secret"] =
            "{bcrypt}$2a$10$abcdefghijklmnopqrstuuAbCdEfGhIjKlMnOpQrStUvWxYz012";
        return;
    case Kind::MaskedSecret:
        json["client_secret"] = "********";
        return;
    case Kind::NoToken:
        json.erase("registration_access_token");
        return;
    default:
        return;
    }
}

/// Each string member once more, with another value.
QByteArray withDuplicates(const Json &json)
{
    QByteArray repeated;
    for (const auto &[name, value] : json.items()) {
        if (value.is_string())
            repeated += ",\"" + QByteArray::fromStdString(name) + "\":\"another\"";
    }
    QByteArray body = toBytes(json).trimmed();
    body.insert(body.size() - 1, repeated);
    return body;
}

QByteArray withDeepNesting(const Json &json)
{
    QByteArray body = toBytes(json).trimmed();
    body.insert(body.size() - 1,
                ",\"x_deep\":" + QByteArray(beyondReason, '[') + QByteArray(beyondReason, ']'));
    return body;
}

} // namespace

QByteArray withJsonFault(Fault::Kind kind, const QByteArray &body)
{
    std::optional<Json> json = parseObject(body);
    if (!json)
        return body;
    switch (kind) {
    case Kind::ArrayBody:
        return '[' + body + ']';
    case Kind::DuplicateMembers:
        return withDuplicates(*json);
    case Kind::DeepNesting:
        return withDeepNesting(*json);
    case Kind::InvalidUtf8:
        (*json)["client_name"] = "name";
        return toBytes(*json).replace("\"name\"", "\"na\xff\xfeme\"");
    default:
        break;
    }
    const Json before = *json;
    if (!changeUriOf(kind, *json))
        changeMembers(kind, *json);
    return *json == before ? body : toBytes(*json);
}

} // namespace clientele::practice
