// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include <core/registrar/registrarfixture.h>

#include <compare/comparepage.h>
#include <document/clientpage.h>
#include <review/resultpage.h>
#include <review/reviewpage.h>
#include <widgets/copysecretbutton.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace clientele::gallery {

namespace {

void takeResult(const QString &folder, const Look &look)
{
    practice::PracticeSettings settings;
    settings.unknownMembers = practice::PracticeSettings::Unknown::Dropped;
    tests::RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name#ja"_s, "\"請求ポータル（本番環境）\""_ba);
    fixture.edit(id, u"x_acme_tier"_s, "3"_ba);
    fixture.server->arm("PUT", practice::Fault::fromName(u"other-secret"_s).value());
    const auto outcome = fixture.send(id);
    ui::ResultPage page;
    page.setServer(u"Acme Login"_s, u"PROD"_s);
    page.showOutcome(*outcome);
    page.offerSecret(new ui::CopySecretButton(*fixture.registrar, id));
    page.show();
    take(page, folder, u"result"_s, look);
}

} // namespace

void takeReview(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name#ja"_s, "\"請求ポータル（本番環境）\""_ba);
    fixture.edit(id, u"scope"_s, "\"openid profile billing.read\""_ba);
    fixture.edit(id, u"policy_uri"_s, {});
    fixture.edit(id, u"redirect_uris"_s,
                 "[\"https://billing.example/cb\", \"https://evil.example/cb\"]"_ba);
    const QByteArray clientId = fixture.document(id).clientId().toUtf8();
    fixture.server->setMember(clientId, "tos_uri", "\"https://billing.example/terms\"");
    ui::ReviewPage page(*fixture.registrar, id);
    page.show();
    page.resize(look.size);
    page.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    take(page, folder, u"review"_s, look);

    takeResult(folder, look);
    fixture.edit(id, u"client_name"_s, "\"Billing Portal (EU)\""_ba);
    fixture.server->setMember(clientId, "client_name", "\"Billing Portal 2\"");
    fixture.server->setMember(clientId, "contacts", "[\"sre@acme.example\"]");
    page.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    page.findChild<QComboBox *>(u"answer_client_name"_s)->setFocus();
    take(page, folder, u"review-conflict"_s, look);
}

/// A protected server: the name is wanted.
void takeProtected(const QString &folder, const Look &look)
{
    tests::RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    auto server = fixture.registrar->servers().at(0);
    server.name = u"Acme Login"_s;
    server.tag = u"PROD"_s;
    server.isProtected = true;
    (void)fixture.registrar->saveServer(server);
    (void)QCoro::waitFor(fixture.registrar->checkKeychain());
    fixture.edit(id, u"scope"_s, "\"openid profile billing.read\""_ba);
    ui::ReviewPage page(*fixture.registrar, id);
    page.show();
    page.resize(look.size);
    page.showPlan(*QCoro::waitFor(fixture.registrar->plan(id)));
    page.findChild<QLineEdit *>(u"confirmNameEdit"_s)->setFocus();
    take(page, folder, u"review-protected"_s, look);

    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    take(page, folder, u"large-text"_s, look);
    QApplication::setFont(usual);
}

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

} // namespace clientele::gallery
