// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startreport.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace clientele::app {

using namespace Qt::StringLiterals;

namespace {

double millisecondsSince1970()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

// In KiB; 0 where the system does not say.
long residentMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLong();
    }
    return 0;
}

class FirstPaint : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            // After this paint event and what belongs to it.
            QTimer::singleShot(0, this, &FirstPaint::report);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void report()
    {
        const double started = qEnvironmentVariable("CLIENTELE_STARTED_AT").toDouble();
        std::printf("first-paint-ms %.1f resident-kib %ld\n", millisecondsSince1970() - started,
                    residentMemory());
        std::fflush(stdout);
        QCoreApplication::exit(0);
    }

    bool m_seen = false;
};

} // namespace

void reportFirstPaint(QWidget &window)
{
    window.installEventFilter(new FirstPaint(&window));
}

} // namespace clientele::app
