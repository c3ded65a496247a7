// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemkeychain.h"

#include "arrival.h"
#include "keychainservice.h"
#include "storedtext.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace clientele::secrets {

using metadata::SecretText;

namespace {

// The operations are free coroutines on values: they go on when the keychain object is gone.

struct Entry
{
    QString service;
    QString account;
    std::chrono::milliseconds timeout;
};

tl::unexpected<KeychainProblem> refused(KeychainProblem::Kind kind, const QString &detail)
{
    return tl::unexpected(KeychainProblem{kind, detail});
}

/// What keeps a service from serving; success if nothing does.
KeychainResult<void> obstacleIn(const ServiceReport &report)
{
    using Kind = KeychainProblem::Kind;
    if (report.timedOut)
        return refused(Kind::TimedOut, report.detail);
    switch (report.state) {
    case KeychainState::Unlocked:
        break;
    case KeychainState::Locked:
        return refused(Kind::Locked, u"The default collection is locked."_s);
    case KeychainState::NoCollection:
    case KeychainState::Absent:
        return refused(Kind::Absent, report.detail);
    }
    return {};
}

QCoro::Task<KeychainResult<void>> checkService(std::chrono::milliseconds timeout)
{
    const ServiceReport report = co_await askService(timeout);
    co_return obstacleIn(report);
}

KeychainProblem::Kind kindOf(QKeychain::Error error)
{
    using Kind = KeychainProblem::Kind;
    switch (error) {
    case QKeychain::EntryNotFound:
        return Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::Absent;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Kind::Other;
}

/// Starts a job and waits for its end. The text is what a ReadPasswordJob read.
///
/// The job deletes itself and has no parent: libsecret would call back into a job that we deleted.
QCoro::Task<KeychainResult<QString>> runJob(QKeychain::Job *job, Entry entry)
{
    surviveEndOfService();
    const auto end = std::make_shared<Arrival<KeychainResult<QString>>>();
    QObject::connect(job, &QKeychain::Job::finished, job, [end](QKeychain::Job *finished) {
        if (finished->error() != QKeychain::NoError)
            return end->deliver(refused(kindOf(finished->error()), finished->errorString()));
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        end->deliver(read ? read->textData() : QString());
    });
    // A child, so that it goes with the job. It runs from now on, also while the job waits behind
    // others.
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, job, [end] {
        end->deliver(refused(KeychainProblem::Kind::TimedOut, u"The keychain did not answer."_s));
    });
    timer->start(entry.timeout);
    job->setKey(entryKey(entry.service, entry.account));
    job->start();
    co_return co_await *end;
}

/// What to report when a job gave `problem`. QtKeychain calls a locked collection "not found" or
/// "denied" and a dead bus "other", so the service's own obstacle comes first.
QCoro::Task<KeychainProblem> explain(KeychainProblem problem, std::chrono::milliseconds timeout)
{
    if (problem.kind == KeychainProblem::Kind::TimedOut)
        co_return problem;
    const auto open = co_await checkService(timeout);
    co_return open ? problem : open.error();
}

QCoro::Task<KeychainResult<SecretText>> readEntry(Entry entry)
{
    const auto open = co_await checkService(entry.timeout);
    if (!open)
        co_return tl::unexpected(open.error());
    auto *job = new QKeychain::ReadPasswordJob(entry.service);
    const auto text = co_await runJob(job, entry);
    if (text)
        co_return fromStoredText(*text);
    co_return tl::unexpected(co_await explain(text.error(), entry.timeout));
}

QCoro::Task<KeychainResult<void>> writeEntry(Entry entry, SecretText secret)
{
    const auto open = co_await checkService(entry.timeout);
    if (!open)
        co_return tl::unexpected(open.error());
    auto *job = new QKeychain::WritePasswordJob(entry.service);
    job->setTextData(toStoredText(secret));
    const auto written = co_await runJob(job, entry);
    if (!written)
        co_return tl::unexpected(co_await explain(written.error(), entry.timeout));

    const auto stored = co_await readEntry(entry);
    if (stored && *stored == secret)
        co_return KeychainResult<void>();
    if (stored)
        co_return refused(KeychainProblem::Kind::NotStored, u"Another value was read back."_s);
    if (stored.error().kind == KeychainProblem::Kind::NotFound)
        co_return refused(KeychainProblem::Kind::NotStored, u"No entry was there to read back."_s);
    co_return tl::unexpected(stored.error());
}

QCoro::Task<KeychainResult<void>> removeEntry(Entry entry)
{
    const auto open = co_await checkService(entry.timeout);
    if (!open)
        co_return tl::unexpected(open.error());
    auto *job = new QKeychain::DeletePasswordJob(entry.service);
    const auto removed = co_await runJob(job, entry);
    if (!removed && removed.error().kind != KeychainProblem::Kind::NotFound)
        co_return tl::unexpected(co_await explain(removed.error(), entry.timeout));

    // A collection that was locked meanwhile keeps the entry, and the job says that all is well.
    const auto left = co_await readEntry(entry);
    if (left)
        co_return refused(KeychainProblem::Kind::Other, u"The entry is still there."_s);
    if (left.error().kind == KeychainProblem::Kind::NotFound)
        co_return KeychainResult<void>();
    co_return tl::unexpected(left.error());
}

} // namespace

SystemKeychain::SystemKeychain(QString service, std::chrono::milliseconds timeout, QObject *parent)
    : Keychain(parent)
    , m_service(std::move(service))
    , m_timeout(timeout)
    , m_displayName(genericServiceName())
{ }

QCoro::Task<KeychainState> SystemKeychain::state()
{
    return ask(this, m_timeout);
}

QCoro::Task<KeychainState> SystemKeychain::unlock()
{
    const QPointer<SystemKeychain> self(this);
    const auto timeout = m_timeout;
    co_await openService(timeout);
    co_return co_await ask(self, timeout);
}

QCoro::Task<KeychainResult<SecretText>> SystemKeychain::read(QString account)
{
    return readEntry({m_service, std::move(account), m_timeout});
}

QCoro::Task<KeychainResult<void>> SystemKeychain::write(QString account, SecretText secret)
{
    return writeEntry({m_service, std::move(account), m_timeout}, std::move(secret));
}

QCoro::Task<KeychainResult<void>> SystemKeychain::remove(QString account)
{
    return removeEntry({m_service, std::move(account), m_timeout});
}

QCoro::Task<KeychainState> SystemKeychain::ask(QPointer<SystemKeychain> self,
                                               std::chrono::milliseconds timeout)
{
    const ServiceReport report = co_await askService(timeout);
    const bool answered = report.state != KeychainState::Absent;
    if (self && answered && self->m_owner != report.owner) {
        const QString name = co_await nameOfService(report.owner);
        if (self) {
            self->m_owner = report.owner;
            self->m_displayName = name;
        }
    }
    co_return report.state;
}

} // namespace clientele::secrets
