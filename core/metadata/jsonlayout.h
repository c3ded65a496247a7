// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalue.h"

#include <QByteArray>
#include <QByteArrayView>

namespace clientele::metadata {

/// How a document is laid out: what separates its members, and how deep a level is.
struct JsonLayout
{
    QByteArray newline = "\n"; ///< Empty: everything stands on one line.
    QByteArray margin; ///< Before the closing brace of the document.
    QByteArray indent = "  "; ///< One level.
    QByteArray afterComma = " "; ///< On one line.
    QByteArray colon = ": ";

    /// The layout of the object's last member; that of `ClientDocument::formatted()` if it has
    /// none.
    [[nodiscard]] static JsonLayout ofObject(QByteArrayView text, const JsonValue &object);
    [[nodiscard]] bool isOneLine() const { return newline.isEmpty(); }
    [[nodiscard]] JsonLayout onOneLine() const;
    /// The line break and indentation that begin a line at this depth.
    [[nodiscard]] QByteArray line(int depth) const;
    /// What stands between the comma and the next member or element.
    [[nodiscard]] QByteArray next(int depth) const
    {
        return isOneLine() ? afterComma : line(depth);
    }
};

/// The value in this layout, where `depth` is that of its closing bracket. Strings and numbers are
/// spelled as in `text`, which the value was read from.
[[nodiscard]] QByteArray layOut(QByteArrayView text, const JsonValue &value,
                                const JsonLayout &layout, int depth = 0);

} // namespace clientele::metadata
