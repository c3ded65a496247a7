// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace clientele::protocol {

/// The way to end a request from outside: before it has left nothing goes out, after that its
/// answer is not waited for any more. What the server does is another matter. Lives on the GUI
/// thread.
class Cancellation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void request()
    {
        m_isRequested = true;
        Q_EMIT requested();
    }
    [[nodiscard]] bool isRequested() const { return m_isRequested; }

Q_SIGNALS:
    void requested();

private:
    bool m_isRequested = false;
};

} // namespace clientele::protocol
