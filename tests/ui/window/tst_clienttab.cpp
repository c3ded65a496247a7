// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>

#include <document/documentpanes.h>
#include <document/documentview.h>
#include <document/jsoneditor.h>
#include <form/fieldeditor.h>
#include <widgets/messagebar.h>
#include <window/clienttab.h>

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

/// The pages of one client and what they tell each other.
class TestClientTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatTheServerRefusedIsMarkedInTheDocument();
    void whatWasAcceptedIsNoLongerMarked();
    void whatChangedOnTheServerIsCompared();
    void editAgainCountsWhatWouldBeSent();
    void whatIsEditedAgainIsNotLost();
    void aPastedTokenIsCheckedBeforeItIsUsed();

private:
    void openTab();
    /// The server drops the member that was sent, and the result says so.
    void sendWhatIsDropped();
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_tab->findChild<Widget *>(name);
    }
    [[nodiscard]] ui::JsonEditor *editor() const { return find<ui::JsonEditor>(u"jsonEditor"_s); }
    void edit(const QByteArray &method)
    {
        const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
        editor()->replaceJson(document.with(u"token_endpoint_auth_method"_s, method).text());
    }
    void sendAndBeRefused()
    {
        m_tab->startReview();
        auto *button = find<QPushButton>(u"sendButton"_s);
        QTRY_VERIFY(button->isEnabled());
        m_tab->send();
        QTRY_VERIFY(find<QPushButton>(u"editRefusedButton"_s));
        QCOMPARE(m_fixture->requests("PUT"), 1);
    }
    [[nodiscard]] QTreeWidgetItem *finding() const
    {
        const auto items = find<QTreeWidget>(u"findingsView"_s)
                               ->findItems(u"did not accept"_s, Qt::MatchContains, 1);
        return items.isEmpty() ? nullptr : items.front();
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::ClientTab> m_tab;
};

void TestClientTab::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    openTab();
}

void TestClientTab::openTab()
{
    m_tab = std::make_unique<ui::ClientTab>(*m_fixture->registrar, m_id);
    m_tab->resize(1100, 700);
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowActive(m_tab.get()));
    m_tab->showDocument();
}

void TestClientTab::cleanup()
{
    m_tab.reset();
    m_fixture.reset();
}

// M33: the words of a 400 on the member that they name, in the list, the text and the form.
void TestClientTab::whatTheServerRefusedIsMarkedInTheDocument()
{
    edit("\"x-new-method\""_ba);
    sendAndBeRefused();
    QTest::mouseClick(find<QPushButton>(u"editRefusedButton"_s), Qt::LeftButton);
    QVERIFY(m_tab->shownDocument());
    QVERIFY(finding());
    QCOMPARE(finding()->text(0), u"token_endpoint_auth_method"_s);
    const QString sentence = finding()->text(1);
    QVERIFY2(sentence.contains(u"“token_endpoint_auth_method \"x-new-method\" is not supported.”"),
             qPrintable(sentence));
    int line = 0;
    int column = 0;
    editor()->getCursorPosition(&line, &column);
    const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
    editor()->positionOf(document.member(u"token_endpoint_auth_method")->span.begin, &line,
                         &column);
    QVERIFY(editor()->annotation(line).contains(u"did not accept"));
    const auto *field = find<ui::FieldEditor>(u"field_token_endpoint_auth_method"_s);
    QVERIFY(field->isAncestorOf(QApplication::focusWidget()) || field->hasFocus()
            || editor()->hasFocus());
    const auto labels = field->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"did not accept");
    }));
    // Another member changes nothing; this one does, and back again.
    editor()->replaceJson(document.with(u"client_name"_s, "\"Other\""_ba).text());
    QTRY_VERIFY(m_fixture->registrar->draft(m_id)->text.contains("Other"));
    QVERIFY(finding());
    edit("\"none\""_ba);
    QTRY_VERIFY(!finding());
    editor()->undo();
    QTRY_VERIFY(finding());
}

