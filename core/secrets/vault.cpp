// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vault.h"

#include "arrival.h"

#include <QPointer>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace clientele::secrets {

using metadata::SecretText;

struct Vault::State
{
    using Outcome = KeychainResult<void>;

    QPointer<Keychain> keychain;
    Identity identity;
    std::optional<VaultKey> key;
    bool isOpening = false;
    std::vector<std::shared_ptr<Arrival<Outcome>>> waiting;

    [[nodiscard]] QString account() const { return accountOf(identity.id); }
    /// Where the check would be opened; a check of another inventory does not open here.
    [[nodiscard]] QByteArray checkPlace() const
    {
        return "vault|"_ba + identity.id.toUtf8() + "|check"_ba;
    }
    /// Takes the key if it opens the check, or if there is no check yet.
    Outcome accept(VaultKey candidate);
};

namespace {

SecretText checkText()
{
    return SecretText("Clientele vault check"_ba);
}

tl::unexpected<KeychainProblem> refused(KeychainProblem::Kind kind, const QString &detail)
{
    return tl::unexpected(KeychainProblem{kind, detail});
}

} // namespace

KeychainResult<void> Vault::State::accept(VaultKey candidate)
{
    if (identity.check.isEmpty())
        identity.check = seal(candidate, checkText(), checkPlace());
    else if (secrets::open(candidate, identity.check, checkPlace()) != checkText())
        return refused(KeychainProblem::Kind::Other,
                       u"The key in the keychain is not the one that sealed this inventory."_s);
    key = std::move(candidate);
    return {};
}

Vault::Vault(Keychain &keychain, Identity identity)
    : m_state(std::make_shared<State>())
{
    m_state->keychain = &keychain;
    m_state->identity = std::move(identity);
}

Vault::Vault(Vault &&) noexcept = default;
Vault &Vault::operator=(Vault &&) noexcept = default;
Vault::~Vault() = default;

const Vault::Identity &Vault::identity() const
{
    return m_state->identity;
}

bool Vault::isOpen() const
{
    return m_state->key.has_value();
}

const VaultKey &Vault::key() const
{
    return *m_state->key;
}

QString Vault::accountOf(const QString &id)
{
    return u"vault key "_s + id;
}

QString Vault::account() const
{
    return m_state->account();
}

KeychainResult<void> Vault::take(VaultKey key)
{
    return m_state->accept(std::move(key));
}

QCoro::Task<KeychainResult<void>> Vault::openKey()
{
    return open(m_state);
}

QCoro::Task<KeychainResult<void>> Vault::open(std::shared_ptr<State> state)
{
    if (state->key)
        co_return KeychainResult<void>();
    if (state->isOpening) {
        const auto shared = std::make_shared<Arrival<KeychainResult<void>>>();
        state->waiting.push_back(shared);
        co_return co_await *shared;
    }
    state->isOpening = true;
    const auto outcome = co_await fetchOrMake(state);
    state->isOpening = false;
    for (const auto &other : std::exchange(state->waiting, {}))
        other->deliver(outcome);
    co_return outcome;
}

QCoro::Task<KeychainResult<void>> Vault::fetchOrMake(std::shared_ptr<State> state)
{
    if (!state->keychain)
        co_return refused(KeychainProblem::Kind::Absent, u"The keychain is gone."_s);
    const auto text = co_await state->keychain->read(state->account());
    if (!text && text.error().kind != KeychainProblem::Kind::NotFound)
        co_return tl::unexpected(text.error());

    auto found = text ? VaultKey::fromText(*text) : std::nullopt;
    if (found)
        co_return state->accept(*std::move(found));
    // Nothing was sealed before there was a check, so that a key that cannot be read is no loss
    // then.
    if (state->identity.check.isEmpty())
        co_return co_await make(state);
    if (text)
        co_return refused(KeychainProblem::Kind::Other,
                          u"The entry in the keychain is not a vault key."_s);
    co_return refused(KeychainProblem::Kind::NotFound,
                      u"The keychain no longer has the key that sealed this inventory."_s);
}

QCoro::Task<KeychainResult<void>> Vault::make(std::shared_ptr<State> state)
{
    if (!state->keychain)
        co_return refused(KeychainProblem::Kind::Absent, u"The keychain is gone."_s);
    auto made = VaultKey::generate();
    const auto written = co_await state->keychain->write(state->account(), made.toText());
    if (!written)
        co_return tl::unexpected(written.error());
    co_return state->accept(std::move(made));
}

} // namespace clientele::secrets
