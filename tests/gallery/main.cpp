// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// clientele-gallery FOLDER [LANGUAGE]: pictures of the main screens with many and long values, in
// light and dark and at two sizes, for people to look at. Needs no screen, no keychain and no
// server.
#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>
#include <ui/clients/sampleclients.h>

#include <backup/backupdialog.h>
#include <backup/restoredialog.h>
#include <backup/restoretable.h>
#include <clientele/practicedesk.h>
#include <clientele/translations.h>
#include <compare/comparepage.h>
#include <document/clientpage.h>
#include <document/jsoneditor.h>
#include <document/keysview.h>
#include <onboarding/addclientdialog.h>
#include <onboarding/deleteclientdialog.h>
#include <onboarding/registerclientdialog.h>
#include <onboarding/removeclientdialog.h>
#include <practice/certificateauthority.h>
#include <practice/habits.h>
#include <recovery/heldcopydialog.h>
#include <recovery/heldtokendialog.h>
#include <recovery/recoverpage.h>
#include <review/registrationpage.h>
#include <review/resultpage.h>
#include <review/reviewpage.h>
#include <settings/secretsdialog.h>
#include <settings/serversettingsdialog.h>
#include <settings/vaultpassphrasedialog.h>
#include <widgets/colorroles.h>
#include <widgets/messagebar.h>
#include <window/mainwindow.h>
#include <window/practicemenu.h>
#include <window/uisettings.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

struct Look
{
    QString name;
    QSize size;
    bool isDark = false;
};

void take(QWidget &widget, const QString &folder, const QString &screen, const Look &look)
{
    widget.resize(look.size);
    QTest::qWait(50); // for what is painted late; no test stands on it
    widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, screen, look.name));
}

/// At its own size: a dialog is not stretched.
void takeDialog(QDialog &dialog, const QString &folder, const QString &screen, const Look &look)
{
    dialog.show();
    QTest::qWait(50);
    dialog.grab().save(u"%1/%2-%3.png"_s.arg(folder, screen, look.name));
}

void takeStart(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    (void)QCoro::waitFor(fixture.registrar->checkKeychain());
    ui::UiSettings settings(fixture.folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*fixture.registrar, settings);
    window.show();
    take(window, folder, u"start"_s, look);
}

void takeDialogs(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    tests::fillWithSamples(*fixture.inventory, QDateTime::currentDateTimeUtc());
    const QString id = fixture.registerClient();

    ui::AddClientDialog add(*fixture.registrar);
    takeDialog(add, folder, u"add"_s, look);
    add.setConfigurationUri(fixture.client(id).configurationUri);
    add.findChild<QLineEdit *>(u"tokenEdit"_s)->setText(u"Bearer not-the-token"_s);
    add.findChild<QPushButton *>(u"addButton"_s)->click();
    const auto *refused = add.findChild<ui::MessageBar *>(u"addMessageBar"_s);
    (void)QTest::qWaitFor([refused] { return refused->isVisible(); });
    takeDialog(add, folder, u"add-refused"_s, look);
    add.takeResponse(fixture.document(id)
                         .with(u"registration_access_token"_s, "\"secret\""_ba)
                         .with(u"client_secret"_s, "\"secret\""_ba)
                         .text());
    takeDialog(add, folder, u"add-pasted"_s, look);

    ui::DeleteClientDialog deletion(*fixture.registrar, id);
    takeDialog(deletion, folder, u"delete"_s, look);
    ui::DeleteClientDialog guarded(*fixture.registrar, u"record-9"_s);
    takeDialog(guarded, folder, u"delete-protected"_s, look);
}

/// An answer that broke off at a server that replaces the token with a read.
void takeLostEnrolment(const QString &folder, const Look &look)
{
    practice::PracticeSettings settings;
    settings.rotation = practice::PracticeSettings::Rotation::OnEveryUse;
    tests::RegistrarFixture elsewhere(settings);
    const QString id = elsewhere.registerClient();
    tests::RegistrarFixture fixture;
    ui::AddClientDialog add(*fixture.registrar);
    add.setConfigurationUri(elsewhere.client(id).configurationUri);
    add.findChild<QLineEdit *>(u"tokenEdit"_s)
        ->setText(QString::fromUtf8(elsewhere.tokenInKeychain(id)));
    elsewhere.server->arm("GET", practice::Fault::fromName(u"broken-json"_s).value());
    add.show();
    add.findChild<QPushButton *>(u"addButton"_s)->click();
    const auto *kept = add.findChild<ui::MessageBar *>(u"addMessageBar"_s);
    (void)QTest::qWaitFor([kept] { return kept->isVisible(); });
    takeDialog(add, folder, u"add-kept"_s, look);
    ui::UiSettings uiSettings(fixture.folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*fixture.registrar, uiSettings);
    window.show();
    auto *list = window.findChild<QTreeView *>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    take(window, folder, u"list-lost-enrolment"_s, look);
    QTest::keyClick(list, Qt::Key_Return);
    take(window, folder, u"lost-enrolment"_s, look);
}

