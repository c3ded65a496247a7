// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/jsonvalue.h>

#include <QString>

#include <vector>

namespace clientele::validation {

enum class Severity {
    Hint, ///< Worth knowing; often right as it is.
    Warning, ///< Probably not what is meant. Can be sent.
    Error ///< The standards forbid it, or it cannot be sent.
};

/// Something about a document that its editor should know, and where it is.
struct Finding
{
    Severity severity = Severity::Error;
    QString pointer; ///< JSON Pointer (RFC 6901) of the value; empty: the document itself.
    QString message; ///< Translated, one sentence or two.
    QString specification; ///< "RFC 7591"; may be empty.
    QString section; ///< "2"; may be empty.
    metadata::TextSpan span; ///< Bytes of the text.

    /// The top-level member that the pointer leads into; empty for the document itself.
    [[nodiscard]] QString member() const;
    /// "RFC 7591, 2"
    [[nodiscard]] QString reference() const;
};

/// How many of them keep the document from being sent.
[[nodiscard]] int errorsIn(const std::vector<Finding> &findings);

} // namespace clientele::validation
