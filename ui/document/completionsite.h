// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clientele::ui {

/// Where the caret of a JSON text is, for completion. The text may be unfinished.
struct CompletionSite
{
    enum class Kind {
        None,
        Name, ///< In the name of a top-level member.
        Value ///< In a string that is the value, or an element of the value, of a top-level member.
    };
    Kind kind = Kind::None;
    QString member; ///< Of a Value.
    QByteArray typed; ///< What stands between the quotation mark and the caret.

    [[nodiscard]] static CompletionSite at(const QByteArray &text, qsizetype caret);
};

} // namespace clientele::ui
