// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/clientclaim.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

#include <sys/file.h>

using namespace Qt::StringLiterals;
using clientele::registrar::ClientClaim;
using clientele::registrar::Failure;

class TestClientClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isHeldByOne();
    void emptyFileOfAKilledProcessIsNobodys();
    void emptyFileOfALivingProcessIsItsOwn();
    void anInterruptedRemovalIsNobodys();

private:
    [[nodiscard]] auto take() const { return ClientClaim::take(inventoryFile(), u"client"_s); }
    [[nodiscard]] QString inventoryFile() const { return m_folder->filePath(u"inventory"_s); }
    [[nodiscard]] QString lockFile() const { return inventoryFile() + u".claims/client.lock"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestClientClaim::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(inventoryFile() + u".claims"_s));
}

void TestClientClaim::isHeldByOne()
{
    auto first = take();
    QVERIFY(first);
    const auto second = take();
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Failure::Kind::Busy);
    (*first)->release();
    QVERIFY(take());
}

// Killed between making the file and writing its name into it, and started again at once.
void TestClientClaim::emptyFileOfAKilledProcessIsNobodys()
{
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(take());
}

void TestClientClaim::emptyFileOfALivingProcessIsItsOwn()
{
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(flock(file.handle(), LOCK_EX), 0);
    const auto taken = take();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Failure::Kind::Busy);
}

// QLockFile removes a dead holder's file under a lock of its own; its remover was killed, too.
void TestClientClaim::anInterruptedRemovalIsNobodys()
{
    const auto held = take();
    QVERIFY(held);
    QFile file(lockFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    file.close();
    (*held)->release();
    const QByteArray dead = QByteArray::number(std::numeric_limits<qint32>::max());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(dead + content.mid(content.indexOf('\n')));
    file.close();
    QFile remover(lockFile() + u".rmlock"_s);
    QVERIFY(remover.open(QIODevice::WriteOnly));
    remover.close();
    QVERIFY(take());
}

QTEST_GUILESS_MAIN(TestClientClaim)
#include "tst_clientclaim.moc"
