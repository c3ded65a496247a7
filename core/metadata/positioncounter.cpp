// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "positioncounter.h"

namespace clientele::metadata {

PositionCounter::PositionCounter(QByteArrayView text)
    : m_text(text)
{
    constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";
    // Editors do not show it.
    if (text.startsWith(byteOrderMark))
        m_at = byteOrderMark.size();
}

void PositionCounter::locate(JsonProblem &problem)
{
    for (; m_at < qMin(problem.offset, m_text.size()); ++m_at)
        step();
    problem.line = m_line;
    problem.column = m_column;
}

void PositionCounter::step()
{
    const uchar byte = static_cast<uchar>(m_text[m_at]);
    const bool isCrOfCrLf = byte == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    const bool isContinuation = (byte & 0xc0) == 0x80;
    if (byte == '\n' || (byte == '\r' && !isCrOfCrLf)) {
        ++m_line;
        m_column = 1;
    } else if (!isContinuation) {
        const bool isSurrogatePair = byte >= 0xf0;
        m_column += isSurrogatePair ? 2 : 1;
    }
}

} // namespace clientele::metadata
