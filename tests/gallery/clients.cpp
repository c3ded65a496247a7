// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <core/registrar/registrarfixture.h>
#include <ui/clients/sampleclients.h>

#include <document/documentview.h>
#include <document/jsoneditor.h>
#include <document/keysview.h>
#include <onboarding/addclientdialog.h>
#include <onboarding/deleteclientdialog.h>
#include <onboarding/registerclientdialog.h>
#include <onboarding/removeclientdialog.h>
#include <practice/certificateauthority.h>
#include <recovery/recoverpage.h>
#include <review/registrationpage.h>
#include <widgets/messagebar.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace clientele::gallery {

namespace {

void takeKeys(ui::MainWindow &window, ui::JsonEditor &editor, const QUrl &published,
              const QString &folder, const Look &look)
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
    keys->findChild<ui::MessageBar *>(u"keysMessageBar"_s)->hideMessage();
    window.findChild<ui::DocumentView *>()->setMember(u"jwks_uri"_s,
                                                      '"' + published.toString().toUtf8() + '"');
    QTest::mouseClick(keys->findChild<QPushButton *>(u"fetchKeysButton"_s), Qt::LeftButton);
    (void)QTest::qWaitFor(
        [&] { return keys->findChild<QWidget *>(u"publishedKeys"_s)->isVisible(); });
    take(window, folder, u"keys-published"_s, look);
    editor.setFocus();
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
}

} // namespace

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
    takeKeys(window, *editor, fixture.server->keySetAddress(), folder, look);
    editor->replaceJson(before);
}

} // namespace clientele::gallery
