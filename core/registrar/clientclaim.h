// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QString>

#include <memory>

class QLockFile;

namespace clientele::registrar {

/// Held by the one process that has a request of a client in flight: any answer may replace the
/// token, so two programs on one inventory must not ask at once. A file per client beside the
/// inventory. It names its holder by process and boot, so that the claim of one that crashed ends
/// by itself.
class ClientClaim
{
public:
    /// Busy, with words that name the holder, when another process (or another claim of this one)
    /// has it; Storage when no claim can be written.
    [[nodiscard]] static Result<std::shared_ptr<ClientClaim>> take(const QString &inventoryFile,
                                                                   const QString &recordId);
    ~ClientClaim();
    /// Ends it before its owner does.
    void release();
    ClientClaim(const ClientClaim &) = delete;
    ClientClaim &operator=(const ClientClaim &) = delete;

private:
    explicit ClientClaim(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace clientele::registrar
