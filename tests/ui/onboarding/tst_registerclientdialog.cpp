// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <onboarding/registerclientdialog.h>
#include <widgets/messagebar.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestRegisterClientDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsTheEndpointByTheIssuer();
    void saysWhenTheIssuerCannotBeReached();
    void takesAnEndpointByHand();
    void copiesAClient();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QString proceed();

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::RegisterClientDialog> m_dialog;
};

void TestRegisterClientDialog::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_dialog = std::make_unique<ui::RegisterClientDialog>(*m_fixture->registrar);
    m_dialog->open();
}

void TestRegisterClientDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

// Presses Continue and answers the record that was begun.
QString TestRegisterClientDialog::proceed()
{
    QSignalSpy started(m_dialog.get(), &ui::RegisterClientDialog::registrationStarted);
    QTest::mouseClick(find<QPushButton>(u"continueRegisterButton"_s), Qt::LeftButton);
    return started.isEmpty() ? QString() : started.constFirst().constFirst().toString();
}

void TestRegisterClientDialog::findsTheEndpointByTheIssuer()
{
    QVERIFY(!find<QPushButton>(u"continueRegisterButton"_s)->isEnabled());
    QTest::keyClicks(find<QLineEdit>(u"issuerEdit"_s), m_fixture->server->issuer().toString());
    QTest::keyClick(find<QLineEdit>(u"issuerEdit"_s), Qt::Key_Return); // finds, does not continue
    auto *endpoint = find<QLineEdit>(u"registrationEndpointEdit"_s);
    QTRY_COMPARE(endpoint->text(), m_fixture->server->registrationEndpoint().toString());
    QVERIFY(find<QLabel>(u"discoveryLabel"_s)->text().contains(u".well-known/"));

    const QString id = proceed();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(inventory::stateOf(m_fixture->client(id)), inventory::ClientState::NotRegistered);
    QCOMPARE(m_fixture->document(id).clientName(), u"New Web Application"_s);
    QCOMPARE(m_fixture->requests("POST"), 0);
}

void TestRegisterClientDialog::saysWhenTheIssuerCannotBeReached()
{
    const QString issuer = m_fixture->server->issuer().toString();
    m_fixture->server.reset();
    QTest::keyClicks(find<QLineEdit>(u"issuerEdit"_s), issuer);
    QTest::mouseClick(find<QPushButton>(u"findEndpointButton"_s), Qt::LeftButton);
    auto *bar = find<ui::MessageBar>(u"registerMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->title().contains(u"cannot be reached"), qPrintable(bar->title()));
    QCOMPARE(find<QLineEdit>(u"issuerEdit"_s)->text(), issuer);
    QVERIFY(find<QPushButton>(u"findEndpointButton"_s)->isEnabled());
}

void TestRegisterClientDialog::takesAnEndpointByHand()
{
    QTest::keyClicks(find<QLineEdit>(u"registrationEndpointEdit"_s), u"login.example"_s);
    QVERIFY(!find<QPushButton>(u"continueRegisterButton"_s)->isEnabled());
    find<QLineEdit>(u"registrationEndpointEdit"_s)->clear();
    QTest::keyClicks(find<QLineEdit>(u"registrationEndpointEdit"_s),
                     u"https://login.example/register"_s);
    auto *start = find<QComboBox>(u"startFromCombo"_s);
    start->setCurrentIndex(start->findText(u"Service"_s));
    const QString id = proceed();
    QVERIFY(!id.isEmpty());
    QCOMPARE(m_fixture->document(id).strings(u"grant_types"), QStringList{u"client_credentials"_s});
    const auto server = m_fixture->registrar->server(m_fixture->client(id).serverId);
    QVERIFY(server);
    QCOMPARE(server->registrationEndpoint, u"https://login.example/register"_s);
    QVERIFY(server->isProtected); // PROD is the first tag
}

void TestRegisterClientDialog::copiesAClient()
{
    const QString original = m_fixture->registerClient();
    m_dialog->setCopyOf(original);
    auto *start = find<QComboBox>(u"startFromCombo"_s);
    start->setCurrentIndex(start->findText(u"Copy of “Billing Portal”"_s));
    const QString id = proceed();
    QVERIFY(!id.isEmpty());
    QVERIFY(id != original);
    const auto copy = m_fixture->document(id);
    QCOMPARE(copy.clientName(), u"Billing Portal"_s);
    QVERIFY(!copy.has(u"client_id"));
    QVERIFY(!copy.has(u"registration_client_uri"));
}

QTEST_MAIN(TestRegisterClientDialog)
#include "tst_registerclientdialog.moc"
