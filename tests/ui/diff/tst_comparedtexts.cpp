// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <diff/comparedtexts.h>
#include <ui/review/sampleplans.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

class TestComparedTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoChangeIsNoDifference_data();
    void whatIsNoChangeIsNoDifference();
    void changedMembersKeepTheirSpelling();
    void placesAreTheLinesOfMembers();
};

void TestComparedTexts::whatIsNoChangeIsNoDifference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("order of members") << R"({"a": 1, "b": 2})"_ba
                                      << R"({"b": 2, "a": 1})"_ba;
    QTest::newRow("spelling of numbers") << R"({"default_max_age": 1e2})"_ba
                                         << R"({"default_max_age": 100})"_ba;
    QTest::newRow("order of a set")
        << R"({"grant_types": ["refresh_token", "authorization_code"]})"_ba
        << R"({"grant_types": ["authorization_code", "refresh_token"]})"_ba;
    QTest::newRow("order of scope") << R"({"scope": "openid email"})"_ba
                                    << R"({"scope": "email openid"})"_ba;
    QTest::newRow("case of a language tag") << R"({"client_name#JA": "名前"})"_ba
                                            << R"({"client_name#ja": "名前"})"_ba;
    QTest::newRow("order of keys") << R"({"jwks": {"keys": [{"kid": "1"}, {"kid": "2"}]}})"_ba
                                   << R"({"jwks": {"keys": [{"kid": "2"}, {"kid": "1"}]}})"_ba;
}

void TestComparedTexts::whatIsNoChangeIsNoDifference()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto texts = ui::comparedTexts(tests::documentOf(before), tests::documentOf(after));
    QCOMPARE(texts.before, texts.after);
    QCOMPARE(texts.after, tests::documentOf(after).formatted().text());
    for (const ui::MemberPlace &place : texts.places)
        QVERIFY2(!place.changes, qPrintable(place.member));
}

void TestComparedTexts::changedMembersKeepTheirSpelling()
{
    const auto texts = ui::comparedTexts(
        tests::documentOf(R"({"x": [1.50, "\u00e9"], "client_name": "old"})"_ba),
        tests::documentOf(R"({"client_name": "new"})"_ba));
    QVERIFY(texts.before.contains("1.50"));
    QVERIFY(texts.before.contains("\\u00e9"));
    QVERIFY(texts.before.contains("\"old\""));
}

void TestComparedTexts::placesAreTheLinesOfMembers()
{
    const auto texts = ui::comparedTexts(
        tests::documentOf(R"({"only_left": [1], "client_name": "x"})"_ba),
        tests::documentOf(R"({"client_name": "x", "only_right": 1})"_ba));
    QCOMPARE(texts.places.size(), size_t(3));
    for (const ui::MemberPlace &place : texts.places) {
        const auto isThere = [&place](const QByteArray &text, int line) {
            return line >= 0 && text.split('\n').at(line).contains(place.member.toUtf8());
        };
        QCOMPARE(isThere(texts.before, place.beforeLine), place.member != u"only_right"_s);
        QCOMPARE(isThere(texts.after, place.afterLine), place.member != u"only_left"_s);
        QCOMPARE(place.changes, place.member != u"client_name"_s);
    }
}

QTEST_GUILESS_MAIN(TestComparedTexts)
#include "tst_comparedtexts.moc"
