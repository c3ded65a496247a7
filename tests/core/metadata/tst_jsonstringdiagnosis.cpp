// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <metadata/jsonreader.h>

#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestJsonStringDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_data();
    void message();
    void notUtf8_data();
    void notUtf8();
};

void TestJsonStringDiagnosis::message_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no closing quotation mark")
        << "{\"a\": \"x,\n\"b\": 1}"_ba << u"1:10 The closing quotation mark is missing."_s;
    QTest::newRow("no closing quotation mark of a name")
        << "{\"a: 1\r\n}"_ba << u"1:7 The closing quotation mark is missing."_s;
    QTest::newRow("cut inside a string")
        << "[\"abc"_ba << u"1:6 The text ends too early: the closing quotation mark is missing."_s;
    QTest::newRow("cut after a backslash")
        << "[\"abc\\"_ba
        << u"1:7 The text ends too early: the closing quotation mark is missing."_s;
    QTest::newRow("escaped closing quotation mark")
        << "[\"abc\\\"]"_ba
        << u"1:9 The text ends too early: the closing quotation mark is missing."_s;
    QTest::newRow("tab") << "[\"a\tb\"]"_ba
                         << u"1:4 A tab inside a string must be written as \\t."_s;
    QTest::newRow("bell")
        << "[\"a\x07\"]"_ba
        << u"1:4 A control character inside a string must be written as an escape such as \\u0007."_s;
    QTest::newRow("zero byte")
        << "[\"a\0\"]"_ba
        << u"1:4 A control character inside a string must be written as an escape such as \\u0007."_s;
    QTest::newRow("unknown escape")
        << R"(["C:\dir"])"_ba << u"1:5 A backslash inside a string must be written as \\\\."_s;
    QTest::newRow("escape in a name")
        << R"({"a\x": 1})"_ba << u"1:4 A backslash inside a string must be written as \\\\."_s;
    QTest::newRow("short unicode escape")
        << R"(["\u12"])"_ba << u"1:3 \\u must be followed by four hexadecimal digits."_s;
    QTest::newRow("unicode escape at the end")
        << R"(["\u12)"_ba << u"1:3 \\u must be followed by four hexadecimal digits."_s;
    QTest::newRow("lone high surrogate")
        << R"(["\n\ud800"])"_ba
        << u"1:5 This \\u escape is half of a character; the other half is missing."_s;
    QTest::newRow("lone low surrogate")
        << R"(["\udc00\ud83d\ude00"])"_ba
        << u"1:3 This \\u escape is half of a character; the other half is missing."_s;
    QTest::newRow("two low surrogates")
        << R"(["\udc00\udc00"])"_ba
        << u"1:3 This \\u escape is half of a character; the other half is missing."_s;
    QTest::newRow("two high surrogates")
        << R"(["\ud83d\ud83d"])"_ba
        << u"1:3 This \\u escape is half of a character; the other half is missing."_s;
    QTest::newRow("a pair, then a lone one")
        << R"(["\ud83d\ude00\ud83d"])"_ba
        << u"1:15 This \\u escape is half of a character; the other half is missing."_s;
    QTest::newRow("high surrogate before another escape")
        << R"(["\ud83d\u0041"])"_ba
        << u"1:3 This \\u escape is half of a character; the other half is missing."_s;

    QTest::newRow("curly quotation marks")
        << "{“a”: 1}"_ba << u"1:2 Quotation marks must be straight, not curly."_s;
    QTest::newRow("no-break space")
        << "{\u00a0\"a\": 1}"_ba
        << u"1:2 This is a special space; only ordinary spaces, tabs and line breaks can stand here."_s;
    QTest::newRow("form feed")
        << "{\f}"_ba
        << u"1:2 This is a special space; only ordinary spaces, tabs and line breaks can stand here."_s;
    QTest::newRow("other letter") << "[é]"_ba << u"1:2 This character cannot stand here."_s;
    QTest::newRow("backslash outside") << "[\\n]"_ba << u"1:2 This character cannot stand here."_s;
    QTest::newRow("zero byte outside") << "[\0]"_ba << u"1:2 This character cannot stand here."_s;
}

void TestJsonStringDiagnosis::message()
{
    QFETCH(QByteArray, text);
    const JsonProblem problem = problemOf(text);
    QCOMPARE(problem.kind, JsonProblem::Kind::Syntax);
    QTEST(placed(problem), "expected");
}

void TestJsonStringDiagnosis::notUtf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::newRow("Latin-1") << "[\"é caf\xe9\"]"_ba << 8;
    QTest::newRow("Latin-1 name") << "{\"\xe9\": 1}"_ba << 3;
    QTest::newRow("overlong") << "[\"\xc0\xaf\"]"_ba << 3;
    QTest::newRow("surrogate in UTF-8") << "[\"\xed\xa0\x80\"]"_ba << 3;
    QTest::newRow("past U+10FFFF") << "[\"\xf4\x90\x80\x80\"]"_ba << 3;
    QTest::newRow("cut sequence") << "[\"\xe2\x82\"]"_ba << 3;
    QTest::newRow("cut sequence at the end") << "[\"\xf0\x9f\x98"_ba << 3;
    QTest::newRow("lone continuation byte") << "[\"\x80\"]"_ba << 3;
    QTest::newRow("outside a string") << "[\xff]"_ba << 2;
    QTest::newRow("UTF-16 with a byte order mark") << QByteArray("\xff\xfe{\0}\0", 6) << 1;
}

void TestJsonStringDiagnosis::notUtf8()
{
    QFETCH(QByteArray, text);
    const JsonProblem problem = problemOf(text);
    QCOMPARE(problem.kind, JsonProblem::Kind::InvalidUtf8);
    QCOMPARE(problem.message, u"The text is not encoded in UTF-8."_s);
    QCOMPARE(problem.line, 1);
    QTEST(problem.column, "column");
}

QTEST_GUILESS_MAIN(TestJsonStringDiagnosis)
#include "tst_jsonstringdiagnosis.moc"
