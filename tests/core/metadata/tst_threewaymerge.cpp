// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomjson.h"
#include "reading.h"

#include <metadata/documentdiff.h>
#include <metadata/threewaymerge.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;

class TestThreeWayMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void answersDecide();
    void keepsTheSpellingOfYourText();
    void identities();
};

namespace {

const char *wordFor(MergeKind kind)
{
    switch (kind) {
    case MergeKind::TheirsOnly:
        return "theirs";
    case MergeKind::YoursOnly:
        return "yours";
    case MergeKind::Alike:
        return "alike";
    case MergeKind::Combined:
        return "combined";
    case MergeKind::Conflict:
        return "conflict";
    }
    return "";
}

} // namespace

void TestThreeWayMerge::merges_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("yours");
    QTest::addColumn<QByteArray>("kind"); // of the one member that changed; empty: none
    QTest::addColumn<QByteArray>("merged");
    const auto row = [](const char *name, const QByteArray &base, const QByteArray &theirs,
                        const QByteArray &yours, const QByteArray &kind, const QByteArray &merged) {
        QTest::newRow(name) << base << theirs << yours << kind << merged;
    };
    row("nobody", R"({"a": 1})", R"({"a": 1})", R"({"a": 1})", "", R"({"a": 1})");
    row("order and white space", R"({"a":1,"b":2})", R"({"b": 2, "a": 1})", R"({"a":1,"b":2.0})",
        "", R"({"a":1,"b":2.0})");
    row("they change", R"({"a": 1})", R"({"a": 2})", R"({"a": 1})", "theirs", R"({"a": 2})");
    row("they add", R"({})", R"({"a": 2})", R"({})", "theirs", R"({"a": 2})");
    row("they remove", R"({"a": 1})", R"({})", R"({"a": 1})", "theirs", R"({})");
    row("you change", R"({"a": 1})", R"({"a": 1})", R"({"a": 3})", "yours", R"({"a": 3})");
    row("you add", R"({})", R"({})", R"({"a": 3})", "yours", R"({"a": 3})");
    row("you remove", R"({"a": 1})", R"({"a": 1})", R"({})", "yours", R"({})");
    row("both alike", R"({"a": 1})", R"({"a": 2})", R"({"a": 2})", "alike", R"({"a": 2})");
    row("both remove", R"({"a": 1})", R"({})", R"({})", "alike", R"({})");
    row("a tag in another case, and they change", R"({"client_name#JA": "a"})",
        R"({"client_name#JA": "b"})", R"({"client_name#ja": "a"})", "theirs",
        R"({"client_name#ja": "b"})");
    row("a tag in another case, and both change", R"({"client_name#JA": "a"})",
        R"({"client_name#JA": "b"})", R"({"client_name#ja": "c"})", "conflict",
        R"({"client_name#ja": "c"})");
    row("they change what a key set has beside its keys", R"({"jwks": {"keys": [], "x": 1}})",
        R"({"jwks": {"keys": [], "x": 2}})", R"({"jwks": {"keys": [{"kid": "a"}], "x": 1}})",
        "conflict", R"({"jwks": {"keys": [{"kid": "a"}], "x": 1}})");
    row("both change", R"({"a": 1})", R"({"a": 2})", R"({"a": 3})", "conflict", R"({"a": 3})");
    row("both add", R"({})", R"({"a": 2})", R"({"a": 3})", "conflict", R"({"a": 3})");
    row("they change, you remove", R"({"a": 1})", R"({"a": 2})", R"({})", "conflict", R"({})");
    row("they remove, you change", R"({"a": 1})", R"({})", R"({"a": 3})", "conflict",
        R"({"a": 3})");
    row("sets", R"({"redirect_uris": ["a", "b"]})", R"({"redirect_uris": ["b", "t"]})",
        R"({"redirect_uris": ["a", "b", "y"]})", "combined",
        R"({"redirect_uris": ["b", "y", "t"]})");
    row("both add the same to a set", R"({"contacts": []})", R"({"contacts": ["x", "t"]})",
        R"({"contacts": ["x", "y"]})", "combined", R"({"contacts": ["x", "y", "t"]})");
    row("order counts", R"({"default_acr_values": ["a"]})", R"({"default_acr_values": ["t", "a"]})",
        R"({"default_acr_values": ["a", "y"]})", "conflict",
        R"({"default_acr_values": ["a", "y"]})");
    row("unknown arrays", R"({"x": ["a"]})", R"({"x": ["a", "t"]})", R"({"x": ["a", "y"]})",
        "conflict", R"({"x": ["a", "y"]})");
    row("scope", R"({"scope": "a b"})", R"({"scope": "b t"})", R"({"scope": "a b y"})", "combined",
        R"({"scope": "b y t"})");
    row("keys", R"({"jwks": {"keys": [{"kid": "1"}]}})",
        R"({"jwks": {"keys": [{"kid": "1"}, {"kid": "2"}]}})",
        R"({"jwks": {"keys": [{"kid": "3"}]}})", "combined",
        R"({"jwks": {"keys": [{"kid": "3"}, {"kid": "2"}]}})");
    row("the same key", R"({"jwks": {"keys": [{"kid": "1", "n": "a"}]}})",
        R"({"jwks": {"keys": [{"kid": "1", "n": "t"}]}})",
        R"({"jwks": {"keys": [{"kid": "1", "n": "a", "use": "sig"}]}})", "conflict",
        R"({"jwks": {"keys": [{"kid": "1", "n": "a", "use": "sig"}]}})");
    row("keys without names", R"({"jwks": {"keys": []}})", R"({"jwks": {"keys": [{"n": "t"}]}})",
        R"({"jwks": {"keys": [{"n": "y"}]}})", "conflict", R"({"jwks": {"keys": [{"n": "y"}]}})");
    row("objects by member", R"({"x": {"a": 1, "b": {"c": 1}}})",
        R"({"x": {"a": 2, "b": {"c": 1}}})", R"({"x": {"a": 1, "b": {"c": 1, "d": 3}}})",
        "combined", R"({"x": {"a": 2, "b": {"c": 1, "d": 3}}})");
    row("the same inner member", R"({"x": {"a": 1}})", R"({"x": {"a": 2}})", R"({"x": {"a": 3}})",
        "conflict", R"({"x": {"a": 3}})");
    row("inner member removed and changed", R"({"x": {"a": 1, "b": 1}})", R"({"x": {"b": 1}})",
        R"({"x": {"a": 3, "b": 1}})", "conflict", R"({"x": {"a": 3, "b": 1}})");
}

void TestThreeWayMerge::merges()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, yours);
    const ThreeWayMerge merge = mergeDocuments(soundDocument(base), soundDocument(theirs),
                                               soundDocument(yours));
    QByteArray kinds;
    for (const MergedMember &member : merge.members)
        kinds += wordFor(member.kind);
    QTEST(kinds, "kind");
    QFETCH(QByteArray, merged);
    QCOMPARE(merge.document, soundDocument(merged));
}

