// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplans.h"

#include <diff/diffpane.h>
#include <diff/rowroles.h>
#include <review/resultmodel.h>
#include <review/resultpage.h>
#include <widgets/messagebar.h>
#include <widgets/titlelabel.h>

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

registrar::UpdateOutcome outcomeOf(const QByteArray &sent, const QByteArray &stored)
{
    registrar::UpdateOutcome outcome;
    outcome.sent = tests::documentOf(sent);
    outcome.stored = tests::documentOf(stored);
    outcome.members = registrar::compareStored(outcome.sent, outcome.sent, outcome.stored);
    outcome.milliseconds = 412;
    outcome.at = QDateTime(QDate::currentDate(), QTime(14, 5, 20), Qt::LocalTime);
    return outcome;
}

constexpr auto scopeSent =
    R"({"client_id": "a", "client_name": "Billing", "scope": "openid profile billing.read"})";
constexpr auto scopeStored =
    R"({"client_id": "a", "client_name": "Billing", "scope": "openid profile"})";

} // namespace

class TestResultPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleSaysHowItWent_data();
    void titleSaysHowItWent();
    void factsAreStatusDurationAndTime();
    void differencesComeFirst();
    void textsStandSideBySide();
    void storedTokenSaysWhere();
    void waitingTokenIsAWarning();
    void noNewTokenNoBar();
    void newSecretIsSaidAndNotShown();
    void aNewSecretIsOffered();
    void nextOutcomeReplacesTheBars();
    void whatWasSentCanBeEditedAgain();
    void nothingToChooseWhereAllIsStored();
    void enterIsDone();
};

void TestResultPage::titleSaysHowItWent_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("title");
    QTest::newRow("as sent") << QByteArray(scopeSent)
                             << u"Updated. The server stored everything as sent."_s;
    QTest::newRow("one member differs")
        << QByteArray(scopeStored) << u"Updated. 1 member(s) are not as you sent them."_s;
    QTest::newRow("what the server adds is expected")
        << R"({"client_id": "a", "client_name": "Billing",
        "scope": "openid profile billing.read", "x_added": 1})"_ba
        << u"Updated. The server stored everything as sent."_s;
}

void TestResultPage::titleSaysHowItWent()
{
    QFETCH(QByteArray, stored);
    QFETCH(QString, title);
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, stored));
    QCOMPARE(page.findChild<ui::TitleLabel *>(u"resultTitle"_s)->text(), title);
}

void TestResultPage::factsAreStatusDurationAndTime()
{
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, scopeSent));
    QCOMPARE(page.findChild<QLabel *>(u"resultFacts"_s)->text(), u"200 · 412 ms · 14:05:20"_s);
}

void TestResultPage::differencesComeFirst()
{
    ui::ResultPage page;
    auto *model = page.findChild<QTreeView *>(u"resultView"_s)->model();
    const QAbstractItemModelTester tester(model);
    page.showOutcome(outcomeOf(scopeSent, scopeStored));
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells += model->index(row, column).data().toString();
        rows += cells.join(u" | ");
        QCOMPARE(model->index(row, 0).data(ui::MutedRole).toBool(), row > 0);
    }
    QCOMPARE(
        rows,
        QStringList(
            {u"scope | openid profile billing.read | openid profile | the server ignored billing.read"_s,
             u"client_id | a | a | as sent"_s, u"client_name | Billing | Billing | as sent"_s}));
}

void TestResultPage::textsStandSideBySide()
{
    auto outcome = outcomeOf(scopeSent, scopeStored);
    outcome.stored = outcome.stored.with(u"client_id_issued_at"_s, "1700000000"_ba);
    ui::ResultPage page;
    page.resize(1280, 800);
    page.showOutcome(outcome);
    page.show();
    const auto *before = page.findChild<ui::DiffPane *>(u"diffOld"_s);
    const auto *after = page.findChild<ui::DiffPane *>(u"diffNew"_s);
    QCOMPARE(before->accessibleName(), u"You sent"_s);
    QCOMPARE(after->accessibleName(), u"The server stored"_s);
    QVERIFY(before->json().contains("billing.read"));
    QVERIFY(!after->json().contains("billing.read"));
    // What the server alone may set is no difference.
    QVERIFY(!after->json().contains("client_id_issued_at"));
    page.goToChange(true);
    QCOMPARE(page.findChild<QLabel *>(u"changeCountLabel"_s)->text(), u"Change 1 of 1"_s);
    QCOMPARE(page.findChild<QTreeView *>(u"resultView"_s)
                 ->currentIndex()
                 .siblingAtColumn(0)
                 .data()
                 .toString(),
             u"scope"_s);
    page.resize(1024, 420); // and where there is no room for both, in a tab
    QTRY_VERIFY(page.findChild<QTabWidget *>(u"summaryTabs"_s)->isVisible());
}

void TestResultPage::storedTokenSaysWhere()
{
    auto outcome = outcomeOf(scopeSent, scopeSent);
    outcome.newToken = true;
    outcome.tokenPlace = {.inKeychain = true,
                          .keychain = u"GNOME Keyring"_s,
                          .service = u"Clientele"_s,
                          .account = u"a @ login.example"_s,
                          .storedAt = outcome.at};
    ui::ResultPage page;
    page.setServer(u"Acme Login"_s, u"PROD"_s);
    page.showOutcome(outcome);
    page.show();
    auto *bar = page.findChild<ui::MessageBar *>(u"tokenBar"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"New registration access token stored."_s);
    QVERIFY(bar->text().startsWith(u"Acme Login replaced the token"));
    QTest::mouseClick(page.findChild<QPushButton *>(u"whereButton"_s), Qt::LeftButton);
    QVERIFY(bar->text().contains(
        u"GNOME Keyring, entry ‘Clientele’, account ‘a @ login.example’, stored 14:05:20."));
}

