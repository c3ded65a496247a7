// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QByteArray>
#include <QString>

#include <vector>

namespace clientele::ui {

/// Where a member begins in two texts.
struct MemberPlace
{
    QString member;
    int beforeLine = -1; ///< From 0; -1 when the text has no such member.
    int afterLine = -1;
    bool changes = false;
};

/// The texts that a review shows side by side, pretty-printed, in the order in which they are to be
/// compared.
struct ComparedTexts
{
    QByteArray before;
    QByteArray after;
    std::vector<MemberPlace> places; ///< In the order of the texts.
};

/// What the server has against what will be sent. The members that are never part of an update are
/// left out, and the server's members are put in the order of the new text: JSON gives order no
/// meaning, and some servers answer in another order each time, which would bury the changes.
[[nodiscard]] ComparedTexts comparedTexts(const registrar::UpdatePlan &plan);

} // namespace clientele::ui
