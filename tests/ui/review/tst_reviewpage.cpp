// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <review/resultpage.h>
#include <review/reviewmodel.h>
#include <review/reviewpage.h>
#include <widgets/jsonview.h>
#include <widgets/messagebar.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using tests::RegistrarFixture;
using tests::valueOf;

class TestReviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void summaryIsATreeOfSections();
    void textsAreWhatTheServerHasAndWhatIsSent();
    void sendsAndReports();
    void plainEnterDoesNotSend();
    void putsBackWithoutAnotherRequest();
    void leavesOutWhatWasAdded();
    void aRefusalStaysOnItsMember();
    void waitingCanBeStopped();
    void whatHasNotLeftIsCancelled();
    void aLostAnswerSaysSo();
    void nothingToSendIsSaid();
    void changesCanBeCopiedAsPatch();
    void conflictsAreAnsweredBeforeSending();
    void conflictsCanBeAnsweredAtOnce();
    void anErrorIsToBeFixedFirst();
    void protectedServerWantsTheName();
    void lockedKeychainIsSaid();
    void unlockingLeadsOn();
    void unreachableServerIsSaid();
    void aRefusedTokenLeadsToRecovery();

private:
    void startReview();
    void changeOnServer();
    [[nodiscard]] QPushButton *sendButton() const
    {
        return m_page->findChild<QPushButton *>(u"sendButton"_s);
    }
    [[nodiscard]] ui::MessageBar *bar() const
    {
        return m_page->findChild<ui::MessageBar *>(u"reviewMessageBar"_s);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::ReviewPage> m_page;
};

void TestReviewPage::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    m_fixture->edit(m_id, u"scope"_s, "\"openid profile email\""_ba);
    m_fixture->edit(m_id, u"policy_uri"_s, {});
    m_page = std::make_unique<ui::ReviewPage>(*m_fixture->registrar, m_id);
    m_page->resize(1100, 760);
    m_page->show();
}

void TestReviewPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestReviewPage::startReview()
{
    m_page->start();
    QTRY_VERIFY(!m_fixture->registrar->isBusy(m_id));
    QTRY_VERIFY(m_page->findChild<QTreeView *>(u"reviewSummary"_s)->model()->rowCount() > 0);
}

void TestReviewPage::summaryIsATreeOfSections()
{
    startReview();
    QAbstractItemModel *model = m_page->findChild<QTreeView *>(u"reviewSummary"_s)->model();
    const QAbstractItemModelTester tester(model);
    QStringList rows;
    for (int section = 0; section < model->rowCount(); ++section) {
        const QModelIndex parent = model->index(section, 0);
        rows.append(parent.data().toString());
        for (int row = 0; row < std::min(2, model->rowCount(parent)); ++row)
            rows.append(u"  "_s + model->index(row, 0, parent).data().toString() + u": "_s
                        + model->index(row, 3, parent).data().toString());
    }
    QCOMPARE(
        rows.mid(0, 5),
        QStringList(
            {u"You change (1)"_s, u"  scope: gives more access: email"_s, u"You remove (1)"_s,
             u"  policy_uri: The server deletes it. An update replaces the whole registration."_s,
             u"The server decides (5)"_s}));
}

void TestReviewPage::textsAreWhatTheServerHasAndWhatIsSent()
{
    startReview();
    const auto before = m_page->findChild<ui::JsonView *>(u"diffOld"_s)->json();
    const auto after = m_page->findChild<ui::JsonView *>(u"diffNew"_s)->json();
    QVERIFY(before.contains("policy_uri"));
    QVERIFY(!after.contains("policy_uri"));
    QVERIFY(after.contains("openid profile email"));
    for (const char *name : {"registration_client_uri", "client_id_issued_at", "\"client_secret\""})
        QVERIFY2(!after.contains(name), name);
}

