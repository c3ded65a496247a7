// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fieldtable.h"

#include "jsonreader.h"
#include "jsonwriter.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <utility>

namespace clientele::metadata {

namespace {

using namespace Qt::StringLiterals;

template<typename Enum>
using Spelling = std::pair<QStringView, Enum>;

constexpr std::array typeSpellings{
    Spelling<FieldType>{u"string", FieldType::String},
    Spelling<FieldType>{u"stringArray", FieldType::StringArray},
    Spelling<FieldType>{u"spaceDelimited", FieldType::SpaceDelimited},
    Spelling<FieldType>{u"boolean", FieldType::Boolean},
    Spelling<FieldType>{u"integer", FieldType::Integer},
    Spelling<FieldType>{u"object", FieldType::Object},
    Spelling<FieldType>{u"jwkSet", FieldType::JwkSet},
    Spelling<FieldType>{u"url", FieldType::Url},
    Spelling<FieldType>{u"urlArray", FieldType::UrlArray},
};

constexpr std::array ownerSpellings{
    Spelling<FieldOwner>{u"client", FieldOwner::Client},
    Spelling<FieldOwner>{u"server", FieldOwner::Server},
    Spelling<FieldOwner>{u"echo", FieldOwner::Echo},
};

constexpr std::array sensitivitySpellings{
    Spelling<Sensitivity>{u"none", Sensitivity::None},
    Spelling<Sensitivity>{u"secret", Sensitivity::Secret},
    Spelling<Sensitivity>{u"personalData", Sensitivity::PersonalData},
    Spelling<Sensitivity>{u"publicKey", Sensitivity::PublicKey},
    Spelling<Sensitivity>{u"signedArtefact", Sensitivity::SignedArtefact},
};

constexpr std::array urlRuleSpellings{
    Spelling<UrlRule>{u"none", UrlRule::None},
    Spelling<UrlRule>{u"page", UrlRule::Page},
    Spelling<UrlRule>{u"https", UrlRule::Https},
    Spelling<UrlRule>{u"logout", UrlRule::Logout},
    Spelling<UrlRule>{u"redirect", UrlRule::Redirect},
    Spelling<UrlRule>{u"request", UrlRule::Request},
};

QString stringOf(const JsonValue &row, QStringView name)
{
    const JsonValue *value = row.find(name);
    return value ? value->string : QString();
}

bool booleanOf(const JsonValue &row, QStringView name)
{
    const JsonValue *value = row.find(name);
    return value && value->lexeme == "true"_ba;
}

std::optional<qint64> integerOf(const JsonValue &row, QStringView name)
{
    const JsonValue *value = row.find(name);
    return value ? std::optional(value->lexeme.toLongLong()) : std::nullopt;
}

FieldText textOf(const JsonValue &row, QStringView name)
{
    const JsonValue *text = row.find(name);
    return text ? FieldText{stringOf(*text, u"en"), stringOf(*text, u"ja")} : FieldText();
}

QStringList stringsOf(const JsonValue &array)
{
    QStringList strings;
    for (const JsonValue &element : array.elements)
        strings.append(element.string);
    return strings;
}

/// The first spelling stands for a member that is left out.
template<typename Spellings>
auto enumOf(const JsonValue &row, QStringView name, const Spellings &spellings)
{
    const QString text = stringOf(row, name);
    for (const auto &[spelling, value] : spellings) {
        if (text == spelling)
            return value;
    }
    Q_ASSERT_X(text.isEmpty(), "fields.json", "unknown word");
    return spellings.front().second;
}

/// "values" is a list, or the name of one that several fields share.
QStringList allowedValuesOf(const JsonValue &row, const JsonValue &valueLists)
{
    const JsonValue *values = row.find(u"values");
    if (values && values->isString())
        values = valueLists.find(values->string);
    return values ? stringsOf(*values) : QStringList();
}

Field fieldOf(const JsonValue &row, const JsonValue &valueLists)
{
    Field field;
    field.name = stringOf(row, u"name");
    field.label = textOf(row, u"label");
    field.help = textOf(row, u"help");
    field.type = enumOf(row, u"type", typeSpellings);
    field.localizable = booleanOf(row, u"localizable");
    field.unordered = booleanOf(row, u"unordered");
    if (const JsonValue *defaultValue = row.find(u"default"))
        field.defaultJson = compactJson(*defaultValue);
    field.allowedValues = allowedValuesOf(row, valueLists);
    field.owner = enumOf(row, u"owner", ownerSpellings);
    field.sensitivity = enumOf(row, u"sensitivity", sensitivitySpellings);
    field.urlRule = enumOf(row, u"url", urlRuleSpellings);
    field.needs = stringOf(row, u"needs");
    field.offeredIn = stringOf(row, u"offeredIn");
    field.minimum = integerOf(row, u"minimum");
    field.isDate = booleanOf(row, u"date");
    field.mayBeEmpty = !booleanOf(row, u"notEmpty");
    field.isRegistered = booleanOf(row, u"registered");
    field.vendor = stringOf(row, u"vendor");
    field.group = stringOf(row, u"group");
    field.specification = stringOf(row, u"specification");
    field.section = stringOf(row, u"section");
    return field;
}

JsonValue readTable()
{
    QFile file(u":/clientele/metadata/fields.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    auto reading = readJson(isOpen ? file.readAll() : QByteArray());
    Q_ASSERT_X(reading, "fields.json", "the program carries no readable field table");
    return reading ? std::move(reading->value) : JsonValue();
}

std::vector<Field> fieldsOf(const JsonValue &table)
{
    const JsonValue *rows = table.find(u"fields");
    const JsonValue *valueLists = table.find(u"valueLists");
    std::vector<Field> fields;
    if (rows && valueLists) {
        for (const JsonValue &row : rows->elements)
            fields.push_back(fieldOf(row, *valueLists));
    }
    return fields;
}

std::vector<FieldGroup> groupsOf(const JsonValue &table)
{
    std::vector<FieldGroup> groups;
    if (const JsonValue *rows = table.find(u"groups")) {
        for (const JsonValue &row : rows->elements)
            groups.push_back({stringOf(row, u"id"), textOf(row, u"label")});
    }
    return groups;
}

} // namespace

QString FieldText::text() const
{
    //: The language of this catalogue, "ja" or "en": which words of the table of members are shown.
    const QString language = QCoreApplication::translate("FieldTable", "en");
    return language == u"ja" ? japanese : english;
}

FieldTable::FieldTable(std::vector<Field> fields, std::vector<FieldGroup> groups)
    : m_fields(std::move(fields))
    , m_groups(std::move(groups))
{
    for (size_t row = 0; row < m_fields.size(); ++row)
        m_rows.insert(m_fields[row].name, row);
}

const FieldTable &FieldTable::standard()
{
    static const FieldTable table = [] {
        const JsonValue rows = readTable();
        return FieldTable(fieldsOf(rows), groupsOf(rows));
    }();
    return table;
}

const Field *FieldTable::find(QStringView memberName) const
{
    const qsizetype mark = memberName.indexOf(u'#');
    const bool isTagged = mark >= 0 && mark + 1 < memberName.size();
    const auto row = m_rows.constFind((isTagged ? memberName.first(mark) : memberName).toString());
    if (row == m_rows.cend())
        return nullptr;
    const Field &field = m_fields[*row];
    return isTagged && !field.localizable ? nullptr : &field;
}

QStringList FieldTable::neverSent() const
{
    QStringList names;
    for (const Field &field : m_fields) {
        if (field.owner == FieldOwner::Server)
            names.append(field.name);
    }
    return names;
}

} // namespace clientele::metadata
