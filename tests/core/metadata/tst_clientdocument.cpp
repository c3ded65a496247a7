// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomjson.h"
#include "reading.h"

#include <metadata/clientdocument.h>

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

namespace {

QByteArray exampleText(const QString &name)
{
    QFile file(QFINDTESTDATA(u"data/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qCritical("%s is missing", qPrintable(name));
    return file.readAll();
}

QByteArray tokens(QByteArray text)
{
    return text.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
}

QStringList namesOf(const ClientDocument &document)
{
    QStringList names;
    for (const JsonMember &member : document.root().members)
        names.append(member.name);
    return names;
}

/// What a document must always be: its tree is that of its text.
bool isConsistent(const ClientDocument &document)
{
    const auto reread = ClientDocument::fromText(document.text());
    return reread && *reread == document && reread->root().span == document.root().span;
}

} // namespace

class TestClientDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyDocument();
    void textIsKept();
    void byteOrderMarkIsNotPart();
    void notADocument_data();
    void notADocument();
    void string();
    void strings_data();
    void strings();
    void integer_data();
    void integer();
    void equality();
    void without_data();
    void without();
    void withoutRandomMembers();
    void withReplacing_data();
    void withReplacing();
    void withAppending_data();
    void withAppending();
    void withRandomMembers();
    void formatted();
    void formattedKeepsTheTokens();
};

void TestClientDocument::emptyDocument()
{
    const ClientDocument document;
    QCOMPARE(document.text(), "{}"_ba);
    QVERIFY(document.root().isObject());
    QVERIFY(document.root().members.empty());
    QVERIFY(isConsistent(document));
    QVERIFY(document == soundDocument("{ }"));
}

void TestClientDocument::textIsKept()
{
    const QByteArray text = " {\"b\":1e2,\t\"a\":\"\\u00e9\"}\r\n";
    QCOMPARE(soundDocument(text).text(), text);
}

void TestClientDocument::byteOrderMarkIsNotPart()
{
    const ClientDocument document = soundDocument("\xef\xbb\xbf{\"a\": 1}");
    QCOMPARE(document.text(), "{\"a\": 1}"_ba);
    QVERIFY(isConsistent(document));
    const auto broken = ClientDocument::fromText("\xef\xbb\xbf{\"a\" 1}");
    QVERIFY(!broken);
    QCOMPARE(placed(broken.error()), u"1:5 A colon is missing after the name of the member."_s);
    QCOMPARE(broken.error().offset, 7);
}

void TestClientDocument::notADocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<JsonProblem::Kind>("kind");
    QTest::addColumn<QString>("expected");
    using Kind = JsonProblem::Kind;
    QTest::newRow("array") << "\n [1]"_ba << Kind::NotAnObject
                           << u"2:2 The metadata of a client must be an object, in braces."_s;
    QTest::newRow("string") << "\"x\""_ba << Kind::NotAnObject
                            << u"1:1 The metadata of a client must be an object, in braces."_s;
    QTest::newRow("repeated member")
        << "{\"a\": 1, \"a\": 1}"_ba << Kind::Duplicate << u"1:10 The member “a” is there twice."_s;
    QTest::newRow("repeated inner member") << "{\"a\": {\"b\": 1, \"b\": 1}}"_ba << Kind::Duplicate
                                           << u"1:16 The member “b” is there twice."_s;
    QTest::newRow("not JSON") << "{\"a\"}"_ba << Kind::Syntax
                              << u"1:5 A colon is missing after the name of the member."_s;
}

void TestClientDocument::notADocument()
{
    QFETCH(QByteArray, text);
    const auto document = ClientDocument::fromText(text);
    QVERIFY(!document);
    QTEST(document.error().kind, "kind");
    QTEST(placed(document.error()), "expected");
}

void TestClientDocument::string()
{
    const ClientDocument document = soundDocument(exampleText(u"example.json"_s));
    QCOMPARE(document.clientId(), u"s6BhdRkqt3"_s);
    QCOMPARE(document.clientName(), u"Café"_s);
    QCOMPARE(document.string(u"client_name#ja"), u"カフェ"_s);
    QCOMPARE(document.string(u"default_max_age"), QString());
    QCOMPARE(document.string(u"nothing"), QString());
    QVERIFY(document.has(u"x_unknown"));
    QVERIFY(!document.has(u"a"));
}

