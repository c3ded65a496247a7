// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placeholder.h"

#include <metadata/fieldtable.h>

namespace clientele::protocol {

using metadata::JsonKind;

bool isPlaceholder(QStringView name, const metadata::JsonValue &value)
{
    const auto hasDefault = [&name] {
        const metadata::Field *field = metadata::FieldTable::standard().find(name);
        return field && field->defaultJson.has_value();
    };
    switch (value.kind) {
    case JsonKind::Null:
        return true; // RFC 7592, section 2.2: the same as left out
    case JsonKind::String:
        return value.string.isEmpty();
    case JsonKind::Array:
        return value.elements.empty() && !hasDefault();
    case JsonKind::Object:
        return value.members.empty() && !hasDefault();
    case JsonKind::Boolean:
    case JsonKind::Number:
        break;
    }
    return false;
}

metadata::ClientDocument withoutPlaceholders(const metadata::ClientDocument &document)
{
    QStringList names;
    for (const metadata::JsonMember &member : document.root().members) {
        if (isPlaceholder(member.name, member.value))
            names.append(member.name);
    }
    return document.without(names);
}

} // namespace clientele::protocol
