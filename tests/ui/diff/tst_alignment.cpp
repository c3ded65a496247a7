// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <diff/panelines.h>
#include <review/plantexts.h>
#include <ui/review/sampleplans.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

/// A row a line: both texts, with "=" between equal lines, "~" between versions and "·" for filler.
QString picture(const QStringList &before, const QStringList &after)
{
    const QByteArray beforeText = before.join(u'\n').toUtf8();
    const QByteArray afterText = after.join(u'\n').toUtf8();
    QStringList lines;
    for (const ui::AlignedRow &row :
         ui::alignLines(metadata::linesOf(beforeText), metadata::linesOf(afterText))) {
        const QString left = row.before < 0 ? u"·"_s : before[row.before];
        const QString right = row.after < 0 ? u"·"_s : after[row.after];
        lines += left + (row.equal ? u" = "_s : u" ~ "_s) + right;
    }
    return lines.join(u'\n');
}

QStringList linesOf(const char *text)
{
    return QString::fromUtf8(text).split(u'\n');
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalLinesShareARow_data();
    void equalLinesShareARow();
    void unifiedPutsTheOldLinesFirst();
    void wordsThatDiffer_data();
    void wordsThatDiffer();
    void textsLeaveOutWhatIsNeverSent();
    void orderOfTheServerMakesNoDifference();
    void stopsAreTheChangedMembers();
    void fillersMakeBothSidesEquallyHigh();
};

void TestAlignment::equalLinesShareARow_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<QString>("rows");
    QTest::newRow("nothing differs") << linesOf("{\n}") << linesOf("{\n}") << u"{ = {\n} = }"_s;
    QTest::newRow("a trailing comma is no difference")
        << linesOf("[\n\"a\"\n]") << linesOf("[\n\"a\",\n\"b\"\n]")
        << u"[ = [\n\"a\" = \"a\",\n· ~ \"b\"\n] = ]"_s;
    QTest::newRow("a member's two values share a row although its neighbour goes")
        << linesOf("{\n\"policy_uri\": \"https://a\",\n\"scope\": \"openid\"\n}")
        << linesOf("{\n\"scope\": \"openid email\"\n}")
        << u"{ = {\n\"policy_uri\": \"https://a\", ~ ·\n\"scope\": \"openid\" ~ \"scope\": \"openid email\"\n} = }"_s;
    QTest::newRow("versions of an element share a row")
        << linesOf("[\n\"https://a.example/cb2\"\n]") << linesOf("[\n\"https://a.example/cb3\"\n]")
        << u"[ = [\n\"https://a.example/cb2\" ~ \"https://a.example/cb3\"\n] = ]"_s;
    QTest::newRow("elements with nothing in common stand alone")
        << linesOf("[\n\"alphaalphaalpha\"\n]") << linesOf("[\n\"bravobravobravo\"\n]")
        << u"[ = [\n\"alphaalphaalpha\" ~ ·\n· ~ \"bravobravobravo\"\n] = ]"_s;
}

void TestAlignment::equalLinesShareARow()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(QString, rows);
    QCOMPARE(picture(before, after), rows);
}

void TestAlignment::unifiedPutsTheOldLinesFirst()
{
    const std::vector<ui::AlignedRow> rows = {{.before = 0, .after = 0, .equal = true},
                                              {.before = 1, .after = 1, .equal = false},
                                              {.before = 2, .after = 2, .equal = false},
                                              {.before = 3, .after = 3, .equal = true}};
    const std::vector<ui::AlignedRow> expected = {
        {.before = 0, .after = 0, .equal = true},   {.before = 1, .after = -1, .equal = false},
        {.before = 2, .after = -1, .equal = false}, {.before = -1, .after = 1, .equal = false},
        {.before = -1, .after = 2, .equal = false}, {.before = 3, .after = 3, .equal = true}};
    QCOMPARE(ui::unifiedRows(rows), expected);
}

void TestAlignment::wordsThatDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a word came") << u"openid profile"_s << u"openid profile email"_s << u" email"_s;
    QTest::newRow("a comma at the end is not marked")
        << u"\"openid\""_s << u"\"openid\","_s << QString();
    QTest::newRow("nothing in common marks nothing") << u"aaaa"_s << u"bbbb"_s << QString();
}

void TestAlignment::wordsThatDiffer()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, marked);
    QString words;
    for (const ui::WordRange &word : ui::changedWords(before, after).after)
        words += QStringView(after).mid(word.begin, word.length);
    QCOMPARE(words, marked);
}

void TestAlignment::textsLeaveOutWhatIsNeverSent()
{
    registrar::UpdatePlan plan;
    plan.serverNow = tests::documentOf(
        R"({"client_id": "a", "registration_client_uri": "https://a", "client_secret": "s",
                                          "client_id_issued_at": 1, "client_secret_expires_at": 0})"_ba);
    plan.toSend = tests::documentOf(R"({"client_id": "a"})"_ba);
    const ui::ComparedTexts texts = ui::comparedTexts(plan);
    QCOMPARE(texts.before, texts.after);
    QCOMPARE(texts.places.size(), size_t(1));
}

void TestAlignment::orderOfTheServerMakesNoDifference()
{
    registrar::UpdatePlan plan;
    plan.serverNow = tests::documentOf(R"({"scope": "openid", "x": 1.50, "client_id": "a"})"_ba);
    plan.toSend = tests::documentOf(R"({"client_id": "a", "scope": "openid", "x": 1.50})"_ba);
    const ui::ComparedTexts texts = ui::comparedTexts(plan);
    QCOMPARE(texts.before, texts.after);
    QVERIFY(texts.before.contains("1.50")); // as the server spelled it
}

void TestAlignment::stopsAreTheChangedMembers()
{
    const ui::ComparedTexts texts = ui::comparedTexts(tests::samplePlan());
    const ui::PaneLines lines = ui::paneLines(texts);
    QStringList members;
    for (const ui::DiffStop &stop : ui::diffStops(lines.rows, texts.places)) {
        members += stop.member;
        QVERIFY2(!lines.rows[size_t(stop.row)].equal, qPrintable(stop.member));
    }
    QCOMPARE(members, QStringList({u"redirect_uris"_s, u"logo_uri"_s, u"policy_uri"_s, u"scope"_s,
                                   u"tos_uri"_s}));
}

void TestAlignment::fillersMakeBothSidesEquallyHigh()
{
    const ui::PaneLines lines = ui::paneLines(ui::comparedTexts(tests::samplePlan()));
    const auto height = [](const std::vector<ui::PaneLine> &side) {
        size_t rows = side.size();
        for (const ui::PaneLine &line : side)
            rows += size_t(line.fillersBelow);
        return rows;
    };
    QVERIFY(height(lines.before) > lines.before.size());
    QCOMPARE(height(lines.before), lines.rows.size());
    QCOMPARE(height(lines.after), lines.rows.size());
}

QTEST_MAIN(TestAlignment)
#include "tst_alignment.moc"
