// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupformat.h"

#include <metadata/jsonwriter.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::SecretText;

namespace {

/// One JSON object, member by member. What is absent is left out.
class BackupWriter
{
public:
    explicit BackupWriter(const QByteArray &separator)
        : m_separator(separator)
    { }

    [[nodiscard]] static int version() { return backupVersion; }
    void text(QStringView name, const QString &value) { json(name, metadata::jsonString(value)); }
    void bytes(QStringView name, const QByteArray &utf8) { text(name, QString::fromUtf8(utf8)); }
    void document(QStringView name, const QByteArray &utf8) { bytes(name, utf8); }
    void base64(QStringView name, const QByteArray &value) { bytes(name, value.toBase64()); }
    void hex(QStringView name, const QByteArray &value) { bytes(name, value.toHex()); }
    void texts(QStringView name, const QStringList &values)
    {
        QByteArrayList items;
        for (const QString &value : values)
            items.append(metadata::jsonString(value));
        json(name, '[' + items.join(", ") + ']');
    }
    void textsIfAny(QStringView name, const QStringList &values)
    {
        if (!values.isEmpty())
            texts(name, values);
    }
    void secret(QStringView name, const std::optional<SecretText> &value)
    {
        if (value)
            text(name, QString::fromUtf8(value->reveal()));
    }
    void flag(QStringView name, bool value) { json(name, value ? "true"_ba : "false"_ba); }
    void number(QStringView name, std::optional<qint64> value)
    {
        if (value)
            json(name, QByteArray::number(*value));
    }
    void time(QStringView name, const std::optional<QDateTime> &value)
    {
        if (value)
            text(name, value->toUTC().toString(Qt::ISODateWithMs));
    }
    template<typename Value, std::size_t Count>
    void word(QStringView name, Value value, const BackupWords<Value, Count> &words)
    {
        text(name, wordOf(words, value));
    }
    template<typename Item>
    void list(QStringView name, const std::vector<Item> &items)
    {
        QByteArray rows;
        for (const Item &item : items)
            rows += (rows.isEmpty() ? "[\n"_ba : ",\n"_ba) + objectText(item);
        json(name, rows.isEmpty() ? "[]"_ba : rows + "\n]"_ba);
    }
    template<typename Item>
    void object(QStringView name, const std::optional<Item> &item)
    {
        if (item)
            json(name, objectText(*item));
    }
    /// Only in texts of version 1, which is not written any more.
    template<typename Item>
    void oneOf(QStringView, const std::vector<Item> &)
    { }
    [[nodiscard]] QByteArray end() const { return m_text + m_separator + '}'; }

private:
    void json(QStringView name, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{"_ba + m_separator : ","_ba + m_separator;
        m_text += metadata::jsonString(name) + ": "_ba + value;
    }
    // People read it: a client's members stand on lines of their own.
    template<typename Item>
    [[nodiscard]] static QByteArray objectText(const Item &item)
    {
        BackupWriter writer(std::is_same_v<Item, BackupClient> ? "\n"_ba : " "_ba);
        describeMembers(writer, item);
        return writer.end();
    }

    QByteArray m_separator;
    QByteArray m_text;
};

} // namespace

SecretText writeBackup(const BackupContents &contents)
{
    BackupWriter writer("\n"_ba);
    writer.text(u"format", backupFormat);
    writer.number(u"version", backupVersion);
    describeMembers(writer, contents);
    QByteArray text = writer.end() + '\n';
    SecretText secret(text);
    text.fill('\0');
    return secret;
}

} // namespace clientele::registrar
