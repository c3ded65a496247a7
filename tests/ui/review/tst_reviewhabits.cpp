// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the review makes of a server's habits.
#include <core/registrar/registrarfixture.h>

#include <practice/habits.h>
#include <review/reviewpage.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using tests::RegistrarFixture;

class TestReviewHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theOtherSecretPolicyIsTheWayOut();
    void aProtectedServerStillWantsTheName();
    void aRefusedUpdateIsNotOfferedUntilForgotten();
    void aCostlyReadIsAskedFor();
    void anUnreadServerIsSaid();

private:
    void begin(const QString &habits);
    void open();
    template<typename Widget = QPushButton>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void send() const
    {
        QTRY_VERIFY(find(u"sendButton"_s)->isEnabled());
        QTest::mouseClick(find(u"sendButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_fixture->registrar->isBusy(m_id));
    }
    [[nodiscard]] ui::MessageBar *bar() const
    {
        return find<ui::MessageBar>(u"reviewMessageBar"_s);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::ReviewPage> m_page;
};

void TestReviewHabits::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestReviewHabits::begin(const QString &habits)
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(habits));
    m_fixture = std::make_unique<RegistrarFixture>(settings);
    m_id = m_fixture->registerClient(
        R"({"client_name":"Billing","redirect_uris":["https://billing.example/cb"]})"_ba);
}

void TestReviewHabits::open()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Renamed\""_ba);
    m_page = std::make_unique<ui::ReviewPage>(*m_fixture->registrar, m_id);
    m_page->resize(1100, 760);
    m_page->show();
    m_page->start();
}

// S27
void TestReviewHabits::theOtherSecretPolicyIsTheWayOut()
{
    begin(u"ibm"_s);
    open();
    QSignalSpy sent(m_page.get(), &ui::ReviewPage::sent);
    send();
    QTRY_VERIFY(find(u"sendWithSecretButton"_s));
    QVERIFY(bar()->title().contains(u"wants the client secret"));
    QCOMPARE(m_fixture->requests("PUT"), 1);
    QCOMPARE(m_fixture->requests("GET"), 1);
    QTest::mouseClick(find(u"sendWithSecretButton"_s), Qt::LeftButton);
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(m_fixture->requests("PUT"), 2);
    QCOMPARE(m_fixture->requests("GET"), 1); // and no other request
}

// S27
void TestReviewHabits::aProtectedServerStillWantsTheName()
{
    begin(u"hydra"_s);
    auto server = m_fixture->registrar->servers().front();
    server.isProtected = true;
    server.secretPolicy = metadata::SecretPolicy::Required;
    QVERIFY(m_fixture->registrar->saveServer(server));
    open();
    auto *name = find<QLineEdit>(u"confirmNameEdit"_s);
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, u"Billing"_s);
    send();
    QTRY_VERIFY(find(u"sendWithoutSecretButton"_s));
    QTest::mouseClick(find(u"sendWithoutSecretButton"_s), Qt::LeftButton);
    QVERIFY(!bar()->isVisible());
    QVERIFY(name->isVisible());
    QCOMPARE(m_fixture->requests("PUT"), 1);
    QTest::keyClicks(name, u"Billing"_s);
    send();
    QTRY_COMPARE(m_fixture->requests("PUT"), 2);
    QTRY_VERIFY(!m_fixture->registrar->draft(m_id));
}

// S42
void TestReviewHabits::aRefusedUpdateIsNotOfferedUntilForgotten()
{
    begin(u"spring"_s);
    open();
    send();
    QTRY_VERIFY(bar()->title().contains(u"does not allow updates"));
    QVERIFY(!find(u"sendButton"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"sendReasonLabel"_s)->text().contains(u"did not allow updates"));
    QTest::mouseClick(find(u"forgetRefusalButton"_s), Qt::LeftButton);
    QVERIFY(find(u"sendButton"_s)->isEnabled());
    QVERIFY(m_fixture->registrar->refusalOf(m_id, inventory::Verb::Update).isEmpty());
    QCOMPARE(m_fixture->requests("PUT"), 1);
}

// S02
void TestReviewHabits::aCostlyReadIsAskedFor()
{
    begin(u"curity"_s);
    QVERIFY(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    open();
    QSignalSpy back(m_page.get(), &ui::ReviewPage::backRequested);
    QVERIFY(bar()->text().contains(u"new client secret with a read"));
    QTest::mouseClick(find(u"cancelReadButton"_s), Qt::LeftButton);
    QCOMPARE(back.count(), 1);
    QVERIFY(!bar()->isVisible());
    QCOMPARE(m_fixture->requests("GET"), 1);
    m_page->start();
    QTest::mouseClick(find(u"readAnywayButton"_s), Qt::LeftButton);
    QTRY_VERIFY(find(u"sendButton"_s)->isEnabled());
    QCOMPARE(m_fixture->requests("GET"), 2);
}

// S42
void TestReviewHabits::anUnreadServerIsSaid()
{
    begin(u"strict"_s);
    m_fixture->server->arm("GET", Fault::fromName(u"status-405"_s).value());
    QVERIFY(!QCoro::waitFor(m_fixture->registrar->read(m_id)));
    open();
    QTRY_VERIFY(find(u"sendButton"_s)->isEnabled());
    QVERIFY(bar()->title().contains(u"did not allow reading"));
    QVERIFY(find<QLabel>(u"comparedAt"_s)->text().startsWith(u"Compared with the copy of"));
    QCOMPARE(m_fixture->requests("GET"), 1);
}

QTEST_MAIN(TestReviewHabits)
#include "tst_reviewhabits.moc"
