// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupcontents.h"
#include "backupwords.h"

#include <metadata/clientdocument.h>
#include <protocol/clientinformation.h>
#include <protocol/configurationuri.h>

#include <QSet>

#include <limits>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::JsonValue;
using metadata::SecretText;

namespace {

constexpr metadata::JsonLimits limits{
    .depth = 8, .membersPerObject = 200, .elements = 20'000'000, .bytes = 512 * 1024 * 1024};

/// The first thing that is wrong, shared by everything that reads one text.
using Trouble = std::optional<BackupProblem>;

/// The members of one object. Whatever is missing or has another type is noted as trouble; the
/// value is then an empty one.
class Fields
{
public:
    Fields(const JsonValue &object, QString path, Trouble &trouble)
        : m_object(object)
        , m_path(std::move(path))
        , m_trouble(trouble)
    {
        if (!object.isObject())
            refuse({});
    }

    void refuse(QStringView name)
    {
        if (!m_trouble) {
            m_trouble = BackupProblem{BackupProblem::Kind::Damaged,
                                      name.isEmpty() ? m_path : pathOf(name)};
        }
    }
    [[nodiscard]] bool has(QStringView name) const { return m_object.find(name) != nullptr; }
    [[nodiscard]] QString pathOf(QStringView name) const { return m_path + u'.' + name.toString(); }

    [[nodiscard]] const JsonValue &value(QStringView name)
    {
        static const JsonValue none;
        const JsonValue *const found = m_object.find(name);
        if (!found)
            refuse(name);
        return found ? *found : none;
    }
    [[nodiscard]] QString text(QStringView name)
    {
        const JsonValue &found = value(name);
        if (!found.isString())
            refuse(name);
        return found.string;
    }
    [[nodiscard]] QByteArray bytes(QStringView name) { return text(name).toUtf8(); }
    [[nodiscard]] QDateTime time(QStringView name)
    {
        const QDateTime read = QDateTime::fromString(text(name), Qt::ISODateWithMs);
        if (!read.isValid() || read.timeSpec() != Qt::UTC)
            refuse(name);
        return read;
    }
    [[nodiscard]] std::optional<QDateTime> optionalTime(QStringView name)
    {
        return has(name) ? std::optional(time(name)) : std::nullopt;
    }
    [[nodiscard]] bool flag(QStringView name)
    {
        const JsonValue &found = value(name);
        if (found.kind != metadata::JsonKind::Boolean)
            refuse(name);
        return found.lexeme == "true";
    }
    [[nodiscard]] qint64 number(QStringView name)
    {
        bool isNumber = false;
        const JsonValue &found = value(name);
        const qint64 read = found.lexeme.toLongLong(&isNumber);
        if (found.kind != metadata::JsonKind::Number || !isNumber)
            refuse(name);
        return read;
    }
    [[nodiscard]] std::optional<SecretText> optionalSecret(QStringView name)
    {
        if (!has(name))
            return std::nullopt;
        QByteArray read = bytes(name);
        SecretText secret(read);
        read.fill('\0');
        if (secret.isEmpty())
            refuse(name);
        return secret;
    }
    template<typename Value, std::size_t Count>
    [[nodiscard]] Value word(QStringView name, const BackupWords<Value, Count> &words)
    {
        const std::optional<Value> meant = meantBy(words, text(name));
        if (!meant)
            refuse(name);
        return meant.value_or(words.front().second);
    }
    /// Each element of an array, read by `read`.
    template<typename Item>
    [[nodiscard]] std::vector<Item> list(QStringView name, Item (*read)(Fields &))
    {
        const JsonValue &found = value(name);
        if (!found.isArray())
            refuse(name);
        std::vector<Item> items;
        for (const JsonValue &element : found.elements) {
            Fields fields(element, u"%1[%2]"_s.arg(pathOf(name)).arg(items.size()), m_trouble);
            if (m_trouble)
                break;
            items.push_back(read(fields));
        }
        return items;
    }
    template<typename Item>
    [[nodiscard]] std::optional<Item> optionalObject(QStringView name, Item (*read)(Fields &))
    {
        if (!has(name))
            return std::nullopt;
        Fields fields(value(name), pathOf(name), m_trouble);
        return read(fields);
    }

private:
    const JsonValue &m_object;
    QString m_path;
    Trouble &m_trouble;
};

inventory::ServerRecord readServer(Fields &fields)
{
    inventory::ServerRecord server;
    server.identity = fields.text(u"identity");
    if (server.identity.isEmpty())
        fields.refuse(u"identity");
    server.name = fields.text(u"name");
    server.tag = fields.text(u"tag");
    server.isProtected = fields.flag(u"protected");
    server.secretPolicy = fields.word(u"secret_policy", policyWords);
    return server;
}

BackupVersion readVersion(Fields &fields)
{
    BackupVersion version;
    version.source = fields.word(u"source", sourceWords);
    version.document = protocol::withoutSecrets(fields.bytes(u"document"));
    if (!metadata::ClientDocument::fromText(version.document))
        fields.refuse(u"document");
    const QByteArray answer = fields.bytes(u"answer");
    version.answer = protocol::withoutSecrets(QByteArray::fromBase64(answer));
    if (QByteArray::fromBase64(answer).toBase64() != answer)
        fields.refuse(u"answer");
    version.takenAt = fields.time(u"taken_at");
    version.lastSeenAt = fields.time(u"last_seen_at");
    return version;
}

BackupDraft readDraft(Fields &fields)
{
    BackupDraft draft;
    draft.text = protocol::withoutSecrets(fields.bytes(u"text"));
    const qint64 base = fields.number(u"base");
    if (base < 0 || base > std::numeric_limits<int>::max())
        fields.refuse(u"base");
    draft.base = int(base);
    draft.savedAt = fields.time(u"saved_at");
    return draft;
}

BackupIntent readIntent(Fields &fields)
{
    BackupIntent intent;
    intent.verb = fields.word(u"verb", verbWords);
    intent.bodyDigest = QByteArray::fromHex(fields.bytes(u"body_digest"));
    intent.sentDocument = protocol::withoutSecrets(fields.bytes(u"sent_document"));
    intent.startedAt = fields.time(u"started_at");
    return intent;
}

BackupClient readClient(Fields &fields)
{
    BackupClient client;
    client.serverIdentity = fields.text(u"server");
    client.clientId = fields.text(u"client_id");
    if (client.clientId.isEmpty())
        fields.refuse(u"client_id");
    client.configurationUri = fields.bytes(u"registration_client_uri");
    // The gate of every address: what may not carry a token is not taken from a file either.
    if (!client.configurationUri.isEmpty()
        && !protocol::ConfigurationUri::fromText(client.configurationUri))
        fields.refuse(u"registration_client_uri");
    client.token = fields.optionalSecret(u"registration_access_token");
    if (client.token && !client.token->isHeaderSafe())
        fields.refuse(u"registration_access_token");
    client.tokenSince = fields.optionalTime(u"token_since");
    client.clientSecret = fields.optionalSecret(u"client_secret");
    if (fields.has(u"client_secret_expires_at"))
        client.secretExpiresAt = fields.number(u"client_secret_expires_at");
    client.addedAt = fields.time(u"added_at");
    client.lastReadAt = fields.optionalTime(u"last_read_at");
    client.deletedAt = fields.optionalTime(u"deleted_at");
    client.handedOverAt = fields.optionalTime(u"handed_over_at");
    client.changedOnServer = fields.flag(u"changed_on_server");
    client.versions = fields.list(u"versions", readVersion);
    if (client.versions.empty())
        fields.refuse(u"versions");
    client.draft = fields.optionalObject(u"draft", readDraft);
    if (client.draft && client.draft->base >= std::ssize(client.versions))
        fields.refuse(u"draft.base");
    client.unknown = fields.optionalObject(u"unknown_outcome", readIntent);
    return client;
}

/// Each server once, each client once, each client at a server that is there.
void checkNames(const BackupContents &contents, Fields &fields)
{
    QSet<QString> servers;
    for (const inventory::ServerRecord &server : contents.servers) {
        if (servers.contains(server.identity))
            fields.refuse(u"servers");
        servers.insert(server.identity);
    }
    QSet<std::pair<QString, QString>> clients;
    for (const BackupClient &client : contents.clients) {
        const std::pair name(client.serverIdentity, client.clientId);
        if (!servers.contains(client.serverIdentity) || clients.contains(name))
            fields.refuse(u"clients");
        clients.insert(name);
    }
}

tl::unexpected<BackupProblem> refused(BackupProblem::Kind kind, const QString &where = {})
{
    return tl::unexpected(BackupProblem{kind, where});
}

} // namespace

