// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <optional>
#include <utility>

namespace clientele::secrets {

/// A value that somebody else will bring: `co_await *arrival` waits for it. The first delivery
/// counts, later ones are dropped, so that an answer and its time-out may race.
///
/// Held by std::shared_ptr, by the one coroutine that waits and by everybody who may deliver:
/// whoever comes late then finds a spent arrival instead of freed memory. (QCoro's own signal
/// awaiter resumes a freed frame when signal and time-out meet in one turn of the event loop.) One
/// thread only.
template<typename Value>
class Arrival
{
public:
    Arrival() = default;
    Arrival(const Arrival &) = delete;
    Arrival &operator=(const Arrival &) = delete;

    /// Resumes the coroutine that waits, from inside this call.
    void deliver(Value value)
    {
        if (m_delivered)
            return;
        m_delivered = true;
        m_value.emplace(std::move(value));
        if (m_waiting)
            std::exchange(m_waiting, nullptr).resume();
    }

    /// A pointer in a class of its own: GCC 12 waits on a copy of an awaitable that is not a
    /// temporary.
    class Awaiter
    {
    public:
        explicit Awaiter(Arrival &arrival)
            : m_arrival(&arrival)
        { }
        [[nodiscard]] bool await_ready() const noexcept { return m_arrival->m_delivered; }
        void await_suspend(std::coroutine_handle<> waiting) noexcept
        {
            m_arrival->m_waiting = waiting;
        }
        Value await_resume() { return *std::exchange(m_arrival->m_value, std::nullopt); }

    private:
        Arrival *m_arrival;
    };
    [[nodiscard]] Awaiter operator co_await() { return Awaiter(*this); }

private:
    bool m_delivered = false;
    std::optional<Value> m_value;
    std::coroutine_handle<> m_waiting;
};

} // namespace clientele::secrets
