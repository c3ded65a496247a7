// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process that is killed: everything real but the keychain, which is a folder unless
// CLIENTELE_FAULT_KEYCHAIN is "system".
//
//   clientele-fault-worker register FOLDER ENDPOINT     registers one client
//   clientele-fault-worker send FOLDER NUMBER COUNT     updates it COUNT times; 0 is without end
//   clientele-fault-worker audit FOLDER                 says what is known, then resolves
//
// Faults: CLIENTELE_FAULT_REFUSE="CALL KIND" (keychain), CLIENTELE_FAULT_FILE_SIZE=BYTES (disk
// full).
#include "filekeychain.h"

#include <inventory/inventory.h>
#include <metadata/clientdocument.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

std::unique_ptr<secrets::Keychain> keychainFor(const QString &folder)
{
    if (qEnvironmentVariable("CLIENTELE_FAULT_KEYCHAIN") == u"system")
        return std::make_unique<secrets::SystemKeychain>(u"Clientele campaign "_s
                                                         + QFileInfo(folder).fileName());
    auto keychain = std::make_unique<tests::FileKeychain>(folder + u"/keychain"_s);
    const QStringList refusal = qEnvironmentVariable("CLIENTELE_FAULT_REFUSE").split(u' ');
    if (refusal.size() == 2)
        keychain->refuseFrom(refusal[0].toInt(), refusal[1] == u"locked"
                                                     ? secrets::KeychainProblem::Kind::Locked
                                                     : secrets::KeychainProblem::Kind::Denied);
    return keychain;
}

struct Console
{
    explicit Console(const QString &folder)
        : keychain(keychainFor(folder))
        , inventory(std::move(inventory::Inventory::open(folder + u"/inventory.sqlite"_s).value()))
        , registrar(*inventory, *keychain, transport)
    { }

    std::unique_ptr<secrets::Keychain> keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;
};

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

int registerClient(Console &console, const QString &endpoint)
{
    registrar::Registrar::Registration registration;
    registration.endpoint = QUrl(endpoint);
    registration.document =
        R"({"client_name":"Billing","redirect_uris":["https://billing.example/0"]})"_ba;
    const auto registered = QCoro::waitFor(console.registrar.registerClient(registration));
    if (!registered) {
        std::fprintf(stderr, "%s\n", qPrintable(registered.error().title));
        return 2;
    }
    return 0;
}

/// From here on no file may grow beyond this, as on a full disk.
void limitFileSize()
{
    const rlim_t bytes = rlim_t(qEnvironmentVariableIntValue("CLIENTELE_FAULT_FILE_SIZE"));
    if (bytes == 0)
        return;
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

bool update(Console &console, const QString &id, int number)
{
    const auto newest = console.registrar.newestSnapshot(id);
    const auto served = metadata::ClientDocument::fromText(newest->document).value();
    const QByteArray uris = "[\"https://billing.example/" + QByteArray::number(number) + "\"]";
    const auto edited = served.with(u"redirect_uris"_s, uris);
    if (!console.registrar.saveDraft(id, edited.text()))
        return false;
    say("begin " + QByteArray::number(number));
    const auto plan = QCoro::waitFor(console.registrar.plan(id));
    if (!plan)
        return false;
    const auto outcome = QCoro::waitFor(console.registrar.apply(*plan));
    if (outcome)
        say("done " + QByteArray::number(number));
    else
        say("failed " + outcome.error().title.toUtf8());
    return outcome.has_value();
}

int send(Console &console, int number, int count)
{
    limitFileSize();
    const QString id = console.registrar.clients().front().id;
    for (int i = 0; count == 0 || i < count; ++i) {
        if (!update(console, id, number + i))
            return 3;
    }
    return 0;
}

QString redirectIn(const QByteArray &document)
{
    const auto parsed = metadata::ClientDocument::fromText(document);
    const QStringList uris = parsed ? parsed->strings(u"redirect_uris") : QStringList();
    return uris.isEmpty() ? QString() : uris.constFirst();
}

int audit(Console &console)
{
    const auto client = console.registrar.clients().front();
    const QString id = client.id;
    const bool hasIntent = console.inventory->openIntent(id).has_value();
    const auto state = inventory::stateOf(client);
    const auto newest = console.registrar.newestSnapshot(id);
    const bool movedHome = QCoro::waitFor(console.registrar.moveTokensHome()).has_value();
    const auto token = QCoro::waitFor(console.keychain->read(client.keychainAccount));
    const QByteArray hash =
        token ? QCryptographicHash::hash(token->reveal(), QCryptographicHash::Sha256).toHex()
              : QByteArray();
    const QJsonObject json{
        {u"client_id"_s, client.clientId},
        {u"intent"_s, hasIntent},
        {u"unknown"_s, state == inventory::ClientState::OutcomeUnknown},
        {u"document"_s, newest ? redirectIn(newest->document) : QString()},
        {u"moved_home"_s, movedHome},
        {u"chain_is_whole"_s, !console.inventory->firstBrokenActivity().has_value()},
        {u"token_sha256"_s, QString::fromLatin1(hash)},
    };
    say(QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (state == inventory::ClientState::OutcomeUnknown)
        (void)QCoro::waitFor(console.registrar.resolve(id));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 64;
    Console console(arguments[2]);
    if (arguments[1] == u"register" && arguments.size() == 4)
        return registerClient(console, arguments[3]);
    if (arguments[1] == u"send" && arguments.size() == 5)
        return send(console, arguments[3].toInt(), arguments[4].toInt());
    if (arguments[1] == u"audit")
        return audit(console);
    return 64;
}
