// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainwords.h"

using namespace Qt::StringLiterals;

namespace clientele::tests {

QByteArray wordFor(secrets::KeychainState state)
{
    using secrets::KeychainState;
    switch (state) {
    case KeychainState::Unlocked:
        return "Unlocked"_ba;
    case KeychainState::Locked:
        return "Locked"_ba;
    case KeychainState::NoCollection:
        return "NoCollection"_ba;
    case KeychainState::Absent:
        return "Absent"_ba;
    }
    return {};
}

QByteArray wordFor(secrets::KeychainProblem::Kind kind)
{
    using Kind = secrets::KeychainProblem::Kind;
    switch (kind) {
    case Kind::Locked:
        return "Locked"_ba;
    case Kind::Denied:
        return "Denied"_ba;
    case Kind::Absent:
        return "Absent"_ba;
    case Kind::NotFound:
        return "NotFound"_ba;
    case Kind::NotStored:
        return "NotStored"_ba;
    case Kind::TimedOut:
        return "TimedOut"_ba;
    case Kind::Other:
        return "Other"_ba;
    }
    return {};
}

} // namespace clientele::tests
