// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <metadata/clientdocument.h>

#include <QByteArray>
#include <QString>

namespace clientele::registrar {

/// What stands in a masked document for a secret.
[[nodiscard]] QString maskedSecret();

/// The document as it may be shown and given away: client secrets and tokens at any depth and the
/// private members of keys are masked.
[[nodiscard]] metadata::ClientDocument maskedDocument(const metadata::ClientDocument &document);

/// The registration in a file that people have: a JSON document, or an answer of a server with its
/// status line and headers. Client secrets, tokens and the private members of keys are masked;
/// their values are in nothing that is returned, failures included. `name` is the file's, for the
/// words.
[[nodiscard]] Result<metadata::ClientDocument> documentInFile(const QByteArray &bytes,
                                                              const QString &name);
/// Of a file that is larger than any registration.
[[nodiscard]] Failure tooLargeForDocument(const QString &name);

} // namespace clientele::registrar
