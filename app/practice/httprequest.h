// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace clientele::practice {

/// A request that was read to its last byte.
struct HttpRequest
{
    QByteArray method; ///< As sent; methods are case-sensitive.
    QByteArray path; ///< Percent-encoded, without the query.
    QByteArray query{}; ///< Percent-encoded, without the question mark.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names as sent, values trimmed.
    QByteArray body;

    /// The first header of that name, in any case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// What `Authorization: Bearer` carries; empty when there is no such header.
    [[nodiscard]] QByteArray bearer() const;
    [[nodiscard]] bool wantsClose() const;
};

} // namespace clientele::practice
