// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>

#include <document/documentpanes.h>
#include <document/documentview.h>
#include <form/fieldeditor.h>
#include <widgets/jsonview.h>
#include <widgets/messagebar.h>

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestDocumentView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheServersCopyWithoutSecrets();
    void anEditBecomesADraft();
    void typingWithoutAPauseIsKept();
    void whatWasTypedIsKeptWhenItCloses();
    void theServersCopyAgainIsNoDraft();
    void aPastedSecretIsTakenOut_data();
    void aPastedSecretIsTakenOut();
    void brokenTextIsKeptAndCannotBeReviewed();
    void findingsStandInTextAndList();
    void anErrorDoesNotKeepFromTheReview();
    void goesFromFindingToFinding_data();
    void goesFromFindingToFinding();
    void formatsTheText();
    void discardCanBeUndone();
    void followsAnotherDraft();
    void whatCannotBeSavedStays();
    void whatCannotBeSavedIsNotDiscardedUnsaid();
    void anUndoneDraftShowsWhatTheServerHasNow();
    void aReadWhileTypingIsNoEdit();
    void whatIsNotInTheDocumentKeepsFromTheReview();
    void discardingEndsWhatIsNotInTheDocument();
    void aPastedTokenCanBeUsed();
    void aPastedTokenIsForgotten_data();
    void aPastedTokenIsForgotten();

private:
    [[nodiscard]] ui::JsonView *editor() const
    {
        return m_view->findChild<ui::JsonView *>(u"jsonEditor"_s);
    }
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_view->findChild<Widget *>(name);
    }
    void set(const QString &member, const QByteArray &json)
    {
        const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
        editor()->replaceJson(document.with(member, json).text());
    }
    [[nodiscard]] ui::MessageBar *messages() const
    {
        return find<ui::MessageBar>(u"documentMessageBar"_s);
    }
    /// The server has another value, and was read.
    void changeOnServer(const QByteArray &member, const QByteArray &json)
    {
        m_fixture->server->setMember(m_fixture->client(m_id).clientId.toUtf8(), member, json);
        QVERIFY(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    }
    [[nodiscard]] QPlainTextEdit *rawEdit(const QString &member) const
    {
        return find<ui::FieldEditor>(u"field_"_s + member)->findChild<QPlainTextEdit *>();
    }
    /// The one that is saved.
    [[nodiscard]] QByteArray rawElement() const
    {
        const auto document = m_fixture->document(m_id);
        const auto *list = document.member(u"x_raw");
        return list && !list->elements.empty() ? list->elements.front().lexeme : QByteArray();
    }
    /// What is typed over the whole value in the form.
    void typeRaw(const QString &member, const QString &text)
    {
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        rawEdit(member)->setFocus();
        rawEdit(member)->selectAll();
        QTest::keyClicks(rawEdit(member), text);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::DocumentView> m_view;
};

void TestDocumentView::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    m_view = std::make_unique<ui::DocumentView>(*m_fixture->registrar, m_id);
    m_view->resize(900, 700);
    m_view->show();
}

void TestDocumentView::cleanup()
{
    m_view.reset();
    m_fixture.reset();
}

void TestDocumentView::showsTheServersCopyWithoutSecrets()
{
    const auto shown = metadata::ClientDocument::fromText(editor()->json()).value();
    QCOMPARE(shown, m_fixture->document(m_id));
    QVERIFY(!shown.has(u"registration_access_token"));
    QVERIFY(!shown.has(u"client_secret"));
    QVERIFY(!find<QWidget>(u"draftBar"_s)->isVisible());
}

void TestDocumentView::anEditBecomesADraft()
{
    set(u"client_name"_s, "\"Other\""_ba);
    QTRY_VERIFY(m_fixture->registrar->draft(m_id).has_value());
    QVERIFY(find<QWidget>(u"draftBar"_s)->isVisible());
    QVERIFY(find<QLabel>(u"draftText"_s)->text().startsWith(u"Not sent yet. 1 "));
    QVERIFY(find<QPushButton>(u"reviewDraftButton"_s)->isEnabled());
}