void takeServer(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Billing Portal 2\""_ba);
    (void)fixture.send(id);
    ui::ServerSettingsDialog settings(*fixture.registrar, fixture.client(id).serverId);
    auto *pages = settings.findChild<QTabWidget *>(u"serverSettingsPages"_s);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        takeDialog(settings, folder, u"server-%1"_s.arg(page), look);
    }
}

/// What is known of servers, where it counts.
void takeHabits(const QString &folder, const Look &look)
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(u"curity"));
    tests::RegistrarFixture costly(settings);
    const QString id = costly.registerClient();
    (void)QCoro::waitFor(costly.registrar->read(id));
    costly.edit(id, u"client_name"_s, "\"Billing Portal 2\""_ba);
    (void)costly.send(id);
    ui::ClientPage page(*costly.registrar, id);
    page.show();
    page.read();
    take(page, folder, u"habits-costly-read"_s, look);
    ui::ServerSettingsDialog learned(*costly.registrar, costly.client(id).serverId);
    learned.findChild<QTabWidget *>(u"serverSettingsPages"_s)->setCurrentIndex(4);
    takeDialog(learned, folder, u"habits-learned"_s, look);

    settings.setHabits(*practice::habitsByName(u"ibm"));
    tests::RegistrarFixture demanding(settings);
    const QString other = demanding.registerClient();
    demanding.edit(other, u"client_name"_s, "\"Billing Portal 2\""_ba);
    ui::ReviewPage review(*demanding.registrar, other);
    review.show();
    review.resize(look.size);
    review.start();
    auto *send = review.findChild<QPushButton *>(u"sendButton"_s);
    (void)QTest::qWaitFor([send] { return send->isEnabled(); });
    send->click();
    (void)QTest::qWaitFor([&] { return !demanding.registrar->isBusy(other); });
    take(review, folder, u"habits-secret"_s, look);
}

void takePractice(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    app::PracticeDesk desk(*fixture.registrar, fixture.folder.filePath(u"practice.json"_s));
    desk.start();
    (void)QTest::qWaitFor([&] { return fixture.registrar->clients().size() == 3; });
    desk.toggleFault(u"cut-body"_s);
    ui::PracticeMenu menu(desk, nullptr);
    for (const QString &name :
         {u"practiceMenu"_s, u"practiceHabitsMenu"_s, u"practiceFaultsMenu"_s}) {
        auto *shown = name == menu.objectName() ? &menu : menu.findChild<QMenu *>(name);
        Q_EMIT menu.aboutToShow();
        shown->popup({});
        QTest::qWait(50);
        shown->grab().save(u"%1/%2-%3.png"_s.arg(folder, name, look.name));
        shown->hide();
    }
    QMenu *answers = menu.findChild<QMenu *>(u"practiceFaultsMenu"_s)->actions().at(1)->menu();
    answers->popup({});
    QTest::qWait(50);
    answers->grab().save(u"%1/practiceAnswersMenu-%2.png"_s.arg(folder, look.name));
    answers->hide();
}

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

void takeRegistration(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    ui::RegisterClientDialog dialog(*fixture.registrar);
    dialog.findChild<QLineEdit *>(u"issuerEdit"_s)->setText(fixture.server->issuer().toString());
    auto *find = dialog.findChild<QPushButton *>(u"findEndpointButton"_s);
    find->setEnabled(true);
    find->click();
    auto *endpoint = dialog.findChild<QLineEdit *>(u"registrationEndpointEdit"_s);
    (void)QTest::qWaitFor([endpoint] { return !endpoint->text().isEmpty(); });
    takeDialog(dialog, folder, u"register"_s, look);
    QString begun;
    QObject::connect(&dialog, &ui::RegisterClientDialog::registrationStarted,
                     [&begun](const QString &id) { begun = id; });
    dialog.findChild<QPushButton *>(u"continueRegisterButton"_s)->click();
    ui::RegistrationPage page(*fixture.registrar, begun);
    page.show();
    page.start();
    take(page, folder, u"registration"_s, look);
}

