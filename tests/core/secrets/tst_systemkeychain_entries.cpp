// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gnomekeyring.h"

#include <secrets/systemkeychain.h>
#include <support/keychainwords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;
using clientele::tests::GnomeKeyring;
using clientele::tests::wordFor;

namespace {

QByteArray textOf(const KeychainResult<SecretText> &result)
{
    return result ? result->reveal().toByteArray() : wordFor(result);
}

} // namespace

/// Entries in a GNOME Keyring that is open at first and gets locked meanwhile.
class TestSystemKeychainEntries : public QObject
{
    Q_OBJECT

private:
    GnomeKeyring m_keyring;
    SystemKeychain m_keychain{u"Clientele"_s};

    QByteArray write(const QByteArray &secret)
    {
        return wordFor(QCoro::waitFor(m_keychain.write(u"client"_s, SecretText(secret))));
    }
    QByteArray read() { return textOf(QCoro::waitFor(m_keychain.read(u"client"_s))); }
    QByteArray remove() { return wordFor(QCoro::waitFor(m_keychain.remove(u"client"_s))); }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_keyring.unlock());
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.state())), "Unlocked"_ba);
        QCOMPARE(remove(), "done"_ba);
    }

    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("token") << "reg-23410913-abewfq.123483"_ba;
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("not ASCII") << "päss wörd 鍵 😀"_ba;
        QTest::newRow("NUL inside") << QByteArray("a\0b", 3);
        QTest::newRow("not UTF-8") << "\xff\xfe\x80"_ba;
        QTest::newRow("byte order mark") << "\xef\xbb\xbftoken"_ba;
        QTest::newRow("line end") << "token\n"_ba;
        QTest::newRow("looks encoded") << "base64url:dG9rZW4"_ba;
        QTest::newRow("prefix of encoded") << "base64url:"_ba;
        QTest::newRow("64 KiB") << QByteArray(65536, 't');
    }
    void roundTrip()
    {
        QFETCH(const QByteArray, secret);
        QCOMPARE(write(secret), "done"_ba);
        QCOMPARE(read(), secret);
    }

    /// As the system's own tool shows it.
    void storedText_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a token as it is") << "reg-23410913"_ba
                                          << "reg-23410913"_ba;
        QTest::newRow("NUL inside") << QByteArray("a\0b", 3) << "base64url:YQBi"_ba;
        QTest::newRow("empty, which not every system keeps") << ""_ba
                                                             << "base64url:"_ba;
    }
    void storedText()
    {
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, text);
        QCOMPARE(write(secret), "done"_ba);
        QCOMPARE(m_keyring.storedText(u"Clientele"_s, u"client"_s), text);
    }

    void readsWhatOnlyLooksEncoded()
    {
        QCOMPARE(write("x"_ba), "done"_ba);
        QVERIFY(m_keyring.setStoredText(u"Clientele"_s, u"client"_s, "base64url:***"_ba));
        QCOMPARE(read(), "base64url:***"_ba);
    }

    void replace()
    {
        QCOMPARE(write("old"_ba), "done"_ba);
        QCOMPARE(write("new"_ba), "done"_ba);
        QCOMPARE(read(), "new"_ba);
    }

    void removeTwice()
    {
        QCOMPARE(write("t"_ba), "done"_ba);
        QCOMPARE(remove(), "done"_ba);
        QCOMPARE(read(), "NotFound"_ba);
        QCOMPARE(remove(), "done"_ba);
    }

    void servicesAreSeparate()
    {
        SystemKeychain other(u"Another Program"_s);
        QCOMPARE(write("ours"_ba), "done"_ba);
        QCOMPARE(textOf(QCoro::waitFor(other.read(u"client"_s))), "NotFound"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(other.write(u"client"_s, SecretText("theirs"_ba)))),
                 "done"_ba);
        QCOMPARE(read(), "ours"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(other.remove(u"client"_s))), "done"_ba);
        QCOMPARE(read(), "ours"_ba);
    }

    void accountsAreSeparate()
    {
        QCOMPARE(write("one"_ba), "done"_ba);
        QCOMPARE(textOf(QCoro::waitFor(m_keychain.read(u"client 2"_s))), "NotFound"_ba);
    }

    void lockedEntriesAreNotMissing()
    {
        QCOMPARE(write("t"_ba), "done"_ba);
        QVERIFY(m_keyring.lock());
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.state())), "Locked"_ba);
        QCOMPARE(read(), "Locked"_ba);
        QCOMPARE(write("other"_ba), "Locked"_ba);
        QCOMPARE(remove(), "Locked"_ba);
        QVERIFY(m_keyring.unlock());
        QCOMPARE(read(), "t"_ba);
    }

    /// Each call has seen an open keychain when the lock falls, and its job has not run yet.
    void lockedInTheMiddleOfACall()
    {
        QCOMPARE(write("t"_ba), "done"_ba);

        auto reading = m_keychain.read(u"client"_s);
        QVERIFY(m_keyring.lock());
        QCOMPARE(textOf(QCoro::waitFor(std::move(reading))), "Locked"_ba);

        QVERIFY(m_keyring.unlock());
        auto removing = m_keychain.remove(u"client"_s);
        QVERIFY(m_keyring.lock());
        QCOMPARE(wordFor(QCoro::waitFor(std::move(removing))), "Locked"_ba);

        QVERIFY(m_keyring.unlock());
        auto writing = m_keychain.write(u"client"_s, SecretText("other"_ba));
        QVERIFY(m_keyring.lock());
        QCOMPARE(wordFor(QCoro::waitFor(std::move(writing))), "Locked"_ba);

        QVERIFY(m_keyring.unlock());
        QCOMPARE(read(), "t"_ba);
    }

    void callsMayOverlap()
    {
        std::vector<QCoro::Task<KeychainResult<void>>> writes;
        for (int i = 0; i < 20; ++i)
            writes.push_back(
                m_keychain.write(u"client %1"_s.arg(i), SecretText(QByteArray::number(i))));
        for (auto &task : writes)
            QCOMPARE(wordFor(QCoro::waitFor(task)), "done"_ba);
        for (int i = 0; i < 20; ++i) {
            const auto stored = QCoro::waitFor(m_keychain.read(u"client %1"_s.arg(i)));
            QCOMPARE(textOf(stored), QByteArray::number(i));
        }
    }

    void mayGoWhileACallIsUnderWay()
    {
        auto keychain = std::make_unique<SystemKeychain>(u"Clientele"_s);
        auto writing = keychain->write(u"client"_s, SecretText("t"_ba));
        auto asking = keychain->state();
        keychain.reset();
        QCOMPARE(wordFor(QCoro::waitFor(std::move(writing))), "done"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(asking))), "Unlocked"_ba);
        QCOMPARE(read(), "t"_ba);
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychainEntries)
#include "tst_systemkeychain_entries.moc"
