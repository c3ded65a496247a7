// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <diff/diffpane.h>
#include <diff/diffview.h>
#include <diff/panelines.h>
#include <review/plantexts.h>
#include <ui/review/sampleplans.h>

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

constexpr int lineMarkers =
    0x30000; // markers 16 and 17: the backgrounds of lines that came or went
constexpr int addedWord = 8; // indicators
constexpr int removedWord = 9;

} // namespace

class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void equalLinesAreLevel();
    void onlyDifferingLinesAreMarked();
    void aTrailingCommaIsNotMarked();
    void cameWordsAreMarkedBehindJapanese();
    void wordsAreMarkedWhenTheyAreSeen();
    void panesScrollTogether();
    void narrowIsOneColumn();
    void unifiedByChoice();
    void onlyPanesInSightAreFilled();
    void stepsFromMemberToMember();
    void caretReachesItsMember();
    void showingAMemberIsQuiet();
    void keysOfTheWindowWorkInThePanes();
    void noChanges();

private:
    [[nodiscard]] ui::DiffPane *pane(const QString &name) const
    {
        return m_view->findChild<ui::DiffPane *>(name);
    }
    [[nodiscard]] QString where() const
    {
        return m_view->findChild<QLabel *>(u"changeCountLabel"_s)->text();
    }
    void show(const ui::ComparedTexts &texts);
    [[nodiscard]] QByteArray markedWords(const QString &name, int indicator = addedWord) const;

    std::unique_ptr<ui::DiffView> m_view;
};

void TestDiffView::init()
{
    m_view = std::make_unique<ui::DiffView>();
    m_view->resize(1400, 260);
    show(ui::comparedTexts(tests::samplePlan()));
}

