// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitlessons.h"

#include "hiddensecret.h"

#include <metadata/fieldtable.h>
#include <protocol/configurationuri.h>
#include <protocol/errorresponse.h>
#include <protocol/placeholder.h>

#include <QRegularExpression>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using Habit = inventory::HabitRecord::Habit;
using inventory::Verb;
using metadata::ClientDocument;
using metadata::FieldTable;
using metadata::JsonMember;
using metadata::SecretText;
using protocol::Exchange;

namespace {

bool isNew(const std::optional<SecretText> &answered, const std::optional<SecretText> &known)
{
    return answered && known && !(*answered == *known);
}

QByteArray methodOf(Verb verb)
{
    switch (verb) {
    case Verb::Update:
        return "PUT"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    case Verb::Register:
        return "POST"_ba;
    case Verb::Read:
    case Verb::Enroll:
        break;
    }
    return "GET"_ba;
}

std::optional<Habit> refusalOf(Verb verb)
{
    switch (verb) {
    case Verb::Read:
    case Verb::Enroll:
        return Habit::RefusesRead;
    case Verb::Update:
        return Habit::RefusesUpdate;
    case Verb::Delete:
        return Habit::RefusesDelete;
    case Verb::Register:
        break;
    }
    return std::nullopt;
}

// 403 is about the client's rights, unless the server lists its methods and ours is not among them.
bool refusesMethod(const Exchange &exchange, Verb verb)
{
    if (exchange.status == 405 || exchange.status == 501)
        return true;
    const QByteArray allow = exchange.allow.toUpper();
    return exchange.status == 403 && !allow.isEmpty() && !allow.contains(methodOf(verb));
}

QStringList unspecifiedMembers(const ClientDocument &document)
{
    QStringList names;
    for (const JsonMember &member : document.root().members) {
        if (!isSpecified(member.name) && !protocol::isPlaceholder(member.name, member.value))
            names.append(member.name);
    }
    return names;
}

QString wordsOf(const Exchange &exchange)
{
    const auto error = protocol::parseErrorResponse(exchange.body);
    return error ? error->error + u' ' + error->description : QString();
}

bool namesOneOf(const QStringList &members, const QString &words)
{
    return std::any_of(members.begin(), members.end(), [&words](const QString &member) {
        const QRegularExpression whole(u"(?<![\\w#])"_s + QRegularExpression::escape(member)
                                       + u"(?![\\w#])"_s);
        return words.contains(whole);
    });
}

// Only members that a server would delete: others come back with a default of the specification.
void learnOfOmissions(const AskedRequest &asked, const ClientDocument &stored, Lessons &lessons)
{
    const QStringList serverOwned = FieldTable::standard().neverSent();
    bool hadChance = false;
    bool wasKept = false;
    const ClientDocument saved = asked.saved.value_or(ClientDocument());
    for (const JsonMember &member : saved.root().members) {
        const metadata::Field *field = FieldTable::standard().find(member.name);
        if (asked.sent.has(member.name) || serverOwned.contains(member.name)
            || (field && (field->defaultJson || field->owner != metadata::FieldOwner::Client))
            || protocol::isPlaceholder(member.name, member.value))
            continue;
        const metadata::JsonValue *now = stored.member(member.name);
        hadChance = true;
        wasKept = wasKept || (now && *now == member.value);
    }
    if (hadChance)
        lessons.push_back({Habit::KeepsOmittedMembers, wasKept});
}

void learnOfUnknownMembers(const ClientDocument &sent, const ClientDocument &stored,
                           Lessons &lessons)
{
    const QStringList unknown = unspecifiedMembers(sent);
    if (unknown.isEmpty())
        return;
    const bool wasDropped = std::any_of(
        unknown.begin(), unknown.end(),
        [&stored](const QString &name) { return !stored.has(name); });
    lessons.push_back({Habit::RefusesUnknownMembers, false});
    lessons.push_back({Habit::DropsUnknownMembers, wasDropped});
}

void learnOfSecretTaken(const AskedRequest &asked, Lessons &lessons)
{
    if (asked.sentSecret) {
        lessons.push_back({Habit::RefusesSecret, false});
        lessons.push_back({Habit::IgnoresSecret, true});
    } else if (asked.knownSecret) {
        lessons.push_back({Habit::DemandsSecret, false});
    }
}

void learnOfDocumentRefused(const AskedRequest &asked, const Exchange &exchange, Lessons &lessons)
{
    const bool isAboutDocument = exchange.status == 400 || exchange.status == 403
                                 || exchange.status == 422;
    if (!isAboutDocument)
        return;
    if (namesSecret(exchange)) {
        if (asked.sentSecret)
            lessons.push_back({Habit::IgnoresSecret, false});
        lessons.push_back({asked.sentSecret ? Habit::RefusesSecret : Habit::DemandsSecret, true});
    } else if (namesOneOf(unspecifiedMembers(asked.sent), wordsOf(exchange))) {
        lessons.push_back({Habit::RefusesUnknownMembers, true});
    }
}

} // namespace