void TestThreeWayMerge::answersDecide()
{
    const auto base = soundDocument(R"({"a": 1, "b": 1})");
    const auto theirs = soundDocument(R"({"b": 2})");
    const auto yours = soundDocument(R"({"a": 3, "b": 3})");
    const auto answered = [&](const QMap<QString, MergeAnswer> &answers) {
        return mergeDocuments(base, theirs, yours, answers).document.text();
    };
    QCOMPARE(answered({{u"b"_s, MergeAnswer::Theirs}}), R"({"a": 3, "b": 2})"_ba);
    QCOMPARE(answered({{u"a"_s, MergeAnswer::Theirs}, {u"b"_s, MergeAnswer::Yours}}),
             R"({"b": 3})"_ba);
    // What is no conflict needs no answer and takes none.
    QCOMPARE(mergeDocuments(base, base, yours, {{u"a"_s, MergeAnswer::Theirs}}).document.text(),
             yours.text());
}

void TestThreeWayMerge::keepsTheSpellingOfYourText()
{
    const auto merge = mergeDocuments(soundDocument(R"({"a": 1, "b": 1})"),
                                      soundDocument(R"({"a":1,"b":2.50})"),
                                      soundDocument("{\n  \"b\" : 1,\n  \"a\": 1e0\n}"));
    QCOMPARE(merge.document.text(), "{\n  \"b\" : 2.50,\n  \"a\": 1e0\n}"_ba);
}

// merge(base, x, base) = x, merge(base, base, x) = x, merge(base, x, x) = x
void TestThreeWayMerge::identities()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    RandomJson random(seed);
    for (int round = 0; round < 300; ++round) {
        const auto base = soundDocument(random.object());
        const auto other = soundDocument(random.object());
        QCOMPARE(mergeDocuments(base, other, base).document, other);
        QCOMPARE(mergeDocuments(base, base, other).document, other);
        QCOMPARE(mergeDocuments(base, other, other).document, other);
    }
}

QTEST_GUILESS_MAIN(TestThreeWayMerge)
#include "tst_threewaymerge.moc"
