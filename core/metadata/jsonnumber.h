// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace clientele::metadata {

/// A decimal number of any size: `digits` times ten to the power of `exponent`. Spelled in one way
/// only, so that two spellings of one number ("1e2", "100.0") become equal without passing through
/// a double.
struct DecimalNumber
{
    bool negative = false;
    QByteArray digits; ///< Without zeros at either end; empty for zero.
    qint64 exponent = 0;

    /// `lexeme` is a number as JSON writes it.
    [[nodiscard]] static DecimalNumber fromLexeme(QByteArrayView lexeme);
    [[nodiscard]] bool isInteger() const { return exponent >= 0; }
    [[nodiscard]] std::optional<qint64> toInteger() const;
    friend bool operator==(const DecimalNumber &, const DecimalNumber &) = default;
};

} // namespace clientele::metadata
