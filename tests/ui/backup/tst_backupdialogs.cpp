// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <backup/backupdialog.h>
#include <backup/restoredialog.h>
#include <backup/restoretable.h>
#include <widgets/messagebar.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

namespace {

const auto passphraseText = "correct horse battery staple paper moon";

QPushButton *button(const QDialog &dialog, const QString &name)
{
    return dialog.findChild<QPushButton *>(name);
}

void type(const QDialog &dialog, const QString &edit, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(edit);
    line->selectAll();
    QTest::keyClicks(line, text);
}

ui::MessageBar *messages(const QDialog &dialog)
{
    return dialog.findChild<ui::MessageBar *>();
}

QString passphrase()
{
    return QString::fromLatin1(tests::rememberSecret(passphraseText));
}

void fillIn(const ui::BackupDialog &dialog, const QString &fileName)
{
    type(dialog, u"backupFileEdit"_s, fileName);
    type(dialog, u"passphraseEdit"_s, passphrase());
    type(dialog, u"passphraseAgainEdit"_s, passphrase());
}

/// Clicks Back Up, and waits for what comes of it.
void backUp(ui::BackupDialog &dialog)
{
    QTest::mouseClick(button(dialog, u"backUpButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(messages(dialog)->isVisible(), 20'000);
}

void openFile(ui::RestoreDialog &dialog, const QString &fileName, const QString &phrase)
{
    type(dialog, u"restoreFileEdit"_s, fileName);
    type(dialog, u"restorePassphraseEdit"_s, phrase);
    QTest::mouseClick(button(dialog, u"restoreButton"_s), Qt::LeftButton);
    const auto isDone = [&dialog] {
        return messages(dialog)->isVisible() || dialog.findChild<ui::RestoreTable *>()->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 20'000);
}

} // namespace

class TestBackupDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backsUpAndRestores()
    {
        RegistrarFixture here;
        const QString id = here.registerClient();
        const QByteArray token = here.tokenInKeychain(id);
        const QString fileName = here.folder.filePath(u"all.age"_s);
        ui::BackupDialog backup(*here.registrar, {});
        backup.open();
        QVERIFY(!button(backup, u"backUpButton"_s)->isEnabled());
        fillIn(backup, fileName);
        backUp(backup);
        QCOMPARE(messages(backup)->title(), u"The backup was made."_s);
        QCOMPARE(button(backup, u"closeBackupButton"_s)->text(), u"Close"_s);
        QVERIFY(backup.findChild<QLineEdit *>(u"passphraseEdit"_s)->text().isEmpty());
        QVERIFY(QFile::permissions(fileName)
                == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

        RegistrarFixture there;
        ui::RestoreDialog restore(*there.registrar);
        restore.open();
        openFile(restore, fileName, u"wrong"_s);
        QCOMPARE(messages(restore)->title(), u"The passphrase is not the one of this backup."_s);
        openFile(restore, fileName, passphrase());
        auto *table = restore.findChild<ui::RestoreTable *>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), u"Billing Portal"_s);
        QCOMPARE(table->item(0, 3)->text(), u"Not saved here"_s);
        QTest::mouseClick(button(restore, u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE(messages(restore)->title(), u"The backup was restored."_s);
        QCOMPARE(there.registrar->clients().size(), 1U);
        QCOMPARE(there.tokenInKeychain(there.registrar->clients().front().id), token);
    }

    void asksBeforeItReplacesAFile()
    {
        RegistrarFixture fixture;
        (void)fixture.registerClient();
        QFile existing(fixture.folder.filePath(u"there.age"_s));
        QVERIFY(existing.open(QIODevice::WriteOnly));
        existing.write("precious");
        existing.close();
        ui::BackupDialog dialog(*fixture.registrar, {});
        dialog.open();
        fillIn(dialog, existing.fileName());
        backUp(dialog);
        QCOMPARE(messages(dialog)->title(), u"The file exists already."_s);
        QCOMPARE(existing.size(), 8);
        QTest::mouseClick(button(dialog, u"replaceBackupButton"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(messages(dialog)->title(), u"The backup was made."_s, 20'000);
        QVERIFY(existing.size() > 100);
        QCOMPARE(QFile::permissions(existing.fileName()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void wantsThePassphraseTwice()
    {
        RegistrarFixture fixture;
        (void)fixture.registerClient();
        ui::BackupDialog dialog(*fixture.registrar, {});
        dialog.open();
        fillIn(dialog, fixture.folder.filePath(u"x.age"_s));
        QVERIFY(button(dialog, u"backUpButton"_s)->isEnabled());
        type(dialog, u"passphraseAgainEdit"_s, u"another"_s);
        QVERIFY(!button(dialog, u"backUpButton"_s)->isEnabled());
        QCOMPARE(dialog.findChild<QLabel *>(u"passphraseFeedback"_s)->text(),
                 u"The two are not the same."_s);
        type(dialog, u"passphraseEdit"_s, u"short"_s);
        type(dialog, u"passphraseAgainEdit"_s, u"short"_s);
        QVERIFY(!button(dialog, u"backUpButton"_s)->isEnabled());
    }

    void handsOverOnlyTheChosen()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        const QString other = fixture.registerClient();
        ui::BackupDialog dialog(*fixture.registrar, {id});
        dialog.open();
        fillIn(dialog, fixture.folder.filePath(u"one.age"_s));
        QCOMPARE(dialog.findChild<QLabel *>(u"tickedCount"_s)->text(),
                 u"1 of 2 clients selected"_s);
        auto *check = dialog.findChild<QCheckBox *>(u"handOverCheck"_s);
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        QVERIFY(check->isChecked());
        backUp(dialog);
        QCOMPARE(messages(dialog)->title(), u"The backup was made."_s);
        QVERIFY(fixture.client(id).handedOverAt.has_value());
        QVERIFY(!fixture.client(other).handedOverAt.has_value());
    }

    void choosesClients()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        (void)fixture.registerClient("{\"client_name\": \"Warehouse\","
                                     "\"redirect_uris\": [\"https://w.example/cb\"]}"_ba);
        ui::BackupDialog dialog(*fixture.registrar, {});
        dialog.open();
        fillIn(dialog, fixture.folder.filePath(u"some.age"_s));
        const auto *count = dialog.findChild<QLabel *>(u"tickedCount"_s);
        QCOMPARE(count->text(), u"2 of 2 clients selected"_s);
        auto *list = dialog.findChild<QListWidget *>(u"clientCheckList"_s);
        // Only what the search shows is changed.
        type(dialog, u"checkListSearch"_s, u"warehouse"_s);
        QVERIFY(list->item(0)->isHidden());
        QTest::mouseClick(button(dialog, u"tickNoneButton"_s), Qt::LeftButton);
        QCOMPARE(count->text(), u"1 of 2 clients selected"_s);
        dialog.findChild<QLineEdit *>(u"checkListSearch"_s)->clear();
        QVERIFY(!list->item(0)->isHidden());
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(count->text(), u"0 of 2 clients selected"_s);
        QVERIFY(!button(dialog, u"backUpButton"_s)->isEnabled());
        QTest::mouseClick(button(dialog, u"tickAllButton"_s), Qt::LeftButton);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        backUp(dialog);
        QVERIFY(messages(dialog)->text().startsWith(u"1 client"));
        ui::RestoreDialog restore(*fixture.registrar);
        restore.open();
        openFile(restore, fixture.folder.filePath(u"some.age"_s), passphrase());
        const auto *table = restore.findChild<ui::RestoreTable *>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), fixture.client(id).name);
    }

    void handsNothingOverWithoutAFile()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        ui::BackupDialog dialog(*fixture.registrar, {});
        dialog.open();
        fillIn(dialog, fixture.folder.filePath(u"missing/x.age"_s));
        dialog.findChild<QCheckBox *>(u"handOverCheck"_s)->setChecked(true);
        backUp(dialog);
        QCOMPARE(messages(dialog)->title(), u"The file could not be written."_s);
        QVERIFY(!fixture.client(id).handedOverAt.has_value());
        QVERIFY(button(dialog, u"backUpButton"_s)->isEnabled());
    }

    void lockedKeychainIsSaid()
    {
        RegistrarFixture fixture;
        (void)fixture.registerClient();
        const QString fileName = fixture.folder.filePath(u"x.age"_s);
        ui::BackupDialog dialog(*fixture.registrar, {});
        dialog.open();
        fillIn(dialog, fileName);
        fixture.keychain.setState(secrets::KeychainState::Locked);
        backUp(dialog);
        QCOMPARE(messages(dialog)->title(), u"The keychain is locked."_s);
        QVERIFY(!QFile::exists(fileName));
        QTest::mouseClick(button(dialog, u"backupUnlockButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!messages(dialog)->isVisible());
    }

    void settingsAreChosenApart()
    {
        RegistrarFixture here;
        const QString id = here.registerClient();
        auto settings = here.registrar->serverSettings(here.client(id).serverId);
        settings.proxy = inventory::ProxyKind::None;
        QVERIFY(QCoro::waitFor(here.registrar->saveServerSettings(settings, {})));
        const QString fileName = here.folder.filePath(u"x.age"_s);
        ui::BackupDialog backup(*here.registrar, {});
        backup.open();
        fillIn(backup, fileName);
        backUp(backup);

        // Saved here, and other settings meanwhile: kept unless they are asked for.
        settings.connectSeconds = 3;
        QVERIFY(QCoro::waitFor(here.registrar->saveServerSettings(settings, {})));
        ui::RestoreDialog again(*here.registrar);
        again.open();
        openFile(again, fileName, passphrase());
        auto *box = again.findChild<QCheckBox *>(u"takeSettings0"_s);
        QVERIFY(box->isVisible());
        QVERIFY(!box->isChecked());
        QVERIFY(!button(again, u"restoreButton"_s)->isEnabled());
        box->click();
        QTest::mouseClick(button(again, u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE(messages(again)->title(), u"The backup was restored."_s);
        QCOMPARE(here.registrar->serverSettings(settings.serverId).connectSeconds, 15);

        RegistrarFixture there;
        ui::RestoreDialog restore(*there.registrar);
        restore.open();
        openFile(restore, fileName, passphrase());
        box = restore.findChild<QCheckBox *>(u"takeSettings0"_s);
        QVERIFY(box->isVisible());
        QVERIFY(box->isChecked());
        QVERIFY(box->text().contains(u"proxy"));
        box->click();
        QTest::mouseClick(button(restore, u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE(messages(restore)->title(), u"The backup was restored."_s);
        const QString serverId = there.registrar->servers().front().id;
        QCOMPARE(there.registrar->serverSettings(serverId).proxy, inventory::ProxyKind::System);
    }

    void nothingIsReplacedUnasked()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        const QString fileName = fixture.folder.filePath(u"x.age"_s);
        ui::BackupDialog backup(*fixture.registrar, {});
        backup.open();
        fillIn(backup, fileName);
        backUp(backup);
        ui::RestoreDialog dialog(*fixture.registrar);
        dialog.open();
        openFile(dialog, fileName, passphrase());
        auto *choice = dialog.findChild<QComboBox *>(u"restoreChoice0"_s);
        QCOMPARE(choice->currentText(), u"Newer wins"_s);
        QCOMPARE(dialog.findChild<ui::RestoreTable *>()->item(0, 3)->text(), u"Same as saved"_s);
        QVERIFY(!button(dialog, u"restoreButton"_s)->isEnabled());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_End);
        QCOMPARE(choice->currentText(), u"Take the backup's"_s);
        QVERIFY(button(dialog, u"restoreButton"_s)->isEnabled());
        QTest::mouseClick(button(dialog, u"restoreButton"_s), Qt::LeftButton);
        QTRY_COMPARE(messages(dialog)->title(), u"The backup was restored."_s);
        QCOMPARE(fixture.registrar->clients().size(), 1U);
        QCOMPARE(fixture.registrar->activity(id).front().result, u"restored"_s);
    }
};

QTEST_MAIN(TestBackupDialogs)
#include "tst_backupdialogs.moc"
