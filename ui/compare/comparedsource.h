// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele::ui {

/// What stands on one side of a comparison: a version of a client, its draft, or a file.
struct ComparedSource
{
    enum class Kind { None, Version, Draft, File };
    Kind kind = Kind::None;
    QString recordId; ///< Of Version and Draft.
    QString versionId; ///< Of Version; empty: the newest, whichever that is.
    QString fileName; ///< Of File.
    friend bool operator==(const ComparedSource &, const ComparedSource &) = default;

    [[nodiscard]] static ComparedSource newestOf(const QString &recordId)
    {
        return {.kind = Kind::Version, .recordId = recordId, .versionId = {}, .fileName = {}};
    }
    [[nodiscard]] static ComparedSource version(const QString &recordId, const QString &versionId)
    {
        return {
            .kind = Kind::Version, .recordId = recordId, .versionId = versionId, .fileName = {}};
    }
    [[nodiscard]] static ComparedSource draftOf(const QString &recordId)
    {
        return {.kind = Kind::Draft, .recordId = recordId, .versionId = {}, .fileName = {}};
    }
    [[nodiscard]] static ComparedSource file(const QString &name)
    {
        return {.kind = Kind::File, .recordId = {}, .versionId = {}, .fileName = name};
    }
};

} // namespace clientele::ui
