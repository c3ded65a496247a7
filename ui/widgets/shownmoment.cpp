// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownmoment.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QString shown(const QDateTime &moment, QStringView timeFormat)
{
    const QDateTime local = moment.toLocalTime();
    const QString time = QLocale().toString(local.time(), timeFormat);
    if (local.date() == QDate::currentDate())
        return time;
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

} // namespace

QString shownMoment(const QDateTime &moment)
{
    return shown(moment, u"HH:mm:ss");
}

QString shownMinute(const QDateTime &moment)
{
    return shown(moment, u"HH:mm");
}

} // namespace clientele::ui
