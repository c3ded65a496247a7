// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <form/fieldeditor.h>

#include <metadata/jsonreader.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::metadata::ClientDocument;

/// Each kind of editor: what it shows of JSON, and the JSON that it answers.
class TestFieldEditors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text();
    void numberWaitsUntilItIsOne();
    void choiceMarksWhatTheServerDoesNotOffer();
    void flag();
    void listOfTexts();
    void listTakesManyLinesAtOnce();
    void checks();
    void rawSaysWhatIsNotJson();
    void keysWithThumbprints();
    void datesAreLocal();
    void undoIsTheDocuments();
    void rawKeepsEachCharacter();
    void rawWritesNothingUntyped();
    void rawKeepsTheCaretWhileTyping();
    void rawEndsItsProblemWithAnotherValue();
    void undoInRawTakesBackWhatIsNoJson();
    void whatIsNoNumberStays();
    void linesInOneField();
    void pastesTheSameByTheMenu();
    void noEndOfALineStaysUnseen();
    void choiceIsWrittenWhileTyping();
    void anotherValueCountsWithoutEnter();

private:
    /// An editor of the member in this document, shown.
    std::unique_ptr<FieldEditor> editorOf(const QByteArray &text, const FieldOffer &offer = {});
    static QList<QByteArray> answers(const QSignalSpy &spy);
    /// What the document answers: the value as it has it now.
    static void show(FieldEditor *editor, const QByteArray &json);
    static QPlainTextEdit *focusedRaw(FieldEditor *editor);
};

void TestFieldEditors::show(FieldEditor *editor, const QByteArray &json)
{
    editor->showValue(clientele::metadata::readJson(json)->value, json);
}

QPlainTextEdit *TestFieldEditors::focusedRaw(FieldEditor *editor)
{
    if (!QTest::qWaitForWindowActive(editor))
        qFatal("The field cannot get the focus.");
    auto *edit = editor->findChild<QPlainTextEdit *>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    return edit;
}

std::unique_ptr<FieldEditor> TestFieldEditors::editorOf(const QByteArray &text,
                                                        const FieldOffer &offer)
{
    const auto document = ClientDocument::fromText(text).value();
    const FormEntry entry = formGroups(document).front().entries.front();
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(entry, offer));
    const auto *value = document.member(entry.name);
    editor->showValue(*value, text.mid(value->span.begin, value->span.end - value->span.begin));
    editor->show();
    editor->activateWindow();
    return editor;
}

QList<QByteArray> TestFieldEditors::answers(const QSignalSpy &spy)
{
    QList<QByteArray> json;
    for (const auto &call : spy)
        json.append(call.front().toByteArray());
    return json;
}

void TestFieldEditors::text()
{
    const auto editor = editorOf(R"({"client_name": "A \"b\""})");
    auto *line = editor->findChild<QLineEdit *>();
    QCOMPARE(line->text(), u"A \"b\""_s);
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    line->setCursorPosition(0);
    QTest::keyClicks(line, u"x\""_s);
    QCOMPARE(edited.count(), 0); // a word, not a letter, makes a step
    editor->commit();
    QCOMPARE(answers(edited), QList<QByteArray>{"\"x\\\"A \\\"b\\\"\""});
}

void TestFieldEditors::numberWaitsUntilItIsOne()
{
    const auto editor = editorOf(R"({"default_max_age": 36e2})");
    auto *line = editor->findChild<QLineEdit *>();
    QCOMPARE(line->text(), u"36e2"_s); // as it is spelled
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    line->selectAll();
    QTest::keyClicks(line, u"-"_s);
    editor->commit();
    QCOMPARE(edited.count(), 0);
    QTest::keyClicks(line, u"7"_s);
    editor->commit();
    QCOMPARE(answers(edited), QList<QByteArray>{"-7"});
}

void TestFieldEditors::choiceMarksWhatTheServerDoesNotOffer()
{
    const auto editor = editorOf(R"({"token_endpoint_auth_method": "acme_magic"})",
                                 {{u"client_secret_post"_s}});
    auto *combo = editor->findChild<QComboBox *>();
    QCOMPARE(combo->currentText(), u"acme_magic"_s);
    QCOMPARE(combo->itemText(0), u"client_secret_post"_s);
    const int row = combo->findData(u"private_key_jwt"_s);
    QCOMPARE(combo->itemText(row), u"private_key_jwt (not offered by this server)"_s);
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
    QCOMPARE(answers(edited), QList<QByteArray>{"\"private_key_jwt\""});
    QCOMPARE(combo->currentText(), u"private_key_jwt"_s);
}

