// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupformat.h"

#include <metadata/clientdocument.h>
#include <metadata/jsonreader.h>
#include <protocol/clientinformation.h>
#include <protocol/configurationuri.h>

#include <QSet>
#include <QUuid>

#include <limits>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::JsonValue;
using metadata::SecretText;

namespace {

constexpr metadata::JsonLimits limits{
    .depth = 8, .membersPerObject = 200, .elements = 20'000'000, .bytes = 512 * 1024 * 1024};

/// The first thing that is wrong, and the version; shared by everything that reads one text.
struct Reading
{
    std::optional<BackupProblem> trouble;
    qint64 version = 0;
};

/// The members of one object. Whatever is missing or has another type is noted as trouble; the
/// value is then an empty one.
class BackupReader
{
public:
    BackupReader(const JsonValue &object, QString path, Reading &reading)
        : m_object(object)
        , m_path(std::move(path))
        , m_reading(reading)
    {
        if (!object.isObject())
            refuse({});
    }

    [[nodiscard]] qint64 version() const { return m_reading.version; }
    void refuse(QStringView name)
    {
        if (!m_reading.trouble) {
            m_reading.trouble = BackupProblem{BackupProblem::Kind::Damaged,
                                              name.isEmpty() ? m_path : pathOf(name)};
        }
    }
    void refuseUnless(bool isGood, QStringView name)
    {
        if (!isGood)
            refuse(name);
    }

    void text(QStringView name, QString &target)
    {
        const JsonValue &found = value(name);
        refuseUnless(found.isString(), name);
        target = found.string;
    }
    void bytes(QStringView name, QByteArray &target)
    {
        QString read;
        text(name, read);
        target = read.toUtf8();
    }
    /// Without secrets, whatever the text says.
    void document(QStringView name, QByteArray &target)
    {
        bytes(name, target);
        target = protocol::withoutSecrets(target);
    }
    void base64(QStringView name, QByteArray &target)
    {
        QByteArray encoded;
        bytes(name, encoded);
        refuseUnless(QByteArray::fromBase64(encoded).toBase64() == encoded, name);
        target = protocol::withoutSecrets(QByteArray::fromBase64(encoded));
    }
    void hex(QStringView name, QByteArray &target)
    {
        bytes(name, target);
        target = QByteArray::fromHex(target);
    }
    void texts(QStringView name, QStringList &target)
    {
        const JsonValue &found = value(name);
        refuseUnless(found.isArray(), name);
        for (const JsonValue &element : found.elements) {
            refuseUnless(element.isString(), name);
            target.append(element.string);
        }
    }
    void textsIfAny(QStringView name, QStringList &target)
    {
        if (has(name))
            texts(name, target);
    }
    void time(QStringView name, QDateTime &target)
    {
        QString read;
        text(name, read);
        target = QDateTime::fromString(read, Qt::ISODateWithMs);
        refuseUnless(target.isValid() && target.timeSpec() == Qt::UTC, name);
    }
    void time(QStringView name, std::optional<QDateTime> &target)
    {
        if (has(name))
            time(name, target.emplace());
    }
    void flag(QStringView name, bool &target)
    {
        const JsonValue &found = value(name);
        refuseUnless(found.kind == metadata::JsonKind::Boolean, name);
        target = found.lexeme == "true";
    }
    template<std::integral Number>
    void number(QStringView name, Number &target)
    {
        bool isNumber = false;
        const JsonValue &found = value(name);
        const qint64 read = found.lexeme.toLongLong(&isNumber);
        const bool fits = std::in_range<Number>(read);
        refuseUnless(found.kind == metadata::JsonKind::Number && isNumber && fits, name);
        target = fits ? static_cast<Number>(read) : Number{};
    }
    void number(QStringView name, std::optional<qint64> &target)
    {
        if (has(name))
            number(name, target.emplace());
    }
    void secret(QStringView name, std::optional<SecretText> &target)
    {
        if (!has(name))
            return;
        QByteArray read;
        bytes(name, read);
        target.emplace(read);
        read.fill('\0');
        refuseUnless(!target->isEmpty(), name);
    }
    template<typename Value, std::size_t Count>
    void word(QStringView name, Value &target, const BackupWords<Value, Count> &words)
    {
        QString read;
        text(name, read);
        const std::optional<Value> meant = meantBy(words, read);
        refuseUnless(meant.has_value(), name);
        target = meant.value_or(words.front().second);
    }
    template<typename Item>
    void list(QStringView name, std::vector<Item> &target)
    {
        const JsonValue &found = value(name);
        refuseUnless(found.isArray(), name);
        for (const JsonValue &element : found.elements) {
            BackupReader reader(element, u"%1[%2]"_s.arg(pathOf(name)).arg(target.size()),
                                m_reading);
            if (m_reading.trouble)
                break;
            reader.read(target.emplace_back());
        }
    }
    template<typename Item>
    void object(QStringView name, std::optional<Item> &target)
    {
        if (has(name))
            BackupReader(value(name), pathOf(name), m_reading).read(target.emplace());
    }
    template<typename Item>
    void oneOf(QStringView name, std::vector<Item> &target)
    {
        if (has(name))
            BackupReader(value(name), pathOf(name), m_reading).read(target.emplace_back());
    }
    template<typename Item>
    void read(Item &item);

private:
    [[nodiscard]] bool has(QStringView name) const { return m_object.find(name) != nullptr; }
    [[nodiscard]] QString pathOf(QStringView name) const { return m_path + u'.' + name.toString(); }
    [[nodiscard]] const JsonValue &value(QStringView name)
    {
        static const JsonValue none;
        const JsonValue *const found = m_object.find(name);
        refuseUnless(found, name);
        return found ? *found : none;
    }

