// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading.h"

#include <metadata/jsonvalue.h>

#include <QTest>

#include <algorithm>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestJsonValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equality_data();
    void equality();
    void find();
    void largeObjectsCompareQuickly();
};

void TestJsonValue::equality_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("equal");
    QTest::newRow("white space") << "[1,{\"a\":2}]"_ba
                                 << "[ 1 , { \"a\" : 2 } ]"_ba << true;
    QTest::newRow("escapes") << R"("caf\u00e9\/")"_ba
                             << "\"café/\""_ba << true;
    QTest::newRow("order of members") << R"({"a":1,"b":2})"_ba
                                      << R"({"b":2,"a":1})"_ba << true;
    QTest::newRow("order of inner members") << R"([{"a":1,"b":2}])"_ba
                                            << R"([{"b":2,"a":1}])"_ba << true;
    QTest::newRow("order of elements") << "[1,2]"_ba
                                       << "[2,1]"_ba << false;
    QTest::newRow("member more") << R"({"a":1})"_ba
                                 << R"({"a":1,"b":2})"_ba << false;
    QTest::newRow("name in another case") << R"({"a":1})"_ba
                                          << R"({"A":1})"_ba << false;
    QTest::newRow("value of a member") << R"({"a":1})"_ba
                                       << R"({"a":2})"_ba << false;
    QTest::newRow("repeated names in one order") << R"({"a":1,"b":0,"a":2})"_ba
                                                 << R"({"a":1,"a":2,"b":0})"_ba << true;
    QTest::newRow("repeated names in another order") << R"({"a":1,"a":2})"_ba
                                                     << R"({"a":2,"a":1})"_ba << false;
    QTest::newRow("kinds") << "\"1\""_ba
                           << "1"_ba << false;
    QTest::newRow("booleans") << "true"_ba
                              << "false"_ba << false;
    QTest::newRow("null and false") << "null"_ba
                                    << "false"_ba << false;
    QTest::newRow("nulls") << "null"_ba
                           << " null"_ba << true;
    QTest::newRow("empty array and object") << "[]"_ba
                                            << "{}"_ba << false;

    QTest::newRow("exponent") << "1e2"_ba
                              << "100"_ba << true;
    QTest::newRow("fraction that is none") << "1.0"_ba
                                           << "1"_ba << true;
    QTest::newRow("zeros behind") << "1.10"_ba
                                  << "1.1"_ba << true;
    QTest::newRow("zeros") << "-0.0"_ba
                           << "0"_ba << true;
    QTest::newRow("one double") << "0.1"_ba
                                << "0.1000000000000000055511151231257827"_ba << true;
    QTest::newRow("one double, two integers") << "9007199254740992"_ba
                                              << "9007199254740993"_ba << false;
    QTest::newRow("one integer past a double") << "9007199254740993"_ba
                                               << "9007199254740993.0"_ba << true;
    QTest::newRow("huge integers") << "123456789012345678901234567890"_ba
                                   << "123456789012345678901234567891"_ba << false;
    QTest::newRow("signs") << "1"_ba
                           << "-1"_ba << false;
}

void TestJsonValue::equality()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    const JsonValue leftValue = soundJson(left);
    const JsonValue rightValue = soundJson(right);
    QTEST(leftValue == rightValue, "equal");
    QTEST(rightValue == leftValue, "equal");
    QVERIFY(leftValue == leftValue);
}

void TestJsonValue::find()
{
    const JsonValue object = soundJson(R"({"a": 1, "b": null, "a": 2})");
    QCOMPARE(object.find(u"a")->lexeme, "2"_ba);
    QCOMPARE(object.find(u"b")->kind, JsonKind::Null);
    QVERIFY(!object.find(u"c"));
    QVERIFY(!object.find(u""));
    QVERIFY(!soundJson("[1]").find(u"a"));
    QVERIFY(!soundJson("\"a\"").find(u"a"));
}

/// An object of the largest size that is read, its members turned around.
void TestJsonValue::largeObjectsCompareQuickly()
{
    QByteArrayList members;
    for (int index = 0; index < 2'000; ++index)
        members.append("\"m" + QByteArray::number(index) + "\":" + QByteArray::number(index));
    const JsonValue forwards = soundJson('{' + members.join(',') + '}');
    std::reverse(members.begin(), members.end());
    const JsonValue backwards = soundJson('{' + members.join(',') + '}');
    QVERIFY(forwards == backwards);
}

QTEST_GUILESS_MAIN(TestJsonValue)
#include "tst_jsonvalue.moc"