void takeRecovery(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
    (void)QCoro::waitFor(fixture.registrar->read(id));
    ui::RecoverPage page(*fixture.registrar, id);
    page.show();
    page.start();
    take(page, folder, u"recover"_s, look);
    ui::RemoveClientDialog removal(*fixture.registrar, id);
    takeDialog(removal, folder, u"remove"_s, look);
}

/// A token that neither the inventory nor the keychain took.
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

void takeKeys(ui::MainWindow &window, ui::JsonEditor &editor, const QString &folder,
              const Look &look)
{
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    take(window, folder, u"keys-none"_s, look);
    const auto authority = practice::CertificateAuthority::make(u"Acme"_s).value();
    auto *keys = window.findChild<ui::KeysView *>(u"keysView"_s);
    QByteArray certificate = authority.certificatePem();
    keys->takeFile(certificate);
    auto set = R"({"keys": [{"kty": "RSA", "kid": "billing-2026", "use": "sig", "alg": "PS256",
        "e": "AQAB", "n": "yv1aRVwJa4-8dgIW_CXjJsgp25Pe0j_OlK1ruP9z2vIaM0uyoWAxysuKVx7Kbmdq"},
        {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})"_ba;
    keys->takeFile(set);
    take(window, folder, u"keys"_s, look);
    auto secret = R"({"kty": "OKP", "crv": "Ed25519", "x": "secret", "d": "secret"})"_ba;
    keys->takeFile(secret);
    take(window, folder, u"keys-private"_s, look);
    editor.setFocus();
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
}

void takeList(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    tests::fillWithSamples(*fixture.inventory, QDateTime::currentDateTimeUtc());
    ui::UiSettings settings(fixture.folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*fixture.registrar, settings);
    window.show();
    auto *list = window.findChild<QTreeView *>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(2, 0));
    take(window, folder, u"list"_s, look);
    QTest::keyClick(list, Qt::Key_Return);
    take(window, folder, u"overview"_s, look);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    take(window, folder, u"document"_s, look);
    auto *editor = window.findChild<ui::JsonEditor *>(u"jsonEditor"_s);
    const QByteArray before = editor->json();
    editor->replaceJson(QByteArray(before)
                            .replace("/silent-renew", "/silent-renew#x")
                            .replace("\n}", ",\n  \"client_name#ja\": \"請求ポータル\",\n"
                                            "  \"x_acme_tier\": {\"level\": 3}\n}"));
    (void)QTest::qWaitFor(
        [&] { return window.findChild<QWidget *>(u"draftErrorsButton"_s)->isVisible(); });
    take(window, folder, u"document-split"_s, look);
    QTest::keyClick(editor, Qt::Key_H, Qt::ControlModifier);
    QTest::keyClicks(window.findChild<QLineEdit *>(u"findEdit"_s), u"https"_s);
    take(window, folder, u"document-find"_s, look);
    QTest::keyClicks(window.findChild<QLineEdit *>(u"findEdit"_s), u"no"_s);
    take(window, folder, u"document-find-nothing"_s, look);
    QTest::keyClick(window.findChild<QLineEdit *>(u"findEdit"_s), Qt::Key_Escape);
    editor->replaceJson(QByteArray(before).replace("\"client_id\": ", "\"client_id\" "));
    (void)QTest::qWaitFor(
        [&] { return window.findChild<QWidget *>(u"formLockBar"_s)->isVisible(); });
    take(window, folder, u"document-broken"_s, look);
    editor->replaceJson(before);
    takeKeys(window, *editor, folder, look);
    editor->replaceJson(before);
}

/// A server that took only a part.
void takeResult(const QString &folder, const Look &look)
{
    practice::PracticeSettings settings;
    settings.unknownMembers = practice::PracticeSettings::Unknown::Dropped;
    tests::RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name#ja"_s, "\"請求ポータル（本番環境）\""_ba);
    fixture.edit(id, u"x_acme_tier"_s, "3"_ba);
    const auto outcome = fixture.send(id);
    ui::ResultPage page;
    page.setServer(u"Acme Login"_s, u"PROD"_s);
    page.showOutcome(*outcome);
    page.show();
    take(page, folder, u"result"_s, look);
}

void takeReview(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name#ja"_s, "\"請求ポータル（本番環境）\""_ba);
    fixture.edit(id, u"scope"_s, "\"openid profile billing.read\""_ba);
    fixture.edit(id, u"policy_uri"_s, {});
    fixture.edit(id, u"redirect_uris"_s,
                 "[\"https://billing.example/cb\", \"https://evil.example/cb\"]"_ba);
    ui::ReviewPage page(*fixture.registrar, id);
    page.show();
    page.resize(look.size);
    page.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    take(page, folder, u"review"_s, look);

    takeResult(folder, look);
    const QByteArray clientId = fixture.document(id).clientId().toUtf8();
    fixture.edit(id, u"client_name"_s, "\"Billing Portal (EU)\""_ba);
    fixture.server->setMember(clientId, "client_name", "\"Billing Portal 2\"");
    fixture.server->setMember(clientId, "contacts", "[\"sre@acme.example\"]");
    page.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    take(page, folder, u"review-conflict"_s, look);
}

