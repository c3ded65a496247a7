// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/jsonnumber.h>

#include <QTest>

#include <limits>

using namespace clientele::metadata;

Q_DECLARE_METATYPE(std::optional<qint64>)

class TestJsonNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalForm_data();
    void normalForm();
    void toInteger_data();
    void toInteger();
};

void TestJsonNumber::normalForm_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<qint64>("exponent");
    QTest::addColumn<bool>("negative");
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(0) << false;
    QTest::newRow("minus zero") << QByteArray("-0.000e5") << QByteArray() << qint64(0) << false;
    QTest::newRow("integer") << QByteArray("42") << QByteArray("42") << qint64(0) << false;
    QTest::newRow("zeros at the end")
        << QByteArray("-4200") << QByteArray("42") << qint64(2) << true;
    QTest::newRow("exponent") << QByteArray("42e3") << QByteArray("42") << qint64(3) << false;
    QTest::newRow("signed exponent")
        << QByteArray("42E+3") << QByteArray("42") << qint64(3) << false;
    QTest::newRow("fraction") << QByteArray("0.0420") << QByteArray("42") << qint64(-3) << false;
    QTest::newRow("fraction that is none")
        << QByteArray("42.00") << QByteArray("42") << qint64(0) << false;
    QTest::newRow("fraction and exponent")
        << QByteArray("1.25e2") << QByteArray("125") << qint64(0) << false;
    QTest::newRow("more digits than a double has")
        << QByteArray("12345678901234567890123.5") << QByteArray("123456789012345678901235")
        << qint64(-1) << false;
    QTest::newRow("endless exponent") << QByteArray("1e-99999999999999999999999") << QByteArray("1")
                                      << qint64(-1'000'000'000'000) << false;
}

void TestJsonNumber::normalForm()
{
    QFETCH(QByteArray, lexeme);
    const DecimalNumber number = DecimalNumber::fromLexeme(lexeme);
    QTEST(number.digits, "digits");
    QTEST(number.exponent, "exponent");
    QTEST(number.negative, "negative");
}

void TestJsonNumber::toInteger_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<std::optional<qint64>>("expected");
    const std::optional<qint64> none;
    const auto some = [](qint64 value) { return std::optional(value); };
    QTest::newRow("zero") << QByteArray("-0.0") << some(0);
    QTest::newRow("timestamp") << QByteArray("1699999999") << some(1'699'999'999);
    QTest::newRow("timestamp with exponent") << QByteArray("1.7e9") << some(1'700'000'000);
    QTest::newRow("largest") << QByteArray("9223372036854775807")
                             << some(std::numeric_limits<qint64>::max());
    QTest::newRow("smallest") << QByteArray("-9223372036854775808")
                              << some(std::numeric_limits<qint64>::min());
    QTest::newRow("one too large") << QByteArray("9223372036854775808") << none;
    QTest::newRow("twenty digits") << QByteArray("10000000000000000000") << none;
    QTest::newRow("fraction") << QByteArray("1.5") << none;
    QTest::newRow("huge exponent") << QByteArray("1e99999999999999999999") << none;
}

void TestJsonNumber::toInteger()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(std::optional<qint64>, expected);
    QVERIFY(DecimalNumber::fromLexeme(lexeme).toInteger() == expected);
}

QTEST_GUILESS_MAIN(TestJsonNumber)
#include "tst_jsonnumber.moc"
