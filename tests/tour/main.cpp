// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include <support/leftovers.h>

#include <clientele/translations.h>

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

/// clientele-tour FOLDER: the console's main job in the real window, with pictures of each step in
/// FOLDER. Needs a session with an open keychain. Exit status 0 only if every step did what it
/// says.
int main(int argc, char *argv[])
{
    // A profile of its own, so that nothing of the user's is touched.
    clientele::tests::ScratchFolder home;
    qputenv("CLIENTELE_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"clientele"_s);
    QGuiApplication::setApplicationDisplayName(u"Clientele"_s);
    const clientele::app::Translations translations(u"en"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: clientele-tour FOLDER\n", stderr);
        return 64;
    }
    clientele::tour::Tour tour(clientele::app::Profile::current(), arguments[1]);
    const int problems = tour.run();
    std::printf(problems == 0 ? "Every step did what it says. Pictures: %s\n"
                              : "The tour has problems. Pictures: %s\n",
                qPrintable(arguments[1]));
    return problems == 0 ? 0 : 1;
}
