// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <metadata/jsonreader.h>

#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestJsonDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_data();
    void message();
    void neverQuotesTheText();
};

void TestJsonDiagnosis::message_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << ""_ba << u"1:1 The text is empty."_s;
    QTest::newRow("only white space") << " \n "_ba << u"1:1 The text is empty."_s;
    QTest::newRow("only a byte order mark") << "\xef\xbb\xbf"_ba << u"1:1 The text is empty."_s;
    QTest::newRow("HTML") << "\n<!DOCTYPE html>"_ba << u"2:1 This is HTML or XML, not JSON."_s;
    QTest::newRow("plain text")
        << "Not found"_ba
        << u"1:1 Only numbers, true, false and null stand without double quotation marks."_s;

    QTest::newRow("comma between members")
        << "{\n  \"a\": 1\n  \"b\": 2\n}"_ba << u"2:9 A comma is missing."_s;
    QTest::newRow("comma after a string")
        << "{\"a\": \"x\" \"b\": 2}"_ba << u"1:10 A comma is missing."_s;
    QTest::newRow("comma between elements") << "[1 2]"_ba << u"1:3 A comma is missing."_s;
    QTest::newRow("comma between objects") << "[{}{}]"_ba << u"1:4 A comma is missing."_s;
    QTest::newRow("comma and opening quotation mark")
        << "{\"a\": 1\n b\": 2}"_ba << u"1:8 A comma is missing."_s;
    QTest::newRow("comma between numbers of one line")
        << "[1-2]"_ba << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("comma at the end of an object")
        << "{\"a\": 1,\n}"_ba << u"1:8 There is a comma too many."_s;
    QTest::newRow("comma at the end of an array")
        << "[1, ]"_ba << u"1:3 There is a comma too many."_s;
    QTest::newRow("two commas in an object")
        << "{\"a\":1,,\"b\":2}"_ba << u"1:8 There is a comma too many."_s;
    QTest::newRow("two commas in an array") << "[1,,2]"_ba << u"1:4 There is a comma too many."_s;
    QTest::newRow("comma at the start of an object")
        << "{,\"a\":1}"_ba << u"1:2 There is a comma too many."_s;
    QTest::newRow("comma at the start of an array")
        << "[,1]"_ba << u"1:2 There is a comma too many."_s;

    QTest::newRow("colon") << "{\"a\" 1}"_ba
                           << u"1:5 A colon is missing after the name of the member."_s;
    QTest::newRow("equals sign for a colon")
        << "{\"a\" = 1}"_ba << u"1:5 A colon is missing after the name of the member."_s;
    QTest::newRow("comma for a colon")
        << "{\"a\", \"b\"}"_ba << u"1:5 A colon is missing after the name of the member."_s;
    QTest::newRow("name only") << "{\"a\"}"_ba
                               << u"1:5 A colon is missing after the name of the member."_s;
    QTest::newRow("two colons") << "{\"a\":: 1}"_ba << u"1:6 A colon cannot stand here."_s;
    QTest::newRow("colon after a value")
        << "{\"a\": 1: 2}"_ba << u"1:8 A colon cannot stand here."_s;
    QTest::newRow("members in an array")
        << "[\"a\": 1]"_ba << u"1:5 Only an object, in braces, can have members with names."_s;

    QTest::newRow("no value") << "{\"a\": }"_ba << u"1:7 A value is missing."_s;
    QTest::newRow("no value before a comma")
        << "{\"a\": , \"b\": 1}"_ba << u"1:7 A value is missing."_s;
    QTest::newRow("no name") << "{: 1}"_ba << u"1:2 The name of the member is missing."_s;
    QTest::newRow("name without quotation marks")
        << "{client_name: 1}"_ba
        << u"1:2 The name of a member must be in double quotation marks."_s;
    QTest::newRow("number for a name")
        << "{\"a\": 1, 2: 3}"_ba
        << u"1:10 The name of a member must be in double quotation marks."_s;
    QTest::newRow("object for a name")
        << "{{}}"_ba << u"1:2 The name of a member must be in double quotation marks."_s;
    QTest::newRow("single quotation marks around a name")
        << "{'a': 1}"_ba << u"1:2 Quotation marks must be double, not single."_s;
    QTest::newRow("single quotation marks around a value")
        << "{\"a\": 'x'}"_ba << u"1:7 Quotation marks must be double, not single."_s;

    QTest::newRow("object not closed")
        << "{\"a\": 1\n\n"_ba << u"1:8 The text ends too early: the closing “}” is missing."_s;
    QTest::newRow("array not closed")
        << "{\"a\": [1"_ba << u"1:9 The text ends too early: the closing “]” is missing."_s;
    QTest::newRow("nothing after a brace")
        << "{ "_ba << u"1:2 The text ends too early: the closing “}” is missing."_s;
    QTest::newRow("nothing after a bracket")
        << "["_ba << u"1:2 The text ends too early: the closing “]” is missing."_s;
    QTest::newRow("nothing after a comma")
        << "[1, "_ba << u"1:4 The text ends too early: the closing “]” is missing."_s;
    QTest::newRow("nothing after a name")
        << "{\"a\" "_ba
        << u"1:5 The text ends too early: the value of the last member is missing."_s;
    QTest::newRow("nothing after a colon")
        << "{\"a\": "_ba
        << u"1:6 The text ends too early: the value of the last member is missing."_s;
    QTest::newRow("array closed by a brace")
        << "{\"a\": [1}"_ba << u"1:9 The array is not closed: “]” is missing."_s;
    QTest::newRow("empty array closed by a brace")
        << "{\"a\": [}"_ba << u"1:8 The array is not closed: “]” is missing."_s;
    QTest::newRow("object closed by a bracket")
        << "[{\"a\": 1]"_ba << u"1:9 The object is not closed: “}” is missing."_s;
    QTest::newRow("empty object closed by a bracket")
        << "[{]"_ba << u"1:3 The object is not closed: “}” is missing."_s;

    QTest::newRow("a brace too many") << "{}}"_ba << u"1:3 There is a closing bracket too many."_s;
    QTest::newRow("two documents")
        << "{}\n{}"_ba << u"2:1 The JSON ends before this place, but something follows it."_s;
    QTest::newRow("text behind")
        << "{} x"_ba << u"1:4 The JSON ends before this place, but something follows it."_s;
    QTest::newRow("comma behind")
        << "{},"_ba << u"1:3 The JSON ends before this place, but something follows it."_s;
    QTest::newRow("zero byte behind")
        << "{}\0{}"_ba << u"1:3 The JSON ends before this place, but something follows it."_s;
    QTest::newRow("zero byte at the end")
        << "{}\0"_ba << u"1:3 The JSON ends before this place, but something follows it."_s;

    QTest::newRow("line comment") << "{\"a\": 1 // why\n}"_ba << u"1:9 JSON has no comments."_s;
    QTest::newRow("block comment") << "/* why */ {}"_ba << u"1:1 JSON has no comments."_s;
    QTest::newRow("comment after a comma")
        << "{\"a\": 1, # why\n}"_ba << u"1:10 JSON has no comments."_s;

    QTest::newRow("True") << "{\"a\": True}"_ba
                          << u"1:7 The words true, false and null are written in lower case."_s;
    QTest::newRow("undefined")
        << "[undefined]"_ba
        << u"1:2 Only numbers, true, false and null stand without double quotation marks."_s;
    QTest::newRow("cut literal")
        << "[tru]"_ba
        << u"1:2 Only numbers, true, false and null stand without double quotation marks."_s;
    QTest::newRow("long literal")
        << "[ truex]"_ba
        << u"1:3 Only numbers, true, false and null stand without double quotation marks."_s;
    QTest::newRow("leading zero") << "[ 01]"_ba
                                  << u"1:3 JSON does not write numbers in this way."_s;
    QTest::newRow("hexadecimal") << "[0x10]"_ba
                                 << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("plus") << "[+1]"_ba << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("no digit before the point")
        << "[.5]"_ba << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("no digit after the point")
        << "[1.]"_ba << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("two points") << "[1.2.3]"_ba
                                << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("no exponent") << "[1e]"_ba << u"1:2 JSON does not write numbers in this way."_s;
    QTest::newRow("only a sign") << "[-]"_ba << u"1:2 JSON does not write numbers in this way."_s;

    QTest::newRow("column in UTF-16 units")
        << "{\"é😀\": 1 \"b\": 2}"_ba << u"1:10 A comma is missing."_s;
    QTest::newRow("Windows line breaks")
        << "{\r\n\"a\": 1\r\n\"b\": 2}"_ba << u"2:7 A comma is missing."_s;
}

void TestJsonDiagnosis::message()
{
    QFETCH(QByteArray, text);
    const JsonProblem problem = problemOf(text);
    QCOMPARE(problem.kind, JsonProblem::Kind::Syntax);
    QTEST(placed(problem), "expected");
}

/// A pasted token without its quotation marks must not end up in an error text.
void TestJsonDiagnosis::neverQuotesTheText()
{
    const QByteArray secret = "s3cr3tT0ken";
    for (const QByteArray &pattern : {"{\"a\": %}"_ba, "{%: 1}"_ba, "{\"a\": \"%}"_ba, "%"_ba,
                                      "{} %"_ba, "[1%]"_ba, "[\"%\\x\"]"_ba}) {
        QByteArray text = pattern;
        text.replace("%", secret);
        QVERIFY2(!problemOf(text).message.contains(QString::fromLatin1(secret)),
                 pattern.constData());
    }
}

QTEST_GUILESS_MAIN(TestJsonDiagnosis)
#include "tst_jsondiagnosis.moc"
