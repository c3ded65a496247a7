// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The process that is killed: everything real but the keychain, which is a folder unless
// CLIENTELE_FAULT_KEYCHAIN is "system".
//
//   register FOLDER ENDPOINT           registers one client
//   register-on FOLDER ENDPOINT COUNT  registers so many; 0 is without end
//   send FOLDER NUMBER COUNT           updates the client so often
//   read FOLDER COUNT                  reads it so often
//   enroll FOLDER ENDPOINT COUNT       enrols so many of the setup's; 0 is all, and waits
//   enroll-and-read FOLDER ENDPOINT    the first of them
//   delete FOLDER COUNT                deletes so many; 0 is all, and waits
//   audit FOLDER                       says what is known, then resolves
//   audit-all FOLDER                   the same of all clients
//   disk FOLDER                        whether a disk can be full here
//
// Faults: CLIENTELE_FAULT_REFUSE="CALL KIND" (keychain), CLIENTELE_FAULT_FILE_SIZE=BYTES (no file
// grows beyond it), CLIENTELE_FAULT_DISK=BYTES (so much is free on the disk).
#include "fulldisk.h"
#include "workeraudit.h"
#include "workerconsole.h"

#include <metadata/clientdocument.h>

#include <QCoreApplication>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <exception>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::say;
using tests::WorkerConsole;

