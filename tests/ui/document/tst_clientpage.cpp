// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <document/clientpage.h>
#include <widgets/messagebar.h>

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
    void oddAnswersAreSaidAfterARead();
    void aLostReadIsNoLostUpdate_data();
    void aLostReadIsNoLostUpdate();
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
    QCOMPARE(state->title(), u"The answer to the last read did not arrive."_s);
    QVERIFY(state->text().contains(u"may have replaced the token"));
    QTest::mouseClick(page.findChild<QPushButton *>(u"checkWithServerButton"_s), Qt::LeftButton);
    const auto *messages = page.findChild<ui::MessageBar *>(u"clientMessageBar"_s);
    QTRY_VERIFY(messages->isVisible());
    QCOMPARE(messages->title(), title);
    QVERIFY(!messages->text().contains(u"update"));
    QVERIFY(!messages->text().contains(u"draft"));
}

QTEST_MAIN(TestClientPage)
#include "tst_clientpage.moc"
