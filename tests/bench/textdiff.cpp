// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// clientele-text-diff BEFORE AFTER ROUNDS: the milliseconds that comparing two texts takes, a round
// a line: from their bytes to lines that are ready to be drawn, and to the picture on the screen.
// scripts/bench runs it beside `git diff --no-index`.
#include <diff/diffview.h>
#include <diff/panelines.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <cstdlib>

using namespace clientele;

namespace {

QByteArray contents(const char *fileName)
{
    QFile file(QString::fromLocal8Bit(fileName));
    if (!file.open(QIODevice::ReadOnly))
        std::exit(EXIT_FAILURE);
    return file.readAll();
}

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    if (argc != 4)
        return EXIT_FAILURE;
    ui::DiffView view;
    view.resize(1280, 700);
    view.show();
    for (int round = std::atoi(argv[3]); round > 0; --round) {
        QElapsedTimer timer;
        timer.start();
        const ui::ComparedTexts texts{contents(argv[1]), contents(argv[2]), {}};
        const ui::PaneLines lines = ui::paneLines(texts);
        const double compared = since(timer);
        timer.start();
        view.setTexts(texts);
        view.repaint(); // and its children
        std::printf("text-diff-ms %.3f rows %zu shown-ms %.3f\n", compared, lines.rows.size(),
                    since(timer));
    }
    return EXIT_SUCCESS;
}
