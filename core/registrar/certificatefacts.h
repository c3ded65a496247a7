// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace clientele::registrar {

/// The certificates of a PEM or DER file as PEM; empty when there is none. A private key in the
/// same file is left out.
[[nodiscard]] QByteArray certificatesIn(const QByteArray &file);

/// One text for each certificate of a PEM text: subject, issuer, dates and SHA-256, a line each.
[[nodiscard]] QStringList certificateFacts(const QByteArray &pem);

} // namespace clientele::registrar
