// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace clientele::app {

using namespace Qt::StringLiterals;

void installTranslations(QApplication &application)
{
    // Ours first: the plurals of the English sentences, whatever the user's language.
    auto *plurals = new QTranslator(&application);
    if (plurals->load(u":/clientele/translations/clientele_en.qm"_s))
        QCoreApplication::installTranslator(plurals);
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"qtbase"_s, u"_"_s,
                         QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(translator);
}

} // namespace clientele::app