void TestFieldEditors::flag()
{
    const auto editor = editorOf(R"({"require_auth_time": true})");
    auto *box = editor->findChild<QCheckBox *>();
    QVERIFY(box->isChecked());
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    box->click();
    QCOMPARE(answers(edited), QList<QByteArray>{"false"});
}

void TestFieldEditors::listOfTexts()
{
    const auto editor = editorOf(R"({"contacts": ["a", "b"]})");
    const auto lines = [&] { return editor->findChildren<QLineEdit *>(); };
    QCOMPARE(lines().size(), 2);
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    lines().at(1)->setCursorPosition(1);
    QTest::keyClicks(lines().at(1), u"2"_s);
    editor->commit();
    const auto buttonsOf = [&](const QString &words) {
        auto buttons = editor->findChildren<QToolButton *>();
        buttons.removeIf([&](const QToolButton *button) { return button->toolTip() != words; });
        return buttons;
    };
    QVERIFY(!buttonsOf(u"Move up"_s).at(0)->isEnabled());
    buttonsOf(u"Move up"_s).at(1)->click();
    buttonsOf(u"Remove"_s).at(0)->click();
    editor->findChild<QToolButton *>(u"addLineButton"_s)->click();
    QCOMPARE(answers(edited), QList<QByteArray>({"[\"a\", \"b2\"]", "[\"b2\", \"a\"]", "[\"b2\"]",
                                                 "[\"a\", \"b2\", \"\"]"}));
}

void TestFieldEditors::listTakesManyLinesAtOnce()
{
    const auto editor = editorOf(R"({"contacts": ["a", ""]})");
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(u"b\r\n\n  c \nd"_s);
    auto *line = editor->findChildren<QLineEdit *>().at(1);
    QTest::keySequence(line, QKeySequence::Paste);
    QCOMPARE(answers(edited), QList<QByteArray>{"[\"a\", \"b\", \"c\", \"d\"]"});
}

void TestFieldEditors::checks()
{
    const auto editor = editorOf(R"({"grant_types": ["implicit", "acme"]})",
                                 {{u"authorization_code"_s}});
    const auto boxes = editor->findChildren<QCheckBox *>();
    QStringList checked;
    for (QCheckBox *box : boxes) {
        if (box->isChecked())
            checked.append(box->property("value").toString());
    }
    QCOMPARE(checked, QStringList({u"implicit"_s, u"acme"_s}));
    QCOMPARE(boxes.first()->text(), u"authorization_code"_s); // what the server offers comes first
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    boxes.first()->click();
    auto *other = editor->findChild<QLineEdit *>(u"otherValueEdit"_s);
    QTest::keyClicks(other, u"urn:x"_s);
    QTest::keyClick(other, Qt::Key_Return);
    QCOMPARE(answers(edited), QList<QByteArray>({"[\"implicit\", \"acme\", \"authorization_code\"]",
                                                 "[\"implicit\", \"acme\", \"urn:x\"]"}));
}

void TestFieldEditors::rawSaysWhatIsNotJson()
{
    const auto editor = editorOf(R"({"x": {"a": 1}})");
    auto *edit = editor->findChild<QPlainTextEdit *>();
    QCOMPARE(edit->toPlainText(), u"{\"a\": 1}"_s);
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    edit->setFocus();
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    edit->setPlainText(u"{\"a\": }"_s);
    editor->commit();
    QCOMPARE(edited.count(), 0);
    QVERIFY(editor->findChild<QLabel *>()->isVisible());
    edit->setPlainText(u"[2]"_s);
    editor->commit();
    QCOMPARE(answers(edited), QList<QByteArray>{"[2]"});
    QVERIFY(!editor->findChild<QLabel *>()->isVisible());
}

void TestFieldEditors::keysWithThumbprints()
{
    const auto editor = editorOf(
        R"({"jwks": {"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "k",
            "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}})");
    const auto *row = editor->findChild<QTreeWidget *>()->topLevelItem(0);
    QCOMPARE(row->text(0), u"k"_s);
    QCOMPARE(row->text(1), u"OKP Ed25519"_s);
    QCOMPARE(row->text(4), u"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"_s);
}

