// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least that a Qt Widgets program can be: what start-up and memory of the console are compared
// with.
#include <startreport/startreport.h>

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(u"File"_s)->addAction(u"Quit"_s);
    window.setCentralWidget(new QLabel(u"A bare window"_s));
    window.resize(1280, 800);
    clientele::app::reportFirstPaint(window);
    window.show();
    return QApplication::exec();
}
