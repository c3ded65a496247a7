// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <settings/secretsdialog.h>
#include <settings/vaultpassphrasedialog.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;
using ui::VaultPassphraseDialog;
using Purpose = VaultPassphraseDialog::Purpose;

class TestVaultPassphraseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWeakChoiceIsNotTaken();
    void choosesUnlocksAndChanges();
    void aWrongOneIsSaidAndMayBeTriedAgain();
    void theSecretsDialogLocks();

private:
    void open(Purpose purpose);
    void type(const QString &field, const QString &text) const
    {
        m_dialog->findChild<QLineEdit *>(field)->setText(text);
    }
    [[nodiscard]] QPushButton *proceed() const
    {
        return m_dialog->findChild<QPushButton *>(u"vaultPassphraseButton"_s);
    }
    [[nodiscard]] bool isAccepted() const
    {
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        proceed()->click();
        return !accepted.isEmpty() || accepted.wait(10'000);
    }
    void choose();

    const QString m_passphrase = u"correct horse battery"_s;
    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<VaultPassphraseDialog> m_dialog;
};

void TestVaultPassphraseDialog::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_fixture->registrar->setPassphraseWork(1, 8192);
}

void TestVaultPassphraseDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestVaultPassphraseDialog::open(Purpose purpose)
{
    m_dialog = std::make_unique<VaultPassphraseDialog>(*m_fixture->registrar, purpose);
    m_dialog->open();
}

void TestVaultPassphraseDialog::choose()
{
    open(Purpose::Choose);
    type(u"passphraseEdit"_s, m_passphrase);
    type(u"passphraseAgainEdit"_s, m_passphrase);
    QVERIFY(isAccepted());
}

void TestVaultPassphraseDialog::aWeakChoiceIsNotTaken()
{
    open(Purpose::Choose);
    QVERIFY(!proceed()->isEnabled());
    type(u"passphraseEdit"_s, u"short"_s);
    type(u"passphraseAgainEdit"_s, u"short"_s);
    QVERIFY(!proceed()->isEnabled());
    type(u"passphraseEdit"_s, m_passphrase);
    QVERIFY(!proceed()->isEnabled());
    type(u"passphraseAgainEdit"_s, m_passphrase);
    QVERIFY(proceed()->isEnabled());
}

void TestVaultPassphraseDialog::choosesUnlocksAndChanges()
{
    choose();
    QVERIFY(m_fixture->registrar->secretsReport().hasPassphrase);
    QVERIFY(m_dialog->findChild<QLineEdit *>(u"passphraseEdit"_s)->text().isEmpty());
    QVERIFY(m_fixture->registrar->lockVault());
    open(Purpose::Unlock);
    type(u"vaultPassphraseEdit"_s, m_passphrase);
    QVERIFY(isAccepted());
    open(Purpose::Change);
    type(u"vaultPassphraseEdit"_s, m_passphrase);
    type(u"passphraseEdit"_s, u"another one and longer"_s);
    type(u"passphraseAgainEdit"_s, u"another one and longer"_s);
    QVERIFY(isAccepted());
    const QString key = m_fixture->inventory->vault()->id;
    open(Purpose::Renew);
    type(u"vaultPassphraseEdit"_s, u"another one and longer"_s);
    QVERIFY(isAccepted());
    QVERIFY(m_fixture->inventory->vault()->id != key);
}

void TestVaultPassphraseDialog::aWrongOneIsSaidAndMayBeTriedAgain()
{
    choose();
    QVERIFY(m_fixture->registrar->lockVault());
    open(Purpose::Unlock);
    type(u"vaultPassphraseEdit"_s, u"wrong"_s);
    proceed()->click();
    auto *messages = m_dialog->findChild<ui::MessageBar *>(u"vaultPassphraseMessageBar"_s);
    QTRY_COMPARE(messages->title(), u"The passphrase is wrong."_s);
    type(u"vaultPassphraseEdit"_s, m_passphrase);
    QVERIFY(isAccepted());
    QCOMPARE(m_fixture->registrar->keychainStatus(), registrar::KeychainStatus::Unlocked);
}

void TestVaultPassphraseDialog::theSecretsDialogLocks()
{
    choose();
    ui::SecretsDialog secrets(*m_fixture->registrar);
    secrets.open();
    QVERIFY(secrets.findChild<QPushButton *>(u"moveTokensButton"_s)->isHidden());
    auto *lock = secrets.findChild<QPushButton *>(u"lockVaultButton"_s);
    lock->click();
    QCOMPARE(m_fixture->registrar->keychainStatus(), registrar::KeychainStatus::Locked);
    QVERIFY(secrets.findChild<QLabel *>(u"passphraseLabel"_s)->text().contains(u"locked"));
}

QTEST_MAIN(TestVaultPassphraseDialog)
#include "tst_vaultpassphrasedialog.moc"
