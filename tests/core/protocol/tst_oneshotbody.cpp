// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/oneshotbody.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestOneShotBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadOnce();
    void saysWhetherItWasRead();
    void cannotBeRewound();
    void anEmptyBodyIsNeverRead();
    void isRandomAccess();
    void takesNoWrites();
};

void TestOneShotBody::isReadOnce()
{
    OneShotBody body("0123456789"_ba);
    QCOMPARE(body.size(), 10);
    QCOMPARE(body.read(4), "0123"_ba);
    QCOMPARE(body.pos(), 4);
    QCOMPARE(body.read(100), "456789"_ba);
    QVERIFY(body.atEnd());
    QCOMPARE(body.read(100), QByteArray());
    QCOMPARE(body.size(), 10);
}

void TestOneShotBody::saysWhetherItWasRead()
{
    OneShotBody body("0123456789"_ba);
    QVERIFY(!body.wasRead());
    QCOMPARE(body.bytesAvailable(), 10); // Asking is not reading.
    QVERIFY(!body.wasRead());
    QCOMPARE(body.read(1), "0"_ba);
    QVERIFY(body.wasRead());
}

void TestOneShotBody::cannotBeRewound()
{
    OneShotBody body("0123456789"_ba);
    QCOMPARE(body.read(4), "0123"_ba);
    QVERIFY(!body.wasRewound());
    QVERIFY(!body.reset());
    QVERIFY(body.wasRewound());
    QCOMPARE(body.read(4), "4567"_ba);

    OneShotBody other("0123456789"_ba);
    QCOMPARE(other.read(4), "0123"_ba);
    QVERIFY(other.seek(4)); // Where it stands already.
    QVERIFY(!other.wasRewound());
    QVERIFY(!other.seek(0));
    QVERIFY(other.wasRewound());
    QCOMPARE(other.read(4), "4567"_ba);
}

void TestOneShotBody::anEmptyBodyIsNeverRead()
{
    OneShotBody body({});
    QVERIFY(body.isOpen());
    QCOMPARE(body.size(), 0);
    QCOMPARE(body.read(10), QByteArray());
    QVERIFY(!body.wasRead());
    QVERIFY(!body.reset());
    QVERIFY(body.wasRewound());
}

void TestOneShotBody::isRandomAccess()
{
    // Qt copies a sequential device into a buffer of its own, and can send that twice.
    QVERIFY(!OneShotBody("a"_ba).isSequential());
}

void TestOneShotBody::takesNoWrites()
{
    OneShotBody body("a"_ba);
    QVERIFY(!body.isWritable());
}

QTEST_APPLESS_MAIN(TestOneShotBody)
#include "tst_oneshotbody.moc"
