// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QSslCertificate>

namespace clientele::protocol {

/// The certificate authorities that the system trusts. Needed only next to others: Qt 6.4 looks the
/// system's up one by one as long as a connection names none of its own, and not at all when it
/// names one, even with QSslConfiguration::addCaCertificates().
///
/// Loaded once per process, in a worker, because that takes about 100 ms.
[[nodiscard]] QFuture<QList<QSslCertificate>> systemAuthorities();

} // namespace clientele::protocol
