// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerprinter.h"

#include <protocol/clientinformation.h>
#include <support/goldenfile.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestClientInformation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnswersApart_data();
    void takesAnswersApart();
    void findsAndEmptiesSecrets_data();
    void findsAndEmptiesSecrets();
    void leavesNoPartOfASecretWhereverTheAnswerIsCut();
    void leavesNothingThatReadsAsASecret_data();
    void leavesNothingThatReadsAsASecret();
    void leavesOtherBytesAlone_data();
    void leavesOtherBytesAlone();
    void readsHostileBytesInTime_data();
    void readsHostileBytesInTime();
};

void TestClientInformation::takesAnswersApart_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/clientinformation"));
}

// M50, M51, D27, D28, S03, S31, S32, S33, S49
void TestClientInformation::takesAnswersApart()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    const QByteArray printed = tests::printed(parseClientInformation(input));
    const QByteArray difference = tests::differenceFromGolden(printed, expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestClientInformation::findsAndEmptiesSecrets_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/secrets"));
}

// S05
void TestClientInformation::findsAndEmptiesSecrets()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    const FoundSecrets found = findSecrets(input);
    const QByteArray printed = tests::printed("registration_access_token",
                                              found.registrationAccessToken)
                               + tests::printed("client_secret", found.clientSecret)
                               + "--- without\n" + withoutSecrets(input) + '\n';
    const QByteArray difference = tests::differenceFromGolden(printed, expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestClientInformation::leavesNoPartOfASecretWhereverTheAnswerIsCut()
{
    // Letters that stand nowhere else in the answer.
    const QByteArray token = "QXZW\\u0051\\\"Q";
    const QByteArray body = R"({"client_id":"a","registration_access_token" : ")" + token
                            + R"(","note":"{\"client_secret\":\"XX\"}","client_secret":"WZXQ"})";
    for (qsizetype length = 0; length <= body.size(); ++length) {
        const QByteArray kept = withoutSecrets(body.left(length));
        for (const char letter : {'Q', 'X', 'Z', 'W'})
            QVERIFY2(!kept.contains(letter), kept.constData());
    }
    const QByteArray whole = withoutSecrets(body);
    QCOMPARE(whole, R"({"client_id":"a","registration_access_token" : "",)"
                    R"("note":"{\"client_secret\":\"\"}","client_secret":""})"_ba);
}

void TestClientInformation::leavesNothingThatReadsAsASecret_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("escaped quotes behind the end") << R"("registration_access_token":"\\"\"")"_ba;
    QByteArray nested = R"("client_secret":")";
    for (int i = 0; i < 30; ++i)
        nested += R"(\"\\")";
    QTest::newRow("many times") << nested;
}

// Found by fuzzing.
void TestClientInformation::leavesNothingThatReadsAsASecret()
{
    QFETCH(const QByteArray, bytes);
    const FoundSecrets left = findSecrets(withoutSecrets(bytes));
    QVERIFY(!left.registrationAccessToken);
    QVERIFY(!left.clientSecret);
}

void TestClientInformation::leavesOtherBytesAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no secret") << R"({"client_id":"a\"b\\","x":[1,{"y":"\u00e9"}]})"_ba;
    QTest::newRow("empty secrets") << R"({"client_secret":"","registration_access_token":""})"_ba;
    QTest::newRow("zero bytes") << QByteArray("\0{\"a\":\"\0\"}\0", 11);
    QTest::newRow("broken escapes") << R"({"a":"\u12","b":"\x","c":"\ud83d"} \)"_ba;
}

void TestClientInformation::leavesOtherBytesAlone()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(withoutSecrets(bytes), bytes);
    QVERIFY(!findSecrets(bytes).clientSecret);
    QVERIFY(!findSecrets(bytes).registrationAccessToken);
}

void TestClientInformation::readsHostileBytesInTime_data()
{
    constexpr qsizetype size = 1'000'000;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("quotes") << QByteArray(size, '"');
    QTest::newRow("backslashes") << QByteArray(size, '\\');
    QTest::newRow("names without values") << QByteArray(R"("client_secret":)").repeated(size / 16);
    QTest::newRow("names as values")
        << QByteArray(R"("client_secret":"client_secret":")").repeated(size / 32);
    QTest::newRow("quoted names") << QByteArray(R"(\"client_secret\":\")").repeated(size / 20);
    QTest::newRow("a value of quoted names")
        << R"("client_secret":")" + QByteArray(R"(\"client_secret\":\"x)").repeated(size / 21);
}

void TestClientInformation::readsHostileBytesInTime()
{
    QFETCH(const QByteArray, bytes);
    // Work that grows with the square of the size would take minutes: the test's own time limit
    // ends it.
    QVERIFY(withoutSecrets(bytes).size() <= bytes.size());
}

QTEST_GUILESS_MAIN(TestClientInformation)
#include "tst_clientinformation.moc"
