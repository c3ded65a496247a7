// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomjson.h"
#include "reading.h"

#include <metadata/jsonreader.h>

#include <QElapsedTimer>
#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

namespace {

QByteArray source(const QByteArray &text, TextSpan span)
{
    return text.sliced(span.begin, span.end - span.begin);
}

/// Every span of the tree must hold exactly the text of its value.
void verifySpans(const QByteArray &text, const JsonValue &value)
{
    const JsonValue alone = soundJson(source(text, value.span));
    QVERIFY2(alone == value, source(text, value.span).constData());
    QCOMPARE(alone.span, (TextSpan{0, value.span.end - value.span.begin}));
    for (const JsonValue &element : value.elements)
        verifySpans(text, element);
    for (const JsonMember &member : value.members) {
        QCOMPARE(soundJson(source(text, member.nameSpan)).string, member.name);
        verifySpans(text, member.value);
    }
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void numbersKeepTheirSpelling_data();
    void numbersKeepTheirSpelling();
    void numberTooLarge_data();
    void numberTooLarge();
    void strings_data();
    void strings();
    void byteOrderMark();
    void spans();
    void spansOfRandomTexts();
    void duplicates();
    void limits_data();
    void limits();
    void reachedLimitsAreFine();
    void hostile_data();
    void hostile();
    void manyDuplicates();
    void damagedTextsHaveAPlacedProblem();
};

void TestJsonReader::values_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonKind>("kind");
    QTest::newRow("null") << "null"_ba << JsonKind::Null;
    QTest::newRow("true") << "true"_ba << JsonKind::Boolean;
    QTest::newRow("number") << "-1.5e3"_ba << JsonKind::Number;
    QTest::newRow("string") << R"("x")"_ba << JsonKind::String;
    QTest::newRow("empty array") << "[]"_ba << JsonKind::Array;
    QTest::newRow("empty object") << "{}"_ba << JsonKind::Object;
    QTest::newRow("white space around") << "\r\n\t {} \n"_ba << JsonKind::Object;
}

void TestJsonReader::values()
{
    QFETCH(QByteArray, text);
    QFETCH(JsonKind, kind);
    const JsonValue value = soundJson(text);
    QCOMPARE(value.kind, kind);
    QCOMPARE(source(text, value.span), text.trimmed());
}

void TestJsonReader::numbersKeepTheirSpelling_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    for (const char *lexeme :
         {"0", "-0", "-0.0", "1.0", "1.10", "1e2", "1E+2", "1e-2", "5e-324", "1e-400",
          "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551616",
          "123456789012345678901234567890", "-1.7976931348623157e308"})
        QTest::newRow(lexeme) << QByteArray(lexeme);
}

void TestJsonReader::numbersKeepTheirSpelling()
{
    QFETCH(QByteArray, lexeme);
    QCOMPARE(soundJson(lexeme).lexeme, lexeme);
    const JsonValue array = soundJson("[ " + lexeme + ",true," + lexeme + "]");
    QCOMPARE(array.elements.size(), size_t(3));
    QCOMPARE(array.elements[0].lexeme, lexeme);
    QCOMPARE(array.elements[1].lexeme, "true"_ba);
    QCOMPARE(array.elements[2].lexeme, lexeme);
}

void TestJsonReader::numberTooLarge_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("1e400") << "{\n  \"a\": 1e400\n}"_ba << u"2:8 This number is too large."_s;
    QTest::newRow("negative") << "[-1e309]"_ba << u"1:2 This number is too large."_s;
    QTest::newRow("400 digits") << QByteArray(400, '9') << u"1:1 This number is too large."_s;
}

void TestJsonReader::numberTooLarge()
{
    QFETCH(QByteArray, text);
    QTEST(placed(problemOf(text)), "expected");
}

