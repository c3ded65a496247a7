// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>

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

/// Two documents as they are shown side by side, pretty-printed, in the order in which they are to
/// be compared.
struct ComparedTexts
{
    QByteArray before;
    QByteArray after;
    std::vector<MemberPlace> places; ///< In the order of the texts.
};

/// What is no change is no difference of the texts: the members of `before` stand in the order of
/// `after`, and those that say the same are spelled as there. JSON gives order no meaning, and some
/// servers answer in another order each time, which would bury the changes.
[[nodiscard]] ComparedTexts comparedTexts(const metadata::ClientDocument &before,
                                          const metadata::ClientDocument &after);

} // namespace clientele::ui
