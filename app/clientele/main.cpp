// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "console.h"
#include "hardening.h"
#include "selfcheck.h"
#include "translations.h"
#include <startreport/startreport.h>

#include <QApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace clientele::app;

namespace {

int sayAndQuit(const QString &problem)
{
    QMessageBox box(QMessageBox::Critical,
                    QCoreApplication::translate("main", "Clientele cannot be opened"), problem);
    QObject::connect(&box, &QMessageBox::finished, &box, [] { QApplication::exit(1); });
    box.open();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    CommandLine commandLine;
    if (const auto status = parseCommandLine(argc, argv, commandLine))
        return *status;

    if (commandLine.selfCheck)
        doWithoutDisplay();
    const QString language = prepareLanguage(commandLine.language);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"clientele"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Clientele"_s);
    QGuiApplication::setDesktopFileName(QStringLiteral(CLIENTELE_APP_ID));
    const Translations translations(language);

    if (commandLine.selfCheck)
        return selfCheck();
    QString problem;
    const std::unique_ptr<Console> console = Console::open(Profile::current(), problem);
    if (!console)
        return sayAndQuit(problem);
    if (commandLine.exitAfterFirstPaint)
        reportFirstPaint(*console->windowWidget());
    console->show();
    if (commandLine.practice)
        console->startPractice();
    return QApplication::exec();
}