void TestClientTab::whatWasAcceptedIsNoLongerMarked()
{
    edit("\"x-new-method\""_ba);
    sendAndBeRefused();
    QVERIFY(finding());
    edit("\"none\""_ba);
    m_tab->startReview();
    QTRY_VERIFY(find<QPushButton>(u"sendButton"_s)->isEnabled());
    m_tab->send();
    QTRY_VERIFY(find<QWidget>(u"resultPage"_s));
    edit("\"x-new-method\""_ba);
    QTRY_VERIFY(m_fixture->registrar->draft(m_id));
    QVERIFY(!finding());
}

void TestClientTab::whatChangedOnTheServerIsCompared()
{
    QVERIFY(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    m_fixture->server->setMember(m_fixture->client(m_id).clientId.toUtf8(), "client_name",
                                 "\"Changed There\"");
    QVERIFY(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    auto *compare = find<QPushButton>(u"compareButton"_s);
    QVERIFY(compare);
    compare->click();
    const auto *unified = find<ui::JsonView>(u"diffUnified"_s);
    QVERIFY(find<QWidget>(u"historyView"_s)->isVisible());
    QVERIFY(unified);
    QTRY_VERIFY(unified->text().contains(u"Changed There"_s)); // filled once it is in sight
}

void TestClientTab::sendWhatIsDropped()
{
    m_tab.reset();
    practice::PracticeSettings settings;
    settings.unknownMembers = practice::PracticeSettings::Unknown::Dropped;
    m_fixture = std::make_unique<RegistrarFixture>(settings);
    m_id = m_fixture->registerClient();
    openTab();
    const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
    editor()->replaceJson(document.with(u"x_acme_tier"_s, "3").text());
    m_tab->startReview();
    QTRY_VERIFY(find<QPushButton>(u"sendButton"_s)->isEnabled());
    m_tab->send();
    QTRY_VERIFY(find<QPushButton>(u"editAgainButton"_s));
}

// The members of the server are not in what was sent, and would not be sent.
void TestClientTab::editAgainCountsWhatWouldBeSent()
{
    sendWhatIsDropped();
    find<QPushButton>(u"editAgainButton"_s)->click();
    QVERIFY(m_tab->shownDocument());
    QVERIFY(editor()->json().contains("x_acme_tier"));
    const QString words = find<QLabel>(u"draftText"_s)->text();
    QVERIFY2(words.startsWith(u"Not sent yet. 1 "), qPrintable(words));
}

void TestClientTab::whatIsEditedAgainIsNotLost()
{
    sendWhatIsDropped();
    tests::FullDisk disk(*m_fixture->inventory, u"draft"_s);
    find<QPushButton>(u"editAgainButton"_s)->click();
    QVERIFY(editor()->json().contains("x_acme_tier"));
    QVERIFY(find<ui::MessageBar>(u"documentMessageBar"_s)->isVisible());
    disk.makeRoom();
    m_tab->startReview();
    QVERIFY(m_fixture->registrar->draft(m_id));
}

void TestClientTab::aPastedTokenIsCheckedBeforeItIsUsed()
{
    const QByteArray token = m_fixture->tokenInKeychain(m_id);
    m_fixture->keychain.setEntry(m_fixture->client(m_id).keychainAccount,
                                 metadata::SecretText("stale-token"_ba));
    const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
    editor()->replaceJson(document.with(u"registration_access_token"_s, '"' + token + '"').text());
    QTRY_VERIFY(find<QPushButton>(u"useTokenButton"_s));
    find<QPushButton>(u"useTokenButton"_s)->click();
    QVERIFY(find<QWidget>(u"recoverPage"_s)->isVisible());
    QCOMPARE(m_fixture->tokenInKeychain(m_id), "stale-token"_ba);
    find<QPushButton>(u"checkTokenButton"_s)->click();
    QTRY_COMPARE(m_fixture->tokenInKeychain(m_id), token);
    QVERIFY(!m_fixture->isOnDisk(token));
}

QTEST_MAIN(TestClientTab)
#include "tst_clienttab.moc"
