// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultykeychain.h"

#include "leftovers.h"

#include <QTimer>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::tests {

using metadata::SecretText;
using secrets::KeychainProblem;
using secrets::KeychainResult;
using secrets::KeychainState;

namespace {

tl::unexpected<KeychainProblem> refused(KeychainProblem::Kind kind)
{
    return tl::unexpected(KeychainProblem{kind, u"scripted by a test"_s});
}

} // namespace

void FaultyKeychain::failNext(Operation operation, Kind kind)
{
    m_scripts[operation].next.push_back(kind);
}

void FaultyKeychain::failAlways(Operation operation, Kind kind)
{
    m_scripts[operation].always = kind;
}

void FaultyKeychain::setDelay(Operation operation, std::chrono::milliseconds delay)
{
    m_scripts[operation].delay = delay;
}

void FaultyKeychain::hold(Operation operation)
{
    m_scripts[operation].isHeld = true;
}

void FaultyKeychain::release(Operation operation)
{
    Script &script = m_scripts[operation];
    script.isHeld = false;
    for (const auto &turn : std::exchange(script.held, {}))
        turn->deliver(std::monostate());
}

void FaultyKeychain::behave()
{
    m_storeInstead.reset();
    for (auto &[operation, script] : m_scripts) {
        script.next.clear();
        script.always.reset();
        script.delay = {};
        release(operation);
    }
}

int FaultyKeychain::calls(Operation operation) const
{
    const auto found = m_scripts.find(operation);
    return found == m_scripts.end() ? 0 : found->second.calls;
}

std::optional<SecretText> FaultyKeychain::entry(const QString &account) const
{
    const auto found = m_entries.find(account);
    if (found == m_entries.end())
        return {};
    return found->second;
}

void FaultyKeychain::setEntry(const QString &account, const SecretText &secret)
{
    rememberSecret(secret.reveal().toByteArray());
    m_entries.insert_or_assign(account, secret);
}

QStringList FaultyKeychain::accounts() const
{
    QStringList names;
    for (const auto &[account, secret] : m_entries)
        names.append(account);
    return names;
}

bool FaultyKeychain::isIdle() const
{
    const auto isHeld = [](size_t sum, const auto &script) {
        return sum + script.second.held.size();
    };
    return m_waiting == int(std::accumulate(m_scripts.begin(), m_scripts.end(), size_t(0), isHeld));
}

QCoro::Task<> FaultyKeychain::takeTurn(Operation operation)
{
    Script &script = m_scripts[operation];
    ++script.calls;
    const auto turn = std::make_shared<Turn>();
    if (script.isHeld)
        script.held.push_back(turn);
    else
        QTimer::singleShot(script.delay, this, [turn] { turn->deliver(std::monostate()); });
    ++m_waiting;
    co_await *turn;
    --m_waiting;
}

KeychainResult<void> FaultyKeychain::admit(Operation operation)
{
    Script &script = m_scripts[operation];
    if (!script.next.empty()) {
        const Kind kind = script.next.front();
        script.next.pop_front();
        return refused(kind);
    }
    if (script.always)
        return refused(*script.always);
    if (m_state == KeychainState::Locked)
        return refused(Kind::Locked);
    if (m_state != KeychainState::Unlocked)
        return refused(Kind::Absent);
    return {};
}

QCoro::Task<KeychainState> FaultyKeychain::state()
{
    co_await takeTurn(Operation::State);
    const KeychainState state = m_state;
    co_return state;
}

QCoro::Task<KeychainState> FaultyKeychain::unlock()
{
    co_await takeTurn(Operation::Unlock);
    m_state = m_stateAfterUnlock;
    const KeychainState state = m_state;
    co_return state;
}

QCoro::Task<KeychainResult<SecretText>> FaultyKeychain::read(QString account)
{
    co_await takeTurn(Operation::Read);
    const auto admitted = admit(Operation::Read);
    if (!admitted)
        co_return tl::unexpected(admitted.error());
    const auto stored = entry(account);
    if (!stored)
        co_return refused(Kind::NotFound);
    co_return *stored;
}

QCoro::Task<KeychainResult<void>> FaultyKeychain::write(QString account, SecretText secret)
{
    rememberSecret(secret.reveal().toByteArray()); // also when it is not taken
    co_await takeTurn(Operation::Write);
    const auto admitted = admit(Operation::Write);
    if (!admitted)
        co_return admitted;
    if (const auto other = std::exchange(m_storeInstead, std::nullopt)) {
        setEntry(account, *other);
        co_return refused(Kind::NotStored);
    }
    setEntry(account, secret);
    co_return KeychainResult<void>();
}

QCoro::Task<KeychainResult<void>> FaultyKeychain::remove(QString account)
{
    co_await takeTurn(Operation::Remove);
    const auto admitted = admit(Operation::Remove);
    if (admitted)
        removeEntry(account);
    co_return admitted;
}

QString FaultyKeychain::displayName() const
{
    return u"Faulty Keychain"_s;
}

QString FaultyKeychain::service() const
{
    return u"Clientele"_s;
}

} // namespace clientele::tests