void TestDiffView::show(const ui::ComparedTexts &texts)
{
    m_view->setTexts(texts);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestDiffView::equalLinesAreLevel()
{
    const ui::PaneLines lines = ui::paneLines(ui::comparedTexts(tests::samplePlan()));
    int pairs = 0;
    for (const ui::AlignedRow &row : lines.rows) {
        if (row.before < 0 || row.after < 0)
            continue;
        QCOMPARE(pane(u"diffOld"_s)->rowOfLine(row.before),
                 pane(u"diffNew"_s)->rowOfLine(row.after));
        ++pairs;
    }
    QVERIFY(pairs > 10);
}

void TestDiffView::onlyDifferingLinesAreMarked()
{
    const ui::PaneLines lines = ui::paneLines(ui::comparedTexts(tests::samplePlan()));
    for (const auto &[name, side] :
         {std::pair(u"diffOld"_s, &lines.before), std::pair(u"diffNew"_s, &lines.after)}) {
        for (size_t line = 0; line < side->size(); ++line) {
            const bool isMarked = (pane(name)->markersAtLine(int(line)) & unsigned(lineMarkers))
                                  != 0;
            QCOMPARE(isMarked, (*side)[line].mark != ui::PaneLine::Mark::None);
        }
    }
}

void TestDiffView::aTrailingCommaIsNotMarked()
{
    registrar::UpdatePlan plan;
    plan.serverNow = tests::documentOf(R"({"redirect_uris": ["https://a.example/cb"]})"_ba);
    plan.toSend = tests::documentOf(
        R"({"redirect_uris": ["https://a.example/cb", "https://b.example/cb"]})"_ba);
    show(ui::comparedTexts(plan));
    const auto marked = [this](const QString &name) {
        QStringList lines;
        for (int line = 0; line < pane(name)->lines(); ++line) {
            if (pane(name)->markersAtLine(line) & unsigned(lineMarkers))
                lines += pane(name)->text(line).trimmed();
        }
        return lines;
    };
    QCOMPARE(marked(u"diffOld"_s), QStringList());
    QCOMPARE(marked(u"diffNew"_s), QStringList({u"\"https://b.example/cb\""_s}));
}

QByteArray TestDiffView::markedWords(const QString &name, int indicator) const
{
    QByteArray words;
    const QByteArray text = pane(name)->json();
    for (int at = 0; at < text.size(); ++at) {
        if (pane(name)->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT,
                                      static_cast<unsigned long>(indicator), long(at)))
            words += text[at];
    }
    return words;
}

void TestDiffView::wordsAreMarkedWhenTheyAreSeen()
{
    QByteArrayList before;
    QByteArrayList after;
    for (int line = 0; line < 500; ++line) {
        before.append("\"https://a.example/" + QByteArray::number(line) + '"');
        after.append("\"https://b.example/" + QByteArray::number(line) + '"');
    }
    registrar::UpdatePlan plan;
    plan.serverNow = tests::documentOf("{\"redirect_uris\": [" + before.join(',') + "]}");
    plan.toSend = tests::documentOf("{\"redirect_uris\": [" + after.join(',') + "]}");
    show(ui::comparedTexts(plan));
    const auto seen = markedWords(u"diffNew"_s).size();
    QVERIFY2(seen > 0 && seen < 100, qPrintable(QString::number(seen)));
    pane(u"diffNew"_s)->verticalScrollBar()->setValue(400);
    QVERIFY(markedWords(u"diffNew"_s).size() > seen);
    // A mark is the word, also far from the top.
    QCOMPARE(markedWords(u"diffNew"_s).replace('b', ""), ""_ba);
    for (int line = 0; line <= 500; line += 5)
        pane(u"diffNew"_s)->verticalScrollBar()->setValue(line);
    QCOMPARE(markedWords(u"diffNew"_s).size(), 500);
    // In one column the old lines come first.
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"unifiedButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!markedWords(u"diffUnified"_s, removedWord).isEmpty());
    QVERIFY(markedWords(u"diffUnified"_s).isEmpty());
}

void TestDiffView::cameWordsAreMarkedBehindJapanese()
{
    registrar::UpdatePlan plan;
    plan.serverNow = tests::documentOf("{\"client_name\": \"請求😀ポータル, test\"}"_ba);
    plan.toSend = tests::documentOf("{\"client_name\": \"請求😀ポータル, live\"}"_ba);
    show(ui::comparedTexts(plan));
    QCOMPARE(markedWords(u"diffNew"_s), "live"_ba);
}

void TestDiffView::panesScrollTogether()
{
    QScrollBar *before = pane(u"diffOld"_s)->verticalScrollBar();
    QScrollBar *after = pane(u"diffNew"_s)->verticalScrollBar();
    QTRY_VERIFY(before->maximum() > 3);
    QTRY_COMPARE(after->maximum(), before->maximum());
    before->setValue(3);
    QCOMPARE(after->value(), 3);
    after->setValue(1);
    QCOMPARE(before->value(), 1);
}

void TestDiffView::narrowIsOneColumn()
{
    QVERIFY(m_view->isSideBySide());
    m_view->resize(500, 260);
    QTRY_VERIFY(!m_view->isSideBySide());
    // A button that could do nothing is not there.
    QVERIFY(!m_view->findChild<QToolButton *>(u"sideBySideButton"_s)->isVisible());
    const QByteArray text = pane(u"diffUnified"_s)->json();
    QVERIFY(text.contains("policy_uri") && text.contains("tos_uri"));
}

void TestDiffView::unifiedByChoice()
{
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"unifiedButton"_s), Qt::LeftButton);
    QVERIFY(!m_view->isSideBySide());
    QVERIFY(pane(u"diffUnified"_s)->isVisible());
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"sideBySideButton"_s), Qt::LeftButton);
    QVERIFY(m_view->isSideBySide());
}

