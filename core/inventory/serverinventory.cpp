// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of servers beside their clients: settings and discovery.
#include "boundstatement.h"
#include "database.h"
#include "inventory.h"
#include "inventorywriter.h"
#include "rows.h"

#include <metadata/clientdocument.h>

namespace clientele::inventory {

using namespace Qt::StringLiterals;
using metadata::ClientDocument;

namespace {

const auto SettingsColumns = uR"(
    SELECT server_id, extra_authorities, has_certificate, has_passphrase, proxy, proxy_host, proxy_port, proxy_user,
           has_proxy_password, connect_seconds, answer_seconds, requests_at_once, header_names, bearer_mode, has_bearer,
           profiles, token_endpoint, token_client_id, token_scope, token_authentication, has_token_client_secret
    FROM server_settings WHERE server_id = ?)"_s;

ServerSettings readSettings(const Statement &row)
{
    return {.serverId = row.text(0),
            .extraAuthorities = row.text(1).toUtf8(),
            .hasClientCertificate = row.number(2) != 0,
            .hasPassphrase = row.number(3) != 0,
            .proxy = ProxyKind(row.number(4)),
            .proxyHost = row.text(5),
            .proxyPort = quint16(row.number(6)),
            .proxyUser = row.text(7),
            .hasProxyPassword = row.number(8) != 0,
            .connectSeconds = int(row.number(9)),
            .answerSeconds = int(row.number(10)),
            .requestsAtOnce = int(row.number(11)),
            .headerNames = lines(row.text(12)),
            .bearerMode = BearerMode(row.number(13)),
            .hasBearer = row.number(14) != 0,
            .tokenSource = {.tokenEndpoint = row.text(16),
                            .clientId = row.text(17),
                            .scope = row.text(18),
                            .authentication = TokenAuthentication(row.number(19)),
                            .hasClientSecret = row.number(20) != 0},
            .profiles = lines(row.text(15))};
}

// The lists as a JSON object, in the same spelling as the server's.
QString supportedText(const QMap<QString, QStringList> &supported)
{
    ClientDocument document;
    for (auto list = supported.begin(); list != supported.end(); ++list) {
        QByteArrayList values;
        const QStringList &words = list.value();
        for (const QString &value : words)
            values.append(metadata::jsonString(value));
        document = document.with(list.key(), '[' + values.join(',') + ']');
    }
    return QString::fromUtf8(document.text());
}

QMap<QString, QStringList> supportedIn(const QString &text)
{
    QMap<QString, QStringList> supported;
    const auto document = ClientDocument::fromText(text.toUtf8());
    if (!document)
        return supported;
    for (const metadata::JsonMember &member : document->root().members)
        supported.insert(member.name, document->strings(member.name));
    return supported;
}

DiscoveryRecord readDiscovery(const Statement &row)
{
    return {.issuer = row.text(0),
            .documentUrl = QUrl(row.text(1)),
            .registrationEndpoint = QUrl(row.text(2)),
            .tokenEndpoint = QUrl(row.text(5)),
            .supported = supportedIn(row.text(3)),
            .readAt = row.time(4)};
}

} // namespace

ServerSettings Inventory::serverSettings(const QString &serverId) const
{
    const auto saved = one(Statement(*m_database, SettingsColumns).bind(serverId), readSettings);
    return saved.value_or(ServerSettings{.serverId = serverId});
}

std::optional<DiscoveryRecord> Inventory::discovery(const QString &issuer) const
{
    return one(Statement(*m_database, u"SELECT issuer, document_url, registration_endpoint, "
                                      u"supported, read_at, token_endpoint "
                                      "FROM discovery WHERE issuer = ?"_s)
                   .bind(issuer),
               readDiscovery);
}

void InventoryWriter::saveServerSettings(const ServerSettings &settings)
{
    sql(u"DELETE FROM server_settings WHERE server_id = ?"_s).bind(settings.serverId).run();
    sql(uR"(INSERT INTO server_settings (server_id, extra_authorities, has_certificate, has_passphrase, proxy,
                proxy_host, proxy_port, proxy_user, has_proxy_password, connect_seconds, answer_seconds,
                requests_at_once, header_names, bearer_mode, has_bearer, profiles, token_endpoint,
                token_client_id, token_scope, token_authentication, has_token_client_secret)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s)
        .bind(settings.serverId)
        .bind(notNull(QString::fromUtf8(settings.extraAuthorities)))
        .bind(int(settings.hasClientCertificate))
        .bind(int(settings.hasPassphrase))
        .bind(int(settings.proxy))
        .bind(notNull(settings.proxyHost))
        .bind(int(settings.proxyPort))
        .bind(notNull(settings.proxyUser))
        .bind(int(settings.hasProxyPassword))
        .bind(settings.connectSeconds)
        .bind(settings.answerSeconds)
        .bind(settings.requestsAtOnce)
        .bind(notNull(settings.headerNames.join(u'\n')))
        .bind(int(settings.bearerMode))
        .bind(int(settings.hasBearer))
        .bind(notNull(settings.profiles.join(u'\n')))
        .bind(notNull(settings.tokenSource.tokenEndpoint))
        .bind(notNull(settings.tokenSource.clientId))
        .bind(notNull(settings.tokenSource.scope))
        .bind(int(settings.tokenSource.authentication))
        .bind(int(settings.tokenSource.hasClientSecret))
        .run();
}

void InventoryWriter::saveDiscovery(const DiscoveryRecord &discovery)
{
    sql(u"DELETE FROM discovery WHERE issuer = ?"_s).bind(discovery.issuer).run();
    sql(uR"(INSERT INTO discovery (issuer, document_url, registration_endpoint, supported, read_at, token_endpoint)
            VALUES (?, ?, ?, ?, ?, ?))"_s)
        .bind(discovery.issuer)
        .bind(notNull(discovery.documentUrl.toString(QUrl::FullyEncoded)))
        .bind(notNull(discovery.registrationEndpoint.toString(QUrl::FullyEncoded)))
        .bind(supportedText(discovery.supported))
        .bind(discovery.readAt)
        .bind(notNull(discovery.tokenEndpoint.toString(QUrl::FullyEncoded)))
        .run();
}

} // namespace clientele::inventory
