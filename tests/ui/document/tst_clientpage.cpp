// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <document/clientpage.h>
#include <document/overviewview.h>
#include <practice/habits.h>
#include <widgets/messagebar.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using tests::RegistrarFixture;

class TestClientPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherAddressIsAccepted();
    void anAddressThatCannotBeUsedIsOnlySaid();
    void theSecretCanBeCopied();
    void saysWhatStandsInForItsToken();
    void oddAnswersAreSaidAfterARead();
    void aLostReadIsNoLostUpdate_data();
    void aLostReadIsNoLostUpdate();
    void anUnknownOutcomeBlamesNothing();
    void aDeletionThatNothingConfirms_data();
    void aDeletionThatNothingConfirms();
    void aCostlyReadIsAskedFor();
    void aReadThatIsRefusedIsOff();
    void theEndOfATokenIsSaid();
};

namespace {

void readUnder(RegistrarFixture &fixture, const QString &id, const QString &fault)
{
    fixture.server->arm("GET", Fault::fromName(fault).value());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

ui::MessageBar *barOf(const ui::ClientPage &page)
{
    return page.findChild<ui::MessageBar *>(u"clientAddressBar"_s);
}

} // namespace

// S34
void TestClientPage::anotherAddressIsAccepted()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    QVERIFY(!barOf(page)->isVisible());
    const QByteArray saved = fixture.client(id).configurationUri;
    readUnder(fixture, id, u"moved-uri"_s);
    QVERIFY(barOf(page)->isVisible());
    QVERIFY(barOf(page)->text().contains(u"/moved/"));
    QCOMPARE(fixture.client(id).configurationUri, saved);
    QTest::mouseClick(page.findChild<QPushButton *>(u"acceptAddressButton"_s), Qt::LeftButton);
    QVERIFY(fixture.client(id).configurationUri.contains("/moved/"));
    QVERIFY(!barOf(page)->isVisible());
}

// S35
void TestClientPage::anAddressThatCannotBeUsedIsOnlySaid()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    readUnder(fixture, id, u"plain-uri"_s);
    QVERIFY(barOf(page)->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(u"acceptAddressButton"_s));
    // Closed, it stays closed for the same words.
    barOf(page)->hideMessage();
    Q_EMIT barOf(page)->closed();
    readUnder(fixture, id, u"plain-uri"_s);
    QVERIFY(!barOf(page)->isVisible());
}

void TestClientPage::theSecretCanBeCopied()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto entry = fixture.keychain.entry(fixture.client(id).keychainAccount
                                              + u" (client secret)"_s);
    QVERIFY(entry);
    const QByteArray issued = entry->reveal().toByteArray();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    QTest::mouseClick(page.findChild<QPushButton *>(u"copySecretButton"_s), Qt::LeftButton);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().toUtf8(), issued);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
             "secret"_ba);
    QTRY_COMPARE(page.findChild<QPushButton *>(u"copySecretButton"_s)->text(),
                 u"Copied for a Minute"_s);
    QGuiApplication::clipboard()->clear();

    page.findChild<ui::OverviewView *>(u"overviewView"_s)->refresh();
    fixture.keychain.setState(secrets::KeychainState::Locked);
    QTest::mouseClick(page.findChild<QPushButton *>(u"copySecretButton"_s), Qt::LeftButton);
    const auto *messages = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTRY_VERIFY(messages->isVisible());
    QCOMPARE(messages->title(), u"The keychain is locked."_s);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

// S17
void TestClientPage::saysWhatStandsInForItsToken()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    const auto says = [&page](const QString &words) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(!says(u"Managed with"_s));
    auto settings = fixture.registrar->serverSettings(fixture.client(id).serverId);
    settings.bearerMode = inventory::BearerMode::AdministratorToken;
    registrar::ServerSecrets secrets;
    secrets.bearer = metadata::SecretText("administrator-11d0");
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    QVERIFY(says(u"The administrator's token in the server's settings"_s));
}

// S13
void TestClientPage::oddAnswersAreSaidAfterARead()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    fixture.server->arm("GET", Fault::fromName(u"hashed-secret"_s).value());
    page.read();
    const auto *messages = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTRY_VERIFY(messages->isVisible());
    QVERIFY(messages->text().contains(u"the form in which it stores it"));
}

void TestClientPage::aLostReadIsNoLostUpdate_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("title");
    QTest::newRow("not carried out")
        << u"close-after-request-unprocessed"_s << u"The server answered."_s;
    QTest::newRow("the new token was lost")
        << u"close-after-request"_s << u"The server no longer accepts the token."_s;
}