void TestDocumentView::typingWithoutAPauseIsKept()
{
    constexpr int keys = 1000; // many more than there is time for
    for (int key = 0; key < keys && !m_fixture->registrar->draft(m_id); ++key) {
        set(u"client_name"_s, QByteArray::number(key));
        QTest::qWait(10);
    }
    QVERIFY(m_fixture->registrar->draft(m_id));
}

void TestDocumentView::whatWasTypedIsKeptWhenItCloses()
{
    set(u"client_name"_s, "\"Other\""_ba);
    m_view.reset();
    QVERIFY(m_fixture->registrar->draft(m_id)->text.contains("Other"));
}

void TestDocumentView::theServersCopyAgainIsNoDraft()
{
    const QByteArray before = editor()->json();
    set(u"client_name"_s, "\"Other\""_ba);
    QTRY_VERIFY(m_fixture->registrar->draft(m_id).has_value());
    editor()->undo();
    QCOMPARE(editor()->json(), before);
    QTRY_VERIFY(!m_fixture->registrar->draft(m_id).has_value());
    QVERIFY(!find<QWidget>(u"draftBar"_s)->isVisible());
}

void TestDocumentView::aPastedSecretIsTakenOut_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("token") << u"registration_access_token"_s;
    QTest::newRow("secret") << u"client_secret"_s;
}

void TestDocumentView::aPastedSecretIsTakenOut()
{
    QFETCH(const QString, member);
    set(member, "\"paste-me-not\""_ba);
    QTRY_VERIFY(!editor()->json().contains("paste-me-not"));
    QVERIFY(find<ui::MessageBar>(u"documentMessageBar"_s)->isVisible());
    editor()->undo(); // must not bring it back
    QVERIFY(!editor()->json().contains("paste-me-not"));
    QVERIFY(!m_fixture->isOnDisk("paste-me-not"));
}

void TestDocumentView::brokenTextIsKeptAndCannotBeReviewed()
{
    const QByteArray broken = "{\n  \"client_name\": \"A\"\n  \"scope\": \"b\"\n}"_ba;
    editor()->replaceJson(broken);
    QTRY_VERIFY(m_fixture->registrar->draft(m_id).has_value());
    QCOMPARE(m_fixture->registrar->draft(m_id)->text, broken);
    QCOMPARE(find<QTreeWidget>(u"findingsView"_s)->topLevelItemCount(), 1);
    QVERIFY(!find<QPushButton>(u"reviewDraftButton"_s)->isEnabled());
    QVERIFY(!m_view->keepDraft());
    int line = 0;
    int column = 0;
    editor()->getCursorPosition(&line, &column);
    QVERIFY2(line == 1 || line == 2,
             qPrintable(QString::number(line))); // where the comma is missing
}

void TestDocumentView::findingsStandInTextAndList()
{
    set(u"redirect_uris"_s,
        R"(["https://billing.acme.example/cb", "https://billing.acme.example/cb#x"])"_ba);
    set(u"grant_typs"_s, "[]"_ba);
    auto *list = find<QTreeWidget>(u"findingsView"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"redirect_uris/1"_s);
    QCOMPARE(list->topLevelItem(0)->text(2), u"RFC 6749, 3.1.2"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), u"grant_typs"_s);
    const int line = int(editor()->json().left(editor()->json().indexOf("cb#x")).count('\n'));
    QVERIFY(editor()->annotation(line).contains(u"fragment"));
    QCOMPARE(find<QPushButton>(u"draftErrorsButton"_s)->text(), u"1 error(s)"_s);
}