void TestJsonReader::strings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("empty") << R"("")"_ba << u""_s;
    QTest::newRow("short escapes") << R"("\"\\\/\b\f\n\r\t")"_ba << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("escaped") << R"("caf\u00e9")"_ba << u"café"_s;
    QTest::newRow("UTF-8") << "\"café\""_ba << u"café"_s;
    QTest::newRow("surrogate pair") << R"("\ud83d\ude00")"_ba << u"😀"_s;
    QTest::newRow("four bytes") << "\"😀\""_ba << u"😀"_s;
    QTest::newRow("zero") << R"("a\u0000b")"_ba << u"a\0b"_s;
    QTest::newRow("byte order mark inside") << "\"\xef\xbb\xbfx\""_ba << u"\ufeffx"_s;
}

void TestJsonReader::strings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, decoded);
    const JsonValue value = soundJson("{" + text + ": [" + text + "]}");
    QCOMPARE(value.members.size(), size_t(1));
    QCOMPARE(value.members[0].name, decoded);
    QCOMPARE(value.members[0].value.elements.at(0).string, decoded);
}

void TestJsonReader::byteOrderMark()
{
    const QByteArray text = "\xef\xbb\xbf[1]";
    const JsonValue value = soundJson(text);
    QCOMPARE(value.span, (TextSpan{3, 6}));
    QCOMPARE(source(text, value.elements.at(0).span), "1"_ba);
    QCOMPARE(placed(problemOf("\xef\xbb\xbf[1 2]")), u"1:3 A comma is missing."_s);
}

void TestJsonReader::spans()
{
    const QByteArray text = R"( { "a" : [ 1 , "x\"]" ] , "b":{"c":null}} )";
    const JsonValue value = soundJson(text);
    QCOMPARE(value.span, (TextSpan{1, text.size() - 1}));
    QCOMPARE(source(text, value.members.at(0).nameSpan), "\"a\""_ba);
    QCOMPARE(source(text, value.members.at(0).value.span), R"([ 1 , "x\"]" ])"_ba);
    QCOMPARE(source(text, value.members.at(1).value.span), R"({"c":null})"_ba);
    verifySpans(text, value);
}

void TestJsonReader::spansOfRandomTexts()
{
    RandomJson random(1);
    for (int round = 0; round < 300; ++round) {
        const QByteArray text = random.space() + random.value(4) + random.space();
        verifySpans(text, soundJson(text));
        if (QTest::currentTestFailed())
            return;
    }
}

void TestJsonReader::duplicates()
{
    const QByteArray text = "{\"a\": 1,\n \"\\u0061\": 2, \"b\": {\"a\": 3,\n\"a\": 4}, \"a\": 5}";
    const auto reading = readJson(text);
    QVERIFY(reading);
    QCOMPARE(reading->value.members.size(), size_t(4));
    QCOMPARE(reading->value.find(u"a")->lexeme, "5"_ba);
    QStringList problems;
    for (const JsonProblem &duplicate : reading->duplicates) {
        QCOMPARE(duplicate.kind, JsonProblem::Kind::Duplicate);
        problems.append(placed(duplicate));
    }
    QCOMPARE(problems, QStringList({u"2:2 The member “a” is there twice."_s,
                                    u"3:1 The member “a” is there twice."_s,
                                    u"3:10 The member “a” is there twice."_s}));
}

void TestJsonReader::limits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonProblem::Kind>("kind");
    QTest::addColumn<QString>("expected");
    using Kind = JsonProblem::Kind;
    QTest::newRow("depth of arrays")
        << "[[[\n[]]]]"_ba << Kind::TooDeep
        << u"2:1 Objects and arrays are nested more than 3 levels deep."_s;
    QTest::newRow("depth of objects")
        << R"({"a":{"a":{"a":{}}}})"_ba << Kind::TooDeep
        << u"1:16 Objects and arrays are nested more than 3 levels deep."_s;
    QTest::newRow("members") << R"({"a":1,"b":1,"c":1,"d":1,"e":1})"_ba << Kind::TooManyMembers
                             << u"1:30 An object has more than 4 members."_s;
    QTest::newRow("repeated members count")
        << R"({"a":1,"a":1,"a":1,"a":1,"a":1})"_ba << Kind::TooManyMembers
        << u"1:30 An object has more than 4 members."_s;
    QTest::newRow("elements") << "[1,2,3,4,5,6,7]"_ba << Kind::TooManyElements
                              << u"1:14 The text has more than 6 values."_s;
    QTest::newRow("elements and members")
        << R"([1,2,3,{"a":1,"b":2},5])"_ba << Kind::TooManyElements
        << u"1:22 The text has more than 6 values."_s;
    QTest::newRow("bytes") << QByteArray(1025, ' ') << Kind::TooLarge
                           << u"1:1 The text is larger than 1 KiB."_s;
}