// A megabyte takes each pane its time.
void TestDiffView::onlyPanesInSightAreFilled()
{
    m_view->showMember(u"scope"_s);
    QVERIFY(pane(u"diffUnified"_s)->text().isEmpty());
    m_view->findChild<QToolButton *>(u"unifiedButton"_s)->click();
    const auto *unified = pane(u"diffUnified"_s);
    int line = 0;
    int column = 0;
    unified->getCursorPosition(&line, &column);
    QVERIFY2(unified->text(line).contains(u"scope"), qPrintable(unified->text(line)));

    m_view->hide();
    m_view->setTexts(ui::comparedTexts(registrar::UpdatePlan()));
    QVERIFY(unified->text().isEmpty());
    m_view->show();
    QVERIFY(!unified->text().isEmpty());
    QVERIFY(!unified->text().contains(u"scope"));

    m_view->hide();
    m_view->setTexts(ui::comparedTexts(tests::samplePlan()));
    m_view->showMember(u"scope"_s);
    m_view->show();
    unified->getCursorPosition(&line, &column);
    QVERIFY2(unified->text(line).contains(u"scope"), qPrintable(unified->text(line)));
}

void TestDiffView::stepsFromMemberToMember()
{
    QSignalSpy reached(m_view.get(), &ui::DiffView::memberReached);
    QStringList members;
    for (int step = 0; step < 6; ++step)
        m_view->nextAction()->trigger();
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"previousChangeButton"_s), Qt::LeftButton);
    for (const auto &arguments : reached)
        members += arguments.first().toString();
    QCOMPARE(members, QStringList({u"redirect_uris"_s, u"logo_uri"_s, u"policy_uri"_s, u"scope"_s,
                                   u"tos_uri"_s, u"tos_uri"_s, u"scope"_s}));
    QCOMPARE(where(), u"Change 4 of 5"_s);
}

void TestDiffView::caretReachesItsMember()
{
    QSignalSpy reached(m_view.get(), &ui::DiffView::memberReached);
    ui::DiffPane *old = pane(u"diffOld"_s);
    for (int line = 0; line < old->lines(); ++line) {
        if (old->text(line).contains(u"policy_uri"))
            old->setCursorPosition(line, 0);
    }
    QTRY_COMPARE(reached.count(), 1); // the editor tells with its next paint
    QCOMPARE(reached.first().first().toString(), u"policy_uri"_s);
}

void TestDiffView::showingAMemberIsQuiet()
{
    QSignalSpy reached(m_view.get(), &ui::DiffView::memberReached);
    for (const QString &member : {u"tos_uri"_s, u"policy_uri"_s, u"logo_uri"_s, u"scope"_s}) {
        m_view->showMember(member);
        m_view->grab(); // the editor tells of its caret with the next paint
        QCoreApplication::processEvents();
    }
    QCOMPARE(where(), u"Change 4 of 5"_s);
    QVERIFY(reached.isEmpty());
}

void TestDiffView::keysOfTheWindowWorkInThePanes()
{
    // The window has Next Change (F7) in its menu; a second F7 here would make the key ambiguous,
    // and dead.
    QAction next;
    next.setShortcut(Qt::Key_F7);
    connect(&next, &QAction::triggered, m_view->nextAction(), &QAction::trigger);
    m_view->addAction(&next);
    next.setShortcutContext(Qt::WindowShortcut);
    m_view->activateWindow();
    pane(u"diffNew"_s)->setFocus();
    QTRY_VERIFY(pane(u"diffNew"_s)->hasFocus());
    QTest::keyClick(pane(u"diffNew"_s), Qt::Key_F7);
    QCOMPARE(where(), u"Change 1 of 5"_s);
    QTest::keyClick(pane(u"diffNew"_s), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(where(), u"Change 2 of 5"_s);
    QTest::keyClick(pane(u"diffNew"_s), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(where(), u"Change 1 of 5"_s);
}

void TestDiffView::noChanges()
{
    registrar::UpdatePlan plan;
    plan.serverNow = plan.toSend = tests::documentOf(R"({"client_id": "a"})"_ba);
    show(ui::comparedTexts(plan));
    QCOMPARE(where(), u"No changes"_s);
    m_view->nextAction()->trigger();
    QCOMPARE(where(), u"No changes"_s);
}

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
