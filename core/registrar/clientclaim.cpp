// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientclaim.h"

#include "failurewords.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Much longer than a living process takes from making its file to locking and filling it.
constexpr std::chrono::milliseconds fillingTime = 50ms;

bool namesNobody(const QLockFile &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    return !file.getLockInfo(&process, &host, &program);
}

/// Another process cannot remove a file, or have it removed, while a living one is filling it.
bool lockNatively(const QFile &file)
{
#ifdef Q_OS_UNIX
    return flock(file.handle(), LOCK_EX | LOCK_NB) == 0;
#else
    return file.isOpen(); // an open file cannot be removed here
#endif
}

/// What is left by a process that was killed before it wrote its name: QLockFile never takes that
/// for stale. Answers whether it is gone.
bool removeNobodys(const QLockFile &lock)
{
    QFile file(lock.fileName());
    return namesNobody(lock) && file.open(QIODevice::ReadOnly) && lockNatively(file)
           && namesNobody(lock) && file.remove();
}

bool tryLock(QLockFile &file)
{
    if (file.tryLock(0))
        return true;
    // QLockFile removes a dead holder's file under this lock, and one who was killed at that would
    // keep everybody out for half a minute.
    if (removeNobodys(QLockFile(file.fileName() + u".rmlock"_s)) && file.tryLock(0))
        return true;
    // A living holder writes its name meanwhile, and this waits no longer than for that.
    return namesNobody(file)
           && (file.tryLock(fillingTime) || (removeNobodys(file) && file.tryLock(0)));
}

} // namespace

ClientClaim::ClientClaim(std::unique_ptr<QLockFile> file)
    : m_file(std::move(file))
{ }

ClientClaim::~ClientClaim() = default;

void ClientClaim::release()
{
    m_file->unlock();
}

Result<std::shared_ptr<ClientClaim>> ClientClaim::take(const QString &inventoryFile,
                                                       const QString &recordId)
{
    const QString folder = inventoryFile + u".claims"_s;
    QDir().mkpath(folder);
    auto file = std::make_unique<QLockFile>(folder + u'/' + recordId + u".lock"_s);
    file->setStaleLockTime(0); // a slow server is no crash: only the holder's end counts
    if (tryLock(*file))
        return std::shared_ptr<ClientClaim>(new ClientClaim(std::move(file)));
    if (file->error() != QLockFile::LockFailedError) {
        return failed(storageProblem(
            {inventory::InventoryProblem::Kind::ReadOnly, u"No claim in %1"_s.arg(folder)}));
    }
    qint64 process = 0;
    QString host;
    QString program;
    file->getLockInfo(&process, &host, &program);
    return failed(busyElsewhere(process, host, program));
}

} // namespace clientele::registrar
