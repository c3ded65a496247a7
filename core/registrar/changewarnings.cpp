// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changewarnings.h"

#include <metadata/fieldtable.h>
#include <metadata/jsonreader.h>
#include <metadata/jwk.h>
#include <protocol/placeholder.h>
#include <validation/urlfacts.h>

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::ChangeKind;
using metadata::Field;
using metadata::FieldTable;
using metadata::JsonValue;
using metadata::MemberChange;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::UpdatePlan)
};

/// What a server takes a value for: left out or empty, it is the default, and a list without one
/// has no elements.
std::optional<JsonValue> effective(const QString &name, const std::optional<JsonValue> &value,
                                   const std::optional<JsonValue> &other)
{
    if (value && !protocol::isPlaceholder(name, *value))
        return value;
    const Field *field = FieldTable::standard().find(name);
    if (field && field->defaultJson) {
        if (const auto reading = metadata::readJson(*field->defaultJson))
            return reading->value;
    }
    const bool isWords = field && field->type == metadata::FieldType::SpaceDelimited;
    if (!other || (!other->isArray() && !isWords))
        return std::nullopt;
    JsonValue none;
    none.kind = other->kind;
    return none;
}

MemberChange effective(const MemberChange &change)
{
    const auto before = effective(change.name, change.before, change.after);
    const auto after = effective(change.name, change.after, change.before);
    if (before && after)
        return metadata::diffMember(change.name, *before, *after);
    MemberChange half;
    half.name = change.name;
    half.kind = before ? ChangeKind::Removed : after ? ChangeKind::Added : ChangeKind::Same;
    half.before = before;
    half.after = after;
    return half;
}

QString textOf(const std::optional<JsonValue> &value)
{
    return value ? value->string : QString();
}