/// Versions, drafts and files beside each other.
void takeComparisons(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"redirect_uris"_s,
                 "[\"https://billing.example/cb\", \"https://billing.example/cb2\"]"_ba);
    fixture.edit(id, u"client_name#ja"_s, "\"請求ポータル（本番環境）\""_ba);
    (void)fixture.send(id);
    (void)QCoro::waitFor(fixture.registrar->read(id));
    fixture.edit(id, u"scope"_s, "\"openid profile billing.read\""_ba);
    (void)fixture.registrar->discardDraft(id);
    fixture.edit(id, u"policy_uri"_s, "\"https://billing.example/policy\""_ba);
    fixture.edit(id, u"client_name"_s, "\"Billing Portal (EU)\""_ba);
    const QString fileName = fixture.folder.filePath(u"billing-staging.json"_s);
    QFile file(fileName);
    (void)file.open(QIODevice::WriteOnly);
    file.write(fixture.document(id)
                   .with(u"client_secret"_s, "\"never seen\""_ba)
                   .without({u"grant_types"_s})
                   .text());
    file.close();
    ui::UiSettings settings(fixture.folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*fixture.registrar, settings);
    window.show();
    window.findChild<QAction *>(u"historyAction"_s)->trigger();
    take(window, folder, u"history"_s, look);
    auto *list = window.findChild<QTreeView *>(u"historyList"_s);
    list->setCurrentIndex(list->model()->index(2, 0));
    take(window, folder, u"history-version"_s, look);
    window.findChild<QAction *>(u"compareAction"_s)->trigger();
    auto *page = window.findChild<ui::ComparePage *>();
    page->setSources(ui::ComparedSource::newestOf(id), ui::ComparedSource::file(fileName));
    take(window, folder, u"compare"_s, look);
    page->setSources(ui::ComparedSource::newestOf(id), {});
    take(window, folder, u"compare-none"_s, look);
}

/// A server that shows too little and too much, and then another address.
void takeOddAnswers(const QString &folder, const Look &look)
{
    practice::PracticeSettings settings;
    settings.hiddenOnRead = {u"client_name"_s, u"policy_uri"_s};
    settings.showsEmptyValues = true;
    tests::RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"scope"_s, "\"openid\""_ba);
    ui::ReviewPage review(*fixture.registrar, id);
    review.show();
    review.resize(look.size);
    review.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    take(review, folder, u"review-not-shown"_s, look);

    fixture.server->arm("GET", practice::Fault::fromName(u"moved-uri"_s).value());
    (void)QCoro::waitFor(fixture.registrar->read(id));
    ui::ClientPage page(*fixture.registrar, id);
    page.show();
    take(page, folder, u"address"_s, look);
}

/// Every screen in this look.
void takeAll(const QString &folder, const Look &look)
{
    takeStart(folder, look);
    takeList(folder, look);
    takeDialogs(folder, look);
    takeLostEnrolment(folder, look);
    takeBackup(folder, look);
    takeHeldToken(folder, look);
    takeReview(folder, look);
    takeComparisons(folder, look);
    takeOddAnswers(folder, look);
    takeServer(folder, look);
    takeHabits(folder, look);
    takePractice(folder, look);
    takeSecrets(folder, look);
    takeRegistration(folder, look);
    takeRecovery(folder, look);
}

} // namespace

int main(int argc, char *argv[])
{
    const QString language = app::prepareLanguage(argc > 2 ? QString::fromLocal8Bit(argv[2])
                                                           : u"en"_s);
    QApplication application(argc, argv);
    const app::Translations translations(language);
    QApplication::setStyle(u"Fusion"_s);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"gallery"_s;
    QDir().mkpath(folder);
    const QPalette light = QApplication::palette();
    for (const Look &look :
         {Look{u"light"_s, {1280, 800}, false}, Look{u"dark"_s, {1280, 800}, true},
          Look{u"small"_s, {1024, 640}, false}, Look{u"small-dark"_s, {1024, 640}, true}}) {
        QApplication::setPalette(look.isDark ? ui::darkPalette() : light);
        takeAll(folder, look);
    }
    return 0;
}
