// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/textsearch.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using ui::SearchQuery;

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void replaces_data();
    void replaces();
    void anEmptyMatchIsNone();
    void aLongLineAndABadExpressionEnd();
};

namespace {

QByteArrayList foundIn(const QByteArray &text, const SearchQuery &query)
{
    QByteArrayList found;
    for (const metadata::TextSpan &span : ui::matchesIn(text, query.expression()))
        found.append(text.mid(span.begin, span.end - span.begin));
    return found;
}

} // namespace

void TestTextSearch::finds_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QByteArrayList>("found");
    QTest::newRow("any case") << SearchQuery{.text = u"URI"_s}
                              << QByteArrayList{"uri", "URI", "uri"};
    QTest::newRow("its case") << SearchQuery{.text = u"URI"_s, .matchesCase = true}
                              << QByteArrayList{"URI"};
    QTest::newRow("whole words") << SearchQuery{.text = u"uri"_s, .wholeWords = true}
                                 << QByteArrayList{"URI", "uri"};
    QTest::newRow("other script") << SearchQuery{.text = u"請求"_s} << QByteArrayList{"請求"};
    QTest::newRow("after another script") << SearchQuery{.text = u"a.b"_s} << QByteArrayList{"a.b"};
    QTest::newRow("expression") << SearchQuery{.text = u"a.b|x+"_s, .isExpression = true}
                                << QByteArrayList{"xx", "a.b", "a-b"};
    QTest::newRow("words of an expression")
        << SearchQuery{.text = u"u|uri"_s, .wholeWords = true, .isExpression = true}
        << QByteArrayList{"URI", "uri"};
    QTest::newRow("nothing") << SearchQuery{.text = u"zz"_s} << QByteArrayList();
    QTest::newRow("no expression")
        << SearchQuery{.text = u"(a"_s, .isExpression = true} << QByteArrayList();
}

void TestTextSearch::finds()
{
    QFETCH(const SearchQuery, query);
    QFETCH(const QByteArrayList, found);
    QCOMPARE(foundIn("redirect_uris URI\n xx 請求ポータル a.b a-b uri (a"_ba, query), found);
}

void TestTextSearch::replaces_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("text") << SearchQuery{.text = u"http"_s} << u"ü\\1"_s
                          << "ü\\1://é.example ü\\1://b.example"_ba
                          << "ü\\1"_ba
                          << "ü\\1"_ba;
    QTest::newRow("groups") << SearchQuery{.text = u"http://(.)"_s, .isExpression = true}
                            << uR"(https://\1\1)"_s << "https://éé.example https://bb.example"_ba
                            << "https://éé"_ba
                            << "https://bb"_ba;
    QTest::newRow("what stands around")
        << SearchQuery{.text = u"(?<=://)(\\w)"_s, .isExpression = true} << uR"(\0x\\)"_s
        << R"(http://éx\.example http://bx\.example)"_ba
        << R"(éx\)"_ba
        << R"(bx\)"_ba;
}

void TestTextSearch::replaces()
{
    QFETCH(const SearchQuery, query);
    QFETCH(const QString, with);
    QFETCH(const QByteArray, all);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, last);
    const auto text = "http://é.example http://b.example"_ba;
    QCOMPARE(ui::allReplaced(text, query, with), all);
    const auto matches = ui::matchesIn(text, query.expression());
    QCOMPARE(ui::replacementFor(text, matches.at(0), query, with), first);
    QCOMPARE(ui::replacementFor(text, matches.back(), query, with), last);
}

void TestTextSearch::anEmptyMatchIsNone()
{
    const SearchQuery query{.text = u"x*"_s, .isExpression = true};
    QCOMPARE(foundIn("axxb", query), QByteArrayList{"xx"});
    QCOMPARE(ui::allReplaced("axxb", query, u"-"_s), "a-b"_ba);
    QCOMPARE(foundIn("axxb", SearchQuery()), QByteArrayList());
}

// Where a search that calls itself would run out of stack, or never end.
void TestTextSearch::aLongLineAndABadExpressionEnd()
{
    const QByteArray line(500'000, 'a');
    QCOMPARE(foundIn(line, {.text = u"a.*a"_s, .isExpression = true}), QByteArrayList{line});
    QCOMPARE(foundIn(line, {.text = u"(a+)+b"_s, .isExpression = true}), QByteArrayList());
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
