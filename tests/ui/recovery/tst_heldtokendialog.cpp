// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A new token that neither the inventory nor the keychain takes, through the dialog that says so.
#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>

#include <recovery/heldtokendialog.h>
#include <widgets/messagebar.h>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

QString passphrase()
{
    return u"correct horse battery staple paper moon"_s;
}

/// A client whose new token is held.
struct Held
{
    Held()
    {
        id = fixture.registerClient();
        oldToken = fixture.tokenInKeychain(id);
        fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
        const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
        full.emplace(*fixture.inventory);
        fixture.keychain.failAlways(FaultyKeychain::Operation::Write, FaultyKeychain::Kind::Locked);
        if (QCoro::waitFor(fixture.registrar->apply(plan)))
            qFatal("The token was not to find a place.");
        dialog.emplace(*fixture.registrar);
        dialog->open();
    }
    [[nodiscard]] QPushButton *button(const QString &name)
    {
        return dialog->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QString said() { return dialog->findChild<QLabel *>(u"heldTokenSaid"_s)->text(); }
    [[nodiscard]] QByteArray heldToken()
    {
        return fixture.registrar->heldToken(id)->reveal().toByteArray();
    }

    RegistrarFixture fixture;
    QString id;
    QByteArray oldToken;
    std::optional<tests::FullDisk> full;
    std::optional<ui::HeldTokenDialog> dialog;
};

} // namespace

class TestHeldTokenDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsWholeText();
    void staysUntilItIsStored();
    void copies();
    void savesACopyThatRestores();
    void losesOnlyWhenToldSo();
};

void TestHeldTokenDialog::showsItsWholeText()
{
    // Buttons that are wider than the dialog wants to be, as in other languages.
    const QFont usual = QApplication::font("QPushButton");
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large, "QPushButton");
    const auto back = qScopeGuard([usual] { QApplication::setFont(usual, "QPushButton"); });
    const Held held;
    const auto *text = held.dialog->findChild<QLabel *>(u"heldTokenText"_s);
    QVERIFY2(text->height() >= text->heightForWidth(text->width()),
             qPrintable(QString::number(text->height())));
}

// S65, S66
void TestHeldTokenDialog::staysUntilItIsStored()
{
    Held held;
    const auto *text = held.dialog->findChild<QLabel *>(u"heldTokenText"_s);
    QVERIFY(text->text().contains(u"Billing Portal") || text->text().contains(u"Mine"));
    QVERIFY(text->text().contains(u"can no longer be managed"));
    QVERIFY(!text->text().contains(QString::fromUtf8(held.heldToken())));
    QTest::keyClick(&*held.dialog, Qt::Key_Escape);
    held.dialog->close();
    QVERIFY(held.dialog->isVisible());
    QTest::mouseClick(held.button(u"retryHeldTokenButton"_s), Qt::LeftButton);
    QTRY_VERIFY(held.said().contains(u"not saved yet"));
    QVERIFY(held.dialog->isVisible());
    const QByteArray token = held.heldToken();
    held.full->makeRoom();
    held.fixture.keychain.behave();
    QTest::mouseClick(held.button(u"retryHeldTokenButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!held.dialog->isVisible());
    QTRY_COMPARE(held.fixture.tokenInKeychain(held.id), token);
}

void TestHeldTokenDialog::copies()
{
    Held held;
    QTest::mouseClick(held.button(u"copyHeldTokenButton"_s), Qt::LeftButton);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().toUtf8(), held.heldToken());
    QCOMPARE(copied->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QVERIFY(!held.said().contains(QString::fromUtf8(held.heldToken())));
    QVERIFY(held.dialog->isVisible());
}

// S65: a backup of the client with the new token, made without disk space here and without
// keychain.
void TestHeldTokenDialog::savesACopyThatRestores()
{
    Held held;
    held.fixture.keychain.setState(secrets::KeychainState::Locked);
    const QByteArray token = held.heldToken();
    const QString fileName = held.fixture.folder.filePath(u"held.age"_s);
    QTest::mouseClick(held.button(u"saveHeldTokenButton"_s), Qt::LeftButton);
    auto *copy = held.dialog->findChild<QDialog *>(u"heldCopyDialog"_s);
    QVERIFY(copy);
    auto *save = copy->findChild<QPushButton *>(u"saveHeldCopyButton"_s);
    QVERIFY(!save->isEnabled());
    copy->findChild<QLineEdit *>(u"heldCopyFileEdit"_s)->setText(fileName);
    for (const QString &edit : {u"passphraseEdit"_s, u"passphraseAgainEdit"_s})
        copy->findChild<QLineEdit *>(edit)->setText(passphrase());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fileName), 20'000);
    QTRY_VERIFY(held.said().contains(fileName));
    QVERIFY(held.dialog->isVisible()); // it is still held

    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains(token));
    RegistrarFixture there;
    const metadata::SecretText secret(passphrase().toUtf8());
    const auto backup = valueOf(QCoro::waitFor(there.registrar->openBackup(bytes, secret)));
    const auto outcome = valueOf(
        QCoro::waitFor(there.registrar->restore(backup, {registrar::RestoreChoice::TakeTheirs})));
    QCOMPARE(there.tokenInKeychain(outcome.added.constFirst()), token);
    QVERIFY(there.document(outcome.added.constFirst()).has(u"client_name"));
}

void TestHeldTokenDialog::losesOnlyWhenToldSo()
{
    Held held;
    QSignalSpy quit(&*held.dialog, &ui::HeldTokenDialog::quitRequested);
    QVERIFY(!held.button(u"loseHeldTokenButton"_s)->isDefault());
    QTest::mouseClick(held.button(u"loseHeldTokenButton"_s), Qt::LeftButton);
    QCOMPARE(quit.count(), 1);
    QVERIFY(held.fixture.registrar->heldTokens().empty());
}

QTEST_MAIN(TestHeldTokenDialog)
#include "tst_heldtokendialog.moc"