void TestClientDocument::strings_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("array") << R"(["a", "b", "a"])"_ba << QStringList{u"a"_s, u"b"_s, u"a"_s};
    QTest::newRow("empty array") << "[]"_ba << QStringList{};
    QTest::newRow("lone string") << R"("a b")"_ba << QStringList{u"a b"_s};
    QTest::newRow("array with null") << R"(["a", null])"_ba << QStringList{};
    QTest::newRow("number") << "1"_ba << QStringList{};
    QTest::newRow("object") << "{}"_ba << QStringList{};
}

void TestClientDocument::strings()
{
    QFETCH(QByteArray, value);
    QTEST(soundDocument("{\"m\": " + value + "}").strings(u"m"), "expected");
    QCOMPARE(ClientDocument().strings(u"m"), QStringList());
}

void TestClientDocument::integer_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("zero") << "0"_ba << true << qint64(0);
    QTest::newRow("negative") << "-5"_ba << true << qint64(-5);
    QTest::newRow("written with an exponent") << "3.6e3"_ba << true << qint64(3600);
    QTest::newRow("fraction") << "1.5"_ba << false << qint64(0);
    QTest::newRow("too large") << "9223372036854775808"_ba << false << qint64(0);
    QTest::newRow("string") << "\"5\""_ba << false << qint64(0);
    QTest::newRow("null") << "null"_ba << false << qint64(0);
}

void TestClientDocument::integer()
{
    QFETCH(QByteArray, value);
    const std::optional<qint64> integer = soundDocument("{\"m\": " + value + "}").integer(u"m");
    QTEST(integer.has_value(), "fits");
    QTEST(integer.value_or(0), "expected");
    QVERIFY(!ClientDocument().integer(u"m"));
}

void TestClientDocument::equality()
{
    QVERIFY(soundDocument(R"({"a": 1, "b": "\u00e9"})")
            == soundDocument("{\"b\":\"é\",\"a\":1.0}"));
    QVERIFY(soundDocument(R"({"a": 1})") != soundDocument(R"({"a": 2})"));
}

void TestClientDocument::without_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QByteArray>("expected");
    const QStringList a{u"a"_s};
    const QStringList b{u"b"_s};
    const QStringList c{u"c"_s};
    const QByteArray lines = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n";
    QTest::newRow("first line") << lines << a << "{\n  \"b\": 2,\n  \"c\": 3\n}\n"_ba;
    QTest::newRow("middle line") << lines << b << "{\n  \"a\": 1,\n  \"c\": 3\n}\n"_ba;
    QTest::newRow("last line") << lines << c << "{\n  \"a\": 1,\n  \"b\": 2\n}\n"_ba;
    QTest::newRow("first lines") << lines << a + b << "{\n  \"c\": 3\n}\n"_ba;
    QTest::newRow("last lines") << lines << c + b << "{\n  \"a\": 1\n}\n"_ba;
    QTest::newRow("first and last line") << lines << a + c << "{\n  \"b\": 2\n}\n"_ba;
    QTest::newRow("all lines") << lines << a + b + c << "{}\n"_ba;
    QTest::newRow("none of them") << lines << QStringList{u"d"_s, u"A"_s} << lines;
    QTest::newRow("no names") << lines << QStringList{} << lines;
    QTest::newRow("Windows line breaks")
        << "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}"_ba << b << "{\r\n\t\"a\": 1\r\n}"_ba;

    QTest::newRow("first of one line") << R"({"a": 1, "b": 2})"_ba << a << R"({"b": 2})"_ba;
    QTest::newRow("middle of one line")
        << R"({ "a": 1, "b": 2, "c": 3 })"_ba << b << R"({ "a": 1, "c": 3 })"_ba;
    QTest::newRow("last of one line") << R"({ "a": 1, "b": 2 })"_ba << b << R"({ "a": 1 })"_ba;
    QTest::newRow("all of one line") << R"({ "a": 1 })"_ba << a << "{}"_ba;
    QTest::newRow("second of a line")
        << "{\n  \"a\": 1, \"b\": 2,\n  \"c\": 3\n}"_ba << b << "{\n  \"a\": 1,\n  \"c\": 3\n}"_ba;
    QTest::newRow("comma first") << "{ \"a\": 1\n, \"b\": 2\n, \"c\": 3\n}"_ba << b
                                 << "{ \"a\": 1\n, \"c\": 3\n}"_ba;
    QTest::newRow("blank line above goes too") << "{\n  \"a\": 1,\n\n  \"b\": 2,\n  \"c\": 3\n}"_ba
                                               << b << "{\n  \"a\": 1,\n  \"c\": 3\n}"_ba;

    QTest::newRow("comma in a value")
        << R"({"a": "x,y", "b": [1, 2], "c": 3})"_ba << b << R"({"a": "x,y", "c": 3})"_ba;
    QTest::newRow("escaped name") << R"({"\u0061": 1, "b": 2})"_ba << a << R"({"b": 2})"_ba;
    QTest::newRow("inner members stay")
        << R"({"a": {"b": 1}, "b": 2})"_ba << b << R"({"a": {"b": 1}})"_ba;
    QTest::newRow("tagged members stay") << R"({"a": 1, "a#ja": 2})"_ba << a << R"({"a#ja": 2})"_ba;
}

