// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way between a client's two places: the seal in the inventory and the keychain.
#include "credentialstore.h"
#include "failurewords.h"
#include "faultpoint.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>
#include <metadata/wiping.h>

#include <QDateTime>

#include <array>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::TokenHome;
using inventory::TokenState;
using metadata::SecretText;

namespace {

constexpr std::array AllSecretKinds{SecretKind::RegistrationAccessToken, SecretKind::ClientSecret};

QString accountBeside(const ClientRecord &client, SecretKind kind)
{
    return CredentialStore::accountOf(client, kind) + u" (newer)"_s;
}

// The row's id stands in front: once another row is the current one, the entry says nothing more.
SecretText boundTo(const SealedSecret &sealed, const SecretText &secret)
{
    QByteArray bytes = sealed.id.toUtf8() + '\n';
    bytes.reserve(bytes.size() + secret.size()); // growing would leave a copy behind
    bytes.append(secret.reveal());
    const SecretText bound(bytes);
    metadata::wipe(bytes);
    return bound;
}

std::optional<SecretText> unbound(const SealedSecret &sealed, const SecretText &entry)
{
    const QByteArray head = sealed.id.toUtf8() + '\n';
    if (!entry.reveal().startsWith(head))
        return std::nullopt;
    return SecretText(entry.reveal().sliced(head.size()));
}

} // namespace

QCoro::Task<Result<>> CredentialStore::keepInKeychain(ClientRecord client, SecretKind kind,
                                                      SecretText secret)
{
    const auto row = currentRow(client.id, kind);
    const QString account = row ? accountBeside(client, kind) : accountOf(client, kind);
    const SecretText entry = row ? boundTo(*row, secret) : secret;
    const auto written = co_await m_keychain.write(account, entry);
    if (!written)
        co_return failed(keychainProblem(written.error()));
    co_return Result<>();
}

QCoro::Task<Result<std::optional<SecretText>>> CredentialStore::newerThan(SealedSecret sealed,
                                                                          ClientRecord client)
{
    std::optional<SecretText> newer;
    const auto entry = co_await m_keychain.read(accountBeside(client, sealed.kind));
    if (entry)
        newer = unbound(sealed, *entry);
    else if (entry.error().kind != secrets::KeychainProblem::Kind::NotFound)
        co_return failed(keychainProblem(entry.error()));
    co_return newer;
}

QCoro::Task<Result<SealedSecret>> CredentialStore::adoptNewer(SealedSecret sealed,
                                                              ClientRecord client)
{
    const QString account = accountBeside(client, sealed.kind);
    const auto entry = co_await m_keychain.read(account);
    if (!entry && entry.error().kind == secrets::KeychainProblem::Kind::NotFound)
        co_return currentRow(client.id, sealed.kind).value_or(sealed);
    if (!entry)
        co_return failed(keychainProblem(entry.error()));
    if (const auto newer = unbound(sealed, *entry)) {
        const auto written = m_inventory.transact([&](InventoryWriter &writer) {
            const auto older = currentRow(client.id, sealed.kind);
            sealNew(writer, client.id, sealed.kind, *newer,
                    older ? openSealed(*older) : std::nullopt);
        });
        if (!written)
            co_return failed(storageProblem(written.error()));
    }
    (void)co_await m_keychain.remove(account); // bound to a row that is gone: harmless
    co_return currentRow(client.id, sealed.kind).value_or(sealed);
}

QCoro::Task<Result<>> CredentialStore::moveHome(QString clientRecordId)
{
    for (const SecretKind kind : AllSecretKinds) {
        const auto client = m_inventory.client(clientRecordId);
        const auto row = currentRow(clientRecordId, kind);
        if (!client || !row)
            continue;
        const auto newest = co_await adoptNewer(*row, *client);
        if (!newest)
            co_return failed(newest.error());
        if (m_inventory.tokenHome() == TokenHome::Sealed)
            continue;
        const Result<> moved = co_await moveOne(*newest, *client);
        if (!moved)
            co_return moved;
    }
    const auto client = m_inventory.client(clientRecordId);
    if (client && client->mayHaveEntries && m_inventory.tokenHome() == TokenHome::Sealed)
        co_return co_await sealEntries(*client);
    co_return Result<>();
}

