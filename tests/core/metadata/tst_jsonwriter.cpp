// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomjson.h"
#include "reading.h"

#include <metadata/jsonwriter.h>

#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void string_data();
    void string();
    void everyCharacterSurvives();
    void compact();
    void randomValuesSurvive();
    void canonical_data();
    void canonical();
};

void TestJsonWriter::string_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << u""_s << R"("")"_ba;
    QTest::newRow("plain") << u"https://a/b?c#d"_s << R"("https://a/b?c#d")"_ba;
    QTest::newRow("quotation mark and backslash") << u"\"\\"_s << R"("\"\\")"_ba;
    QTest::newRow("short escapes") << u"\b\f\n\r\t"_s << R"("\b\f\n\r\t")"_ba;
    QTest::newRow("other control characters")
        << u"\u0001\u001f\0"_s << R"("\u0001\u001f\u0000")"_ba;
    QTest::newRow("UTF-8 stays") << u"café 😀"_s << "\"café 😀\""_ba;
    QTest::newRow("byte order mark stays") << u"\ufeffx"_s << "\"\xef\xbb\xbfx\""_ba;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd83d) + u"b"_s << R"("a?b")"_ba;
}

void TestJsonWriter::string()
{
    QFETCH(QString, text);
    QTEST(jsonString(text), "json");
}

void TestJsonWriter::everyCharacterSurvives()
{
    QString text;
    for (char32_t character = 0; character < 0x11'0000;
         character += character < 0x300 ? 1 : 0x101) {
        if (!QChar::isSurrogate(character))
            text += QStringView(QChar::fromUcs4(character));
    }
    QCOMPARE(soundJson(jsonString(text)).string, text);
}

void TestJsonWriter::compact()
{
    const JsonValue value = soundJson(
        "{ \"a\" :\n[1.10,{}, [ ] ,\"\\u00e9\"] , \"b\\n\":{\"c\":null,\"d\":true} }");
    QCOMPARE(compactJson(value),
             "{\"a\": [1.10, {}, [], \"é\"], \"b\\n\": {\"c\": null, \"d\": true}}"_ba);
}

void TestJsonWriter::randomValuesSurvive()
{
    RandomJson random(3);
    for (int round = 0; round < 300; ++round) {
        const JsonValue value = soundJson(random.value(4));
        QVERIFY(soundJson(compactJson(value)) == value);
        QVERIFY(soundJson(canonicalJson(value)) == value);
    }
}

void TestJsonWriter::canonical_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");
    QTest::newRow("order of members") << R"([{"b":1,"a":{"d":1,"c":2}}])"_ba
                                      << R"([{"a":{"c":2,"d":1},"b":1}])"_ba << true;
    QTest::newRow("numbers") << "[1e2, 0.50, -0]"_ba
                             << "[100, 5e-1, 0.0]"_ba << true;
    QTest::newRow("escapes") << R"("\u00e9")"_ba
                             << "\"é\""_ba << true;
    QTest::newRow("order of elements") << "[1,2]"_ba
                                       << "[2,1]"_ba << false;
    QTest::newRow("sign") << "1"_ba
                          << "-1"_ba << false;
    QTest::newRow("integers past a double") << "9007199254740992"_ba
                                            << "9007199254740993"_ba << false;
}

void TestJsonWriter::canonical()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QTEST(canonicalJson(soundJson(left)) == canonicalJson(soundJson(right)), "equal");
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
