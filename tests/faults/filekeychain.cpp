// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filekeychain.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace clientele::tests {

using metadata::SecretText;
using secrets::KeychainProblem;
using secrets::KeychainResult;
using secrets::KeychainState;

FileKeychain::FileKeychain(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

void FileKeychain::refuseFrom(int call, KeychainProblem::Kind kind)
{
    m_refusedFrom = call;
    m_refusal = kind;
}

QCoro::Task<KeychainResult<void>> FileKeychain::takeTurn()
{
    const int call = m_calls++;
    const auto turn = std::make_shared<secrets::Arrival<std::monostate>>();
    QTimer::singleShot(0, this, [turn] { turn->deliver(std::monostate()); });
    co_await *turn;
    if (m_refusedFrom >= 0 && call >= m_refusedFrom) {
        const KeychainProblem problem{m_refusal, u"refused by the campaign"_s};
        co_return tl::unexpected(problem);
    }
    co_return KeychainResult<void>();
}

QString FileKeychain::fileOf(const QString &account) const
{
    return m_folder + u'/' + QString::fromLatin1(account.toUtf8().toHex());
}

QCoro::Task<KeychainState> FileKeychain::state()
{
    const auto admitted = co_await takeTurn();
    co_return admitted || m_refusal != KeychainProblem::Kind::Locked ? KeychainState::Unlocked
                                                                     : KeychainState::Locked;
}

QCoro::Task<KeychainState> FileKeychain::unlock()
{
    return state();
}

QCoro::Task<KeychainResult<SecretText>> FileKeychain::read(QString account)
{
    const auto admitted = co_await takeTurn();
    if (!admitted)
        co_return tl::unexpected(admitted.error());
    QFile file(fileOf(account));
    if (!file.open(QIODevice::ReadOnly)) {
        const KeychainProblem problem{KeychainProblem::Kind::NotFound, {}};
        co_return tl::unexpected(problem);
    }
    const QByteArray content = file.readAll();
    co_return SecretText(content);
}

QCoro::Task<KeychainResult<void>> FileKeychain::write(QString account, SecretText secret)
{
    const auto admitted = co_await takeTurn();
    if (!admitted)
        co_return admitted;
    QSaveFile file(fileOf(account));
    const bool isWritten = file.open(QIODevice::WriteOnly)
                           && file.write(secret.reveal().toByteArray()) >= 0 && file.commit();
    if (!isWritten) {
        const KeychainProblem problem{KeychainProblem::Kind::NotStored, {}};
        co_return tl::unexpected(problem);
    }
    co_return KeychainResult<void>();
}

QCoro::Task<KeychainResult<void>> FileKeychain::remove(QString account)
{
    const auto admitted = co_await takeTurn();
    if (admitted)
        QFile::remove(fileOf(account));
    co_return admitted;
}

QString FileKeychain::displayName() const
{
    return u"Folder"_s;
}

QString FileKeychain::service() const
{
    return u"Clientele fault campaign"_s;
}

} // namespace clientele::tests