QCoro::Task<Result<>> CredentialStore::moveOne(SealedSecret sealed, ClientRecord client)
{
    const auto secret = openSealed(sealed);
    if (!secret)
        co_return failed(brokenSeal());
    const auto written = co_await m_keychain.write(accountOf(client, sealed.kind), *secret);
    if (!written)
        co_return failed(keychainProblem(written.error()));
    faultPoint("token-written");
    const auto saved = m_inventory.transact([&](InventoryWriter &writer) {
        // The client may have changed while the keychain worked.
        auto current = writer.read().client(sealed.clientRecordId);
        if (!current || writer.read().tokenHome() != TokenHome::OwnEntries)
            return;
        current->mayHaveEntries = true;
        if (sealed.kind == SecretKind::RegistrationAccessToken
            && current->tokenState == TokenState::Waiting) {
            current->tokenState = TokenState::InKeychain;
            current->tokenStoredAt = QDateTime::currentDateTimeUtc();
        }
        writer.saveClient(*current);
        writer.removeSealedSecret(sealed.id);
    });
    if (!saved)
        co_return failed(storageProblem(saved.error()));
    co_return Result<>();
}

QCoro::Task<Result<>> CredentialStore::sealEntries(ClientRecord client)
{
    const auto found = co_await unsealedEntries(client);
    if (!found)
        co_return failed(found.error());
    faultPoint("entries-read");
    const Result<> sealed = sealFound(client.id, *found);
    if (!sealed)
        co_return sealed;
    faultPoint("entries-sealed");
    // As the file has them now: only then do the entries go.
    for (const auto &[kind, secret] : *found) {
        const auto row = currentRow(client.id, kind);
        if (!row || openSealed(*row) != secret)
            co_return failed(brokenSeal());
    }
    const Result<> removed = co_await removeSealedEntries(client);
    if (!removed)
        co_return removed;
    faultPoint("entries-removed");
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto current = writer.read().client(client.id);
        if (!current || writer.read().tokenHome() != TokenHome::Sealed)
            return;
        current->mayHaveEntries = false;
        writer.saveClient(*current);
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    co_return Result<>();
}

QCoro::Task<Result<CredentialStore::FoundSecrets>> CredentialStore::unsealedEntries(
    ClientRecord client)
{
    FoundSecrets found;
    for (const SecretKind kind : AllSecretKinds) {
        if (currentRow(client.id, kind))
            continue; // newer than any entry
        const auto entry = co_await m_keychain.read(accountOf(client, kind));
        if (entry)
            found.emplace_back(kind, *entry);
        else if (entry.error().kind != secrets::KeychainProblem::Kind::NotFound)
            co_return failed(keychainProblem(entry.error()));
    }
    co_return found;
}

Result<> CredentialStore::sealFound(const QString &clientRecordId, const FoundSecrets &found)
{
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto client = writer.read().client(clientRecordId);
        if (!client)
            return;
        for (const auto &[kind, secret] : found)
            sealKnown(writer, *client, kind, secret);
        if (client->tokenState == TokenState::InKeychain) {
            const bool isSealed = stateOfKnownToken(writer.read(), clientRecordId)
                                  == TokenState::Sealed;
            client->tokenState = isSealed ? TokenState::Sealed : TokenState::Missing;
            writer.saveClient(*client);
        }
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

QCoro::Task<Result<>> CredentialStore::removeSealedEntries(ClientRecord client)
{
    for (const SecretKind kind : AllSecretKinds) {
        if (!currentRow(client.id, kind))
            continue;
        const auto removed = co_await m_keychain.remove(accountOf(client, kind));
        if (!removed)
            co_return failed(keychainProblem(removed.error()));
    }
    co_return Result<>();
}

QCoro::Task<Result<>> CredentialStore::forget(ClientRecord client)
{
    for (const SecretKind kind : AllSecretKinds) {
        const std::array accounts{accountOf(client, kind), accountBeside(client, kind)};
        for (const QString &account : accounts) {
            const auto removed = co_await m_keychain.remove(account);
            if (!removed)
                co_return failed(keychainProblem(removed.error()));
        }
    }
    co_return Result<>();
}

} // namespace clientele::registrar