void TestResultPage::waitingTokenIsAWarning()
{
    auto outcome = outcomeOf(scopeSent, scopeSent);
    outcome.newToken = true;
    ui::ResultPage page;
    page.showOutcome(outcome);
    auto *bar = page.findChild<ui::MessageBar *>(u"tokenBar"_s);
    QCOMPARE(bar->kind(), ui::MessageBar::Kind::Warning);
    QCOMPARE(bar->title(), u"A new token is waiting for the keychain."_s);
    QVERIFY(bar->text().startsWith(u"Nothing is lost"));
}

void TestResultPage::noNewTokenNoBar()
{
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, scopeSent));
    page.show();
    QVERIFY(!page.findChild<ui::MessageBar *>(u"tokenBar"_s)->isVisible());
    QVERIFY(!page.findChild<ui::MessageBar *>(u"secretBar"_s)->isVisible());
}

// S14
void TestResultPage::newSecretIsSaidAndNotShown()
{
    auto outcome = outcomeOf(scopeSent, scopeSent);
    outcome.newSecret = true;
    // compareStored() leaves secrets out; should one come all the same, its row has no value.
    registrar::StoredMember secret;
    secret.name = u"client_secret"_s;
    secret.kind = registrar::StoredMember::Kind::Added;
    secret.stored = tests::sampleSecretValue();
    outcome.members.push_back(secret);
    ui::ResultPage page;
    page.showOutcome(outcome);
    QCOMPARE(page.findChild<ui::MessageBar *>(u"secretBar"_s)->title(),
             u"The server issued a new client secret."_s);
    const auto *model = page.findChild<QTreeView *>(u"resultView"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                QVERIFY(!model->index(row, column)
                             .data(role)
                             .toString()
                             .contains(tests::sampleSecret()));
        }
    }
}

void TestResultPage::aNewSecretIsOffered()
{
    auto outcome = outcomeOf(scopeSent, scopeSent);
    ui::ResultPage page;
    page.showOutcome(outcome);
    QPointer<QPushButton> unwanted = new QPushButton;
    page.offerSecret(unwanted);
    QVERIFY(unwanted.isNull());

    outcome.newSecret = true;
    page.showOutcome(outcome);
    auto *copy = new QPushButton;
    page.offerSecret(copy);
    QVERIFY(page.findChild<ui::MessageBar *>(u"secretBar"_s)->isAncestorOf(copy));

    registrar::RegistrationOutcome registration;
    registration.sent = outcome.sent;
    registration.stored = outcome.stored;
    page.showRegistration(registration, {}, true);
    QCOMPARE(page.findChild<ui::MessageBar *>(u"secretBar"_s)->title(),
             u"The server issued a client secret."_s);
}

void TestResultPage::nextOutcomeReplacesTheBars()
{
    auto outcome = outcomeOf(scopeSent, scopeSent);
    outcome.newToken = outcome.newSecret = true;
    ui::ResultPage page;
    page.show();
    page.showOutcome(outcome);
    page.showOutcome(outcomeOf(scopeSent, scopeSent));
    QVERIFY(!page.findChild<ui::MessageBar *>(u"tokenBar"_s)->isVisible());
    QVERIFY(!page.findChild<ui::MessageBar *>(u"secretBar"_s)->isVisible());
}

void TestResultPage::whatWasSentCanBeEditedAgain()
{
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, scopeStored));
    page.show();
    const QSignalSpy again(&page, &ui::ResultPage::editAgainRequested);
    const QSignalSpy done(&page, &ui::ResultPage::doneRequested);
    page.findChild<QPushButton *>(u"editAgainButton"_s)->click();
    QCOMPARE(again.value(0), QVariantList{QByteArray(scopeSent)});
    auto *keep = page.findChild<QPushButton *>(u"keepServersButton"_s);
    QVERIFY(keep->isVisible());
    keep->click();
    QCOMPARE(done.count(), 1);
}

void TestResultPage::nothingToChooseWhereAllIsStored()
{
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, scopeSent));
    page.show();
    QVERIFY(!page.findChild<QPushButton *>(u"keepServersButton"_s)->isVisible());
    const QSignalSpy again(&page, &ui::ResultPage::editAgainRequested);
    page.findChild<QPushButton *>(u"editAgainButton"_s)->click();
    QCOMPARE(again.value(0), QVariantList{QByteArray()});
}

void TestResultPage::enterIsDone()
{
    ui::ResultPage page;
    page.showOutcome(outcomeOf(scopeSent, scopeSent));
    QSignalSpy done(&page, &ui::ResultPage::doneRequested);
    QSignalSpy edit(&page, &ui::ResultPage::editAgainRequested);
    auto *button = page.findChild<QPushButton *>(u"doneButton"_s);
    QVERIFY(button->isDefault());
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(done.count(), 1);
    QCOMPARE(edit.count(), 0);
}

QTEST_MAIN(TestResultPage)
#include "tst_resultpage.moc"
