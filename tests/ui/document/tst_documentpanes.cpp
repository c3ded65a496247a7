// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/documentpanes.h>
#include <document/jsoneditor.h>
#include <form/formview.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace clientele;
using metadata::ClientDocument;

namespace {

// The layout and the spellings are odd on purpose: an edit elsewhere must leave them alone.
constexpr QByteArrayView Text =
    "{\n    \"client_name\" : \"Billing \\u0050ortal\",\n"
    "  \"redirect_uris\": [\"https://a.example/cb\"],   \"x_acme\": {\"n\": 1.50e1},\n"
    "  \"default_max_age\":3600\n}";

} // namespace

/// The form and the JSON are one text with one history.
class TestDocumentPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFormEditChangesItsMemberAlone();
    void randomFormEditsChangeTheirMemberAlone();
    void undoGoesAcrossBoth();
    void theFormFollowsTheText();
    void brokenTextLocksTheForm();
    void undoToTheLastReadable();
    void modesShowWhatTheySay();
    void theCaretMarksItsField();
    void aFieldShowsItsLines();

private:
    [[nodiscard]] QLineEdit *nameEdit() const
    {
        return m_panes->findChild<ui::FieldEditor *>(u"field_client_name"_s)
            ->findChild<QLineEdit *>();
    }
    [[nodiscard]] ui::MessageBar *lockBar() const
    {
        return m_panes->findChild<ui::MessageBar *>(u"formLockBar"_s);
    }

    std::unique_ptr<ui::DocumentPanes> m_panes;
};

void TestDocumentPanes::init()
{
    m_panes = std::make_unique<ui::DocumentPanes>();
    m_panes->resize(1100, 700);
    m_panes->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panes.get()));
    m_panes->editor()->setJson(Text.toByteArray());
    QTRY_VERIFY(m_panes->findChild<ui::FieldEditor *>(u"field_client_name"_s));
}

void TestDocumentPanes::cleanup()
{
    m_panes.reset();
}

void TestDocumentPanes::aFormEditChangesItsMemberAlone()
{
    nameEdit()->setFocus();
    nameEdit()->selectAll();
    QTest::keyClicks(nameEdit(), u"B"_s);
    m_panes->commit();
    QCOMPARE(m_panes->editor()->json(),
             Text.toByteArray().replace("\"Billing \\u0050ortal\"", "\"B\""));
}

void TestDocumentPanes::randomFormEditsChangeTheirMemberAlone()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<std::pair<QString, QByteArray>> values{{u"client_name"_s, "\"請求 \\\"x\\\"\""},
                                                       {u"redirect_uris"_s, "[\"a\", \"b\"]"},
                                                       {u"redirect_uris"_s, "[]"},
                                                       {u"x_acme"_s, "{\"deep\": [1, {}]}"},
                                                       {u"default_max_age"_s, "7"},
                                                       {u"client_name"_s, "\"\""}};
    auto *form = m_panes->findChild<ui::FormView *>();
    for (int step = 0; step < 40; ++step) {
        const auto &[member, json] = values[qsizetype(random.bounded(quint32(values.size())))];
        const QByteArray before = m_panes->editor()->json();
        const auto document = ClientDocument::fromText(before);
        const auto *former = document->member(member);
        const qsizetype begin = former->span.begin;
        const qsizetype tail = before.size() - former->span.end;
        Q_EMIT form->memberEdited(member, json);
        const QByteArray after = m_panes->editor()->json();
        QCOMPARE(after.first(begin), before.first(begin));
        QCOMPARE(after.last(tail), before.last(tail));
    }
    while (m_panes->editor()->isUndoAvailable())
        m_panes->editor()->undo();
    QCOMPARE(m_panes->editor()->json(), Text.toByteArray());
}

