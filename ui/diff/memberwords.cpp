// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberwords.h"

#include <metadata/documentdiff.h>
#include <metadata/fieldtable.h>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ChangeKind;
using metadata::FieldType;
using metadata::JsonValue;

namespace {

/// A list that is longer than this in a cell is counted instead.
constexpr qsizetype longestListShown = 40;

std::optional<FieldType> typeOf(const QString &member)
{
    const metadata::Field *field = metadata::FieldTable::standard().find(member);
    return field ? std::optional(field->type) : std::nullopt;
}

/// The elements that are worth counting: those of a list, or the keys of a key set.
const std::vector<JsonValue> *elementsOf(const QString &member, const JsonValue &value)
{
    if (value.isArray())
        return &value.elements;
    if (typeOf(member) != FieldType::JwkSet)
        return nullptr;
    const JsonValue *keys = value.find(u"keys");
    return keys && keys->isArray() ? &keys->elements : nullptr;
}

bool isCounted(const QString &member, const JsonValue &value)
{
    const auto *elements = elementsOf(member, value);
    if (!elements)
        return false;
    if (value.isObject())
        return true;
    if (elements->size() <= 1)
        return false;
    return typeOf(member) == FieldType::UrlArray
           || metadata::shortText(value).size() > longestListShown;
}

} // namespace

bool MemberWords::isSecret(const QString &member)
{
    // By name first: no state of the field table may put these two on a screen.
    if (member == u"registration_access_token" || member == u"client_secret")
        return true;
    const metadata::Field *field = metadata::FieldTable::standard().find(member);
    return field && field->sensitivity == metadata::Sensitivity::Secret;
}

QString MemberWords::dots()
{
    return QString(8, u'•');
}

MemberWords::Pair MemberWords::values(const QString &member, const std::optional<JsonValue> &before,
                                      const std::optional<JsonValue> &after)
{
    const bool counts = (before && isCounted(member, *before))
                        || (after && isCounted(member, *after));
    const auto words = [&](const std::optional<JsonValue> &value) -> QString {
        if (!value)
            return {};
        if (isSecret(member))
            return dots();
        const auto *elements = elementsOf(member, *value);
        if (!counts || !elements)
            return metadata::shortText(*value);
        const int count = int(elements->size());
        if (typeOf(member) == FieldType::UrlArray)
            return tr("%n URIs", nullptr, count);
        if (typeOf(member) == FieldType::JwkSet)
            return tr("%n keys", nullptr, count);
        return tr("%n values", nullptr, count);
    };
    return {words(before), words(after)};
}

QChar MemberWords::symbol(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return u'+';
    case ChangeKind::Removed:
        return u'−';
    case ChangeKind::Changed:
        return u'~';
    case ChangeKind::Same:
        break;
    }
    return {};
}

} // namespace clientele::ui
