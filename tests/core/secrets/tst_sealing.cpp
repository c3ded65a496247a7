// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <secrets/sealing.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;

namespace {

constexpr qsizetype nonceSize = 24;
constexpr qsizetype tagSize = 16;

SecretText keyText()
{
    return SecretText("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"_ba); // the bytes 0 to 31
}

QByteArray plainOf(const std::optional<SecretText> &secret)
{
    return secret ? secret->reveal().toByteArray() : "(does not open)"_ba;
}

} // namespace

class TestSealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("one byte") << "x"_ba;
        QTest::newRow("token") << "reg-23410913-abewfq.123483"_ba;
        QTest::newRow("not ASCII") << "päss wörd 鍵"_ba;
        QTest::newRow("NUL inside") << QByteArray("a\0b", 3);
        QTest::newRow("1 MB") << QByteArray(1'000'000, 's');
    }
    void roundTrip()
    {
        QFETCH(const QByteArray, secret);
        const VaultKey key = VaultKey::generate();
        const QByteArray sealed = seal(key, SecretText(secret), "clients|1|token"_ba);
        QCOMPARE(sealed.size(), 1 + nonceSize + secret.size() + tagSize);
        QCOMPARE(plainOf(open(key, sealed, "clients|1|token"_ba)), secret);
    }

    void startsWithTheFormat()
    {
        QCOMPARE(seal(VaultKey::generate(), SecretText("x"_ba), "p"_ba).at(0), '\1');
    }

    void hidesTheSecret()
    {
        const QByteArray sealed = seal(VaultKey::generate(), SecretText("reg-23410913"_ba), "p"_ba);
        QVERIFY(!sealed.contains("reg-"_ba));
    }

    void neverSealsTwiceAlike()
    {
        const VaultKey key = VaultKey::generate();
        QVERIFY(seal(key, SecretText("x"_ba), "p"_ba) != seal(key, SecretText("x"_ba), "p"_ba));
    }

    void needsTheSameKey()
    {
        const QByteArray sealed = seal(VaultKey::generate(), SecretText("x"_ba), "p"_ba);
        QVERIFY(!open(VaultKey::generate(), sealed, "p"_ba));
    }

    void needsTheSamePlace_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("another row") << "clients|2|token"_ba;
        QTest::newRow("another column") << "clients|1|secret"_ba;
        QTest::newRow("longer") << "clients|1|token\1"_ba;
        QTest::newRow("none") << ""_ba;
    }
    void needsTheSamePlace()
    {
        QFETCH(const QByteArray, place);
        const VaultKey key = VaultKey::generate();
        const QByteArray sealed = seal(key, SecretText("x"_ba), "clients|1|token"_ba);
        QVERIFY(!open(key, sealed, place));
    }

    void noticesEveryFlippedBit()
    {
        const VaultKey key = VaultKey::generate();
        const QByteArray sealed = seal(key, SecretText("token"_ba), "p"_ba);
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = char(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!open(key, changed, "p"_ba), qPrintable(u"bit %1"_s.arg(bit)));
        }
    }

    void noticesEveryMissingByte()
    {
        const VaultKey key = VaultKey::generate();
        const QByteArray sealed = seal(key, SecretText("token"_ba), "p"_ba);
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY2(!open(key, sealed.first(size), "p"_ba), qPrintable(u"%1 bytes"_s.arg(size)));
        QVERIFY(!open(key, sealed + 'x', "p"_ba));
    }

    void generatesDifferentKeys()
    {
        QVERIFY(VaultKey::generate().toText() != VaultKey::generate().toText());
    }

    void keyAsText()
    {
        const auto key = VaultKey::fromText(keyText());
        QVERIFY(key);
        for (unsigned char i = 0; i < 32; ++i)
            QCOMPARE(key->bytes()[i], i);
        QCOMPARE(key->toText().reveal().toByteArray(), keyText().reveal().toByteArray());
    }

    void generatedKeyOpensFromItsText()
    {
        const VaultKey key = VaultKey::generate();
        const auto restored = VaultKey::fromText(key.toText());
        QVERIFY(restored);
        QCOMPARE(plainOf(open(*restored, seal(key, SecretText("x"_ba), "p"_ba), "p"_ba)), "x"_ba);
    }

    void keyMoves()
    {
        VaultKey key = VaultKey::generate();
        const QByteArray sealed = seal(key, SecretText("x"_ba), "p"_ba);
        VaultKey other = VaultKey::generate();
        other = std::move(key);
        QCOMPARE(plainOf(open(other, sealed, "p"_ba)), "x"_ba);
    }

    void refusesAsKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray right = keyText().reveal().toByteArray();
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("one character less") << right.first(42);
        QTest::newRow("one character more") << right + 'A';
        QTest::newRow("padding") << right + '=';
        QTest::newRow("line end") << right.first(42) + '\n';
        QTest::newRow("plain base64") << '+' + right.sliced(1);
        QTest::newRow("bits after the end") << right.first(42) + '9';
    }
    void refusesAsKey()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!VaultKey::fromText(SecretText(text)));
    }
};

QTEST_APPLESS_MAIN(TestSealing)
#include "tst_sealing.moc"