// S02, S05
void TestClientPage::aLostReadIsNoLostUpdate()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, title);
    practice::PracticeSettings settings;
    settings.rotation = practice::PracticeSettings::Rotation::OnEveryUse;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // the habit
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    fixture.server->arm("GET", Fault::fromName(fault).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    const auto *state = page.findChild<ui::MessageBar *>(u"clientStateBar"_s);
    QCOMPARE(state->title(), u"The last read brought no usable answer."_s);
    QVERIFY(state->text().contains(u"may have replaced the token"));
    QTest::mouseClick(page.findChild<QPushButton *>(u"checkWithServerButton"_s), Qt::LeftButton);
    const auto *messages = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTRY_VERIFY(messages->isVisible());
    QCOMPARE(messages->title(), title);
    QVERIFY(!messages->text().contains(u"update"));
    QVERIFY(!messages->text().contains(u"draft"));
}

// S48: an answer came, and it settles nothing.
void TestClientPage::anUnknownOutcomeBlamesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", Fault::fromName(u"status-500"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    const ui::ClientPage page(*fixture.registrar, id);
    const auto *state = page.findChild<ui::MessageBar *>(u"clientStateBar"_s);
    QCOMPARE(state->title(), u"It is not known whether the client was deleted."_s);
    QVERIFY2(!state->text().contains(u"connection ended"), qPrintable(state->text()));
    QVERIFY(state->text().contains(u"Do not send again before checking."));
}

void TestClientPage::aDeletionThatNothingConfirms_data()
{
    QTest::addColumn<int>("statusWhenGone");
    QTest::addColumn<QString>("title");
    QTest::newRow("token refused") << 401 << u"The server refused the token."_s;
    QTest::newRow("gone") << 404 << u"There is nothing at this address any more."_s;
}

// M45, S44, S63
void TestClientPage::aDeletionThatNothingConfirms()
{
    QFETCH(const int, statusWhenGone);
    QFETCH(const QString, title);
    practice::PracticeSettings settings;
    settings.unknownClient = practice::Denial{.status = statusWhenGone};
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", Fault::fromName(u"carried-out-202"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    QTest::mouseClick(page.findChild<QPushButton *>(u"checkWithServerButton"_s), Qt::LeftButton);
    const auto *messages = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTRY_VERIFY(messages->isVisible());
    QCOMPARE(messages->title(), title);
    QVERIFY(messages->findChild<QPushButton *>(u"resolutionRecoverButton"_s));
    QTest::mouseClick(messages->findChild<QPushButton *>(u"markDeletedButton"_s), Qt::LeftButton);
    QTRY_VERIFY(fixture.client(id).deletedAt);
    const auto *state = page.findChild<ui::MessageBar *>(u"clientStateBar"_s);
    QTRY_COMPARE(state->title(), u"Deleted on the server."_s);
    QVERIFY2(!state->text().contains(u"confirmed"), qPrintable(state->text()));
}

// S02: the price is said beside the button, and asked for.
void TestClientPage::aCostlyReadIsAskedFor()
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(u"curity"));
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    auto *button = page.findChild<QPushButton *>(u"readButton"_s);
    auto *note = page.findChild<QLabel *>(u"readNote"_s);
    QVERIFY(!note->isVisible());
    QTest::mouseClick(button, Qt::LeftButton); // the first time nobody knows
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"new token on every read"));
    QTRY_VERIFY(button->isEnabled());

    const auto *bar = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"new client secret"));
    QTest::mouseClick(page.findChild<QPushButton *>(u"cancelReadButton"_s), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
    QCOMPARE(fixture.requests("GET"), 1);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(page.findChild<QPushButton *>(u"readAnywayButton"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.requests("GET"), 2);
    QTRY_VERIFY(button->isEnabled());
}

// S42
void TestClientPage::aReadThatIsRefusedIsOff()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    const auto *button = page.findChild<QPushButton *>(u"readButton"_s);
    QVERIFY(button->isEnabled());
    fixture.server->arm("GET", Fault::fromName(u"status-405"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"did not allow reading"));
    QVERIFY(fixture.registrar->forgetHabits(fixture.client(id).serverId));
    QVERIFY(button->isEnabled());
    QVERIFY(button->toolTip().isEmpty());
}

// S12, M60
void TestClientPage::theEndOfATokenIsSaid()
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(u"curity"));
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    const auto said = [&] {
        const ui::ClientPage page(*fixture.registrar, id);
        const auto labels = page.findChildren<QLabel *>();
        const auto found = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(u"a new one");
        });
        return found == labels.end() ? QString() : (*found)->text();
    };
    QVERIFY2(said().contains(u"administrator"), qPrintable(said()));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY2(said().contains(u"a read brings a new one"), qPrintable(said()));
    const auto days = QDateTime::currentDateTimeUtc().daysTo(
        fixture.registrar->tokenExpiresAt(id).value());
    QCOMPARE(days, 365);

    RegistrarFixture endless;
    QVERIFY(!endless.registrar->tokenExpiresAt(endless.registerClient()));
}

QTEST_MAIN(TestClientPage)
#include "tst_clientpage.moc"
