// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/jsoneditor.h>
#include <widgets/colorroles.h>

#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace clientele;
using clientele::ui::JsonEditor;

class TestJsonEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void completesNames();
    void completesValuesThatTheServerOffers();
    void offersNothingWhereNothingFits();
    void formatsAsOneStep();
    void hintsAreQuiet();
    void manyEditorsKeepTheirColors();

private:
    void put(const QByteArray &text);
    [[nodiscard]] bool isListShown() const
    {
        return m_editor->SendScintilla(JsonEditor::SCI_AUTOCACTIVE) != 0;
    }

    std::unique_ptr<JsonEditor> m_editor;
};

void TestJsonEditor::init()
{
    m_editor = std::make_unique<JsonEditor>();
    m_editor->resize(700, 400);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

void TestJsonEditor::cleanup()
{
    m_editor.reset();
}

/// Sets the text without the | and puts the caret there.
void TestJsonEditor::put(const QByteArray &text)
{
    const qsizetype caret = text.indexOf('|');
    m_editor->setJson(QByteArray(text).remove(caret, 1));
    m_editor->SendScintilla(JsonEditor::SCI_GOTOPOS, static_cast<unsigned long>(caret));
}

// Each open client has an editor.
void TestJsonEditor::manyEditorsKeepTheirColors()
{
    std::vector<std::unique_ptr<JsonEditor>> editors(40);
    for (auto &editor : editors)
        editor = std::make_unique<JsonEditor>();
    JsonEditor &last = *editors.back();
    last.setJson("{\"a\": 1}");
    validation::Finding finding;
    finding.message = u"No."_s;
    finding.span = {1, 4};
    last.showFindings({finding});
    QByteArray styles(256, '\0');
    last.SendScintilla(JsonEditor::SCI_ANNOTATIONGETSTYLES, 0UL,
                       static_cast<void *>(styles.data()));
    const long colour = last.SendScintilla(JsonEditor::SCI_STYLEGETFORE,
                                           static_cast<unsigned long>(uchar(styles[3])));
    const QColor danger = ui::roleColor(ui::ColorRole::Danger, last.palette());
    QCOMPARE(QColor(int(colour & 0xff), int((colour >> 8) & 0xff), int((colour >> 16) & 0xff)),
             danger);
}

void TestJsonEditor::completesNames()
{
    put("{\"client_name\": \"A\", \"post_log|\"}");
    QTest::keyClick(m_editor.get(), Qt::Key_O);
    QVERIFY(isListShown());
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QCOMPARE(m_editor->json(), "{\"client_name\": \"A\", \"post_logout_redirect_uri\"}"_ba);
}

void TestJsonEditor::completesValuesThatTheServerOffers()
{
    m_editor->setOffers({{u"token_endpoint_auth_methods_supported"_s, {u"acme_magic"_s}}});
    put("{\"token_endpoint_auth_method\": \"|\"}");
    QTest::keyClick(m_editor.get(), Qt::Key_Slash, Qt::AltModifier);
    QVERIFY(isListShown());
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QCOMPARE(m_editor->json(), "{\"token_endpoint_auth_method\": \"acme_magic\"}"_ba);
}

void TestJsonEditor::offersNothingWhereNothingFits()
{
    put("{\"client_name\": \"|\"}");
    QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!isListShown());
    put("{\"client_name\": \"A\"} |");
    QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!isListShown());
}

void TestJsonEditor::formatsAsOneStep()
{
    const auto odd = "{\"b\":[1,2],\n\n\"a\" : 1e0}"_ba;
    m_editor->setJson(odd);
    QVERIFY(m_editor->formatJson());
    QCOMPARE(m_editor->json(), "{\n  \"b\": [\n    1,\n    2\n  ],\n  \"a\": 1e0\n}"_ba);
    m_editor->undo();
    QCOMPARE(m_editor->json(), odd);
    m_editor->setJson("{");
    QVERIFY(!m_editor->formatJson());
    QCOMPARE(m_editor->json(), "{"_ba);
}

void TestJsonEditor::hintsAreQuiet()
{
    m_editor->setJson("{\n\"a\": 1,\n\"b\": 2\n}");
    const auto finding = [](clientele::validation::Severity severity, qsizetype at) {
        return clientele::validation::Finding{.severity = severity,
                                              .pointer = {},
                                              .message = u"Look here."_s,
                                              .specification = {},
                                              .section = {},
                                              .span = {at, at + 3}};
    };
    m_editor->showFindings({finding(clientele::validation::Severity::Hint, 2),
                            finding(clientele::validation::Severity::Warning, 10)});
    QCOMPARE(m_editor->annotation(1), QString());
    QCOMPARE(m_editor->annotation(2).trimmed(), u"⚠ Look here."_s);
}

QTEST_MAIN(TestJsonEditor)
#include "tst_jsoneditor.moc"
