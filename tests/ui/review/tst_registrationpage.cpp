// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <review/registrationpage.h>
#include <widgets/jsonview.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestRegistrationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void registersTheDraft();
    void asksForTheNameAtAProtectedServer();
    void anErrorKeepsItFromBeingSent();
    void asksForAnInitialAccessToken();
    void aRefusalKeepsTheDraft();
    void registersAgainAsAnotherClient();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void begin(const QByteArray &document = RegistrarFixture::sampleDocument());
    void show(const QString &recordId);
    void press() { QTest::mouseClick(find<QPushButton>(u"registerButton"_s), Qt::LeftButton); }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::RegistrationPage> m_page;
};

void TestRegistrationPage::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
}

void TestRegistrationPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestRegistrationPage::begin(const QByteArray &document)
{
    registrar::Registrar::NewRegistration registration;
    registration.endpoint = m_fixture->server->registrationEndpoint();
    registration.document = document;
    registration.serverName = u"Practice"_s;
    m_id = tests::valueOf(m_fixture->registrar->startRegistration(registration));
    show(m_id);
}

void TestRegistrationPage::show(const QString &recordId)
{
    m_page = std::make_unique<ui::RegistrationPage>(*m_fixture->registrar, recordId);
    m_page->resize(1000, 700);
    m_page->show();
    m_page->start();
    QTRY_VERIFY(find<QPushButton>(u"registerButton"_s)->isEnabled());
}

void TestRegistrationPage::registersTheDraft()
{
    begin();
    QCOMPARE(find<QLineEdit>(u"registrationEndpoint"_s)->text(),
             m_fixture->server->registrationEndpoint().toString());
    QVERIFY(find<ui::JsonView>(u"registrationDocument"_s)->json().contains("billing.example/cb"));
    QCOMPARE(find<QPushButton>(u"registerButton"_s)->text(), u"&Register at Practice"_s);
    QSignalSpy registered(m_page.get(), &ui::RegistrationPage::registered);
    press();
    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(m_fixture->requests("POST"), 1);
    const auto client = m_fixture->client(m_id);
    QVERIFY(!client.clientId.isEmpty());
    QCOMPARE(inventory::stateOf(client), inventory::ClientState::InSync);
    QVERIFY(!m_fixture->tokenInKeychain(m_id).isEmpty());
    QVERIFY(!m_fixture->registrar->draft(m_id));
}

void TestRegistrationPage::asksForTheNameAtAProtectedServer()
{
    begin();
    QVERIFY(!find<QLineEdit>(u"confirmNameEdit"_s)->isVisible());
    auto server = m_fixture->registrar->servers().at(0);
    server.isProtected = true;
    QVERIFY(m_fixture->registrar->saveServer(server));
    m_page->start();
    auto *name = find<QLineEdit>(u"confirmNameEdit"_s);
    QVERIFY(name->isVisible());
    QVERIFY(!find<QPushButton>(u"registerButton"_s)->isEnabled());
    name->setText(u"Billing"_s);
    QVERIFY(!find<QPushButton>(u"registerButton"_s)->isEnabled());
    name->setText(u"Billing Portal"_s);
    QTRY_VERIFY(find<QPushButton>(u"registerButton"_s)->isEnabled());
}

void TestRegistrationPage::anErrorKeepsItFromBeingSent()
{
    begin();
    QVERIFY(!find<QPushButton>(u"showErrorButton"_s)->isVisible());
    const auto sample = metadata::ClientDocument::fromText(RegistrarFixture::sampleDocument());
    const auto wrong = sample->with(u"redirect_uris"_s, R"("https://billing.example/cb")"_ba);
    QVERIFY(m_fixture->registrar->saveDraft(m_id, wrong.text()));
    m_page->start();
    QVERIFY(find<QLabel>(u"registrationObstacle"_s)->text().startsWith(u"Fix 1 error"));
    press();
    QSignalSpy asked(m_page.get(), &ui::RegistrationPage::errorRequested);
    QTest::mouseClick(find<QPushButton>(u"showErrorButton"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_fixture->requests("POST"), 0);

    QVERIFY(m_fixture->registrar->saveDraft(m_id, sample->text()));
    m_page->start();
    QTRY_VERIFY(find<QPushButton>(u"registerButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"showErrorButton"_s)->isVisible());
}

void TestRegistrationPage::asksForAnInitialAccessToken() // D22
{
    m_fixture->server->settings().requiredInitialAccessToken = "initial-token-1"_ba;
    begin();
    find<QRadioButton>(u"accessToken"_s)->click();
    QVERIFY(!find<QPushButton>(u"registerButton"_s)->isEnabled());
    QVERIFY(!find<QLabel>(u"registrationObstacle"_s)->text().isEmpty());
    find<QLineEdit>(u"initialTokenEdit"_s)->setText(u"initial-token-1"_s);
    QSignalSpy registered(m_page.get(), &ui::RegistrationPage::registered);
    press();
    QTRY_COMPARE(registered.count(), 1);
    QVERIFY(find<QLineEdit>(u"initialTokenEdit"_s)->text().isEmpty());
    QVERIFY(!m_fixture->isOnDisk("initial-token-1"));
}

void TestRegistrationPage::aRefusalKeepsTheDraft() // D33
{
    m_fixture->server->settings().requiredInitialAccessToken = "initial-token-1"_ba;
    begin();
    press();
    auto *bar = find<ui::MessageBar>(u"registrationMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(inventory::stateOf(m_fixture->client(m_id)), inventory::ClientState::NotRegistered);
    QCOMPARE(m_fixture->document(m_id).clientName(), u"Billing Portal"_s);
    QTRY_VERIFY(find<QPushButton>(u"registerButton"_s)->isEnabled());
}

void TestRegistrationPage::registersAgainAsAnotherClient()
{
    const QString original = m_fixture->registerClient();
    show(original);
    QVERIFY(find<QLabel>(u"registrationChanges"_s)->text().contains(u"client ID"));
    QSignalSpy registered(m_page.get(), &ui::RegistrationPage::registered);
    press();
    QTRY_COMPARE(registered.count(), 1);
    const auto outcome =
        registered.constFirst().constFirst().value<registrar::RegistrationOutcome>();
    QVERIFY(outcome.recordId != original);
    QCOMPARE(m_fixture->server->clients(), 2);
    QVERIFY(m_fixture->client(original).clientId != m_fixture->client(outcome.recordId).clientId);
}

QTEST_MAIN(TestRegistrationPage)
#include "tst_registrationpage.moc"