void TestReviewPage::sendsAndReports()
{
    startReview();
    QSignalSpy sent(m_page.get(), &ui::ReviewPage::sent);
    QTRY_VERIFY(sendButton()->isEnabled());
    QTest::mouseClick(sendButton(), Qt::LeftButton);
    QTRY_COMPARE(sent.count(), 1);
    const auto outcome = sent.first().first().value<registrar::UpdateOutcome>();
    QVERIFY(outcome.newToken);

    ui::ResultPage result;
    result.setServer(u"Practice"_s, {});
    result.showOutcome(outcome);
    result.show();
    auto *token = result.findChild<ui::MessageBar *>(u"tokenBar"_s);
    QCOMPARE(token->title(), u"New registration access token stored."_s);
    QTest::mouseClick(result.findChild<QPushButton *>(u"whereButton"_s), Qt::LeftButton);
    QVERIFY(token->text().contains(m_fixture->client(m_id).keychainAccount));
    QVERIFY(!token->text().contains(QString::fromUtf8(m_fixture->tokenInKeychain(m_id))));
}

void TestReviewPage::plainEnterDoesNotSend()
{
    startReview();
    QTRY_VERIFY(sendButton()->isEnabled());
    QSignalSpy back(m_page.get(), &ui::ReviewPage::backRequested);
    QVERIFY(!sendButton()->isDefault());
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QTest::keyClick(m_page->findChild<QTreeView *>(u"reviewSummary"_s), Qt::Key_Return);
    QCOMPARE(m_fixture->requests("PUT"), 0);
}

void TestReviewPage::putsBackWithoutAnotherRequest()
{
    startReview();
    auto *summary = m_page->findChild<QTreeView *>(u"reviewSummary"_s);
    summary->setCurrentIndex(summary->model()->index(0, 0, summary->model()->index(1, 0)));
    auto *putBack = m_page->findChild<QPushButton *>(u"putBackButton"_s);
    QVERIFY(putBack);
    QTRY_VERIFY(putBack->isVisible() && putBack->isEnabled());
    QTest::mouseClick(putBack, Qt::LeftButton);
    QVERIFY(m_fixture->document(m_id).has(u"policy_uri"));
    QVERIFY(m_page->findChild<ui::JsonView *>(u"diffNew"_s)->json().contains("policy_uri"));
    QCOMPARE(m_fixture->requests("GET"), 1);
}

