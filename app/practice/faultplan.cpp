// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultplan.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    if (parts.size() > 3 || (parts.size() > 1 && parts[1].isEmpty()))
        return {};
    const auto fault = Fault::fromName(parts[0]);
    bool isNumber = true;
    const int count = parts.size() == 3 ? parts[2].toInt(&isNumber) : 1;
    if (!fault || !isNumber || count < 1)
        return {};
    const QByteArray method = parts.size() > 1 ? parts[1].toLatin1().toUpper() : "*"_ba;
    return ArmedFault{method, *fault, count};
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