    const JsonValue &m_object;
    QString m_path;
    Reading &m_reading;
};

// What must hold of an object beyond the types of its members.
void check(BackupReader &reader, BackupVersion &version)
{
    const bool isDocument = metadata::ClientDocument::fromText(version.document).has_value();
    reader.refuseUnless(isDocument, u"document");
}

void check(BackupReader &reader, BackupDraft &draft)
{
    reader.refuseUnless(draft.base >= 0, u"base");
}

void check(BackupReader &reader, BackupEarlierDraft &draft)
{
    reader.refuseUnless(draft.base >= 0, u"base");
}

void check(BackupReader &reader, BackupIntent &intent)
{
    const bool isOld = reader.version() < 2;
    const bool hasClient = intent.verb != inventory::Verb::Register
                           && intent.verb != inventory::Verb::Enroll;
    reader.refuseUnless(hasClient || !isOld, u"verb");
}

void check(BackupReader &reader, BackupOlderSecret &older)
{
    const bool isToken = older.kind == inventory::SecretKind::RegistrationAccessToken;
    reader.refuseUnless(older.secret && (!isToken || older.secret->isHeaderSafe()), u"secret");
}

/// It names a row and a lock file here.
bool isRecordId(const QString &text)
{
    return !text.isEmpty() && QUuid::fromString(text).toString(QUuid::WithoutBraces) == text;
}

void check(BackupReader &reader, BackupClient &client)
{
    const bool isNamed = client.clientId.isEmpty() ? isRecordId(client.recordId)
                                                   : client.recordId.isEmpty();
    reader.refuseUnless(isNamed, u"client_id");
    // The gate of every address: what may not carry a token is not taken from a file either.
    const bool isAddress = client.configurationUri.isEmpty()
                           || protocol::ConfigurationUri::fromText(client.configurationUri);
    reader.refuseUnless(isAddress, u"registration_client_uri");
    reader.refuseUnless(!client.token || client.token->isHeaderSafe(),
                        u"registration_access_token");
    reader.refuseUnless(!client.versions.empty(), u"versions");
    reader.refuseUnless(!client.draft || client.draft->base < std::ssize(client.versions),
                        u"draft.base");
    for (const BackupEarlierDraft &draft : client.earlierDrafts)
        reader.refuseUnless(draft.base < std::ssize(client.versions), u"earlier_drafts.base");
    if (reader.version() < 2) {
        client.isManageable = !client.configurationUri.isEmpty();
        client.tokenState = client.token ? inventory::TokenState::InKeychain
                                         : inventory::TokenState::Missing;
    }
}

void check(BackupReader &reader, BackupHeader &header)
{
    reader.refuseUnless(!header.name.isEmpty() && header.value, u"value");
}

void check(BackupReader &reader, BackupSettings &settings)
{
    auto &values = settings.values;
    reader.refuseUnless(values.connectSeconds > 0 && values.answerSeconds > 0, u"answer_seconds");
    reader.refuseUnless(values.requestsAtOnce > 0, u"requests_at_once");
    reader.refuseUnless(!settings.bearer || settings.bearer->isHeaderSafe(), u"bearer");
    const QString &tokenEndpoint = values.tokenSource.tokenEndpoint;
    reader.refuseUnless(tokenEndpoint.isEmpty() || protocol::mayCarryBearer(QUrl(tokenEndpoint)),
                        u"token_endpoint");
    values.hasClientCertificate = settings.clientCertificate.has_value();
    values.hasPassphrase = settings.passphrase.has_value();
    values.hasProxyPassword = settings.proxyPassword.has_value();
    values.hasBearer = settings.bearer.has_value();
    values.tokenSource.hasClientSecret = settings.tokenClientSecret.has_value();
    for (const BackupHeader &header : settings.headers)
        values.headerNames.append(QString::fromLatin1(header.name));
}

void check(BackupReader &reader, BackupHabit &habit)
{
    reader.refuseUnless(habit.seen >= 0 && habit.seen <= habit.of, u"seen");
}

void check(BackupReader &reader, BackupServer &server)
{
    reader.refuseUnless(!server.record.identity.isEmpty(), u"identity");
    const QString &endpoint = server.record.registrationEndpoint;
    reader.refuseUnless(endpoint.isEmpty() || protocol::mayCarryBearer(QUrl(endpoint)),
                        u"registration_endpoint");
}

/// Each server once, each client once, each client at a server that is there.
void check(BackupReader &reader, BackupContents &contents)
{
    QSet<QString> servers;
    for (const BackupServer &server : contents.servers) {
        reader.refuseUnless(!servers.contains(server.record.identity), u"servers");
        servers.insert(server.record.identity);
    }
    QSet<std::pair<QString, QString>> clients;
    for (const BackupClient &client : contents.clients) {
        const bool isNamed = !client.clientId.isEmpty();
        const std::pair name(isNamed ? client.serverIdentity : QString(),
                             isNamed ? client.clientId : client.recordId);
        reader.refuseUnless(servers.contains(client.serverIdentity) && !clients.contains(name),
                            u"clients");
        clients.insert(name);
    }
}

template<typename Item>
void BackupReader::read(Item &item)
{
    describeMembers(*this, item);
    check(*this, item);
}

tl::unexpected<BackupProblem> refused(BackupProblem::Kind kind, const QString &where = {})
{
    return tl::unexpected(BackupProblem{kind, where});
}

} // namespace

