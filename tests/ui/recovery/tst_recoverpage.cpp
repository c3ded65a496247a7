// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <recovery/recoverpage.h>
#include <widgets/messagebar.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestRecoverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTokenIsCheckedBeforeItReplacesAnything();
    void aRefusedTokenChangesNothing();
    void onlyTheChosenWayIsOpen();
    void theMessageHoldsNoSecret();
    void saysWhatRegisteringAgainChanges();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    void enter(const QString &token);

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    QByteArray m_token; ///< The right one, which the keychain has lost.
    std::unique_ptr<ui::RecoverPage> m_page;
};

void TestRecoverPage::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    m_token = m_fixture->tokenInKeychain(m_id);
    m_fixture->keychain.setEntry(m_fixture->client(m_id).keychainAccount,
                                 metadata::SecretText("stale-token"_ba));
    QVERIFY(!QCoro::waitFor(m_fixture->registrar->read(m_id)));
    QCOMPARE(m_fixture->client(m_id).tokenState, inventory::TokenState::Refused);
    m_page = std::make_unique<ui::RecoverPage>(*m_fixture->registrar, m_id);
    m_page->start();
    m_page->show();
}

void TestRecoverPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestRecoverPage::enter(const QString &token)
{
    find<QLineEdit>(u"recoverTokenEdit"_s)->setText(token);
    QTest::mouseClick(find<QPushButton>(u"checkTokenButton"_s), Qt::LeftButton);
}

void TestRecoverPage::aTokenIsCheckedBeforeItReplacesAnything()
{
    QVERIFY(find<QLabel>(u"recoverCause"_s)->text().contains(u"Two causes look the same"));
    QVERIFY(!find<QPushButton>(u"checkTokenButton"_s)->isEnabled());
    QSignalSpy recovered(m_page.get(), &ui::RecoverPage::recovered);
    enter(u"Bearer "_s + QString::fromUtf8(m_token));
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(m_fixture->tokenInKeychain(m_id), m_token);
    QCOMPARE(m_fixture->client(m_id).tokenState, inventory::TokenState::InKeychain);
    QVERIFY(find<QLineEdit>(u"recoverTokenEdit"_s)->text().isEmpty());
}

void TestRecoverPage::aRefusedTokenChangesNothing()
{
    enter(u"another-wrong-token"_s);
    auto *bar = find<ui::MessageBar>(u"recoverMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"The server refused the token."_s);
    QCOMPARE(m_fixture->tokenInKeychain(m_id), "stale-token"_ba);
    QVERIFY(find<QPushButton>(u"checkTokenButton"_s)->isEnabled());
}

void TestRecoverPage::onlyTheChosenWayIsOpen()
{
    auto *older = find<QRadioButton>(u"wayOlderToken"_s);
    QVERIFY(!older->isVisible()); // none is kept
    QVERIFY(find<QPushButton>(u"checkTokenButton"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"registerAgainButton"_s)->isVisible());
    find<QRadioButton>(u"wayRegisterAgain"_s)->click();
    QVERIFY(!find<QPushButton>(u"checkTokenButton"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"registerAgainButton"_s)->isVisible());
    QSignalSpy again(m_page.get(), &ui::RecoverPage::registerRequested);
    find<QPushButton>(u"registerAgainButton"_s)->click();
    QCOMPARE(again.count(), 1);
}

void TestRecoverPage::theMessageHoldsNoSecret()
{
    find<QPushButton>(u"copyMessageButton"_s)->click();
    const QString message = QApplication::clipboard()->text();
    QVERIFY(message.contains(m_fixture->client(m_id).clientId));
    QVERIFY(!message.contains(QString::fromUtf8(m_token)));
    QVERIFY(!message.contains(u"stale-token"));
}

void TestRecoverPage::saysWhatRegisteringAgainChanges()
{
    const QString changes = find<QLabel>(u"registerAgainChanges"_s)->text();
    QVERIFY2(changes.contains(u"client ID"), qPrintable(changes));
    QVERIFY2(changes.count(u'•') >= 2, qPrintable(changes));
}

QTEST_MAIN(TestRecoverPage)
#include "tst_recoverpage.moc"
