// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonreader.h"

#include <QByteArrayView>

namespace clientele::metadata {

/// Counts lines and columns in one walk, however many problems there are.
class PositionCounter
{
public:
    explicit PositionCounter(QByteArrayView text);
    /// Sets line and column from the offset, which must not be smaller than that of the call
    /// before.
    void locate(JsonProblem &problem);

private:
    void step();
    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

} // namespace clientele::metadata