void TestClientDocument::without()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, names);
    const ClientDocument document = soundDocument(text).without(names);
    QTEST(document.text(), "expected");
    QVERIFY(isConsistent(document));
}

void TestClientDocument::withoutRandomMembers()
{
    RandomJson random(5);
    for (int round = 0; round < 500; ++round) {
        const ClientDocument document = soundDocument(random.object());
        QStringList going;
        QStringList staying;
        for (const QString &name : namesOf(document))
            (random.below(2) == 0 ? going : staying).append(name);
        const ClientDocument rest = document.without(going);
        QCOMPARE(namesOf(rest), staying);
        QVERIFY2(isConsistent(rest), rest.text().constData());
        for (const QString &name : staying)
            QVERIFY(*rest.member(name) == *document.member(name));
    }
}

void TestClientDocument::withReplacing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("string") << "{\n  \"m\" : \"x\" ,\n  \"n\": 2\n}"_ba
                            << "\"y\""_ba
                            << "{\n  \"m\" : \"y\" ,\n  \"n\": 2\n}"_ba;
    QTest::newRow("spelling is taken over") << R"({"m": 1})"_ba
                                            << " 1.10e+2 "_ba
                                            << R"({"m": 1.10e+2})"_ba;
    QTest::newRow("escaped name stays") << R"({"\u006d": 1})"_ba
                                        << "2"_ba
                                        << R"({"\u006d": 2})"_ba;
    QTest::newRow("array on lines") << "{\n\t\"m\": [\n\t\t\"a\"\n\t]\n}"_ba
                                    << R"(["a","b"])"_ba
                                    << "{\n\t\"m\": [\n\t\t\"a\",\n\t\t\"b\"\n\t]\n}"_ba;
    QTest::newRow("array on one line stays on one") << "{\n  \"m\": [\"a\"]\n}"_ba
                                                    << "[\n\"a\",\n\"b\"]"_ba
                                                    << "{\n  \"m\": [\"a\", \"b\"]\n}"_ba;
    QTest::newRow("empty array takes the document's lines")
        << "{\n  \"m\": []\n}"_ba
        << R"(["a"])"_ba
        << "{\n  \"m\": [\n    \"a\"\n  ]\n}"_ba;
    QTest::newRow("string becomes an array") << "{\n  \"m\": \"a\"\n}"_ba
                                             << R"(["a"])"_ba
                                             << "{\n  \"m\": [\n    \"a\"\n  ]\n}"_ba;
    QTest::newRow("object in a document of one line") << R"({"m":{},"n":1})"_ba
                                                      << "{ \"a\": [ 1, 2 ] }"_ba
                                                      << R"({"m":{"a":[1,2]},"n":1})"_ba;
    QTest::newRow("empty array") << "{\n  \"m\": [\n    1\n  ]\n}"_ba
                                 << "[ ]"_ba
                                 << "{\n  \"m\": []\n}"_ba;
    QTest::newRow("nested")
        << "{\n  \"m\": [\n    1\n  ]\n}"_ba
        << R"({"k":[{"a":1}]})"_ba
        << "{\n  \"m\": {\n    \"k\": [\n      {\n        \"a\": 1\n      }\n    ]\n  }\n}"_ba;
}

