// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace clientele::gallery {

void take(QWidget &widget, const QString &folder, const QString &screen, const Look &look)
{
    widget.resize(look.size);
    QTest::qWait(50); // for what is painted late; no test stands on it
    widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, screen, look.name));
}

void takeDialog(QDialog &dialog, const QString &folder, const QString &screen, const Look &look)
{
    dialog.show();
    QTest::qWait(50);
    dialog.grab().save(u"%1/%2-%3.png"_s.arg(folder, screen, look.name));
}

} // namespace clientele::gallery
