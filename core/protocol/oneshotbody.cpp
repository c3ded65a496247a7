// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oneshotbody.h"

#include <metadata/wiping.h>

#include <algorithm>
#include <cstring>

namespace clientele::protocol {

OneShotBody::OneShotBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    // Unbuffered, or QIODevice would read ahead and wasRead() would say more than is true.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    metadata::wipe(m_body);
}

bool OneShotBody::seek(qint64 position)
{
    if (position == m_read)
        return QIODevice::seek(position);
    m_wasRewound = true;
    return false;
}

bool OneShotBody::reset()
{
    m_wasRewound = true;
    return false;
}

qint64 OneShotBody::readData(char *out, qint64 maximum)
{
    const qint64 count = std::min(maximum, m_body.size() - m_read);
    if (count > 0) {
        std::memcpy(out, m_body.constData() + m_read, std::size_t(count));
        m_read += count;
    }
    return count;
}

} // namespace clientele::protocol
