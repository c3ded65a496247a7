// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/answeredaddress.h>

#include <QString>

namespace clientele::registrar {

/// One translated sentence or two about an answer's address that is not the saved one; empty for
/// the same.
[[nodiscard]] QString addressSentence(const protocol::AnsweredAddress &address,
                                      const QByteArray &answered);

} // namespace clientele::registrar