void TestJsonReader::limits()
{
    QFETCH(QByteArray, text);
    const JsonLimits limits{.depth = 3, .membersPerObject = 4, .elements = 6, .bytes = 1024};
    const JsonProblem problem = problemOf(text, limits);
    QTEST(problem.kind, "kind");
    QTEST(placed(problem), "expected");
}

void TestJsonReader::reachedLimitsAreFine()
{
    const QByteArray text = R"({"a":[[]],"b":1,"c":1,"d":1})";
    const JsonLimits limits{.depth = 3, .membersPerObject = 4, .elements = 5, .bytes = text.size()};
    QVERIFY(readJson(text, limits));
}

void TestJsonReader::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonProblem::Kind>("kind");
    using Kind = JsonProblem::Kind;
    const qsizetype bytes = 5 * 1024 * 1024;
    QTest::newRow("five million open arrays") << QByteArray(bytes, '[') << Kind::TooDeep;
    QTest::newRow("a flat object of 5 MB")
        << '{' + QByteArray(R"("a":0,)").repeated(bytes / 6 - 1) << Kind::TooManyMembers;
    QTest::newRow("one string of 5 MB without end")
        << '"' + QByteArray(bytes - 1, 'x') << Kind::Syntax;
    QTest::newRow("5 MB of spaces") << QByteArray(bytes, ' ') << Kind::Syntax;
    QTest::newRow("an escape at the very end")
        << '"' + QByteArray(bytes - 2, 'x') + '\\' << Kind::Syntax;
    QTest::newRow("many small arrays")
        << '[' + QByteArray("[],").repeated(1'000'000) << Kind::TooManyElements;
}

void TestJsonReader::hostile()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    QTEST(problemOf(text).kind, "kind");
    QVERIFY2(timer.elapsed() < 20'000, "a hostile text must not freeze us");
}

void TestJsonReader::manyDuplicates()
{
    constexpr int count = 20'000;
    const QByteArray text = '[' + QByteArray(R"({"é":0,"é":0},)").repeated(count).chopped(1) + ']';
    QElapsedTimer timer;
    timer.start();
    const JsonLimits limits{.elements = 3 * count};
    const auto reading = readJson(text, limits);
    QVERIFY(reading);
    QCOMPARE(reading->duplicates.size(), size_t(count));
    QCOMPARE(reading->duplicates.back().column, 14 * count - 5);
    QVERIFY2(timer.elapsed() < 20'000, "each place must not be searched from the start");
}

/// A text that lost, doubled or changed bytes must give a sound tree or a problem inside the text,
/// never a crash.
void TestJsonReader::damagedTextsHaveAPlacedProblem()
{
    RandomJson random(2);
    int problems = 0;
    for (int round = 0; round < 3'000; ++round) {
        QByteArray text = random.object();
        const int at = random.below(int(text.size()));
        switch (random.below(4)) {
        case 0:
            text.truncate(at);
            break;
        case 1:
            text.remove(at, 1);
            break;
        case 2:
            text.insert(at, text.at(at));
            break;
        default:
            text[at] = char(random.below(256));
        }
        const auto reading = readJson(text);
        if (reading)
            continue;
        ++problems;
        QVERIFY2(!reading.error().message.isEmpty(), text.constData());
        QVERIFY2(reading.error().offset >= 0 && reading.error().offset <= text.size(),
                 text.constData());
        JsonProblem located = reading.error();
        locate(text, located);
        QCOMPARE(located, reading.error());
    }
    QVERIFY(problems > 1'000);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