void TestClientDocument::withReplacing()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    const ClientDocument document = soundDocument(text).with(u"m"_s, json);
    QTEST(document.text(), "expected");
    QVERIFY(isConsistent(document));
    QVERIFY(*document.member(u"m") == soundJson(json));
}

void TestClientDocument::withAppending_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty document") << "{}"_ba
                                    << "1"_ba
                                    << "{\n  \"m\": 1\n}"_ba;
    QTest::newRow("empty document with spaces around") << " { \n } \n"_ba
                                                       << "1"_ba
                                                       << " {\n  \"m\": 1\n} \n"_ba;
    QTest::newRow("two spaces") << "{\n  \"a\": 1\n}\n"_ba
                                << "[2]"_ba
                                << "{\n  \"a\": 1,\n  \"m\": [\n    2\n  ]\n}\n"_ba;
    QTest::newRow("tabs and Windows line breaks")
        << "{\r\n\t\"a\":1\r\n}"_ba
        << "[2]"_ba
        << "{\r\n\t\"a\":1,\r\n\t\"m\":[\r\n\t\t2\r\n\t]\r\n}"_ba;
    QTest::newRow("whole document indented")
        << "  {\n    \"a\": 1\n  }"_ba
        << "[2]"_ba
        << "  {\n    \"a\": 1,\n    \"m\": [\n      2\n    ]\n  }"_ba;
    QTest::newRow("one line") << R"({"a": 1, "b": 2})"_ba
                              << "[3, 4]"_ba
                              << R"({"a": 1, "b": 2, "m": [3, 4]})"_ba;
    QTest::newRow("one line without spaces") << R"({"a":1,"b":2})"_ba
                                             << "[3, 4]"_ba
                                             << R"({"a":1,"b":2,"m":[3,4]})"_ba;
    QTest::newRow("one line with inner spaces") << R"({ "a": 1 })"_ba
                                                << "2"_ba
                                                << R"({ "a": 1, "m": 2 })"_ba;
    QTest::newRow("inner member of that name") << "{\n  \"a\": {\"m\": 1}\n}"_ba
                                               << "2"_ba
                                               << "{\n  \"a\": {\"m\": 1},\n  \"m\": 2\n}"_ba;
}

void TestClientDocument::withAppending()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    const ClientDocument document = soundDocument(text).with(u"m"_s, json);
    QTEST(document.text(), "expected");
    QVERIFY(isConsistent(document));
}

/// Setting members, old and new, changes these and nothing else.
void TestClientDocument::withRandomMembers()
{
    RandomJson random(6);
    for (int round = 0; round < 500; ++round) {
        const ClientDocument before = soundDocument(random.object());
        const QStringList names = namesOf(before);
        const bool isNew = names.isEmpty() || random.below(3) == 0;
        const QString name = isNew ? u"new \"name\"\n"_s
                                   : names.at(random.below(int(names.size())));
        const QByteArray json = random.value();
        const ClientDocument after = before.with(name, json);
        QVERIFY2(isConsistent(after), after.text().constData());
        QCOMPARE(namesOf(after), isNew ? names + QStringList(name) : names);
        QVERIFY(*after.member(name) == soundJson(json));
        QVERIFY(after.without({name}) == before.without({name}));
        const QByteArray untouched = before.text().first(isNew ? before.root().span.begin
                                                               : before.member(name)->span.begin);
        QVERIFY(after.text().startsWith(untouched));
        if (isNew && !names.isEmpty())
            QCOMPARE(after.without({name}).text(), before.text());
    }
}

void TestClientDocument::formatted()
{
    const ClientDocument document = soundDocument(exampleText(u"example.json"_s));
    QCOMPARE(document.formatted().text() + '\n', exampleText(u"example-formatted.json"_s));
    QCOMPARE(ClientDocument().formatted().text(), "{}"_ba);
}

void TestClientDocument::formattedKeepsTheTokens()
{
    RandomJson random(7);
    for (int round = 0; round < 500; ++round) {
        const ClientDocument document = soundDocument(random.space() + random.object()
                                                      + random.space());
        const ClientDocument formatted = document.formatted();
        QCOMPARE(tokens(formatted.text()), tokens(document.text()));
        QVERIFY(formatted == document);
        QVERIFY(isConsistent(formatted));
        QCOMPARE(formatted.formatted().text(), formatted.text());
    }
}

QTEST_GUILESS_MAIN(TestClientDocument)
#include "tst_clientdocument.moc"
