// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <validation/finding.h>

#include <optional>

namespace clientele::ui {

/// What a server said against a document that it did not accept. It counts for as long as what it
/// is about stays as it was refused.
class ServerRefusal
{
public:
    /// `member` is what the words name; empty where they name none. `refused` is the document.
    ServerRefusal(QString member, QString words, metadata::ClientDocument refused);

    [[nodiscard]] std::optional<validation::Finding> findingIn(
        const metadata::ClientDocument &document) const;

private:
    QString m_member;
    QString m_words;
    metadata::ClientDocument m_refused;
};

} // namespace clientele::ui