Lessons lessonsOfAnswer(const AskedRequest &asked, const protocol::ClientInformation &information,
                        bool readIsIncomplete)
{
    Lessons lessons;
    const bool newToken = isNew(information.registrationAccessToken, asked.token);
    const bool newSecret = isNew(information.clientSecret, asked.knownSecret)
                           && !hidesSecret(asked.verb, *information.clientSecret);
    switch (asked.verb) {
    case Verb::Read:
        lessons.push_back({Habit::RefusesRead, false});
        if (asked.token)
            lessons.push_back({Habit::RotatesOnRead, newToken});
        if (asked.knownSecret)
            lessons.push_back({Habit::NewSecretOnRead, newSecret});
        if (asked.saved)
            lessons.push_back({Habit::IncompleteRead, readIsIncomplete});
        break;
    case Verb::Update:
        lessons.push_back({Habit::RefusesUpdate, false});
        if (asked.token)
            lessons.push_back({Habit::RotatesOnUpdate, newToken});
        if (asked.knownSecret)
            lessons.push_back({Habit::NewSecretOnUpdate, newSecret});
        learnOfSecretTaken(asked, lessons);
        learnOfUnknownMembers(asked.sent, information.document, lessons);
        learnOfOmissions(asked, information.document, lessons);
        break;
    case Verb::Register:
        learnOfUnknownMembers(asked.sent, information.document, lessons);
        break;
    case Verb::Enroll:
    case Verb::Delete:
        break;
    }
    return lessons;
}

Lessons lessonsOfRefusal(const AskedRequest &asked, const Exchange &exchange)
{
    Lessons lessons;
    const bool isRefusal = exchange.isComplete()
                           && ((exchange.status >= 400 && exchange.status < 500)
                               || exchange.status == 501);
    if (!isRefusal)
        return lessons;
    const auto refusal = refusalOf(asked.verb);
    if (refusal && refusesMethod(exchange, asked.verb))
        lessons.push_back({*refusal, true});
    else if (asked.verb == Verb::Update || asked.verb == Verb::Register)
        learnOfDocumentRefused(asked, exchange, lessons);
    if (asked.verb == Verb::Delete && asked.token) {
        const auto brought = tokenInRefusal(asked, exchange);
        if (brought && !brought->isAside)
            lessons.push_back({Habit::RotatesOnDelete, true});
    }
    if (asked.isKnownDeleted) {
        for (const Lesson &lesson : lessonsOfGone(exchange.status))
            lessons.push_back(lesson);
    }
    return lessons;
}

std::optional<BroughtToken> tokenInRefusal(const AskedRequest &asked, const Exchange &exchange)
{
    if (exchange.status < 400)
        return std::nullopt;
    const auto token = protocol::findSecrets(exchange.body).registrationAccessToken;
    if (!token || !token->isHeaderSafe() || token == asked.token)
        return std::nullopt;
    const auto information = protocol::parseClientInformation(exchange.body);
    const bool isAnothers = information && !asked.clientId.isEmpty()
                            && information->clientId != asked.clientId;
    return BroughtToken{*token, !asked.token || isAnothers || hidesSecret(asked.verb, *token)};
}

Lessons lessonsOfDeletion()
{
    return {{Habit::RefusesDelete, false}};
}

Lessons lessonsOfGone(int status)
{
    const bool isNotFound = status == 404 || status == 410;
    if (status != 401 && !isNotFound)
        return {};
    return {{Habit::UnauthorizedWhenGone, !isNotFound}, {Habit::NotFoundWhenGone, isNotFound}};
}

Lessons lessonsOfKind(const QByteArray &configurationUri, const QString &clientId)
{
    const auto uri = protocol::ConfigurationUri::fromText(configurationUri);
    if (!uri)
        return {};
    // node-oidc-provider, Glewlwyd: the paths that they have unless somebody changed them.
    static const QRegularExpression kinds(u"^/(?:.+/)?(?:reg|api/[^/]+/register)/([^/]+)$"_s);
    const auto match = kinds.match(uri->url().path(QUrl::FullyDecoded));
    if (!match.hasMatch() || match.captured(1) != clientId)
        return {};
    return {{Habit::DestroysMisusedTokens, true}};
}

std::vector<Habit> outdatedBy(const Lesson &lesson)
{
    switch (lesson.habit) {
    case Habit::DemandsSecret:
        if (lesson.wasSeen)
            return {Habit::RefusesSecret};
        return {Habit::DemandsSecret};
    case Habit::RefusesSecret:
        if (lesson.wasSeen)
            return {Habit::DemandsSecret, Habit::IgnoresSecret};
        return {Habit::RefusesSecret};
    case Habit::RefusesRead:
    case Habit::RefusesUpdate:
    case Habit::RefusesDelete:
        if (!lesson.wasSeen)
            return {lesson.habit};
        break;
    default:
        break;
    }
    return {};
}

bool isSpecified(const QString &member)
{
    const metadata::Field *field = FieldTable::standard().find(member.section(u'#', 0, 0));
    return field && !field->specification.isEmpty();
}

bool namesSecret(const Exchange &exchange)
{
    static const QRegularExpression secret(u"secret(?!\\w)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return wordsOf(exchange).contains(secret);
}

} // namespace clientele::registrar
