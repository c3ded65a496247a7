// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace clientele::practice {

/// A fault, armed for the next `count` requests of a method.
struct ArmedFault
{
    QByteArray method; ///< In upper case, or `*` for every method.
    Fault fault;
    int count = 1;

    /// `cut-body:put:1`; without the last parts: of every method, once.
    [[nodiscard]] static std::optional<ArmedFault> fromSpecification(QStringView specification);
};

/// Which requests will go wrong. First armed, first served.
class FaultPlan
{
public:
    void arm(ArmedFault armed);
    void disarm() { m_armed.clear(); }
    [[nodiscard]] const std::vector<ArmedFault> &armed() const { return m_armed; }

    /// At accept: only the fault that needs no method.
    [[nodiscard]] bool takeCloseBeforeRequest();
    [[nodiscard]] std::optional<Fault> takeFor(const QByteArray &method);

private:
    std::vector<ArmedFault> m_armed;
};

} // namespace clientele::practice
