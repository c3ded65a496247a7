// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentdiff.h"

#include "fieldtable.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace clientele::metadata {

namespace {

using namespace Qt::StringLiterals;

/// What a member is compared by, if it has elements.
struct Elements
{
    std::vector<JsonValue> values;
    bool ordered = true;
    JsonValue rest; ///< What is left of an object besides its elements.
};

std::vector<JsonValue> asStrings(const QStringList &texts)
{
    std::vector<JsonValue> values;
    for (const QString &text : texts) {
        JsonValue value;
        value.kind = JsonKind::String;
        value.string = text;
        values.push_back(std::move(value));
    }
    return values;
}

/// The elements of an array, the words of `scope`, the keys of a JWK Set.
std::optional<Elements> elementsOf(const JsonValue &value, const Field *field)
{
    if (value.isArray())
        return Elements{value.elements, !(field && field->unordered), {}};
    if (field && field->type == FieldType::SpaceDelimited && value.isString())
        return Elements{asStrings(spaceDelimitedWords(value.string)), false, {}};
    if (field && field->type == FieldType::JwkSet) {
        const JsonValue *keys = value.find(u"keys");
        if (keys && keys->isArray()) {
            JsonValue rest = value;
            std::erase_if(rest.members,
                          [](const JsonMember &member) { return member.name == u"keys"; });
            return Elements{keys->elements, false, std::move(rest)};
        }
    }
    return std::nullopt;
}

QString elementText(const JsonValue &element, const Field *field)
{
    if (field && field->type == FieldType::JwkSet) {
        const JsonValue *keyId = element.find(u"kid");
        if (keyId && keyId->isString())
            return keyId->string;
    }
    return shortText(element, std::numeric_limits<int>::max());
}

/// The elements of `from` that have no twin in `other`; each twin counts once.
QStringList surplus(const std::vector<JsonValue> &from, const std::vector<JsonValue> &other,
                    const Field *field)
{
    QHash<QByteArray, int> twins;
    for (const JsonValue &element : other)
        ++twins[canonicalJson(element)];
    QStringList texts;
    for (const JsonValue &element : from) {
        if (--twins[canonicalJson(element)] < 0)
            texts.append(elementText(element, field));
    }
    return texts;
}

/// Adds the names that stand for two members of one document: its tags differ in case only.
void addAmbiguousNames(QSet<QString> &ambiguous, const std::vector<JsonMember> &members)
{
    QSet<QString> known;
    for (const JsonMember &member : members) {
        const QString name = withFoldedTag(member.name);
        if (known.contains(name))
            ambiguous.insert(name);
        known.insert(name);
    }
}

/// What members are matched by.
std::vector<QString> matchKeys(const std::vector<JsonMember> &members,
                               const QSet<QString> &ambiguous)
{
    std::vector<QString> keys;
    for (const JsonMember &member : members) {
        const QString name = withFoldedTag(member.name);
        keys.push_back(ambiguous.contains(name) ? member.name : name);
    }
    return keys;
}

QHash<QString, size_t> positionsOf(const std::vector<QString> &keys)
{
    QHash<QString, size_t> positions;
    for (size_t position = 0; position < keys.size(); ++position)
        positions.insert(keys[position], position);
    return positions;
}

MemberChange removed(const JsonMember &member)
{
    MemberChange change;
    change.name = member.name;
    change.kind = ChangeKind::Removed;
    change.before = member.value;
    return change;
}

MemberChange added(const JsonMember &member)
{
    MemberChange change;
    change.name = member.name;
    change.kind = ChangeKind::Added;
    change.after = member.value;
    return change;
}

} // namespace

QString withFoldedTag(const QString &name)
{
    const qsizetype mark = name.indexOf(u'#');
    const bool isTagged = mark >= 0 && FieldTable::standard().find(name);
    return isTagged ? name.left(mark) + name.mid(mark).toLower() : name;
}

MemberChange diffMember(const QString &name, const JsonValue &before, const JsonValue &after)
{
    MemberChange change;
    change.name = name;
    change.before = before;
    change.after = after;
    if (before == after)
        return change;
    change.kind = ChangeKind::Changed;

    const Field *field = FieldTable::standard().find(name);
    const std::optional<Elements> elementsBefore = elementsOf(before, field);
    const std::optional<Elements> elementsAfter = elementsOf(after, field);
    if (!elementsBefore || !elementsAfter || before.kind != after.kind)
        return change;
    change.elementsAdded = surplus(elementsAfter->values, elementsBefore->values, field);
    change.elementsRemoved = surplus(elementsBefore->values, elementsAfter->values, field);
    const bool hasSameElements = change.elementsAdded.isEmpty() && change.elementsRemoved.isEmpty();
    if (hasSameElements && elementsBefore->rest == elementsAfter->rest) {
        change.orderOnly = elementsBefore->ordered;
        change.kind = change.orderOnly ? ChangeKind::Changed : ChangeKind::Same;
    }
    return change;
}

std::vector<MemberChange> diffDocuments(const ClientDocument &before, const ClientDocument &after)
{
    const auto &membersBefore = before.root().members;
    const auto &membersAfter = after.root().members;
    QSet<QString> ambiguous;
    addAmbiguousNames(ambiguous, membersBefore);
    addAmbiguousNames(ambiguous, membersAfter);
    const std::vector<QString> keysBefore = matchKeys(membersBefore, ambiguous);
    const std::vector<QString> keysAfter = matchKeys(membersAfter, ambiguous);
    const QHash<QString, size_t> positionsBefore = positionsOf(keysBefore);
    const QHash<QString, size_t> positionsAfter = positionsOf(keysAfter);

    std::vector<MemberChange> changes;
    // Removed members follow the kept member that they stood behind.
    const auto addRemovedFrom = [&](size_t position) {
        for (; position < membersBefore.size() && !positionsAfter.contains(keysBefore[position]);
             ++position)
            changes.push_back(removed(membersBefore[position]));
    };
    addRemovedFrom(0);
    for (size_t position = 0; position < membersAfter.size(); ++position) {
        const JsonMember &member = membersAfter[position];
        const auto counterpart = positionsBefore.constFind(keysAfter[position]);
        if (counterpart == positionsBefore.cend()) {
            changes.push_back(added(member));
            continue;
        }
        changes.push_back(diffMember(member.name, membersBefore[*counterpart].value, member.value));
        addRemovedFrom(*counterpart + 1);
    }
    return changes;
}

QStringList spaceDelimitedWords(QStringView text)
{
    QStringList words;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts))
        words.append(word.toString());
    words.removeDuplicates();
    return words;
}

QString shortText(const JsonValue &value, int maxLength)
{
    QString text;
    if (value.isString()) {
        text = value.string;
    } else if (value.isArray()) {
        QStringList parts;
        for (const JsonValue &element : value.elements)
            parts.append(element.isString() ? element.string
                                            : QString::fromUtf8(compactJson(element)));
        text = parts.join(", "_L1);
    } else {
        text = QString::fromUtf8(compactJson(value));
    }
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    if (text.size() <= maxLength)
        return text;
    qsizetype length = std::max(maxLength - 1, 0);
    if (length > 0 && text[length - 1].isHighSurrogate())
        --length;
    return text.left(length) + u'…';
}

} // namespace clientele::metadata
