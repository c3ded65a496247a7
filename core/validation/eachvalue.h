// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpointer.h"
#include "report.h"

#include <metadata/documentdiff.h>

namespace clientele::validation {

/// Calls visit(text, pointer, value) for a member's string, or for each string of its list, or for
/// each word of a space-delimited text. Values of another type are another check's business.
template<typename Visit>
void forEachText(const metadata::JsonMember &member, const metadata::Field &field, Visit visit)
{
    const QString pointer = pointerTo({}, member.name);
    if (member.value.isString() && field.type == metadata::FieldType::SpaceDelimited) {
        for (const QString &word : metadata::spaceDelimitedWords(member.value.string))
            visit(word, pointer, member.value);
    } else if (member.value.isString()) {
        visit(member.value.string, pointer, member.value);
    } else if (member.value.isArray()) {
        qsizetype row = 0;
        for (const metadata::JsonValue &element : member.value.elements) {
            if (element.isString())
                visit(element.string, pointerTo(pointer, row), element);
            ++row;
        }
    }
}

} // namespace clientele::validation