void TestReviewPage::leavesOutWhatWasAdded()
{
    m_fixture->edit(m_id, u"tos_uri"_s, R"("https://billing.example/tos")"_ba);
    startReview();
    auto *summary = m_page->findChild<QTreeView *>(u"reviewSummary"_s);
    const auto found = summary->model()->match(summary->model()->index(0, 0), Qt::DisplayRole,
                                               u"tos_uri"_s, 1,
                                               Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    summary->setCurrentIndex(found.first());
    auto *putBack = m_page->findChild<QPushButton *>(u"putBackButton"_s);
    QTRY_VERIFY(putBack->isVisible());
    QCOMPARE(putBack->text(), u"Leave It Out"_s);
    QTest::mouseClick(putBack, Qt::LeftButton);
    const auto draft = m_fixture->registrar->draft(m_id);
    QVERIFY(!draft || !draft->text.contains("tos_uri"));
}

void TestReviewPage::aRefusalStaysOnItsMember()
{
    m_fixture->edit(m_id, u"redirect_uris"_s, "[\"http://a.example/cb\"]"_ba);
    const QByteArray draft = m_fixture->registrar->draft(m_id)->text;
    startReview();
    QTRY_VERIFY(sendButton()->isEnabled());
    m_page->send();
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(bar()->title(), u"The server did not accept the document."_s);
    QCOMPARE(m_fixture->registrar->draft(m_id)->text, draft);
    auto *summary = m_page->findChild<QTreeView *>(u"reviewSummary"_s);
    QCOMPARE(summary->currentIndex().siblingAtColumn(0).data().toString(), u"redirect_uris"_s);
}

// S04, S58
void TestReviewPage::waitingCanBeStopped()
{
    startReview();
    QTRY_VERIFY(sendButton()->isEnabled());
    m_fixture->server->arm("PUT", practice::Fault::fromName(u"stall"_s).value());
    m_page->send();
    auto *stop = m_page->findChild<QPushButton *>(u"stopButton"_s);
    QTRY_VERIFY(stop->isVisible() && stop->text() == u"Stop Waiting"_s);
    QTRY_COMPARE(m_fixture->requests("PUT"), 1);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(bar()->title(), u"It is not known whether the update was made."_s);
    QCOMPARE(inventory::stateOf(m_fixture->client(m_id)), inventory::ClientState::OutcomeUnknown);
    QVERIFY(m_fixture->registrar->draft(m_id));
}

void TestReviewPage::whatHasNotLeftIsCancelled()
{
    startReview();
    QTRY_VERIFY(sendButton()->isEnabled());
    m_fixture->keychain.hold(tests::FaultyKeychain::Operation::Read);
    m_page->send();
    auto *stop = m_page->findChild<QPushButton *>(u"stopButton"_s);
    QTRY_VERIFY(stop->isVisible());
    QCOMPARE(stop->text(), u"Cancel"_s);
    QTest::mouseClick(stop, Qt::LeftButton);
    m_fixture->keychain.release(tests::FaultyKeychain::Operation::Read);
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(bar()->title(), u"Stopped before anything was sent."_s);
    QCOMPARE(m_fixture->requests("PUT"), 0);
    QCOMPARE(inventory::stateOf(m_fixture->client(m_id)), inventory::ClientState::Draft);
    QTRY_VERIFY(sendButton()->isEnabled());
}

void TestReviewPage::aLostAnswerSaysSo()
{
    startReview();
    m_fixture->server->arm("PUT", Fault::fromName(u"close-after-request"_s).value());
    QTRY_VERIFY(sendButton()->isEnabled());
    m_page->send();
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(bar()->title(), u"It is not known whether the update was made."_s);
    QVERIFY(!sendButton()->isEnabled());
    m_page->send();
    QCOMPARE(m_fixture->requests("PUT"), 1);
}

void TestReviewPage::nothingToSendIsSaid()
{
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    startReview();
    QTRY_VERIFY(
        m_page->findChild<QLabel *>(u"sendReasonLabel"_s)->text().startsWith(u"Nothing to send."));
    QVERIFY(!sendButton()->isEnabled());
}

void TestReviewPage::changesCanBeCopiedAsPatch()
{
    startReview();
    m_page->findChild<QPushButton *>(u"copyPatchButton"_s)->click();
    const QString patch = QGuiApplication::clipboard()->text();
    QVERIFY(patch.contains(u"{\"op\": \"replace\", \"path\": \"/scope\", \"value\": "
                           u"\"openid profile email\"}"));
    QVERIFY(patch.contains(u"{\"op\": \"remove\", \"path\": \"/policy_uri\"}"));
    QCOMPARE(patch.count(u"\"op\""), 2);
}

/// Somebody else changes two members that the draft changes too.
void TestReviewPage::changeOnServer()
{
    const QByteArray id = m_fixture->document(m_id).clientId().toUtf8();
    QVERIFY(m_fixture->server->setMember(id, "client_name", "\"Theirs\""));
    QVERIFY(m_fixture->server->setMember(id, "policy_uri", "\"https://billing.acme.example/new\""));
}

void TestReviewPage::conflictsAreAnsweredBeforeSending()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Mine\""_ba);
    changeOnServer();
    startReview();
    QVERIFY(!sendButton()->isEnabled());
    QCOMPARE(bar()->title(), u"The server's copy changed after you started."_s);
    auto *name = m_page->findChild<QComboBox *>(u"answer_client_name"_s);
    auto *policy = m_page->findChild<QComboBox *>(u"answer_policy_uri"_s);
    QVERIFY(name && policy);
    QCOMPARE(name->currentIndex(), -1); // nobody has chosen
    m_page->findChild<QPushButton *>(u"showConflictButton"_s)->click();
    QVERIFY(m_page->findChild<QTextEdit *>(u"changeText"_s)->toPlainText().contains(u"Mine"));
    Q_EMIT name->activated(0);
    QTRY_COMPARE(m_page->findChild<QComboBox *>(u"answer_client_name"_s)->currentIndex(), 0);
    QVERIFY(!sendButton()->isEnabled());
    Q_EMIT m_page->findChild<QComboBox *>(u"answer_policy_uri"_s)->activated(1);
    QTRY_VERIFY(sendButton()->isEnabled());
    QVERIFY(!bar()->isVisible());
    const QSignalSpy sent(m_page.get(), &ui::ReviewPage::sent);
    m_page->send();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(m_fixture->document(m_id).clientName(), u"Theirs"_s);
    QVERIFY(!m_fixture->document(m_id).has(u"policy_uri"));
    QCOMPARE(m_fixture->requests("GET"), 1); // an answer costs no request
}

