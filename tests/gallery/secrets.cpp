// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>
#include <ui/clients/sampleclients.h>

#include <backup/backupdialog.h>
#include <backup/restoredialog.h>
#include <backup/restoretable.h>
#include <recovery/heldcopydialog.h>
#include <recovery/heldtokendialog.h>
#include <settings/secretsdialog.h>
#include <settings/vaultpassphrasedialog.h>
#include <widgets/messagebar.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::gallery {

void takeSecrets(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    (void)fixture.registerClient();
    (void)fixture.registerClient();
    ui::SecretsDialog dialog(*fixture.registrar);
    takeDialog(dialog, folder, u"secrets"_s, look);
    dialog.findChild<QPushButton *>(u"moveTokensButton"_s)->click();
    takeDialog(dialog, folder, u"secrets-move"_s, look);
    fixture.keychain.failNext(tests::FaultyKeychain::Operation::Remove,
                              tests::FaultyKeychain::Kind::Denied);
    dialog.findChild<QPushButton *>(u"confirmMoveButton"_s)->click();
    (void)QTest::qWaitFor(
        [&dialog] { return dialog.findChild<QPushButton *>(u"renewKeyButton"_s)->isEnabled(); });
    takeDialog(dialog, folder, u"secrets-refused"_s, look);

    tests::RegistrarFixture none;
    none.registrar->setPassphraseWork(1, 8192);
    none.keychain.setState(secrets::KeychainState::Absent);
    (void)QCoro::waitFor(none.registrar->checkKeychain());
    ui::UiSettings settings(none.folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*none.registrar, settings);
    window.show();
    take(window, folder, u"start-no-keychain"_s, look);
    ui::VaultPassphraseDialog choice(*none.registrar, ui::VaultPassphraseDialog::Purpose::Choose);
    takeDialog(choice, folder, u"passphrase-choose"_s, look);
    const metadata::SecretText passphrase("correct horse battery"_ba);
    (void)QCoro::waitFor(none.registrar->usePassphrase(passphrase));
    (void)none.registerClient();
    (void)none.registrar->lockVault();
    take(window, folder, u"list-vault-locked"_s, look);
    ui::SecretsDialog locked(*none.registrar);
    takeDialog(locked, folder, u"secrets-locked"_s, look);
    ui::VaultPassphraseDialog unlocking(*none.registrar,
                                        ui::VaultPassphraseDialog::Purpose::Unlock);
    unlocking.findChild<QLineEdit *>(u"vaultPassphraseEdit"_s)->setText(u"wrong"_s);
    unlocking.show();
    unlocking.findChild<QPushButton *>(u"vaultPassphraseButton"_s)->click();
    const auto *wrong = unlocking.findChild<ui::MessageBar *>();
    (void)QTest::qWaitFor([wrong] { return wrong->isVisible(); });
    takeDialog(unlocking, folder, u"passphrase-wrong"_s, look);
}

void takeHeldToken(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Billing Portal\""_ba);
    fixture.edit(id, u"scope"_s, "\"openid\""_ba);
    const auto plan = *QCoro::waitFor(fixture.registrar->plan(id));
    tests::FullDisk full(*fixture.inventory);
    fixture.keychain.failAlways(tests::FaultyKeychain::Operation::Write,
                                tests::FaultyKeychain::Kind::Locked);
    (void)QCoro::waitFor(fixture.registrar->apply(plan));
    ui::HeldTokenDialog held(*fixture.registrar);
    takeDialog(held, folder, u"held"_s, look);
    ui::HeldCopyDialog copy(*fixture.registrar);
    takeDialog(copy, folder, u"held-copy"_s, look);
}

void takeBackup(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    tests::fillWithSamples(*fixture.inventory, QDateTime::currentDateTimeUtc());
    const QString id = fixture.registerClient();
    const QString fileName = fixture.folder.filePath(u"clients.age"_s);

    ui::BackupDialog backup(*fixture.registrar, {id});
    backup.findChild<QLineEdit *>(u"backupFileEdit"_s)->setText(fileName);
    takeDialog(backup, folder, u"backup"_s, look);
    for (const QString &name : {u"passphraseEdit"_s, u"passphraseAgainEdit"_s})
        backup.findChild<QLineEdit *>(name)->setText(u"correct horse battery"_s);
    backup.findChild<QPushButton *>(u"backUpButton"_s)->click();
    const auto *made = backup.findChild<ui::MessageBar *>();
    (void)QTest::qWaitFor([made] { return made->isVisible(); }, 20'000);
    takeDialog(backup, folder, u"backup-made"_s, look);

    tests::RegistrarFixture other;
    for (tests::RegistrarFixture *restoring : {&fixture, &other}) {
        ui::RestoreDialog restore(*restoring->registrar);
        restore.findChild<QLineEdit *>(u"restoreFileEdit"_s)->setText(fileName);
        restore.findChild<QLineEdit *>(u"restorePassphraseEdit"_s)
            ->setText(u"correct horse battery"_s);
        const bool isOther = restoring == &other;
        takeDialog(restore, folder, isOther ? u"restore"_s : u"restore-closed"_s, look);
        restore.findChild<QPushButton *>(u"restoreButton"_s)->click();
        const auto *table = restore.findChild<ui::RestoreTable *>();
        (void)QTest::qWaitFor([table] { return table->isVisible(); }, 20'000);
        takeDialog(restore, folder, isOther ? u"restore-new"_s : u"restore-saved"_s, look);
    }
}

} // namespace clientele::gallery
