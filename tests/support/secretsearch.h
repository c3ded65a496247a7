// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <set>
#include <unordered_map>
#include <vector>

namespace clientele::tests {

/// Remembers tokens and secrets and looks for them in files: as they are, in UTF-16, in
/// hexadecimal, percent-encoded, escaped for JSON, and in base64 wherever its groups begin.
class SecretSearch
{
public:
    /// What is shorter stands in files by chance.
    static constexpr qsizetype shortest = 8;

    void remember(const QByteArray &secret);
    [[nodiscard]] int count() const { return int(m_secrets.size()); }

    [[nodiscard]] bool isIn(const QByteArray &content) const;
    /// The files below the folder that hold one of them.
    [[nodiscard]] QStringList filesWithSecrets(const QString &folder) const;
    [[nodiscard]] int filesSearched() const { return m_filesSearched; }

private:
    void addForm(const QByteArray &form);

    std::set<QByteArray> m_secrets;
    /// By three bytes, whether a form begins with them. Most places of a file end here.
    std::vector<char> m_beginnings = std::vector<char>(size_t(1) << 24);
    /// The forms by their first bytes: one pass over a file finds any of them.
    std::unordered_map<quint64, std::vector<QByteArray>> m_forms;
    mutable int m_filesSearched = 0;
};

} // namespace clientele::tests
