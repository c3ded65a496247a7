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
    QByteArray newline = "\n"; ///< Empty: the whole object stands on one line.
    QByteArray margin; ///< Before the closing brace of the document.
    QByteArray indent = "  "; ///< One level.
    QByteArray beforeName; ///< Between the comma and the name, if there is no newline.
    QByteArray colon = ": ";

    /// The layout of the object's last member; that of `ClientDocument::formatted()` if it has
    /// none.
    [[nodiscard]] static JsonLayout ofObject(QByteArrayView text, const JsonValue &object);
    /// The start of a line at this depth, with its newline.
    [[nodiscard]] QByteArray line(int depth) const;
};

/// The value with one member or element a line; strings and numbers are spelled as in `text`.
[[nodiscard]] QByteArray layOut(QByteArrayView text, const JsonValue &value,
                                const JsonLayout &layout, int depth = 0);

} // namespace clientele::metadata
