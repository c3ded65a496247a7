// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfile.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::BackupFile)
};

} // namespace

tl::expected<void, QString> writePrivately(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(file.errorString());
    const bool isWritten = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                           && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return tl::unexpected(file.errorString());
    return {};
}

tl::expected<QByteArray, QString> readBackupFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(file.errorString());
    if (file.size() > largestFile)
        return tl::unexpected(Words::tr("The file is larger than any backup."));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(file.errorString());
    return bytes;
}

QString suggestedBackupFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = u"Clientele "_s + QDate::currentDate().toString(Qt::ISODate);
    QString fileName = name + u".age"_s;
    for (int number = 2; folder.exists(fileName); ++number)
        fileName = u"%1 (%2).age"_s.arg(name).arg(number);
    return QDir::toNativeSeparators(folder.filePath(fileName));
}

} // namespace clientele::ui
