// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace clientele::metadata {

/// The tags that keys and certificates are made of (ITU-T X.690).
enum class DerTag : quint8 {
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    ObjectId = 0x06,
    UtcTime = 0x17,
    GeneralizedTime = 0x18,
    Sequence = 0x30,
    Context0 = 0xa0,
    Context1 = 0xa1
};

/// Reads DER elements one after the other. Copies nothing: what it gives lives as long as the bytes
/// do.
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes)
        : m_rest(bytes)
    { }

    [[nodiscard]] bool isNext(DerTag tag) const;
    /// The content of the next element, if it has this tag; else nothing, and nothing is read.
    [[nodiscard]] std::optional<QByteArrayView> read(DerTag tag);
    /// Passes over the next element, whatever it is.
    bool skip();

private:
    std::optional<QByteArrayView> readAny();
    QByteArrayView m_rest;
};

} // namespace clientele::metadata
