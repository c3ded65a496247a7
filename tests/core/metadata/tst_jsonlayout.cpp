// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomjson.h"
#include "reading.h"

#include <metadata/jsonlayout.h>

#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestJsonLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofObject_data();
    void ofObject();
    void layOut_data();
    void layOut();
    void onlyWhiteSpaceChanges();
};

void TestJsonLayout::ofObject_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line"); // of depth 2
    QTest::addColumn<QByteArray>("next"); // of depth 1
    QTest::addColumn<QByteArray>("colon");
    QTest::newRow("empty object") << "{}"_ba
                                  << "\n    "_ba
                                  << "\n  "_ba
                                  << ": "_ba;
    QTest::newRow("two spaces") << "{\n  \"a\": 1\n}"_ba
                                << "\n    "_ba
                                << "\n  "_ba
                                << ": "_ba;
    QTest::newRow("four spaces") << "{\n    \"a\": 1\n}"_ba
                                 << "\n        "_ba
                                 << "\n    "_ba
                                 << ": "_ba;
    QTest::newRow("tabs") << "{\n\t\"a\":\t1\n}"_ba
                          << "\n\t\t"_ba
                          << "\n\t"_ba
                          << ":\t"_ba;
    QTest::newRow("Windows line breaks") << "{\r\n  \"a\":1\r\n}"_ba
                                         << "\r\n    "_ba
                                         << "\r\n  "_ba
                                         << ":"_ba;
    QTest::newRow("whole document indented") << "  {\n    \"a\": 1\n  }"_ba
                                             << "\n      "_ba
                                             << "\n    "_ba
                                             << ": "_ba;
    QTest::newRow("blank lines") << "{\n  \"a\": 1,\n\n  \"b\": 2\n}"_ba
                                 << "\n    "_ba
                                 << "\n  "_ba
                                 << ": "_ba;
    QTest::newRow("no indentation") << "{\n\"a\": 1\n}"_ba
                                    << "\n"_ba
                                    << "\n"_ba
                                    << ": "_ba;
    QTest::newRow("one line") << R"({"a": 1, "b": 2})"_ba
                              << ""_ba
                              << " "_ba
                              << ": "_ba;
    QTest::newRow("one line without spaces") << R"({"a":1,"b":2})"_ba
                                             << ""_ba
                                             << ""_ba
                                             << ":"_ba;
    QTest::newRow("one line, one member") << R"({"a": 1})"_ba
                                          << ""_ba
                                          << " "_ba
                                          << ": "_ba;
    QTest::newRow("one line, one member without spaces") << R"({"a":1})"_ba
                                                         << ""_ba
                                                         << ""_ba
                                                         << ":"_ba;
    QTest::newRow("value on a line of its own") << "{\n  \"a\":\n    1\n}"_ba
                                                << "\n    "_ba
                                                << "\n  "_ba
                                                << ": "_ba;
}

void TestJsonLayout::ofObject()
{
    QFETCH(QByteArray, text);
    const JsonLayout layout = JsonLayout::ofObject(text, soundJson(text));
    QTEST(layout.line(2), "line");
    QTEST(layout.next(1), "next");
    QTEST(layout.colon, "colon");
}

void TestJsonLayout::layOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("onLines");
    QTest::addColumn<QByteArray>("onOneLine");
    QTest::newRow("number") << " 1.10 "_ba
                            << "1.10"_ba
                            << "1.10"_ba;
    QTest::newRow("empty array") << "[ ]"_ba
                                 << "[]"_ba
                                 << "[]"_ba;
    QTest::newRow("empty object") << "{\n}"_ba
                                  << "{}"_ba
                                  << "{}"_ba;
    QTest::newRow("array") << "[1,2]"_ba
                           << "[\n  1,\n  2\n]"_ba
                           << "[1, 2]"_ba;
    QTest::newRow("object") << R"({"\u0061":1,"b":[true]})"_ba
                            << "{\n  \"\\u0061\": 1,\n  \"b\": [\n    true\n  ]\n}"_ba
                            << R"({"\u0061": 1, "b": [true]})"_ba;
}

void TestJsonLayout::layOut()
{
    QFETCH(QByteArray, text);
    const JsonValue value = soundJson(text);
    QTEST(clientele::metadata::layOut(text, value, JsonLayout{}), "onLines");
    QTEST(clientele::metadata::layOut(text, value, JsonLayout{}.onOneLine()), "onOneLine");
}

void TestJsonLayout::onlyWhiteSpaceChanges()
{
    const auto withoutSpace = [](QByteArray text) {
        return text.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
    };
    RandomJson random(4);
    for (int round = 0; round < 500; ++round) {
        const QByteArray text = random.value(4);
        const QByteArray shown = clientele::metadata::layOut(text, soundJson(text), JsonLayout{});
        QCOMPARE(withoutSpace(shown), withoutSpace(text));
    }
}

QTEST_GUILESS_MAIN(TestJsonLayout)
#include "tst_jsonlayout.moc"
