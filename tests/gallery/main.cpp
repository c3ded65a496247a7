// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// clientele-gallery FOLDER [LANGUAGE]: pictures of the main screens with many and long values, in
// light and dark and at two sizes, for people to look at. Needs no screen, no keychain and no
// server.
#include "gallery.h"

#include <clientele/translations.h>
#include <widgets/colorroles.h>

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace clientele;
using gallery::Look;

namespace {

void takeAll(const QString &folder, const Look &look)
{
    gallery::takeStart(folder, look);
    gallery::takeList(folder, look);
    gallery::takeDialogs(folder, look);
    gallery::takeLostEnrolment(folder, look);
    gallery::takeBackup(folder, look);
    gallery::takeHeldToken(folder, look);
    gallery::takeReview(folder, look);
    gallery::takeProtected(folder, look);
    gallery::takeComparisons(folder, look);
    gallery::takeOddAnswers(folder, look);
    gallery::takeServer(folder, look);
    gallery::takeUntrusted(folder, look);
    gallery::takeHabits(folder, look);
    gallery::takePractice(folder, look);
    gallery::takeSecrets(folder, look);
    gallery::takeRegistration(folder, look);
    gallery::takeRecovery(folder, look);
}

} // namespace

int main(int argc, char *argv[])
{
    const QString language = app::prepareLanguage(argc > 2 ? QString::fromLocal8Bit(argv[2])
                                                           : u"en"_s);
    QApplication application(argc, argv);
    const app::Translations translations(language);
    QApplication::setStyle(u"Fusion"_s);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"gallery"_s;
    QDir().mkpath(folder);
    const QPalette light = QApplication::palette();
    for (const Look &look :
         {Look{u"light"_s, {1280, 800}, false}, Look{u"dark"_s, {1280, 800}, true},
          Look{u"small"_s, {1024, 640}, false}, Look{u"small-dark"_s, {1024, 640}, true}}) {
        QApplication::setPalette(look.isDark ? ui::darkPalette() : light);
        takeAll(folder, look);
    }
    return 0;
}