void TestDocumentView::anErrorDoesNotKeepFromTheReview()
{
    set(u"redirect_uris"_s, R"(["https://billing.acme.example/cb#x"])"_ba);
    QTRY_VERIFY(find<QPushButton>(u"draftErrorsButton"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"reviewDraftButton"_s)->isEnabled());
    QVERIFY(m_view->keepDraft());
    m_view->goToError();
    int line = 0;
    int column = 0;
    editor()->getCursorPosition(&line, &column);
    QVERIFY(editor()->text(line).contains(u"cb#x"));
}

void TestDocumentView::goesFromFindingToFinding_data()
{
    QTest::addColumn<ui::DocumentPanes::Mode>("mode");
    QTest::newRow("in the text") << ui::DocumentPanes::Mode::Json;
    QTest::newRow("in the form") << ui::DocumentPanes::Mode::Form;
}

void TestDocumentView::goesFromFindingToFinding()
{
    QFETCH(const ui::DocumentPanes::Mode, mode);
    m_view->panes()->setMode(mode);
    set(u"redirect_uris"_s,
        R"(["https://billing.acme.example/cb#x", "https://billing.acme.example/cb#y"])"_ba);
    set(u"logo_uri"_s, "17"_ba);
    auto *list = find<QTreeWidget>(u"findingsView"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    editor()->setCursorPosition(0, 0);
    QStringList seen;
    for (const bool forward : {true, true, true, true, false, false}) {
        m_view->goToFinding(forward);
        seen.append(list->currentItem()->text(0));
        // Its sentence is what assistive technology reads.
        QCOMPARE(list->parentWidget()->accessibleDescription(), list->currentItem()->text(1));
    }
    QCOMPARE(seen, QStringList({u"redirect_uris/0"_s, u"redirect_uris/1"_s, u"logo_uri"_s,
                                u"redirect_uris/0"_s, u"logo_uri"_s, u"redirect_uris/1"_s}));
    int line = 0;
    int column = 0;
    editor()->getCursorPosition(&line, &column);
    QVERIFY(editor()->text(line).sliced(column).startsWith(u"\"https://billing.acme.example/cb#y"));
}

void TestDocumentView::formatsTheText()
{
    const QByteArray before = editor()->json();
    editor()->replaceJson(QByteArray(before).replace("\n", ""));
    m_view->formatJson();
    QCOMPARE(editor()->json(), before);
    editor()->replaceJson("{\"a\" 1}");
    m_view->formatJson();
    QCOMPARE(editor()->json(), "{\"a\" 1}"_ba);
    QVERIFY(find<QTreeWidget>(u"findingsView"_s)->isVisible());
}

void TestDocumentView::discardCanBeUndone()
{
    set(u"client_name"_s, "\"Other\""_ba);
    QTRY_VERIFY(find<QPushButton>(u"discardDraftButton"_s)->isVisible());
    QTest::mouseClick(find<QPushButton>(u"discardDraftButton"_s), Qt::LeftButton);
    QVERIFY(!m_fixture->registrar->draft(m_id));
    QVERIFY(!editor()->json().contains("Other"));
    QTest::mouseClick(find<QPushButton>(u"undoDiscardButton"_s), Qt::LeftButton);
    QVERIFY(m_fixture->registrar->draft(m_id)->text.contains("Other"));
    QVERIFY(editor()->json().contains("Other"));
}

void TestDocumentView::followsAnotherDraft()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"From the review\""_ba);
    m_view->refresh();
    QVERIFY(editor()->json().contains("From the review"));
}

void TestDocumentView::whatCannotBeSavedStays()
{
    tests::FullDisk disk(*m_fixture->inventory, u"draft"_s);
    set(u"client_name"_s, "\"Other\""_ba);
    QTRY_VERIFY(messages()->isVisible());
    QCOMPARE(messages()->kind(), ui::MessageBar::Kind::Error);
    QVERIFY(!m_view->keepDraft()); // nothing to review yet
    changeOnServer("scope", "\"openid\"");
    m_view->refresh();
    QVERIFY(editor()->json().contains("Other"));
    disk.makeRoom();
    QVERIFY(m_view->keepDraft());
    QVERIFY(m_fixture->registrar->draft(m_id)->text.contains("Other"));
    QVERIFY(!messages()->isVisible());
}

void TestDocumentView::whatCannotBeSavedIsNotDiscardedUnsaid()
{
    set(u"client_name"_s, "\"Other\""_ba);
    QVERIFY(m_view->keepDraft());
    const tests::FullDisk disk(*m_fixture->inventory, u"earlier_draft"_s);
    m_view->discard();
    QVERIFY(editor()->json().contains("Other"));
    QVERIFY(m_fixture->registrar->draft(m_id));
    QVERIFY(messages()->isVisible());
}

void TestDocumentView::anUndoneDraftShowsWhatTheServerHasNow()
{
    set(u"client_name"_s, "\"Other\""_ba);
    QVERIFY(m_view->keepDraft());
    changeOnServer("scope", "\"email\"");
    m_view->refresh();
    editor()->undo();
    QTRY_VERIFY(!m_fixture->registrar->draft(m_id));
    QCOMPARE(metadata::ClientDocument::fromText(editor()->json()).value(),
             m_fixture->document(m_id));
    set(u"client_name"_s, "\"Third\""_ba);
    QVERIFY(m_view->keepDraft());
    const auto plan = tests::valueOf(QCoro::waitFor(m_fixture->registrar->plan(m_id)));
    QCOMPARE(plan.toSend.string(u"scope"), u"email"_s);
}

void TestDocumentView::aReadWhileTypingIsNoEdit()
{
    set(u"client_name"_s, "\"Other\""_ba);
    changeOnServer("scope", "\"email\"");
    m_view->refresh();
    QVERIFY(m_view->keepDraft());
    const auto plan = tests::valueOf(QCoro::waitFor(m_fixture->registrar->plan(m_id)));
    QCOMPARE(plan.toSend.string(u"scope"), u"email"_s);
    QCOMPARE(plan.toSend.clientName(), u"Other"_s);
}

void TestDocumentView::whatIsNotInTheDocumentKeepsFromTheReview()
{
    set(u"x_raw"_s, "[1]"_ba);
    QVERIFY(m_view->keepDraft());
    QTRY_VERIFY(find<ui::FieldEditor>(u"field_x_raw"_s));
    typeRaw(u"x_raw"_s, u"[2"_s);
    editor()->setFocus();
    QVERIFY(!m_view->keepDraft());
    QVERIFY(rawEdit(u"x_raw"_s)->hasFocus());
    QVERIFY(messages()->isVisible());
    QVERIFY(messages()->title().contains(u"x_raw"));
    QTest::keyClicks(rawEdit(u"x_raw"_s), u"]"_s);
    QVERIFY(m_view->keepDraft());
    QCOMPARE(rawElement(), "2"_ba);
    QVERIFY(!messages()->isVisible());
}

void TestDocumentView::discardingEndsWhatIsNotInTheDocument()
{
    changeOnServer("x_raw", "[1]");
    m_view->refresh();
    set(u"client_name"_s, "\"Other\""_ba);
    QVERIFY(m_view->keepDraft());
    QTRY_VERIFY(find<ui::FieldEditor>(u"field_x_raw"_s));
    typeRaw(u"x_raw"_s, u"[2"_s);
    m_view->discard();
    QVERIFY(!rawEdit(u"x_raw"_s)->toPlainText().contains(u'2'));
    QCOMPARE(rawElement(), "1"_ba);
    QVERIFY(m_view->keepDraft());
}

void TestDocumentView::aPastedTokenCanBeUsed()
{
    const QSignalSpy offered(m_view.get(), &ui::DocumentView::tokenOffered);
    set(u"registration_access_token"_s, "\"paste-me-not\""_ba);
    QTRY_VERIFY(find<QPushButton>(u"useTokenButton"_s));
    QVERIFY(!editor()->json().contains("paste-me-not"));
    find<QPushButton>(u"useTokenButton"_s)->click();
    QCOMPARE(offered.count(), 1);
    QCOMPARE(offered.value(0).value(0).value<metadata::SecretText>(),
             metadata::SecretText("paste-me-not"));
    QVERIFY(!messages()->isVisible());
    QVERIFY(!m_fixture->isOnDisk("paste-me-not"));
}

void TestDocumentView::aPastedTokenIsForgotten_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("forgotten") << u"forgetTokenButton"_s;
    QTest::newRow("closed") << u"messageCloseButton"_s;
    QTest::newRow("reviewed") << QString();
}

void TestDocumentView::aPastedTokenIsForgotten()
{
    QFETCH(const QString, how);
    const QSignalSpy offered(m_view.get(), &ui::DocumentView::tokenOffered);
    set(u"registration_access_token"_s, "\"paste-me-not\""_ba);
    QTRY_VERIFY(find<QPushButton>(u"useTokenButton"_s));
    if (how.isEmpty())
        QVERIFY(m_view->keepDraft());
    else
        messages()->findChild<QAbstractButton *>(how)->click();
    QVERIFY(!messages()->isVisible());
    QCOMPARE(offered.count(), 0);
}

QTEST_MAIN(TestDocumentView)
#include "tst_documentview.moc"
