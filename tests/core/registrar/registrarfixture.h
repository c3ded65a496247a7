// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/practiceserver.h>
#include <support/faultykeychain.h>
#include <support/leftovers.h>

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>

#include <QTest>

#include <QCoroTask>

namespace clientele::tests {

/// The value of a result, or a test failure that prints the words of the Failure and an empty
/// value.
template<typename T>
[[nodiscard]] T valueOf(const registrar::Result<T> &result)
{
    using namespace Qt::StringLiterals;
    if (!result) {
        QTest::qFail(qPrintable(result.error().title + u" | "_s + result.error().text + u" | "_s
                                + result.error().details.join(u" | ")),
                     __FILE__, __LINE__);
        return {};
    }
    return *result;
}

/// Registrar, inventory, transport and practice server as in the program; only the keychain can be
/// told to misbehave.
class RegistrarFixture
{
public:
    explicit RegistrarFixture(practice::PracticeSettings settings = {});
    /// Lets the keychain answer what it was asked: who waits for it would never be resumed.
    ~RegistrarFixture();

    /// Ends registrar, transport and inventory and opens them again, as a restart of the program
    /// does. Keychain and server live on.
    void restart();

    /// Registers a client over HTTP. Answers its record id.
    [[nodiscard]] QString registerClient(const QByteArray &document = sampleDocument());
    [[nodiscard]] static QByteArray sampleDocument();

    /// The saved server copy with a member set, saved as draft.
    void edit(const QString &recordId, const QString &member, const QByteArray &json);
    /// Reviews and sends the draft.
    [[nodiscard]] registrar::Result<registrar::UpdateOutcome> send(const QString &recordId);
    [[nodiscard]] metadata::ClientDocument document(const QString &recordId) const;
    [[nodiscard]] inventory::ClientRecord client(const QString &recordId) const;
    [[nodiscard]] QByteArray tokenInKeychain(const QString &recordId) const;
    /// How many requests of a method the server got.
    [[nodiscard]] int requests(const QByteArray &method) const;
    /// Whether any file of the inventory holds these bytes.
    [[nodiscard]] bool isOnDisk(const QByteArray &bytes) const;

    ScratchFolder folder;
    std::unique_ptr<practice::PracticeServer> server; ///< Reset it to take the server away.
    FaultyKeychain keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    std::unique_ptr<protocol::Transport> transport;
    std::unique_ptr<registrar::Registrar> registrar;
};

} // namespace clientele::tests
