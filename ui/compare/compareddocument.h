// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparedsource.h"

#include <metadata/clientdocument.h>
#include <registrar/failure.h>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// A side of a comparison with what it holds. No secret is in it.
struct ComparedDocument
{
    QString title; ///< "Billing Portal, update, 14:02"
    QString shortTitle; ///< "Billing Portal", or the file's name.
    metadata::ClientDocument document;
};

/// Fetches what a source names, now. The failure says why it cannot be compared; of
/// ComparedSource::Kind::None it is empty.
[[nodiscard]] registrar::Result<ComparedDocument> comparedDocument(
    const registrar::Registrar &registrar, const ComparedSource &source);

} // namespace clientele::ui
