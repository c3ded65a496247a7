// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <settings/secretsdialog.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::TokenHome;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using ui::MessageBar;

class TestSecretsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void movesThereAndBack();
    void nothingMovesUnasked();
    void saysWhatStaysAndMovesItLater();
    void renewsTheKey();
    void aLockedKeychainIsSaid();

private:
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString fact(const QString &name) const
    {
        return m_dialog->findChild<QLabel *>(name)->text();
    }
    [[nodiscard]] MessageBar *messages() const
    {
        return m_dialog->findChild<MessageBar *>(u"secretsMessageBar"_s);
    }
    [[nodiscard]] bool endsWith(MessageBar::Kind kind) const
    {
        return QTest::qWaitFor([this] { return button(u"moveTokensButton"_s)->isEnabled(); })
               && messages()->kind() == kind;
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_clientId;
    std::unique_ptr<ui::SecretsDialog> m_dialog;
};

void TestSecretsDialog::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_clientId = m_fixture->registerClient();
    m_dialog = std::make_unique<ui::SecretsDialog>(*m_fixture->registrar);
    m_dialog->open();
}

void TestSecretsDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestSecretsDialog::movesThereAndBack()
{
    QVERIFY(fact(u"tokenHomeLabel"_s).startsWith(u"Each in an entry"));
    button(u"moveTokensButton"_s)->click();
    button(u"confirmMoveButton"_s)->click();
    QVERIFY(!button(u"renewKeyButton"_s)->isEnabled());
    QVERIFY(endsWith(MessageBar::Kind::Success));
    QVERIFY(fact(u"tokenHomeLabel"_s).startsWith(u"Sealed in the inventory"));
    QVERIFY(m_fixture->tokenInKeychain(m_clientId).isEmpty());
    button(u"moveTokensButton"_s)->click();
    button(u"confirmMoveButton"_s)->click();
    QVERIFY(endsWith(MessageBar::Kind::Success));
    QVERIFY(!m_fixture->tokenInKeychain(m_clientId).isEmpty());
}

void TestSecretsDialog::nothingMovesUnasked()
{
    button(u"moveTokensButton"_s)->click();
    QVERIFY(messages()->text().contains(u"backup"));
    m_dialog->reject();
    QCOMPARE(m_fixture->registrar->secretsReport().home, TokenHome::OwnEntries);
    QVERIFY(!m_fixture->tokenInKeychain(m_clientId).isEmpty());
}

void TestSecretsDialog::saysWhatStaysAndMovesItLater()
{
    QVERIFY(button(u"moveRestButton"_s)->isHidden());
    m_fixture->keychain.failNext(FaultyKeychain::Operation::Remove, FaultyKeychain::Kind::Denied);
    button(u"moveTokensButton"_s)->click();
    button(u"confirmMoveButton"_s)->click();
    QVERIFY(endsWith(MessageBar::Kind::Error));
    QVERIFY(fact(u"awayFromHomeLabel"_s).contains(u'1'));
    button(u"moveRestButton"_s)->click();
    QVERIFY(endsWith(MessageBar::Kind::Success));
    QVERIFY(button(u"moveRestButton"_s)->isHidden());
    QVERIFY(m_fixture->tokenInKeychain(m_clientId).isEmpty());
}

void TestSecretsDialog::renewsTheKey()
{
    const QString before = m_fixture->inventory->vault()->id;
    button(u"renewKeyButton"_s)->click();
    button(u"confirmRenewButton"_s)->click();
    QVERIFY(endsWith(MessageBar::Kind::Success));
    QVERIFY(m_fixture->inventory->vault()->id != before);
}

void TestSecretsDialog::aLockedKeychainIsSaid()
{
    m_fixture->keychain.setState(secrets::KeychainState::Locked);
    button(u"renewKeyButton"_s)->click();
    button(u"confirmRenewButton"_s)->click();
    QVERIFY(endsWith(MessageBar::Kind::Error));
    QCOMPARE(messages()->title(), u"The keychain is locked."_s);
}

QTEST_MAIN(TestSecretsDialog)
#include "tst_secretsdialog.moc"
