// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fulldisk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace clientele::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageBytes = 4096;

qint64 onDisk(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += (files.fileInfo().size() / pageBytes + 1) * pageBytes;
    }
    return bytes;
}

void copyFiles(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QFile::remove(target);
        if (!QFile::copy(source, target))
            qFatal("%s could not be copied.", qPrintable(source));
    }
}

#ifdef Q_OS_LINUX
bool write(const QString &fileName, const QByteArray &text)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
           && file.write(text) == text.size();
}

// A user namespace in which this process may mount, with the same user in it.
bool enterNamespaces()
{
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write(u"/proc/self/setgroups"_s, "deny"_ba)
           && write(u"/proc/self/uid_map"_s, user + ' ' + user + " 1")
           && write(u"/proc/self/gid_map"_s, group + ' ' + group + " 1")
           && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}
#endif

} // namespace

FullDisk::FullDisk(const QString &folder, qint64 freeBytes)
    : m_folder(folder)
{
#ifdef Q_OS_LINUX
    const QByteArray path = QFile::encodeName(folder);
    const int below = ::open(path.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (below < 0)
        return;
    m_below = u"/proc/self/fd/%1"_s.arg(below);
    const qint64 bytes = onDisk(folder) + freeBytes;
    const QByteArray options = "mode=700,size=" + QByteArray::number(bytes);
    m_isMounted = enterNamespaces()
                  && mount("tmpfs", path.constData(), "tmpfs", 0, options.constData()) == 0;
    if (m_isMounted)
        copyFiles(m_below, m_folder);
#else
    Q_UNUSED(freeBytes)
#endif
}

FullDisk::~FullDisk()
{
    if (m_isMounted)
        copyFiles(m_folder, m_below);
}

} // namespace clientele::tests
