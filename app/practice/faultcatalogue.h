// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace clientele::practice {

/// Where a fault strikes.
enum class FaultGroup {
    Connection, ///< The bytes do not arrive as they should.
    Answer, ///< The request is carried out, and its answer is odd.
    Refusal ///< The request is not carried out.
};

/// A fault as a person reads of it.
struct FaultEntry
{
    QString name; ///< With `-NNN` where it needs a number, `[-NNN]` where it takes one.
    QString words; ///< One translated line.
    FaultGroup group = FaultGroup::Connection;
    Fault fault{}; ///< With the number that holds when none is given; 0 where one is needed.
    bool needsNumber = false;
};

[[nodiscard]] FaultGroup groupOf(Fault::Kind kind);
/// All faults, in the order in which menus and lists show them.
[[nodiscard]] QList<FaultEntry> faultCatalogue();
/// For help texts.
[[nodiscard]] QStringList faultNames();

} // namespace clientele::practice
