// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultplan.h"

#include <QList>

#include <algorithm>

namespace clientele::practice {

namespace {

template<typename Predicate>
std::optional<Fault> takeFirst(std::vector<ArmedFault> &armed, Predicate matches)
{
    const auto found = std::find_if(armed.begin(), armed.end(), matches);
    if (found == armed.end())
        return {};
    const Fault fault = found->fault;
    if (--found->count == 0)
        armed.erase(found);
    return fault;
}

} // namespace

std::optional<ArmedFault> ArmedFault::fromSpecification(QStringView specification)
{
    const QList<QStringView> parts = specification.split(u':');
    if (parts.size() < 2 || parts.size() > 3 || parts[0].isEmpty())
        return {};
    const auto fault = Fault::fromName(parts[1]);
    bool isNumber = true;
    const int count = parts.size() == 3 ? parts[2].toInt(&isNumber) : 1;
    if (!fault || !isNumber || count < 1)
        return {};
    return ArmedFault{parts[0].toLatin1().toUpper(), *fault, count};
}

void FaultPlan::arm(ArmedFault armed)
{
    armed.method = armed.method.toUpper();
    if (armed.count > 0)
        m_armed.push_back(std::move(armed));
}

bool FaultPlan::takeCloseBeforeRequest()
{
    return takeFirst(m_armed,
                     [](const ArmedFault &armed) {
                         return armed.fault.kind == Fault::Kind::CloseBeforeRequest;
                     })
        .has_value();
}

std::optional<Fault> FaultPlan::takeFor(const QByteArray &method)
{
    return takeFirst(m_armed, [&method](const ArmedFault &armed) {
        return armed.fault.kind != Fault::Kind::CloseBeforeRequest
               && (armed.method == "*" || armed.method == method);
    });
}

} // namespace clientele::practice