tl::expected<BackupContents, BackupProblem> readBackup(const SecretText &text)
{
    const QByteArrayView bytes = text.reveal();
    const auto json = metadata::readJson(QByteArray::fromRawData(bytes.data(), bytes.size()),
                                         limits);
    using Json = metadata::JsonProblem::Kind;
    if (!json) {
        const Json kind = json.error().kind;
        const bool isLimit = kind == Json::TooLarge || kind == Json::TooManyElements
                             || kind == Json::TooManyMembers || kind == Json::TooDeep;
        return refused(isLimit ? BackupProblem::Kind::TooLarge : BackupProblem::Kind::NotABackup);
    }
    const JsonValue *const format = json->value.find(u"format");
    if (!format || format->string != backupFormat)
        return refused(BackupProblem::Kind::NotABackup);
    if (!json->duplicates.empty())
        return refused(BackupProblem::Kind::Damaged,
                       u"line %1"_s.arg(json->duplicates.front().line));

    Reading reading;
    BackupReader reader(json->value, u"backup"_s, reading);
    reader.number(u"version", reading.version);
    if (!reading.trouble && reading.version > backupVersion)
        return refused(BackupProblem::Kind::TooNew, u"version %1"_s.arg(reading.version));
    reader.refuseUnless(reading.version >= 1, u"version");
    BackupContents contents;
    reader.read(contents);
    if (reading.trouble)
        return tl::unexpected(*reading.trouble);
    return contents;
}

} // namespace clientele::registrar
