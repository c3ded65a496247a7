// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// One line of a client's history: the draft, a draft of before, or a version of the document.
struct HistoryEntry
{
    enum class Kind { Draft, EarlierDraft, Version };
    Kind kind = Kind::Version;
    QString id; ///< Empty of the draft.
    QString what; ///< "Draft", "Update"
    QDateTime at;
    QByteArray text; ///< Without secrets; a draft's may be no JSON.
    QString baseId; ///< Of the version that it came after; empty of the first one.
    QDateTime until; ///< When a version was last seen, or an earlier draft put aside.

    /// For a pane, and where one is chosen: "Update, 14:02".
    [[nodiscard]] QString title() const;
};

/// Newest first.
[[nodiscard]] std::vector<HistoryEntry> historyOf(const registrar::Registrar &registrar,
                                                  const QString &recordId);
/// What it changed, from the text that it came after: "~ scope, + tos_uri".
[[nodiscard]] QString summaryOf(const HistoryEntry &entry, const QByteArray &base);

} // namespace clientele::ui
