// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practiceoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using Problem = std::optional<QString>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PracticeOptions)
};

std::optional<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

Problem unreadable(const QString &fileName)
{
    return Text::tr("The file \"%1\" cannot be read.").arg(fileName);
}

Problem readNumbers(const QCommandLineParser &parser, PracticeOptions &options)
{
    bool isNumber = true;
    if (parser.isSet(u"port"_s))
        options.port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        return Text::tr("The port must be a number up to 65535.");
    if (parser.isSet(u"secret-lifetime"_s)) {
        const int seconds = parser.value(u"secret-lifetime"_s).toInt(&isNumber);
        if (!isNumber || seconds < 1)
            return Text::tr("The lifetime of secrets must be a number of seconds.");
        options.settings.secretLifetime = std::chrono::seconds(seconds);
    }
    return {};
}

Problem readRotation(const QCommandLineParser &parser, PracticeSettings &settings)
{
    if (!parser.isSet(u"rotation"_s))
        return {};
    const QString word = parser.value(u"rotation"_s);
    if (word == "never"_L1)
        settings.rotation = PracticeSettings::Rotation::Never;
    else if (word == "update"_L1)
        settings.rotation = PracticeSettings::Rotation::OnUpdate;
    else if (word == "every-use"_L1)
        settings.rotation = PracticeSettings::Rotation::OnEveryUse;
    else
        return Text::tr("The rotation must be never, update or every-use.");
    return {};
}

Problem readNamedHabits(const QCommandLineParser &parser, PracticeSettings &settings)
{
    if (!parser.isSet(u"habits"_s))
        return {};
    const QString name = parser.value(u"habits"_s);
    const auto habits = habitsByName(name);
    if (!habits)
        return Text::tr("The habits \"%1\" are not known. --list-habits names all.").arg(name);
    settings.setHabits(*habits);
    return {};
}

void readSingleHabits(const QCommandLineParser &parser, PracticeSettings &settings)
{
    settings.stateFile = parser.value(u"state"_s);
    settings.issuerPath = parser.value(u"issuer-path"_s);
    settings.newSecretOnUpdate |= parser.isSet(u"new-secret-on-update"_s);
    if (parser.isSet(u"drop-unknown-members"_s))
        settings.unknownMembers = Habits::Unknown::Dropped;
    settings.ignoredScopeWords += parser.values(u"ignore-scope-word"_s);
    if (parser.isSet(u"show-secret-again"_s))
        settings.secretOnRead = PracticeSettings::SecretOnRead::Always;
    for (const QString &method : parser.values(u"disable-method"_s))
        settings.disabledMethods.append(method.toLatin1().toUpper());
    if (parser.isSet(u"other-origin"_s))
        settings.otherOrigin = QUrl(parser.value(u"other-origin"_s));
}

Problem readBearer(const QCommandLineParser &parser, const QString &option,
                   std::optional<QByteArray> &bearer)
{
    if (!parser.isSet(option))
        return {};
    const QString fileName = parser.value(option);
    const auto token = contentOf(fileName);
    if (!token || token->trimmed().isEmpty())
        return unreadable(fileName);
    bearer = token->trimmed();
    return {};
}

Problem readManagementClient(const QCommandLineParser &parser, PracticeSettings &settings)
{
    std::optional<QByteArray> pair;
    if (const Problem problem = readBearer(parser, u"management-client-file"_s, pair); problem)
        return problem;
    if (!pair)
        return {};
    const qsizetype colon = pair->indexOf(':');
    if (colon < 1)
        return Text::tr("The management client is given as its ID, a colon and its secret.");
    settings.managementClient = {pair->first(colon), pair->sliced(colon + 1)};
    return {};
}

