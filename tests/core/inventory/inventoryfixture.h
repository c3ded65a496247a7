// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <support/leftovers.h>

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

#include <QTest>

namespace clientele::tests {

/// An inventory in a folder of its own, and records with every column filled.
struct InventoryFixture
{
    ScratchFolder folder;
    std::unique_ptr<inventory::Inventory> inventory;

    InventoryFixture() { reopen(); }

    [[nodiscard]] QString fileName() const
    {
        return folder.filePath(QStringLiteral("inventory.sqlite"));
    }

    void reopen()
    {
        inventory.reset();
        auto opened = inventory::Inventory::open(fileName());
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        inventory = std::move(*opened);
    }

    void write(const std::function<void(inventory::InventoryWriter &)> &work)
    {
        const auto written = inventory->transact(work);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
    }

    [[nodiscard]] static QDateTime time(int second)
    {
        return QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + second * 1000LL, Qt::UTC);
    }
    [[nodiscard]] static inventory::ServerRecord server();
    [[nodiscard]] static inventory::ClientRecord client();
    [[nodiscard]] static inventory::SnapshotRecord snapshot(const QString &id, int second);
};

inline inventory::ServerRecord InventoryFixture::server()
{
    return {.id = QStringLiteral("server-1"),
            .identity = QStringLiteral("https://login.example/register"),
            .name = QStringLiteral("Acme Login"),
            .tag = QStringLiteral("PROD"),
            .isProtected = true,
            .secretPolicy = metadata::SecretPolicy::Required};
}

inline inventory::ClientRecord InventoryFixture::client()
{
    inventory::ClientRecord client;
    client.id = QStringLiteral("record-1");
    client.serverId = QStringLiteral("server-1");
    client.clientId = QStringLiteral("s6BhdRkqt3");
    client.name = QStringLiteral("請求ポータル");
    client.configurationUri = "https://login.example/register/s6BhdRkqt3?v=%2F";
    client.authMethod = QStringLiteral("private_key_jwt");
    client.grantTypes = {QStringLiteral("authorization_code"), QStringLiteral("refresh_token")};
    client.redirectUris = {QStringLiteral("https://app.example/cb")};
    client.scope = QStringLiteral("openid profile");
    client.hasSecret = true;
    client.secretExpiresAt = 1'800'000'000;
    client.tokenState = inventory::TokenState::InKeychain;
    client.keychainAccount = QStringLiteral("s6BhdRkqt3 @ login.example");
    client.tokenStoredAt = time(1);
    client.addedAt = time(0);
    client.lastReadAt = time(2);
    client.changedOnServer = true;
    client.handedOverAt = time(3);
    client.mayHaveEntries = false;
    return client;
}

inline inventory::SnapshotRecord InventoryFixture::snapshot(const QString &id, int second)
{
    return {.id = id,
            .clientRecordId = QStringLiteral("record-1"),
            .source = inventory::SnapshotSource::Read,
            .document = "{\"client_name\": \"\u8acb\u6c42\"}",
            .answer = "{\"client_name\": \"\u8acb\u6c42\", \"n\": 1e2}",
            .takenAt = time(second),
            .lastSeenAt = time(second)};
}

} // namespace clientele::tests