namespace {

/// How often a worker tries again while another one is at the client.
constexpr int patience = 400;

/// From here on no file may grow beyond this.
void limitFileSize()
{
    const rlim_t bytes = rlim_t(qEnvironmentVariableIntValue("CLIENTELE_FAULT_FILE_SIZE"));
    if (bytes == 0)
        return;
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

int failedWith(const registrar::Failure &failure)
{
    std::fprintf(stderr, "%s | %s\n", qPrintable(failure.title),
                 qPrintable(failure.details.join(u" | "_s)));
    return 2;
}

int registerClient(WorkerConsole &console, const QString &endpoint)
{
    const auto registered = console.registerClient(QUrl(endpoint));
    if (!registered)
        return failedWith(registered.error());
    say(console.registrar.client(*registered)->clientId.toLatin1());
    return 0;
}

int registerOn(WorkerConsole &console, const QString &endpoint, int count)
{
    for (int i = 0; count == 0 || i < count; ++i) {
        say("begin register");
        const auto registered = console.registerClient(QUrl(endpoint));
        if (!registered)
            return failedWith(registered.error());
        say("done " + console.registrar.client(*registered)->clientId.toLatin1());
    }
    return 0;
}

/// Somebody else was at the client or its draft in between: looking again is all it takes.
bool isPassing(registrar::Failure::Kind kind)
{
    return kind == registrar::Failure::Kind::Busy || kind == registrar::Failure::Kind::Stale;
}

// The server shows lists of one as strings and takes no strings: a person makes them lists again.
metadata::ClientDocument withLists(metadata::ClientDocument document)
{
    for (const QString &name : {u"grant_types"_s, u"response_types"_s}) {
        if (const QString value = document.string(name); !value.isEmpty())
            document = document.with(name, '[' + metadata::jsonString(value) + ']');
    }
    return document;
}

registrar::Result<registrar::UpdateOutcome> updateOnce(WorkerConsole &console, const QString &id,
                                                       int number)
{
    const auto newest = console.registrar.newestSnapshot(id);
    const auto served = metadata::ClientDocument::fromText(newest->document).value();
    const QByteArray uris = "[\"https://billing.example/" + QByteArray::number(number) + "\"]";
    auto edited = served.with(u"redirect_uris"_s, uris);
    if (console.setup.repairsLists)
        edited = withLists(edited);
    if (!console.setup.statement.isEmpty())
        edited = edited.with(u"software_statement"_s, '"' + console.setup.statement + '"');
    if (const auto saved = console.registrar.saveDraft(id, edited.text()); !saved)
        return registrar::failed(saved.error());
    const auto plan = QCoro::waitFor(console.registrar.plan(id));
    if (!plan)
        return registrar::failed(plan.error());
    return QCoro::waitFor(console.registrar.apply(*plan));
}

bool update(WorkerConsole &console, const QString &id, int number)
{
    say("begin " + QByteArray::number(number));
    for (int attempt = 0;; ++attempt) {
        const auto outcome = updateOnce(console, id, number);
        if (outcome) { // The draft may have been another one's by then.
            say("done " + tests::redirectIn(outcome->sent.text()).toLatin1());
            return true;
        }
        if (attempt == patience || !isPassing(outcome.error().kind)) {
            say("failed " + outcome.error().title.toUtf8());
            return false;
        }
        QThread::msleep(2); // The other process needs the time, and no signal tells of it.
    }
}

int send(WorkerConsole &console, int number, int count)
{
    limitFileSize();
    const QString id = console.clientRecordId();
    for (int i = 0; count == 0 || i < count; ++i) {
        if (!update(console, id, number + i))
            return 3;
    }
    return 0;
}

int readOn(WorkerConsole &console, int count)
{
    const QString id = console.clientRecordId();
    for (int i = 0; count == 0 || i < count; ++i) {
        say("begin read");
        if (const auto read = QCoro::waitFor(console.registrar.read(id)); !read)
            return failedWith(read.error());
    }
    return 0;
}

int awaitKill()
{
    for (;;)
        QThread::sleep(1);
}

int enrollOn(WorkerConsole &console, const QString &endpoint, qsizetype count)
{
    if (const auto prepared = console.prepareServer(QUrl(endpoint)); !prepared)
        return failedWith(prepared.error());
    const auto enrolments = console.setup.enrolments;
    for (const auto &[uri, token] : count == 0 ? enrolments : enrolments.first(count)) {
        say("begin enrolment");
        registrar::Registrar::Enrolment enrolment;
        enrolment.configurationUri = uri;
        enrolment.token = metadata::SecretText(token);
        const auto enrolled = QCoro::waitFor(console.registrar.enroll(enrolment));
        if (!enrolled)
            return failedWith(enrolled.error());
        say("done " + console.registrar.client(*enrolled)->clientId.toLatin1());
    }
    return count == 0 ? awaitKill() : 0;
}

// After it, what reads cost at this server is known.
int enrollAndRead(WorkerConsole &console, const QString &endpoint)
{
    if (const int failed = enrollOn(console, endpoint, 1); failed != 0)
        return failed;
    const QByteArray &address = console.setup.enrolments.constFirst().uri;
    for (const inventory::ClientRecord &client : console.registrar.clients()) {
        if (client.configurationUri != address)
            continue;
        const auto read = QCoro::waitFor(console.registrar.read(client.id));
        return read ? 0 : failedWith(read.error());
    }
    return 7;
}

int deleteOn(WorkerConsole &console, int count)
{
    int begun = 0;
    for (const inventory::ClientRecord &client : console.registrar.clients()) {
        if (client.deletedAt || client.unknownVerb)
            continue;
        if (count != 0 && begun == count)
            return 0;
        ++begun;
        say("begin " + client.clientId.toLatin1());
        if (const auto removed = QCoro::waitFor(console.registrar.remove(client.id)); !removed)
            return failedWith(removed.error());
        say("done " + client.clientId.toLatin1());
    }
    if (begun == 0)
        return 6;
    return count == 0 ? awaitKill() : 0;
}

int work(const QStringList &arguments)
{
    WorkerConsole console(arguments[2]);
    const QString verb = arguments[1];
    if (verb == u"register"_s && arguments.size() == 4)
        return registerClient(console, arguments[3]);
    if (verb == u"register-on"_s && arguments.size() == 5)
        return registerOn(console, arguments[3], arguments[4].toInt());
    if (verb == u"send"_s && arguments.size() == 5)
        return send(console, arguments[3].toInt(), arguments[4].toInt());
    if (verb == u"read"_s && arguments.size() == 4)
        return readOn(console, arguments[3].toInt());
    if (verb == u"enroll"_s && arguments.size() == 5)
        return enrollOn(console, arguments[3], arguments[4].toInt());
    if (verb == u"enroll-and-read"_s && arguments.size() == 4)
        return enrollAndRead(console, arguments[3]);
    if (verb == u"delete"_s && arguments.size() == 4)
        return deleteOn(console, arguments[3].toInt());
    if (verb == u"audit"_s)
        tests::audit(console);
    else if (verb == u"audit-all"_s)
        tests::auditAll(console);
    else
        return 64;
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 64;
    std::unique_ptr<tests::FullDisk> disk;
    const bool isProbe = qstrcmp(argv[1], "disk") == 0;
    if (isProbe || qEnvironmentVariableIsSet("CLIENTELE_FAULT_DISK")) {
        disk = std::make_unique<tests::FullDisk>(
            QString::fromLocal8Bit(argv[2]), qEnvironmentVariableIntValue("CLIENTELE_FAULT_DISK"));
        if (isProbe || !disk->isMounted())
            return disk->isMounted() ? 0 : 5;
    }
    QCoreApplication application(argc, argv);
    try {
        return work(QCoreApplication::arguments());
    } catch (const std::exception &exception) { // The inventory could not even be opened.
        std::fprintf(stderr, "%s\n", exception.what());
        return 4;
    }
}
