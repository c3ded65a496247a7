// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpreader.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isDecimal(QByteArrayView text)
{
    return !text.isEmpty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void HttpReader::feed(QByteArrayView bytes)
{
    if (m_refusal == 0)
        m_buffer.append(bytes);
}

std::optional<HttpRequest> HttpReader::take()
{
    if (m_refusal != 0 || (!m_head && !readHead()) || m_buffer.size() < m_bodySize)
        return {};
    m_head->body = m_buffer.left(m_bodySize);
    m_buffer.remove(0, m_bodySize);
    return std::exchange(m_head, std::nullopt);
}

bool HttpReader::hasBegun() const
{
    return m_head || !m_buffer.isEmpty();
}

bool HttpReader::readHead()
{
    const QByteArrayView end = "\r\n\r\n";
    const qsizetype size = m_buffer.indexOf(end);
    if (size > maximumHead || (size < 0 && m_buffer.size() > maximumHead))
        return refuse(431);
    if (size < 0)
        return false;

    const QByteArray head = m_buffer.left(size);
    m_buffer.remove(0, size + end.size());
    m_head.emplace();
    qsizetype from = 0;
    while (from <= head.size()) {
        const qsizetype found = head.indexOf("\r\n", from);
        const qsizetype to = found < 0 ? head.size() : found;
        const QByteArrayView line = QByteArrayView(head).sliced(from, to - from);
        if (from == 0 ? !readRequestLine(line) : !readHeader(line))
            return false;
        from = to + 2;
    }
    return readFraming();
}

bool HttpReader::readRequestLine(QByteArrayView line)
{
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/'))
        return refuse(400);
    if (words[2] != "HTTP/1.1")
        return refuse(505);
    m_head->method = words[0];
    const qsizetype mark = words[1].indexOf('?');
    m_head->path = mark < 0 ? words[1] : words[1].first(mark);
    m_head->query = mark < 0 ? QByteArray() : words[1].sliced(mark + 1);
    return true;
}

bool HttpReader::readHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return refuse(400);
    m_head->headers.emplaceBack(line.first(colon).toByteArray(),
                                line.sliced(colon + 1).trimmed().toByteArray());
    return true;
}

bool HttpReader::readFraming()
{
    if (!m_head->header("Transfer-Encoding").isEmpty())
        return refuse(501);
    std::optional<QByteArray> length;
    for (const auto &[name, value] : std::as_const(m_head->headers)) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        if (!isDecimal(value) || (length && *length != value))
            return refuse(400);
        length = value;
    }
    bool fits = false;
    const qlonglong size = length.value_or("0"_ba).toLongLong(&fits);
    if (!fits || size > maximumBody)
        return refuse(413);
    m_bodySize = qsizetype(size);
    return true;
}

bool HttpReader::refuse(int status)
{
    m_refusal = status;
    m_head.reset();
    m_buffer.clear();
    return false;
}

} // namespace clientele::practice