void TestFieldEditors::datesAreLocal()
{
    const auto never = editorOf(R"({"client_secret_expires_at": 0})");
    QCOMPARE(never->findChild<QLabel *>()->text(), u"never (0)"_s);
    const auto later = editorOf(
        "{\"client_secret_expires_at\": "
        + QByteArray::number(QDateTime::currentSecsSinceEpoch() + 86400LL * 12) + "}");
    QVERIFY(later->findChild<QLabel *>()->text().contains(u"in 12 day"));
}

void TestFieldEditors::undoIsTheDocuments()
{
    const auto editor = editorOf(R"({"client_name": "A"})");
    auto *line = editor->findChild<QLineEdit *>();
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    const QSignalSpy undone(editor.get(), &FieldEditor::undoRequested);
    QTest::keyClicks(line, u"b"_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(edited.count(), 1); // what was typed becomes a step first
    QCOMPARE(undone.count(), 1);
    QVERIFY(QMetaObject::invokeMethod(line, "undo")); // as the Edit menu does
    QCOMPARE(undone.count(), 2);
}

void TestFieldEditors::rawKeepsEachCharacter()
{
    const QByteArray json = "{\"a\": \"x\u00a0y\u2028z\u2029\"}"_ba;
    const auto editor = editorOf("{\"x\": " + json + "}");
    auto *edit = focusedRaw(editor.get());
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    edit->moveCursor(QTextCursor::PreviousCharacter);
    QTest::keyClicks(edit, u" "_s);
    editor->commit();
    QCOMPARE(edited.count(), 1);
    const auto answer = clientele::metadata::readJson(edited.value(0).value(0).toByteArray());
    QVERIFY(answer && answer->value == clientele::metadata::readJson(json)->value);
}

void TestFieldEditors::rawWritesNothingUntyped()
{
    const auto editor = editorOf(R"({"x": [1]})");
    const auto *edit = focusedRaw(editor.get());
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    show(editor.get(), "[2]");
    QCOMPARE(edit->toPlainText(), u"[2]"_s);
    editor->commit();
    QCOMPARE(edited.count(), 0);
}

// The document lays the value out anew, which must not move what is typed next.
void TestFieldEditors::rawKeepsTheCaretWhileTyping()
{
    const auto editor = editorOf("{\"x\": [\n    1,\n    2\n  ]}");
    auto *edit = focusedRaw(editor.get());
    connect(editor.get(), &FieldEditor::edited, editor.get(), [&editor](const QByteArray &json) {
        show(editor.get(), QByteArray(json).replace("\n", "\n      "));
    });
    edit->moveCursor(QTextCursor::Up);
    edit->moveCursor(QTextCursor::EndOfLine);
    QTest::keyClicks(edit, u"3"_s);
    editor->commit();
    QTest::keyClicks(edit, u"4"_s);
    editor->commit();
    const auto typed = clientele::metadata::readJson(edit->toPlainText().toUtf8());
    QVERIFY(typed && typed->value == clientele::metadata::readJson("[1, 234]")->value);
    show(editor.get(), "[1, 5]"); // undone, say
    QCOMPARE(edit->toPlainText(), u"[1, 5]"_s);
    QVERIFY(edit->textCursor().position() > 0);
}

void TestFieldEditors::rawEndsItsProblemWithAnotherValue()
{
    const auto editor = editorOf(R"({"x": [1]})");
    auto *edit = focusedRaw(editor.get());
    QTest::keyClicks(edit, u"x"_s);
    editor->commit();
    QVERIFY(editor->findChild<QLabel *>()->isVisible());
    QVERIFY(editor->holdsUnread());
    show(editor.get(), "[1]"); // as it was: of another member's change
    QCOMPARE(edit->toPlainText(), u"[1]x"_s);
    show(editor.get(), "[2]");
    QCOMPARE(edit->toPlainText(), u"[2]"_s);
    QVERIFY(!editor->findChild<QLabel *>()->isVisible());
    QVERIFY(!editor->holdsUnread());
}

void TestFieldEditors::undoInRawTakesBackWhatIsNoJson()
{
    const auto editor = editorOf(R"({"x": [1]})");
    auto *edit = focusedRaw(editor.get());
    const QSignalSpy undone(editor.get(), &FieldEditor::undoRequested);
    const QSignalSpy redone(editor.get(), &FieldEditor::redoRequested);
    QTest::keyClicks(edit, u"x"_s);
    QTest::keySequence(edit, QKeySequence::Undo);
    QCOMPARE(edit->toPlainText(), u"[1]"_s);
    QCOMPARE(undone.count(), 0); // the document has no step of it
    QTest::keySequence(edit, QKeySequence::Undo);
    QCOMPARE(undone.count(), 1);
    QVERIFY(QMetaObject::invokeMethod(edit, "undo")); // as the Edit menu does
    QCOMPARE(undone.count(), 2);
    QTest::keySequence(edit, QKeySequence::Redo);
    QCOMPARE(redone.count(), 1);
}

void TestFieldEditors::whatIsNoNumberStays()
{
    const auto editor = editorOf(R"({"default_max_age": 7})");
    auto *line = editor->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, u"-"_s);
    editor->commit();
    QVERIFY(editor->holdsUnread());
    show(editor.get(), "7");
    QCOMPARE(line->text(), u"-"_s);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(line->text(), u"7"_s);
    QVERIFY(!editor->holdsUnread());
}