// Hosts that would newly receive authorization codes.
QStringList newHosts(const MemberChange &change)
{
    QStringList before;
    QStringList hosts;
    for (const JsonValue &element : change.before->elements)
        before.append(QUrl(element.string).host());
    for (const QString &added : change.elementsAdded) {
        const QString host = QUrl(added).host();
        if (!host.isEmpty() && !before.contains(host) && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

bool isReadOnTheWay(const QString &uri)
{
    const auto facts = validation::UrlFacts::of(uri);
    return facts.isPlainHttp() && !facts.isLoopback;
}

QStringList redirectWarnings(const MemberChange &change)
{
    if (change.name != u"redirect_uris" || !change.before)
        return {};
    QStringList warnings;
    if (const QStringList hosts = newHosts(change); !hosts.isEmpty())
        warnings.append(
            Words::tr("A new host receives authorization codes: %1.").arg(hosts.join(u", "_s)));
    const auto &added = change.elementsAdded;
    if (std::any_of(added.begin(), added.end(), isReadOnTheWay))
        warnings.append(
            Words::tr("Codes travel over http, where anybody on the way can read them."));
    if (std::any_of(added.begin(), added.end(),
                    [](const QString &uri) { return uri.contains(u'*'); }))
        warnings.append(
            Words::tr("A * lets many addresses receive codes, if the server takes it as a "
                      "placeholder."));
    if (!change.elementsRemoved.isEmpty())
        warnings.append(Words::tr("Sign-ins that return to %1 stop working.")
                            .arg(change.elementsRemoved.join(u", "_s)));
    return warnings;
}

QStringList scopeWarnings(const MemberChange &change)
{
    if (change.name != u"scope" || change.elementsAdded.isEmpty())
        return {};
    return {Words::tr("gives more access: %1").arg(change.elementsAdded.join(u", "_s))};
}

QStringList grantWarnings(const MemberChange &change)
{
    if (change.name != u"grant_types")
        return {};
    QStringList warnings;
    if (change.elementsAdded.contains(u"implicit"))
        warnings.append(Words::tr("“implicit” puts tokens into addresses, where they leak."));
    if (change.elementsAdded.contains(u"password"))
        warnings.append(Words::tr("“password” hands the passwords of users to the application."));
    if (!change.elementsRemoved.isEmpty())
        warnings.append(Words::tr("Applications that use %1 stop working.")
                            .arg(change.elementsRemoved.join(u", "_s)));
    return warnings;
}

/// How hard it is to pass for the client; -1: not known.
int strengthOf(const QString &method)
{
    constexpr std::array<std::pair<QStringView, int>, 7> strengths{
        {{u"none", 0},
         {u"client_secret_post", 1},
         {u"client_secret_basic", 1},
         {u"client_secret_jwt", 2},
         {u"private_key_jwt", 3},
         {u"tls_client_auth", 3},
         {u"self_signed_tls_client_auth", 3}}};
    const auto found = std::find_if(strengths.begin(), strengths.end(),
                                    [&method](const auto &each) { return each.first == method; });
    return found == strengths.end() ? -1 : found->second;
}

QStringList authenticationWarnings(const MemberChange &change)
{
    if (change.name != u"token_endpoint_auth_method")
        return {};
    const QString before = textOf(change.before);
    const QString after = textOf(change.after);
    if (before == after)
        return {};
    const bool isOpen = after == u"none"; // also where the method of before is not known here
    QStringList warnings;
    if (isOpen || (strengthOf(after) > 0 && strengthOf(before) > strengthOf(after)))
        warnings.append(Words::tr("Authentication gets weaker: %1 → %2.").arg(before, after));
    if (isOpen)
        warnings.append(Words::tr("Anyone who knows the client ID can act as this client."));
    warnings.append(
        before == u"none"
            ? Words::tr("Applications that do not authenticate are refused.")
            : Words::tr("Applications that still authenticate with %1 are refused.").arg(before));
    return warnings;
}

QStringList identifierWarnings(const MemberChange &change)
{
    if (change.name != u"subject_type" && change.name != u"sector_identifier_uri")
        return {};
    return {Words::tr("User identifiers change for every user (%1).").arg(change.name)};
}

QStringList thumbprintsOf(const JsonValue &set)
{
    QStringList thumbprints;
    if (const JsonValue *keys = set.find(u"keys")) {
        for (const JsonValue &key : keys->elements)
            thumbprints.append(metadata::Jwk::of(key).thumbprint);
    }
    thumbprints.removeAll(QString());
    return thumbprints;
}

QStringList keyWarnings(const MemberChange &change)
{
    if (change.name == u"jwks_uri" && change.before && change.after)
        return {Words::tr("The server fetches other keys: running applications fail unless theirs "
                          "are there too.")};
    if (change.name != u"jwks" || !change.before || !change.after)
        return {};
    const QStringList before = thumbprintsOf(*change.before);
    const QStringList after = thumbprintsOf(*change.after);
    const bool hasCommon = std::any_of(
        before.begin(), before.end(), [&after](const QString &key) { return after.contains(key); });
    if (before.isEmpty() || hasCommon)
        return {};
    return {Words::tr("No key in common with the old set: running applications fail until they "
                      "switch.")};
}

/// none < a shared secret < a key pair.
int strengthOfSignature(const QString &algorithm)
{
    return algorithm.isEmpty() || algorithm == u"none" ? 0 : algorithm.startsWith(u"HS") ? 1 : 2;
}

QStringList algorithmWarnings(const MemberChange &change)
{
    const Field *field = FieldTable::standard().find(change.name);
    if (!field || field->type != metadata::FieldType::String)
        return {};
    const QString before = textOf(change.before);
    const QString after = textOf(change.after);
    const bool isSignature = field->allowedValues.contains(u"RS256");
    const bool isKeyEncryption = field->allowedValues.contains(u"RSA-OAEP");
    const bool isWeaker = (isSignature && !before.isEmpty()
                           && strengthOfSignature(after) < strengthOfSignature(before))
                          || (isKeyEncryption && after == u"RSA1_5");
    if (isWeaker)
        return {Words::tr("A weaker algorithm: %1 → %2.")
                    .arg(before.isEmpty() ? Words::tr("none") : before,
                         after.isEmpty() ? Words::tr("none") : after)};
    if (isKeyEncryption && change.kind == ChangeKind::Removed)
        return {Words::tr("It is no longer encrypted.")};
    return {};
}

/// Members that demand something of every request, by what is lost with them.
QStringList requirementWarnings(const MemberChange &change)
{
    const bool isRequirement = change.name.startsWith(u"require_")
                               || change.name.endsWith(u"_bound_access_tokens");
    const bool was = change.before && change.before->lexeme == "true";
    const bool is = change.after && change.after->lexeme == "true";
    if (!isRequirement || !was || is)
        return {};
    return {Words::tr("A protection is switched off.")};
}

} // namespace

QStringList warningsOf(const MemberChange &written)
{
    const MemberChange change = effective(written);
    QStringList warnings;
    for (const auto check :
         {redirectWarnings, scopeWarnings, grantWarnings, authenticationWarnings,
          identifierWarnings, keyWarnings, algorithmWarnings, requirementWarnings})
        warnings.append(check(change));
    return warnings;
}

} // namespace clientele::registrar
