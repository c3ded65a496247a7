// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/practiceoptions.h>
#include <practice/practiceserver.h>

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"clientele-practice"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "PracticeMain", "A small authorization server for practice, demos and tests. Reachable "
                        "from this computer only."));
    parser.addHelpOption();
    parser.addVersionOption();
    clientele::practice::addPracticeOptions(parser);
    parser.process(app);

    const auto options = clientele::practice::practiceOptions(parser);
    if (!options) {
        std::fprintf(stderr, "%s\n", qPrintable(options.error()));
        return 2;
    }
    clientele::practice::PracticeServer server(options->settings);
    for (const auto &fault : options->faults)
        server.arm(fault);
    if (!server.listen(options->port)) {
        std::fprintf(stderr, "%s\n", qPrintable(server.errorString()));
        return 1;
    }
    // One line that a script can read to know both addresses and that the server is up.
    std::printf("%s %s\n", server.issuer().toEncoded().constData(),
                server.registrationEndpoint().toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
