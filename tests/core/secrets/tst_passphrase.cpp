// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <secrets/passphrase.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;

namespace {

constexpr PassphraseWork quickWork{1, 8192};

SecretText theSecret()
{
    return SecretText("the vault key"_ba);
}

SecretText thePassphrase()
{
    return SecretText("correct horse battery"_ba);
}

QByteArray thePlace()
{
    return "vault|1"_ba;
}

WrappedSecret wrapped()
{
    return wrapSecret(theSecret(), thePassphrase(), thePlace(), quickWork).value();
}

PassphraseProblem problemOf(const WrappedSecret &secret, const SecretText &passphrase,
                            const QByteArray &place)
{
    const auto opened = unwrapSecret(secret, passphrase, place);
    return opened ? PassphraseProblem::NoMemory : opened.error();
}

} // namespace

class TestPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItWrapped();
    void opensNothingElse();
    void eachHasASaltOfItsOwn();
    void aFileDoesNotStopTheMachine_data();
    void aFileDoesNotStopTheMachine();
    void theUsualWorkIsModerate();
};

void TestPassphrase::opensWhatItWrapped()
{
    const auto opened = unwrapSecret(wrapped(), thePassphrase(), thePlace());
    QVERIFY(opened && *opened == theSecret());
}

void TestPassphrase::opensNothingElse()
{
    const WrappedSecret secret = wrapped();
    QCOMPARE(problemOf(secret, SecretText("correct horse batterY"_ba), thePlace()),
             PassphraseProblem::Wrong);
    QCOMPARE(problemOf(secret, SecretText(), thePlace()), PassphraseProblem::Wrong);
    QCOMPARE(problemOf(secret, thePassphrase(), "vault|2"_ba), PassphraseProblem::Wrong);
    WrappedSecret changed = secret;
    changed.wrapped[5] = char(changed.wrapped[5] ^ 1);
    QCOMPARE(problemOf(changed, thePassphrase(), thePlace()), PassphraseProblem::Wrong);
    changed = secret;
    changed.work.passes = 2;
    QCOMPARE(problemOf(changed, thePassphrase(), thePlace()), PassphraseProblem::Wrong);
}

void TestPassphrase::eachHasASaltOfItsOwn()
{
    QVERIFY(wrapped().salt != wrapped().salt);
}

void TestPassphrase::aFileDoesNotStopTheMachine_data()
{
    QTest::addColumn<qint64>("passes");
    QTest::addColumn<qint64>("memory");
    QTest::newRow("too often") << qint64(17) << qint64(8192);
    QTest::newRow("never") << qint64(0) << qint64(8192);
    QTest::newRow("too much") << qint64(1) << (qint64(1) << 30) + 1;
    QTest::newRow("too little") << qint64(1) << qint64(8191);
    QTest::newRow("negative") << qint64(1) << qint64(-1);
}

void TestPassphrase::aFileDoesNotStopTheMachine()
{
    QFETCH(const qint64, passes);
    QFETCH(const qint64, memory);
    WrappedSecret secret = wrapped();
    secret.work = {passes, memory};
    QCOMPARE(problemOf(secret, thePassphrase(), thePlace()), PassphraseProblem::TooMuchWork);
    secret = wrapped();
    secret.salt.chop(1);
    QCOMPARE(problemOf(secret, thePassphrase(), thePlace()), PassphraseProblem::TooMuchWork);
}

void TestPassphrase::theUsualWorkIsModerate()
{
    const PassphraseWork expected{3, 256 * 1024 * 1024};
    QCOMPARE(PassphraseWork::usual(), expected);
    const auto secret = wrapSecret(theSecret(), thePassphrase(), thePlace(),
                                   PassphraseWork::usual());
    QVERIFY(secret);
    QVERIFY(unwrapSecret(*secret, thePassphrase(), thePlace()));
}

QTEST_GUILESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