void TestFieldEditors::linesInOneField()
{
    const auto editor = editorOf(R"({"client_name": ""})");
    auto *line = editor->findChild<QLineEdit *>();
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(u"Billing\r\nPortal\n"_s);
    QTest::keySequence(line, QKeySequence::Paste);
    editor->commit();
    QCOMPARE(answers(edited), QList<QByteArray>{"\"Billing Portal\""});
}

void TestFieldEditors::pastesTheSameByTheMenu()
{
    const auto editor = editorOf(R"({"contacts": [""]})");
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    QGuiApplication::clipboard()->setText(u"a\nb"_s);
    auto *line = editor->findChild<QLineEdit *>();
    QVERIFY(QMetaObject::invokeMethod(line, "paste")); // as the Edit menu does
    QContextMenuEvent asked(QContextMenuEvent::Mouse, {}, line->mapToGlobal(QPoint()));
    QApplication::sendEvent(line, &asked);
    QAction *paste = nullptr;
    const auto offered = QApplication::activePopupWidget()->actions();
    for (QAction *action : offered)
        paste = action->text().startsWith(u"&Paste") ? action : paste;
    QVERIFY(paste);
    paste->trigger();
    QCOMPARE(answers(edited), QList<QByteArray>({"[\"a\", \"b\"]", "[\"a\", \"b\"]"}));
    QApplication::activePopupWidget()->close();
}

// By the middle button, say, or dropped.
void TestFieldEditors::noEndOfALineStaysUnseen()
{
    QGuiApplication::clipboard()->setText(u"a\r\nb\n"_s);
    const auto paste = [](FieldEditor *editor) {
        auto *line = editor->findChild<QLineEdit *>();
        line->QLineEdit::paste();
        return line->text();
    };
    const auto text = editorOf(R"({"client_name": ""})");
    QCOMPARE(paste(text.get()), u"a b"_s);
    const auto list = editorOf(R"({"contacts": ["x"]})");
    const QSignalSpy edited(list.get(), &FieldEditor::edited);
    QCOMPARE(paste(list.get()), u"a"_s); // before the "x"
    QCOMPARE(answers(edited), QList<QByteArray>{"[\"a\", \"b\", \"x\"]"});
}

void TestFieldEditors::choiceIsWrittenWhileTyping()
{
    const auto editor = editorOf(R"({"token_endpoint_auth_method": "none"})");
    auto *line = editor->findChild<QComboBox *>()->lineEdit();
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    line->setFocus();
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    line->setCursorPosition(0);
    QTest::keyClicks(line, u"x"_s);
    QTRY_COMPARE(answers(edited), QList<QByteArray>{"\"xnone\""});
    show(editor.get(), "\"xnone\"");
    QCOMPARE(line->cursorPosition(), 1);
    line->clearFocus(); // while the field is whole
}

// As everywhere, what is typed is in the document before that is looked at.
void TestFieldEditors::anotherValueCountsWithoutEnter()
{
    const auto editor = editorOf(R"({"grant_types": ["implicit"]})");
    const QSignalSpy edited(editor.get(), &FieldEditor::edited);
    QTest::keyClicks(editor->findChild<QLineEdit *>(u"otherValueEdit"_s), u"urn:x"_s);
    editor->commit();
    QCOMPARE(answers(edited), QList<QByteArray>{"[\"implicit\", \"urn:x\"]"});
}

QTEST_MAIN(TestFieldEditors)
#include "tst_fieldeditors.moc"
