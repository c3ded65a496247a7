// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/secrettext.h>
#include <metadata/wiping.h>

#include <QTest>

#include <cstdlib>
#include <new>
#include <type_traits>

#include <malloc.h>

using namespace clientele::metadata;

// The compiler keeps secrets out of texts and containers that sort.
static_assert(!std::is_convertible_v<SecretText, QString>);
static_assert(!std::is_convertible_v<SecretText, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, SecretText>);
static_assert(!std::is_constructible_v<QString, SecretText>);
static_assert(!std::is_constructible_v<QByteArray, SecretText>);
template<typename Stream>
concept CanPrintSecrets = requires(Stream &stream, const SecretText &secret)
{
    stream << secret;
};
static_assert(!CanPrintSecrets<QDebug>);
static_assert(!CanPrintSecrets<QTextStream>);
static_assert(!CanPrintSecrets<QDataStream>);
template<typename T>
concept IsOrdered = requires(const T &left, const T &right)
{
    left < right;
};
static_assert(!IsOrdered<SecretText>);
static_assert(std::is_nothrow_move_constructible_v<SecretText>);
static_assert(std::is_nothrow_move_assignable_v<SecretText>);

namespace {

constexpr QByteArrayView needle = "a token that nobody may find in freed memory";
int freedBlocksWithNeedle = 0;

void freeAndLook(void *memory)
{
    const QByteArrayView block(static_cast<const char *>(memory),
                               memory ? qsizetype(malloc_usable_size(memory)) : 0);
    if (block.startsWith(needle))
        ++freedBlocksWithNeedle;
    std::free(memory);
}

} // namespace

void *operator new(std::size_t size)
{
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    freeAndLook(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    freeAndLook(memory);
}

class TestSecretText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revealsItsBytes();
    void copies();
    void movesLeaveNothingBehind();
    void selfAssignment();
    void shorterValueLeavesNoTail();
    void freedMemoryIsOverwritten();
    void equality_data();
    void equality();
    void headerSafe_data();
    void headerSafe();
    void whatWasRevealedIsWiped();
    void whatIsSharedIsLeftToItsOther();
};

void TestSecretText::revealsItsBytes()
{
    const SecretText secret(QByteArrayView("a\0b", 3));
    QCOMPARE(secret.size(), 3);
    QVERIFY(!secret.isEmpty());
    QCOMPARE(secret.reveal().toByteArray(), QByteArray("a\0b", 3));

    QVERIFY(SecretText().isEmpty());
    QCOMPARE(SecretText().size(), 0);
    QCOMPARE(SecretText().reveal().toByteArray(), QByteArray());
}

void TestSecretText::copies()
{
    const SecretText original("token");
    SecretText copy(original);
    QVERIFY(copy == original);
    QVERIFY(copy.reveal().data() != original.reveal().data());
    copy = SecretText("other");
    QVERIFY(copy == SecretText("other"));
    QVERIFY(original == SecretText("token"));
    copy = original;
    QVERIFY(copy == original);
}

void TestSecretText::movesLeaveNothingBehind()
{
    SecretText first("token");
    SecretText second(std::move(first));
    QVERIFY(first.isEmpty());
    QVERIFY(second == SecretText("token"));
    SecretText third("older and longer token");
    third = std::move(second);
    QVERIFY(second.isEmpty());
    QVERIFY(third == SecretText("token"));
}

void TestSecretText::selfAssignment()
{
    SecretText secret("token");
    SecretText &same = secret;
    secret = same;
    QVERIFY(secret == SecretText("token"));
    secret = std::move(same);
    QVERIFY(secret == SecretText("token"));
}

/// The memory still belongs to the vector, which has become shorter, so looking at it is allowed.
void TestSecretText::shorterValueLeavesNoTail()
{
    SecretText secret(needle);
    const char *memory = secret.reveal().data();
    const SecretText shorter("x");
    secret = shorter;
    QCOMPARE(secret.reveal().data(), memory);
    QCOMPARE(QByteArray(memory, needle.size()), 'x' + QByteArray(needle.size() - 1, '\0'));
}

void TestSecretText::freedMemoryIsOverwritten()
{
    freedBlocksWithNeedle = 0;
    {
        std::vector<char> unprotected(needle.begin(), needle.end());
    }
    QCOMPARE(freedBlocksWithNeedle, 1); // the test can see it

    freedBlocksWithNeedle = 0;
    {
        SecretText secret(needle);
        SecretText copy(secret);
        SecretText moved(std::move(copy));
        moved = secret;
        moved = SecretText(needle);
        secret = SecretText();
    }
    QCOMPARE(freedBlocksWithNeedle, 0);
}

void TestSecretText::equality_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");
    QTest::newRow("same") << QByteArray("token") << QByteArray("token") << true;
    QTest::newRow("empty") << QByteArray() << QByteArray() << true;
    QTest::newRow("last byte") << QByteArray("token") << QByteArray("tokem") << false;
    QTest::newRow("prefix") << QByteArray("token") << QByteArray("toke") << false;
    QTest::newRow("empty and not") << QByteArray() << QByteArray("t") << false;
    QTest::newRow("after a zero byte") << QByteArray("t\0a", 3) << QByteArray("t\0b", 3) << false;
    QTest::newRow("case") << QByteArray("Token") << QByteArray("token") << false;
}

void TestSecretText::equality()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QTEST(SecretText(left) == SecretText(right), "equal");
    QTEST(SecretText(right) == SecretText(left), "equal");
}

void TestSecretText::headerSafe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("safe");
    QTest::newRow("token") << QByteArray("reg-23410913-abewfq.123483_~+/=") << true;
    QTest::newRow("first and last allowed") << QByteArray("!~") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("line feed at the end") << QByteArray("token\n") << false;
    QTest::newRow("header injection") << QByteArray("token\r\nX-Evil: 1") << false;
    QTest::newRow("zero byte") << QByteArray("to\0ken", 6) << false;
    QTest::newRow("delete") << QByteArray("token\x7f") << false;
    QTest::newRow("not ASCII") << QByteArray("tokén") << false;
}

// M62
void TestSecretText::headerSafe()
{
    QFETCH(QByteArray, bytes);
    QTEST(SecretText(bytes).isHeaderSafe(), "safe");
}

// M62
void TestSecretText::whatWasRevealedIsWiped()
{
    QByteArray bytes("a token");
    bytes += '!'; // memory of its own
    clientele::metadata::wipe(bytes);
    QCOMPARE(bytes, QByteArray(8, '\0'));
    QString text = QString::fromUtf8("ein Schlüssel");
    clientele::metadata::wipe(text);
    QCOMPARE(text, QString(13, QChar(u'\0')));
    QByteArray nothing;
    clientele::metadata::wipe(nothing);
    QVERIFY(nothing.isEmpty());
}

void TestSecretText::whatIsSharedIsLeftToItsOther()
{
    QByteArray first = QByteArray("a token") + '!';
    QByteArray second = first;
    clientele::metadata::wipe(first);
    QCOMPARE(second, QByteArray("a token!"));
    first.clear();
    clientele::metadata::wipe(second);
    QCOMPARE(second, QByteArray(8, '\0'));
}

QTEST_GUILESS_MAIN(TestSecretText)
#include "tst_secrettext.moc"
