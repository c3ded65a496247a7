// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/faultcatalogue.h>
#include <practice/habits.h>
#include <practice/practiceoptions.h>
#include <practice/practiceserver.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void print(const QString &name, const QString &words)
{
    std::printf("%-32s %s\n", qPrintable(name), qPrintable(words));
}

/// False when nothing was to be listed.
bool list(const QCommandLineParser &parser)
{
    if (parser.isSet(u"list-habits"_s)) {
        const auto known = clientele::practice::knownHabits();
        for (const auto &named : known)
            print(named.name, named.words);
        return true;
    }
    if (parser.isSet(u"list-faults"_s)) {
        const auto catalogue = clientele::practice::faultCatalogue();
        for (const auto &entry : catalogue)
            print(entry.name, entry.words);
        return true;
    }
    return false;
}

bool write(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    const bool written = file.open(QIODevice::WriteOnly)
                         && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(content) == content.size() && file.commit();
    if (!written)
        std::fprintf(stderr, "%s: %s\n", qPrintable(fileName), qPrintable(file.errorString()));
    return written;
}

/// What a client needs to trust this server and to be let in. One line for each file.
bool writeCertificates(const clientele::practice::PracticeOptions &options)
{
    if (!options.tls)
        return true;
    if (!options.authorityFile.isEmpty()) {
        if (!write(options.authorityFile, options.tls->authorityPem))
            return false;
        std::printf("ca-file %s\n", qPrintable(options.authorityFile));
    }
    if (!options.clientCertificateFile.isEmpty()) {
        const auto &client = options.tls->client;
        if (!write(options.clientCertificateFile, client.certificatePem + client.keyPem))
            return false;
        std::printf("client-certificate-file %s\n", qPrintable(options.clientCertificateFile));
    }
    return true;
}

} // namespace

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
    if (list(parser))
        return 0;

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
    if (!writeCertificates(*options))
        return 1;
    std::fflush(stdout);
    return QCoreApplication::exec();
}
