// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <core/registrar/registrarfixture.h>

#include <clientele/practicedesk.h>
#include <document/clientpage.h>
#include <onboarding/registerclientdialog.h>
#include <practice/practicetls.h>
#include <review/reviewpage.h>
#include <settings/serversettingsdialog.h>
#include <widgets/messagebar.h>
#include <window/practicemenu.h>

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clientele::gallery {

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
    pages->setCurrentIndex(3);
    settings.findChild<QRadioButton *>(u"bearerClientCredentials"_s)->click();
    settings.findChild<QLineEdit *>(u"tokenEndpointEdit"_s)
        ->setText(u"https://login.acme.example/oauth2/token"_s);
    settings.findChild<QLineEdit *>(u"tokenClientIdEdit"_s)->setText(u"clientele-operations"_s);
    settings.findChild<QLineEdit *>(u"tokenClientSecretEdit"_s)->setText(u"not-shown"_s);
    takeDialog(settings, folder, u"server-client-credentials"_s, look);
}

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

/// A server whose authority this system does not know, and the way to trust it.
void takeUntrusted(const QString &folder, const Look &look)
{
    const auto tls = practice::PracticeTls::make();
    QSslConfiguration configuration = tls->serverConfiguration();
    configuration.setLocalCertificateChain(QList<QSslCertificate>{tls->server.certificate()}
                                           + QSslCertificate::fromData(tls->authorityPem));
    practice::PracticeSettings practice;
    practice.tls = configuration;
    tests::RegistrarFixture fixture(practice);
    ui::RegisterClientDialog dialog(*fixture.registrar);
    dialog.show();
    registrar::Failure failure;
    QObject::connect(&dialog, &ui::RegisterClientDialog::serverSettingsRequested, &dialog,
                     [&failure](const QString &, const registrar::Failure &why) { failure = why; });
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"issuerEdit"_s),
                     fixture.server->issuer().toString());
    dialog.findChild<QPushButton *>(u"findEndpointButton"_s)->click();
    const auto *bar = dialog.findChild<ui::MessageBar *>(u"registerMessageBar"_s);
    (void)QTest::qWaitFor([bar] { return bar->isVisible(); });
    takeDialog(dialog, folder, u"error-tls"_s, look);
    dialog.findChild<QPushButton *>(u"failureSettingsButton"_s)->click();
    ui::ServerSettingsDialog settings(*fixture.registrar, fixture.registrar->servers().at(0).id);
    settings.showFor(failure);
    takeDialog(settings, folder, u"add-authority"_s, look);
}

} // namespace clientele::gallery
