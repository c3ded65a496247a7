// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "combining.h"

#include "documentdiff.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::metadata {

namespace {

bool has(const std::vector<JsonValue> &values, const JsonValue &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// As sets: what either side added is there, what either side removed is not.
std::vector<JsonValue> combineSets(const std::vector<JsonValue> &base,
                                   const std::vector<JsonValue> &theirs,
                                   const std::vector<JsonValue> &yours)
{
    std::vector<JsonValue> combined;
    for (const JsonValue &value : yours) {
        if (!has(base, value) || has(theirs, value))
            combined.push_back(value);
    }
    for (const JsonValue &value : theirs) {
        if (!has(base, value) && !has(yours, value))
            combined.push_back(value);
    }
    return combined;
}

JsonValue combineWords(const JsonValue &base, const JsonValue &theirs, const JsonValue &yours)
{
    const QStringList old = spaceDelimitedWords(base.string);
    const QStringList theirWords = spaceDelimitedWords(theirs.string);
    const QStringList yourWords = spaceDelimitedWords(yours.string);
    QStringList words;
    for (const QString &word : yourWords) {
        if (!old.contains(word) || theirWords.contains(word))
            words.append(word);
    }
    for (const QString &word : theirWords) {
        if (!old.contains(word) && !yourWords.contains(word))
            words.append(word);
    }
    JsonValue combined = yours;
    combined.string = words.join(u' ');
    return combined;
}

/// The keys as an object by kid, so that they are merged as members; nothing where a key has no
/// name of its own.
std::optional<JsonValue> keysByName(const JsonValue &set)
{
    JsonValue byName;
    byName.kind = JsonKind::Object;
    const JsonValue *keys = set.find(u"keys");
    if (!keys || !keys->isArray())
        return std::nullopt;
    for (const JsonValue &key : keys->elements) {
        const JsonValue *kid = key.find(u"kid");
        if (!kid || kid->string.isEmpty() || byName.find(kid->string))
            return std::nullopt;
        byName.members.push_back({kid->string, {}, key});
    }
    return byName;
}

std::optional<JsonValue> combineObjects(const JsonValue &base, const JsonValue &theirs,
                                        const JsonValue &yours, bool isDeep);

JsonValue withoutKeys(const JsonValue &set)
{
    JsonValue rest = set;
    std::erase_if(rest.members, [](const JsonMember &member) { return member.name == u"keys"; });
    return rest;
}

std::optional<JsonValue> combineKeys(const JsonValue &base, const JsonValue &theirs,
                                     const JsonValue &yours)
{
    if (withoutKeys(base) != withoutKeys(theirs)) // would be lost: what else there is stays yours
        return std::nullopt;
    const auto old = keysByName(base);
    const auto theirKeys = keysByName(theirs);
    const auto yourKeys = keysByName(yours);
    if (!old || !theirKeys || !yourKeys)
        return std::nullopt;
    // A key is one thing: half of one and half of another is no key.
    const auto byName = combineObjects(*old, *theirKeys, *yourKeys, false);
    if (!byName)
        return std::nullopt;
    JsonValue combined = yours;
    for (JsonMember &member : combined.members) {
        if (member.name != u"keys")
            continue;
        member.value.elements.clear();
        for (const JsonMember &key : byName->members)
            member.value.elements.push_back(key.value);
    }
    return combined;
}

/// One member of an object; both absent is a value too. False: no fit.
bool combineMember(const JsonValue *base, const JsonValue *theirs, const JsonValue *yours,
                   bool isDeep, std::optional<JsonValue> &combined)
{
    const auto isSame = [](const JsonValue *left, const JsonValue *right) {
        return left && right ? *left == *right : left == right;
    };
    const JsonValue *chosen = nullptr;
    if (isSame(base, theirs) || isSame(theirs, yours)) {
        chosen = yours;
    } else if (isSame(base, yours)) {
        chosen = theirs;
    } else if (isDeep && base && theirs && yours) {
        combined = combine(*base, *theirs, *yours, nullptr);
        return combined.has_value();
    } else {
        return false;
    }
    combined = chosen ? std::optional(*chosen) : std::nullopt;
    return true;
}

std::optional<JsonValue> combineObjects(const JsonValue &base, const JsonValue &theirs,
                                        const JsonValue &yours, bool isDeep)
{
    QStringList names;
    for (const JsonMember &member : yours.members)
        names.append(member.name);
    for (const JsonMember &member : theirs.members)
        names.append(member.name);
    names.removeDuplicates();
    JsonValue combined;
    combined.kind = JsonKind::Object;
    for (const QString &name : std::as_const(names)) {
        std::optional<JsonValue> value;
        if (!combineMember(base.find(name), theirs.find(name), yours.find(name), isDeep, value))
            return std::nullopt;
        if (value)
            combined.members.push_back({name, {}, *value});
    }
    return combined;
}

} // namespace

std::optional<JsonValue> combine(const std::optional<JsonValue> &base, const JsonValue &theirs,
                                 const JsonValue &yours, const Field *field)
{
    if (!base || base->kind != theirs.kind || base->kind != yours.kind)
        return std::nullopt;
    if (field && field->type == FieldType::SpaceDelimited && yours.isString())
        return combineWords(*base, theirs, yours);
    if (field && field->type == FieldType::JwkSet && yours.isObject())
        return combineKeys(*base, theirs, yours);
    if (field && field->unordered && yours.isArray()) {
        JsonValue combined = yours;
        combined.elements = combineSets(base->elements, theirs.elements, yours.elements);
        return combined;
    }
    if (yours.isObject())
        return combineObjects(*base, theirs, yours, true);
    return std::nullopt;
}

} // namespace clientele::metadata
