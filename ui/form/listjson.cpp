// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listjson.h"

#include <metadata/jsonwriter.h>

#include <QByteArrayList>

namespace clientele::ui {

QByteArray listJson(const QStringList &texts)
{
    QByteArrayList elements;
    for (const QString &text : texts)
        elements.append(metadata::jsonString(text));
    return '[' + elements.join(", ") + ']';
}

QStringList textsOf(const metadata::JsonValue &list)
{
    QStringList texts;
    for (const metadata::JsonValue &element : list.elements)
        texts.append(element.string);
    return texts;
}

} // namespace clientele::ui
