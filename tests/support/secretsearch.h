// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <set>

namespace clientele::tour {

/// Remembers every token and secret that the tour met, and looks for them in files.
class SecretSearch
{
public:
    void remember(const QByteArray &secret);
    [[nodiscard]] int count() const { return int(m_secrets.size()); }
    /// The files below the folder that hold one of them, as it is or in hexadecimal or base64 form.
    [[nodiscard]] QStringList filesWithSecrets(const QString &folder) const;
    [[nodiscard]] int filesSearched() const { return m_filesSearched; }

private:
    std::set<QByteArray> m_secrets;
    mutable int m_filesSearched = 0;
};

} // namespace clientele::tour