void TestReviewPage::conflictsCanBeAnsweredAtOnce()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Mine\""_ba);
    changeOnServer();
    startReview();
    m_page->findChild<QPushButton *>(u"mineForAllButton"_s)->click();
    QTRY_VERIFY(sendButton()->isEnabled());
    QVERIFY(m_page->findChild<ui::JsonView *>(u"diffNew"_s)->json().contains("\"Mine\""));
}

void TestReviewPage::anErrorIsToBeFixedFirst()
{
    m_fixture->edit(m_id, u"redirect_uris"_s, R"(["https://billing.acme.example/cb#x"])"_ba);
    startReview();
    QVERIFY(!sendButton()->isEnabled());
    const QSignalSpy shown(m_page.get(), &ui::ReviewPage::errorRequested);
    m_page->findChild<QPushButton *>(u"showErrorButton"_s)->click();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_fixture->requests("PUT"), 0);
}

void TestReviewPage::protectedServerWantsTheName()
{
    auto server = m_fixture->registrar->servers().front();
    server.isProtected = true;
    QVERIFY(m_fixture->registrar->saveServer(server));
    startReview();
    auto *name = m_page->findChild<QLineEdit *>(u"confirmNameEdit"_s);
    QVERIFY(name);
    QTRY_VERIFY(name->isVisible());
    QVERIFY(!sendButton()->isEnabled());
    QFont large = m_page->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_page->setFont(large);
    const auto *reason = m_page->findChild<QLabel *>(u"sendReasonLabel"_s);
    QTRY_VERIFY(reason->height() >= reason->heightForWidth(reason->width())); // nothing is cut
    QTest::keyClicks(name, u"Billing Portal"_s);
    QVERIFY(sendButton()->isEnabled());
    QTest::keyClick(name, Qt::Key_Return); // Enter after the name does nothing
    QCOMPARE(m_fixture->requests("PUT"), 0);
}

void TestReviewPage::lockedKeychainIsSaid()
{
    startReview();
    QTRY_VERIFY(sendButton()->isEnabled());
    m_fixture->keychain.setState(secrets::KeychainState::Locked);
    QCoro::waitFor(m_fixture->registrar->checkKeychain());
    QVERIFY(!sendButton()->isEnabled());
    QVERIFY(
        m_page->findChild<QLabel *>(u"sendReasonLabel"_s)->text().contains(u"keychain is locked"));
}

void TestReviewPage::unlockingLeadsOn()
{
    // Locked before the review began: the server could not be read, and unlocking has to make up
    // for it.
    m_fixture->keychain.setState(secrets::KeychainState::Locked);
    startReview();
    QTRY_VERIFY(
        m_page->findChild<QLabel *>(u"sendReasonLabel"_s)->text().contains(u"keychain is locked"));
    auto *unlock = m_page->findChild<QPushButton *>(u"unlockButton"_s);
    QVERIFY(unlock);
    QTest::mouseClick(unlock, Qt::LeftButton);
    QTRY_VERIFY(sendButton()->isEnabled());
    QVERIFY(!bar()->isVisible());
}

void TestReviewPage::unreachableServerIsSaid()
{
    m_fixture->server.reset();
    startReview();
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(bar()->title().contains(u"cannot be reached"));
    QVERIFY(!sendButton()->isEnabled());
    QVERIFY(
        m_page->findChild<ui::JsonView *>(u"diffNew"_s)->json().contains("openid profile email"));
}

void TestReviewPage::aRefusedTokenLeadsToRecovery()
{
    m_fixture->keychain.setEntry(m_fixture->client(m_id).keychainAccount,
                                 metadata::SecretText("another-token"));
    startReview();
    QTRY_COMPARE(bar()->title(), u"The server refused the token."_s);
    QSignalSpy back(m_page.get(), &ui::ReviewPage::backRequested);
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"recoverAccessButton"_s), Qt::LeftButton);
    QCOMPARE(back.count(), 1);
    QVERIFY(!sendButton()->isEnabled());
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
