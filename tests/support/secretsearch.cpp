// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace clientele::tour {

void SecretSearch::remember(const QByteArray &secret)
{
    if (!secret.isEmpty())
        m_secrets.insert(secret);
}

QStringList SecretSearch::filesWithSecrets(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++m_filesSearched;
        const QByteArray content = file.readAll();
        const bool hasSecret = std::any_of(
            m_secrets.begin(), m_secrets.end(), [&](const QByteArray &secret) {
                return content.contains(secret) || content.contains(secret.toHex())
                       || content.contains(secret.toBase64(QByteArray::OmitTrailingEquals));
            });
        if (hasSecret)
            found.append(file.fileName());
    }
    return found;
}

} // namespace clientele::tour
