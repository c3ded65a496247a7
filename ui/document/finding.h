// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>

#include <QString>

#include <optional>
#include <vector>

namespace clientele::ui {

/// Something about the text in the editor that the user should know, and where it is.
struct Finding
{
    enum class Severity { Hint, Warning, Error };
    Severity severity = Severity::Error;
    QString member; ///< Top-level member, or empty.
    QString message; ///< Translated, one sentence.
    QString specification; ///< "RFC 7592, 2.2", may be empty.
    metadata::TextSpan span; ///< Bytes of the text.
};

/// What can be said of a text: it is no JSON object, a member stands twice, or it changes what
/// belongs to the server. `served` is the server's copy. The text may be anything.
[[nodiscard]] std::vector<Finding> findingsIn(const QByteArray &text,
                                              const metadata::ClientDocument &served);

/// Members with a secret's name that stand in the text. They must not stay there.
[[nodiscard]] QStringList secretMembersIn(const metadata::ClientDocument &document);

} // namespace clientele::ui