tl::expected<BackupContents, BackupProblem> readBackup(const SecretText &text)
{
    const QByteArrayView bytes = text.reveal();
    const auto reading = metadata::readJson(QByteArray::fromRawData(bytes.data(), bytes.size()),
                                            limits);
    using Json = metadata::JsonProblem::Kind;
    if (!reading) {
        const Json kind = reading.error().kind;
        const bool isLimit = kind == Json::TooLarge || kind == Json::TooManyElements
                             || kind == Json::TooManyMembers || kind == Json::TooDeep;
        return refused(isLimit ? BackupProblem::Kind::TooLarge : BackupProblem::Kind::NotABackup);
    }
    const JsonValue *const format = reading->value.find(u"format");
    if (!format || format->string != backupFormat)
        return refused(BackupProblem::Kind::NotABackup);
    if (!reading->duplicates.empty())
        return refused(BackupProblem::Kind::Damaged,
                       u"line %1"_s.arg(reading->duplicates.front().line));

    Trouble trouble;
    Fields fields(reading->value, u"backup"_s, trouble);
    const qint64 version = fields.number(u"version");
    if (!trouble && version > backupVersion)
        return refused(BackupProblem::Kind::TooNew, u"version %1"_s.arg(version));
    if (version < 1)
        fields.refuse(u"version");
    BackupContents contents;
    contents.madeAt = fields.time(u"made_at");
    contents.servers = fields.list(u"servers", readServer);
    contents.clients = fields.list(u"clients", readClient);
    checkNames(contents, fields);
    if (trouble)
        return tl::unexpected(*trouble);
    return contents;
}

} // namespace clientele::registrar
