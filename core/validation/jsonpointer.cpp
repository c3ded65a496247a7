// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpointer.h"

using namespace Qt::StringLiterals;

namespace clientele::validation {

QString pointerTo(QStringView parent, QStringView member)
{
    QString token = member.toString();
    token.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s);
    return parent.toString() + u'/' + token;
}

QString pointerTo(QStringView parent, qsizetype index)
{
    return parent.toString() + u'/' + QString::number(index);
}

QString pointerToken(QStringView token)
{
    QString name = token.toString();
    return name.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

} // namespace clientele::validation
