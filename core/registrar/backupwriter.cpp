// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcontents.h"
#include "backupwords.h"

#include <metadata/jsonwriter.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::SecretText;

namespace {

/// One JSON object, member by member. What is absent is left out.
class ObjectText
{
public:
    explicit ObjectText(const QByteArray &separator)
        : m_separator(separator)
    { }
    void json(QLatin1StringView name, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{"_ba + m_separator : ","_ba + m_separator;
        m_text += metadata::jsonString(QString(name)) + ": "_ba + value;
    }
    void text(QLatin1StringView name, QStringView value)
    {
        json(name, metadata::jsonString(value));
    }
    void text(QLatin1StringView name, const QByteArray &utf8)
    {
        text(name, QString::fromUtf8(utf8));
    }
    void secret(QLatin1StringView name, const std::optional<SecretText> &value)
    {
        if (value)
            text(name, QString::fromUtf8(value->reveal()));
    }
    void flag(QLatin1StringView name, bool value) { json(name, value ? "true"_ba : "false"_ba); }
    void number(QLatin1StringView name, std::optional<qint64> value)
    {
        if (value)
            json(name, QByteArray::number(*value));
    }
    void time(QLatin1StringView name, const std::optional<QDateTime> &value)
    {
        if (value)
            text(name, value->toUTC().toString(Qt::ISODateWithMs));
    }
    [[nodiscard]] QByteArray end() const { return m_text + m_separator + '}'; }

private:
    QByteArray m_separator;
    QByteArray m_text;
};

template<typename Item>
QByteArray list(const std::vector<Item> &items, QByteArray (*write)(const Item &))
{
    QByteArray text;
    for (const Item &item : items)
        text += (text.isEmpty() ? "[\n"_ba : ",\n"_ba) + write(item);
    return text.isEmpty() ? "[]"_ba : text + "\n]"_ba;
}

QByteArray serverText(const inventory::ServerRecord &server)
{
    ObjectText object(" "_ba);
    object.text("identity"_L1, server.identity);
    object.text("name"_L1, server.name);
    object.text("tag"_L1, server.tag);
    object.flag("protected"_L1, server.isProtected);
    object.text("secret_policy"_L1, wordOf(policyWords, server.secretPolicy));
    return object.end();
}

QByteArray versionText(const BackupVersion &version)
{
    ObjectText object(" "_ba);
    object.text("source"_L1, wordOf(sourceWords, version.source));
    object.text("document"_L1, version.document);
    object.text("answer"_L1, QString::fromLatin1(version.answer.toBase64()));
    object.time("taken_at"_L1, version.takenAt);
    object.time("last_seen_at"_L1, version.lastSeenAt);
    return object.end();
}

QByteArray draftText(const BackupDraft &draft)
{
    ObjectText object(" "_ba);
    object.text("text"_L1, draft.text);
    object.number("base"_L1, draft.base);
    object.time("saved_at"_L1, draft.savedAt);
    return object.end();
}

QByteArray intentText(const BackupIntent &intent)
{
    ObjectText object(" "_ba);
    object.text("verb"_L1, wordOf(verbWords, intent.verb));
    object.text("body_digest"_L1, QString::fromLatin1(intent.bodyDigest.toHex()));
    object.text("sent_document"_L1, intent.sentDocument);
    object.time("started_at"_L1, intent.startedAt);
    return object.end();
}

QByteArray clientText(const BackupClient &client)
{
    ObjectText object("\n"_ba);
    object.text("server"_L1, client.serverIdentity);
    object.text("client_id"_L1, client.clientId);
    object.text("registration_client_uri"_L1, client.configurationUri);
    object.secret("registration_access_token"_L1, client.token);
    object.time("token_since"_L1, client.tokenSince);
    object.secret("client_secret"_L1, client.clientSecret);
    object.number("client_secret_expires_at"_L1, client.secretExpiresAt);
    object.time("added_at"_L1, client.addedAt);
    object.time("last_read_at"_L1, client.lastReadAt);
    object.time("deleted_at"_L1, client.deletedAt);
    object.time("handed_over_at"_L1, client.handedOverAt);
    object.flag("changed_on_server"_L1, client.changedOnServer);
    object.json("versions"_L1, list(client.versions, versionText));
    if (client.draft)
        object.json("draft"_L1, draftText(*client.draft));
    if (client.unknown)
        object.json("unknown_outcome"_L1, intentText(*client.unknown));
    return object.end();
}

} // namespace

SecretText writeBackup(const BackupContents &contents)
{
    ObjectText object("\n"_ba);
    object.text("format"_L1, QString(backupFormat));
    object.number("version"_L1, backupVersion);
    object.time("made_at"_L1, contents.madeAt);
    object.json("servers"_L1, list(contents.servers, serverText));
    object.json("clients"_L1, list(contents.clients, clientText));
    QByteArray text = object.end() + '\n';
    SecretText secret(text);
    text.fill('\0');
    return secret;
}

} // namespace clientele::registrar
