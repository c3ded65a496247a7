// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formentries.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::Field;
using metadata::FieldTable;
using metadata::FieldType;
using metadata::JsonKind;
using metadata::JsonMember;
using metadata::JsonValue;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::Form)
};

/// More would make a form of thousands of lines.
constexpr size_t longestList = 60;

bool isListOfTexts(const JsonValue &value)
{
    return value.isArray() && value.elements.size() <= longestList
           && std::all_of(value.elements.begin(), value.elements.end(),
                          [](const JsonValue &element) { return element.isString(); });
}

EditorKind kindOfUnknown(const JsonValue &value)
{
    switch (value.kind) {
    case JsonKind::String:
        return EditorKind::Text;
    case JsonKind::Boolean:
        return EditorKind::Flag;
    case JsonKind::Number:
        return EditorKind::Number;
    default:
        return EditorKind::Raw;
    }
}

EditorKind kindOf(const Field &field, const JsonValue &value)
{
    if (field.owner != metadata::FieldOwner::Client)
        return EditorKind::Fixed;
    switch (field.type) {
    case FieldType::String:
        if (value.isString())
            return field.allowedValues.isEmpty() ? EditorKind::Text : EditorKind::Choice;
        return EditorKind::Raw;
    case FieldType::SpaceDelimited:
    case FieldType::Url:
        return value.isString() ? EditorKind::Text : EditorKind::Raw;
    case FieldType::StringArray:
    case FieldType::UrlArray:
        if (!isListOfTexts(value))
            return EditorKind::Raw;
        return field.allowedValues.isEmpty() ? EditorKind::List : EditorKind::Checks;
    case FieldType::Boolean:
        return value.kind == JsonKind::Boolean ? EditorKind::Flag : EditorKind::Raw;
    case FieldType::Integer:
        return value.kind == JsonKind::Number ? EditorKind::Number : EditorKind::Raw;
    case FieldType::JwkSet:
        return value.isObject() ? EditorKind::Keys : EditorKind::Raw;
    case FieldType::Object:
        break;
    }
    return EditorKind::Raw;
}

QString labelOf(const Field &field, const QString &name)
{
    const qsizetype mark = name.indexOf(u'#');
    //: A member in one language: “Name (ja)”.
    return mark < 0 ? field.label.text()
                    : Words::tr("%1 (%2)").arg(field.label.text(), name.sliced(mark + 1));
}

FormEntry entryOf(const JsonMember &member)
{
    const Field *field = FieldTable::standard().find(member.name);
    return {member.name, field, field ? labelOf(*field, member.name) : member.name,
            field ? kindOf(*field, member.value) : kindOfUnknown(member.value)};
}

} // namespace

std::vector<FormGroup> formGroups(const metadata::ClientDocument &document)
{
    std::vector<FormEntry> entries;
    for (const JsonMember &member : document.root().members)
        entries.push_back(entryOf(member));
    std::stable_sort(entries.begin(), entries.end(),
                     [](const FormEntry &left, const FormEntry &right) {
                         // Rows of the table lie in one vector.
                         if (!left.field || !right.field)
                             return left.field && !right.field;
                         return left.field < right.field;
                     });
    std::vector<FormGroup> groups;
    for (const metadata::FieldGroup &group : FieldTable::standard().groups()) {
        FormGroup shown{group.label.text(), {}};
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(shown.entries),
                     [&group](const FormEntry &entry) {
                         return entry.field && entry.field->group == group.id;
                     });
        if (!shown.entries.empty())
            groups.push_back(std::move(shown));
    }
    FormGroup others{Words::tr("Other members"), {}};
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(others.entries),
                 [](const FormEntry &entry) { return !entry.field; });
    if (!others.entries.empty())
        groups.push_back(std::move(others));
    return groups;
}

QByteArray initialJson(const Field &field)
{
    if (field.defaultJson)
        return *field.defaultJson;
    switch (field.type) {
    case FieldType::String:
    case FieldType::SpaceDelimited:
    case FieldType::Url:
        return "\"\""_ba;
    case FieldType::StringArray:
    case FieldType::UrlArray:
        return "[]"_ba;
    case FieldType::Boolean:
        return "false"_ba;
    case FieldType::Integer:
        return "0"_ba;
    case FieldType::JwkSet:
        return "{\"keys\": []}"_ba;
    case FieldType::Object:
        break;
    }
    return "{}"_ba;
}

} // namespace clientele::ui
