// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// clientele-text-diff BEFORE AFTER ROUNDS: the milliseconds that comparing two texts takes, from
// their bytes to lines that are ready to be drawn, a round a line. scripts/bench runs it beside
// `git diff --no-index`.
#include <diff/panelines.h>

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

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 4)
        return EXIT_FAILURE;
    for (int round = std::atoi(argv[3]); round > 0; --round) {
        QElapsedTimer timer;
        timer.start();
        const ui::ComparedTexts texts{contents(argv[1]), contents(argv[2]), {}};
        const ui::PaneLines lines = ui::paneLines(texts);
        std::printf("text-diff-ms %.3f rows %zu\n", double(timer.nsecsElapsed()) / 1e6,
                    lines.rows.size());
    }
    return EXIT_SUCCESS;
}