Problem readTls(const QCommandLineParser &parser, PracticeSettings &settings)
{
    if (!parser.isSet(u"tls-certificate"_s) && !parser.isSet(u"tls-key"_s))
        return {};
    const QString certificateFile = parser.value(u"tls-certificate"_s);
    const QString keyFile = parser.value(u"tls-key"_s);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(
        contentOf(certificateFile).value_or(QByteArray()));
    if (chain.isEmpty())
        return unreadable(certificateFile);
    const QByteArray keyBytes = contentOf(keyFile).value_or(QByteArray());
    // Qt does not tell the kind of a key by itself.
    QSslKey key(keyBytes, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(keyBytes, QSsl::Rsa);
    if (key.isNull())
        return unreadable(keyFile);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    settings.tls = tls;
    return {};
}

Problem readOwnTls(const QCommandLineParser &parser, PracticeOptions &options)
{
    options.authorityFile = parser.value(u"ca-file"_s);
    options.clientCertificateFile = parser.value(u"client-certificate-file"_s);
    const bool needsCertificate = options.settings.clientCertificateRequired
                                  || parser.isSet(u"client-certificate-required"_s);
    const QString flawWord = parser.value(u"tls-flaw"_s);
    const bool isOwn = parser.isSet(u"tls"_s) || needsCertificate || !flawWord.isEmpty()
                       || !options.authorityFile.isEmpty()
                       || !options.clientCertificateFile.isEmpty();
    if (!isOwn)
        return {};
    if (options.settings.tls)
        return Text::tr("Give either --tls or a certificate of your own.");
    auto flaw = PracticeTls::Flaw::None;
    if (flawWord == "expired"_L1)
        flaw = PracticeTls::Flaw::Expired;
    else if (flawWord == "other-host"_L1)
        flaw = PracticeTls::Flaw::OtherHost;
    else if (!flawWord.isEmpty())
        return Text::tr("The flaw must be expired or other-host.");
    options.tls = PracticeTls::make(flaw);
    if (!options.tls)
        return Text::tr("No certificate could be made.");
    options.settings.tls = options.tls->serverConfiguration(
        needsCertificate ? PracticeTls::ClientCertificate::Required
                         : PracticeTls::ClientCertificate::NotAsked);
    return {};
}

Problem readFaults(const QCommandLineParser &parser, PracticeOptions &options)
{
    for (const QString &specification : parser.values(u"fault"_s)) {
        const auto armed = ArmedFault::fromSpecification(specification);
        if (!armed)
            return Text::tr("The fault \"%1\" is not known. --list-faults names all.")
                .arg(specification);
        options.faults.push_back(*armed);
    }
    return {};
}

} // namespace

void addPracticeOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"port"_s, Text::tr("Port on 127.0.0.1. Without it: the one of the last run, or any."),
         u"number"_s},
        {u"state"_s,
         Text::tr("Keep the clients in this file. Tokens and secrets are kept as hashes."),
         u"file"_s},
        {u"habits"_s, Text::tr("Behave like the named server. Other options add to it."),
         u"name"_s},
        {u"list-habits"_s, Text::tr("Print the habits, and end.")},
        {u"list-faults"_s, Text::tr("Print the faults, and end.")},
        {u"issuer-path"_s, Text::tr("The issuer has this path, such as /realms/practice."),
         u"path"_s},
        {u"rotation"_s, Text::tr("When tokens change: never, update or every-use."), u"when"_s},
        {u"new-secret-on-update"_s, Text::tr("Each update gives a new client secret.")},
        {u"show-secret-again"_s,
         Text::tr("Show the client secret on reads, until the server is restarted.")},
        {u"secret-lifetime"_s, Text::tr("Let client secrets expire."), u"seconds"_s},
        {u"drop-unknown-members"_s, Text::tr("Do not keep members that the server does not know.")},
        {u"ignore-scope-word"_s, Text::tr("Take this word out of every scope. May be repeated."),
         u"word"_s},
        {u"disable-method"_s, Text::tr("Answer this method with 405. May be repeated."),
         u"method"_s},
        {u"initial-access-token-file"_s, Text::tr("Registration needs the token in this file."),
         u"file"_s},
        {u"management-bearer-file"_s,
         Text::tr("What manages clients where the habits use no registration access token."),
         u"file"_s},
        {u"management-client-file"_s,
         Text::tr("Whose access tokens manage clients there, too: a file with the client's ID, a "
                  "colon and its secret, which is empty for one with a client certificate."),
         u"file"_s},
        {u"tls-certificate"_s, Text::tr("Speak https with this certificate (PEM)."), u"file"_s},
        {u"tls-key"_s, Text::tr("The key of the certificate (PEM)."), u"file"_s},
        {u"tls"_s, Text::tr("Speak https with a certificate of its own authority, made anew with "
                            "each start.")},
        {u"tls-flaw"_s, Text::tr("The own certificate is expired, or for other-host."), u"flaw"_s},
        {u"client-certificate-required"_s,
         Text::tr("Turn away clients without a certificate of the own authority.")},
        {u"ca-file"_s, Text::tr("Write the authority's certificate to this file (PEM)."),
         u"file"_s},
        {u"client-certificate-file"_s,
         Text::tr("Write a client certificate with its key to this file (PEM)."), u"file"_s},
        {u"other-origin"_s, Text::tr("Where the redirect fault points."), u"url"_s},
        {u"fault"_s,
         Text::tr("Go wrong, for example cut-body:put:1; without the last parts every method, "
                  "once. May be repeated."),
         u"fault:method:count"_s},
    });
}

tl::expected<PracticeOptions, QString> practiceOptions(const QCommandLineParser &parser)
{
    PracticeOptions options;
    PracticeSettings &settings = options.settings;
    const Problem unknownHabits = readNamedHabits(parser, settings);
    readSingleHabits(parser, settings);
    for (const Problem &problem :
         {unknownHabits, readNumbers(parser, options), readRotation(parser, settings),
          readBearer(parser, u"initial-access-token-file"_s, settings.requiredInitialAccessToken),
          readBearer(parser, u"management-bearer-file"_s, settings.managementBearer),
          readManagementClient(parser, settings), readTls(parser, settings),
          readOwnTls(parser, options), readFaults(parser, options)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    return options;
}

} // namespace clientele::practice
