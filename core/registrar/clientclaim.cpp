// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientclaim.h"

#include "failurewords.h"

#include <QDir>
#include <QLockFile>

#include <chrono>

namespace clientele::registrar {

using namespace Qt::StringLiterals;

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
    if (file->tryLock(0))
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
