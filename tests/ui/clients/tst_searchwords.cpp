// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <clients/searchwords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::ui::foldedForSearch;
using clientele::ui::SearchWords;

class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void narrows_data();
    void narrows();
    void emptyFindsEverything();
};

void TestSearchWords::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("upper case") << u"Billing Portal"_s << u"BILLING"_s << true;
    QTest::newRow("both words in another order") << u"Billing Portal"_s << u"portal bill"_s << true;
    QTest::newRow("one of two words") << u"Billing Portal"_s << u"billing export"_s << false;
    QTest::newRow("half-width Katakana") << u"請求ポータル"_s << u"ﾎﾟｰﾀﾙ"_s << true;
    QTest::newRow("full-width Latin") << u"API 2"_s << u"ＡＰＩ"_s << true;
    QTest::newRow("blanks around") << u"Billing"_s << u"  billing\t"_s << true;
    QTest::newRow("a URI's path") << u"https://a.example/cb"_s << u"example/cb"_s << true;
}

void TestSearchWords::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QFETCH(const bool, isFound);
    QCOMPARE(SearchWords::fromText(typed).occurIn(foldedForSearch(text)), isFound);
}

void TestSearchWords::narrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isNarrower");
    QTest::newRow("first letter") << QString() << u"b"_s << true;
    QTest::newRow("next letter") << u"bi"_s << u"bil"_s << true;
    QTest::newRow("another word") << u"bil"_s << u"bil por"_s << true;
    QTest::newRow("letter in front") << u"il"_s << u"bil"_s << true;
    QTest::newRow("letter taken away") << u"bil"_s << u"bi"_s << false;
    QTest::newRow("word taken away") << u"bil por"_s << u"bil"_s << false;
    QTest::newRow("another text") << u"bil"_s << u"por"_s << false;
    QTest::newRow("word split") << u"bil"_s << u"b il"_s << false;
}

void TestSearchWords::narrows()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, isNarrower);
    QCOMPARE(SearchWords::fromText(after).narrow(SearchWords::fromText(before)), isNarrower);
}

void TestSearchWords::emptyFindsEverything()
{
    QVERIFY(SearchWords::fromText(u"  "_s).isEmpty());
    QVERIFY(SearchWords::fromText(u" "_s).occurIn({}));
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