void TestDocumentPanes::undoGoesAcrossBoth()
{
    auto *editor = m_panes->editor();
    nameEdit()->setFocus();
    nameEdit()->selectAll();
    QTest::keyClicks(nameEdit(), u"B"_s);
    m_panes->commit();
    const QByteArray afterForm = editor->json();
    editor->replaceJson(QByteArray(afterForm).replace("3600", "60"));
    editor->undo();
    QCOMPARE(editor->json(), afterForm);
    QTest::keySequence(nameEdit(), QKeySequence::Undo); // from the form
    QCOMPARE(editor->json(), Text.toByteArray());
    QCOMPARE(nameEdit()->text(), u"Billing Portal"_s);
    QTest::keySequence(nameEdit(), QKeySequence::Redo);
    QCOMPARE(editor->json(), afterForm);
    QCOMPARE(nameEdit()->text(), u"B"_s);
}

void TestDocumentPanes::theFormFollowsTheText()
{
    m_panes->editor()->replaceJson(R"({"client_name": "New", "scope": "a"})");
    QTRY_COMPARE(nameEdit()->text(), u"New"_s);
    QVERIFY(m_panes->findChild<ui::FieldEditor *>(u"field_scope"_s));
}

void TestDocumentPanes::brokenTextLocksTheForm()
{
    m_panes->editor()->replaceJson("{\n  \"client_name\": \"New\"\n  \"scope\": \"a\"\n}");
    QTRY_VERIFY(lockBar()->isVisible());
    QVERIFY(lockBar()->title().startsWith(u"Line "));
    QCOMPARE(lockBar()->text(), u"The form is locked until the JSON can be read."_s);
    QVERIFY(nameEdit()->isReadOnly());
    QCOMPARE(nameEdit()->text(), u"Billing Portal"_s); // what could be read last
    m_panes->findChild<QPushButton *>(u"goToLineButton"_s)->click();
    int line = 0;
    int column = 0;
    m_panes->editor()->getCursorPosition(&line, &column);
    QVERIFY(line == 1 || line == 2);
    m_panes->editor()->replaceJson("{\"client_name\": \"New\"}");
    QTRY_VERIFY(!lockBar()->isVisible());
    QVERIFY(!nameEdit()->isReadOnly());
}

void TestDocumentPanes::undoToTheLastReadable()
{
    auto *editor = m_panes->editor();
    editor->replaceJson("{\"client_name\": \"New\"}");
    editor->replaceJson("{\"client_name\": \"New\"");
    editor->replaceJson("{\"client_name\": ");
    QTRY_VERIFY(lockBar()->isVisible());
    m_panes->findChild<QPushButton *>(u"undoToReadableButton"_s)->click();
    QCOMPARE(editor->json(), "{\"client_name\": \"New\"}"_ba);
    QVERIFY(!lockBar()->isVisible());
}

void TestDocumentPanes::modesShowWhatTheySay()
{
    auto *form = m_panes->findChild<ui::FormView *>();
    QVERIFY(form->isVisible() && m_panes->editor()->isVisible());
    m_panes->findChild<QToolButton *>(u"formModeButton"_s)->click();
    QVERIFY(form->isVisible() && !m_panes->editor()->isVisible());
    m_panes->findChild<QToolButton *>(u"jsonModeButton"_s)->click();
    QVERIFY(!form->isVisible() && m_panes->editor()->isVisible());
    m_panes->editor()->replaceJson("{\"client_name\": \"New\"}");
    m_panes->findChild<QToolButton *>(u"splitModeButton"_s)->click();
    QCOMPARE(nameEdit()->text(), u"New"_s);
}

void TestDocumentPanes::theCaretMarksItsField()
{
    auto *editor = m_panes->editor();
    editor->setFocus();
    editor->setCursorPosition(3, 5); // default_max_age
    const auto boldFields = [this] {
        QStringList bold;
        const auto labels = m_panes->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->font().bold() && label->buddy())
                bold.append(label->buddy()->objectName());
        }
        return bold;
    };
    QTRY_COMPARE(boldFields(), QStringList{u"field_default_max_age"_s});
}

void TestDocumentPanes::aFieldShowsItsLines()
{
    m_panes->findChild<ui::FieldEditor *>(u"field_default_max_age"_s)->setFocus();
    QVERIFY(m_panes->editor()->selectedText().contains(u"default_max_age"));
}

QTEST_MAIN(TestDocumentPanes)
#include "tst_documentpanes.moc"
