// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <secrets/vault.h>
#include <support/faultykeychain.h>
#include <support/keychainwords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;
using clientele::tests::FaultyKeychain;
using clientele::tests::wordFor;

using Operation = FaultyKeychain::Operation;
using Kind = KeychainProblem::Kind;

namespace {

Vault::Identity freshIdentity()
{
    return {u"2f6c"_s, {}};
}

/// The identity that an inventory has saved after its first key, which `keychain` then holds.
Vault::Identity savedIdentity(FaultyKeychain &keychain)
{
    Vault vault(keychain, freshIdentity());
    const auto opened = QCoro::waitFor(vault.openKey());
    return opened ? vault.identity() : Vault::Identity{};
}

QString account()
{
    return u"vault key 2f6c"_s;
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheFirstKey()
    {
        FaultyKeychain keychain;
        Vault vault(keychain, freshIdentity());
        QVERIFY(!vault.isOpen());
        QCOMPARE(vault.account(), account());

        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);

        QVERIFY(vault.isOpen());
        QVERIFY(!vault.identity().check.isEmpty());
        QCOMPARE(keychain.accounts(), QStringList{account()});
        QVERIFY(vault.key().toText() == *keychain.entry(account()));
    }

    void findsTheKeyAgain()
    {
        FaultyKeychain keychain;
        const Vault::Identity saved = savedIdentity(keychain);
        Vault vault(keychain, saved);

        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);

        QVERIFY(vault.key().toText() == *keychain.entry(account()));
        QCOMPARE(vault.identity().check, saved.check);
        QCOMPARE(keychain.calls(Operation::Write), 1);
    }

    void asksTheKeychainOnce()
    {
        FaultyKeychain keychain;
        Vault vault(keychain, freshIdentity());
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
        QCOMPARE(keychain.calls(Operation::Read), 1);
    }

    /// The program ended after the key was stored and before the check was saved.
    void adoptsAKeyWithoutACheck()
    {
        FaultyKeychain keychain;
        savedIdentity(keychain);
        Vault vault(keychain, freshIdentity());

        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);

        QVERIFY(!vault.identity().check.isEmpty());
        QCOMPARE(keychain.calls(Operation::Write), 1);
    }

    /// A first key that the keychain mangled, with nothing sealed yet.
    void replacesWhatIsNoKeyWithoutACheck()
    {
        FaultyKeychain keychain;
        keychain.setEntry(account(), SecretText("cut"_ba));
        Vault vault(keychain, freshIdentity());
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
        QVERIFY(vault.key().toText() == *keychain.entry(account()));
    }

    /// Never a new key: everything sealed so far would be lost.
    void keepsAskingForTheKeyOfACheck_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("missing") << QByteArray() << "NotFound"_ba;
        QTest::newRow("another key") << "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"_ba
                                     << "Other"_ba;
        QTest::newRow("no key") << "AAECAwQF"_ba
                                << "Other"_ba;
    }
    void keepsAskingForTheKeyOfACheck()
    {
        QFETCH(const QByteArray, entry);
        QFETCH(const QByteArray, outcome);
        FaultyKeychain keychain;
        const Vault::Identity saved = savedIdentity(keychain);
        const SecretText right = *keychain.entry(account());
        if (entry.isNull())
            keychain.removeEntry(account());
        else
            keychain.setEntry(account(), SecretText(entry));

        Vault vault(keychain, saved);
        const auto opened = QCoro::waitFor(vault.openKey());
        QCOMPARE(wordFor(opened), outcome);
        QVERIFY(!opened.error().detail.isEmpty());
        QVERIFY(!vault.isOpen());
        QCOMPARE(vault.identity().check, saved.check);
        QCOMPARE(keychain.calls(Operation::Write), 1);

        keychain.setEntry(account(), right);
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
    }

    void refusesTheCheckOfAnotherInventory()
    {
        FaultyKeychain keychain;
        const Vault::Identity saved = savedIdentity(keychain);
        const Vault::Identity other{u"77aa"_s, saved.check};
        keychain.setEntry(u"vault key 77aa"_s, *keychain.entry(account()));
        Vault vault(keychain, other);
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "Other"_ba);
    }

    void passesOnWhatTheKeychainSays_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("locked") << Operation::Read << Kind::Locked;
        QTest::newRow("denied") << Operation::Read << Kind::Denied;
        QTest::newRow("absent") << Operation::Read << Kind::Absent;
        QTest::newRow("read times out") << Operation::Read << Kind::TimedOut;
        QTest::newRow("write denied") << Operation::Write << Kind::Denied;
        QTest::newRow("write not kept") << Operation::Write << Kind::NotStored;
        QTest::newRow("write times out") << Operation::Write << Kind::TimedOut;
    }
    void passesOnWhatTheKeychainSays()
    {
        QFETCH(const Operation, operation);
        QFETCH(const Kind, kind);
        FaultyKeychain keychain;
        keychain.failNext(operation, kind);
        Vault vault(keychain, freshIdentity());

        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), wordFor(kind));
        QVERIFY(!vault.isOpen());
        QVERIFY(vault.identity().check.isEmpty());
        QVERIFY(keychain.accounts().isEmpty());

        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
    }

    void doesNotSealWithAKeyThatWasNotKept()
    {
        FaultyKeychain keychain;
        keychain.storeInstead(SecretText("cut"_ba));
        Vault vault(keychain, freshIdentity());
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "NotStored"_ba);
        QVERIFY(vault.identity().check.isEmpty());
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "done"_ba);
    }

    void overlappingCallsMakeOneKey()
    {
        FaultyKeychain keychain;
        keychain.hold(Operation::Read);
        Vault vault(keychain, freshIdentity());
        auto first = vault.openKey();
        auto second = vault.openKey();
        auto third = vault.openKey();
        keychain.release(Operation::Read);

        QCOMPARE(wordFor(QCoro::waitFor(std::move(third))), "done"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(second))), "done"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(first))), "done"_ba);
        QCOMPARE(keychain.calls(Operation::Read), 1);
        QCOMPARE(keychain.calls(Operation::Write), 1);
    }

    void overlappingCallsShareAProblem()
    {
        FaultyKeychain keychain;
        keychain.hold(Operation::Read);
        keychain.failNext(Operation::Read, Kind::Denied);
        Vault vault(keychain, freshIdentity());
        auto first = vault.openKey();
        auto second = vault.openKey();
        keychain.release(Operation::Read);

        QCOMPARE(wordFor(QCoro::waitFor(std::move(second))), "Denied"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(first))), "Denied"_ba);
    }

    void mayGoWhileItOpens()
    {
        FaultyKeychain keychain;
        keychain.hold(Operation::Read);
        auto vault = std::make_unique<Vault>(keychain, freshIdentity());
        auto opening = vault->openKey();
        vault.reset();
        keychain.release(Operation::Read);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(opening))), "done"_ba);
    }

    void reportsAKeychainThatIsGone()
    {
        auto keychain = std::make_unique<FaultyKeychain>();
        Vault vault(*keychain, freshIdentity());
        keychain.reset();
        QCOMPARE(wordFor(QCoro::waitFor(vault.openKey())), "Absent"_ba);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
