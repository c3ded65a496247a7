// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "namecollator.h"

#include <QLocale>

namespace clientele::ui {

QCollator nameCollator()
{
    // In the C locale Qt compares bytes and ignores both settings.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace clientele::ui
