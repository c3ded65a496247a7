// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "registration.h"

#include <support/leftovers.h>

#include <inventory/inventory.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>
#include <widgets/jsonview.h>
#include <window/mainwindow.h>

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

#include <QCoroTask>

#include <cstdio>

namespace clientele::tour {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::ClientState;

Tour::Tour(app::Profile profile, const QString &pictureFolder)
    : m_profile(std::move(profile))
    , m_stage(pictureFolder)
{ }

int Tour::run()
{
    using Step = void (Tour::*)();
    const std::pair<QString, Step> steps[] = {
        {u"The console opens with nothing saved and says how to begin"_s, &Tour::firstStart},
        {u"The practice server starts and registers three clients over HTTP"_s, &Tour::tryPractice},
        {u"A client's document is shown as the server wrote it, without its secrets"_s,
         &Tour::openDocument},
        {u"Edits become a draft"_s, &Tour::editDocument},
        {u"The draft is there after the program ended without a word"_s, &Tour::survivesACrash},
        {u"The review reads the server and shows what an update would do"_s, &Tour::review},
        {u"The update is sent; the new token is in the keychain, the old one is not"_s,
         &Tour::send},
        {u"After a restart the next request uses the new token"_s, &Tour::restart},
        {u"An existing client is added by its configuration URI and token"_s, &Tour::addExisting},
        {u"A client is deleted on the server; its secrets go, its document stays"_s,
         &Tour::deleteClient},
        {u"Without the server everything saved can be found and opened"_s, &Tour::workOffline},
        {u"No file holds any token or secret of this tour"_s, &Tour::findNoSecret},
    };
    for (const auto &[title, step] : steps) {
        if (!m_stage.step(title, [this, step = step] { (this->*step)(); }))
            break; // the next steps stand on this one
    }
    close();
    return m_stage.problems();
}

void Tour::open()
{
    QString problem;
    m_console = app::Console::open(m_profile, problem);
    Stage::require(m_console != nullptr, problem);
    m_stage.setWindow(m_console->windowWidget());
    m_console->show();
    Stage::require(QTest::qWaitForWindowExposed(m_stage.window()), u"The window was not shown"_s);
    m_stage.window()->activateWindow();
}

void Tour::close()
{
    m_stage.setWindow(nullptr);
    m_console.reset();
}

ClientRecord Tour::client(const QString &name) const
{
    for (const ClientRecord &record : m_console->registrar().clients()) {
        if (record.name == name)
            return record;
    }
    throw StepProblem(u"There is no client named "_s + name);
}

QByteArray Tour::tokenOf(const QString &name)
{
    secrets::SystemKeychain keychain(m_profile.keychainService);
    const auto token = QCoro::waitFor(keychain.read(client(name).keychainAccount));
    const QByteArray text = token ? token->reveal().toByteArray() : QByteArray();
    m_secrets.remember(tests::rememberSecret(text));
    return text;
}

void Tour::rememberSecrets()
{
    secrets::SystemKeychain keychain(m_profile.keychainService);
    for (const ClientRecord &record : m_console->registrar().clients()) {
        for (const QString &account :
             {record.keychainAccount, record.keychainAccount + u" (client secret)"_s}) {
            if (const auto secret = QCoro::waitFor(keychain.read(account)))
                m_secrets.remember(tests::rememberSecret(secret->reveal().toByteArray()));
        }
    }
}

metadata::ClientDocument Tour::editorDocument() const
{
    const auto document = metadata::ClientDocument::fromText(
        m_stage.find<ui::JsonView>(u"jsonEditor"_s)->json());
    Stage::require(document.has_value(), u"The editor's text is no JSON object"_s);
    return *document;
}

void Tour::openClient(const QString &name)
{
    // As a person does by keys: search, arrow down, Enter.
    m_stage.press(Qt::Key_F, Qt::ControlModifier);
    auto *search = m_stage.find<QLineEdit>(u"searchEdit"_s);
    search->clear();
    QTest::keyClicks(search, name);
    auto *list = m_stage.find<QTreeView>(u"clientsView"_s);
    Stage::waitUntil(u"one client is listed"_s, [&] { return list->model()->rowCount() == 1; });
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    (void)m_stage.find(u"clientPage"_s);
    search->clear();
}

void Tour::firstStart()
{
    open();
    (void)m_stage.find(u"startPage"_s);
    Stage::require(!m_stage.isShown(u"clientsView"_s), u"An empty list is shown"_s);
    Stage::waitUntil(u"the keychain is known"_s, [&] {
        return m_console->registrar().keychainStatus() == registrar::KeychainStatus::Unlocked;
    });
    m_stage.picture(u"first-start"_s);
}

void Tour::tryPractice()
{
    m_stage.click(u"practiceCard"_s);
    auto *list = m_stage.find<QTreeView>(u"clientsView"_s);
    Stage::waitUntil(u"three clients are listed"_s, [&] { return list->model()->rowCount() == 3; });
    for (const ClientRecord &record : m_console->registrar().clients()) {
        Stage::waitUntil(record.name + u" is in sync"_s, [&] {
            return inventory::stateOf(*m_console->registrar().client(record.id))
                   == ClientState::InSync;
        });
    }
    rememberSecrets();
    Stage::require(m_secrets.count() == 5,
                   u"Three tokens and two secrets should be in the keychain, there are %1"_s.arg(
                       m_secrets.count()));
    list->setCurrentIndex(list->model()->index(0, 0));
    m_stage.picture(u"list"_s);
}

void Tour::openDocument()
{
    openClient(u"Billing Portal"_s);
    m_stage.picture(u"overview"_s);
    m_stage.press(Qt::Key_E, Qt::ControlModifier);
    const metadata::ClientDocument shown = editorDocument();
    const auto saved = m_console->registrar().newestSnapshot(client(u"Billing Portal"_s).id);
    Stage::require(shown == metadata::ClientDocument::fromText(saved->document).value(),
                   u"The editor shows another document"_s);
    Stage::require(!shown.has(u"client_secret") && !shown.has(u"registration_access_token"),
                   u"The editor shows a secret"_s);
}

void Tour::editDocument()
{
    auto *editor = m_stage.find<ui::JsonView>(u"jsonEditor"_s);
    const metadata::ClientDocument edited =
        editorDocument()
            .with(u"redirect_uris"_s, "[\n    \"https://billing.example/cb\",\n    "
                                      "\"https://billing.example/cb/silent\",\n"
                                      "    \"https://billing.example/cb/second\"\n  ]"_ba)
            .with(u"scope"_s, "\"openid profile email billing.read admin\""_ba)
            .without({u"policy_uri"_s});
    editor->setFocus();
    editor->replaceJson(edited.text());
    (void)m_stage.find(u"draftBar"_s);
    const QString id = client(u"Billing Portal"_s).id;
    Stage::waitUntil(u"the draft is saved"_s,
                     [&] { return m_console->registrar().draft(id).has_value(); });
    m_stage.picture(u"document"_s);
}

void Tour::survivesACrash()
{
    // Another program that opens the inventory now sees what a start after a crash would see.
    auto other = inventory::Inventory::open(m_profile.inventoryFile);
    Stage::require(other.has_value(), u"The inventory cannot be opened"_s);
    const auto draft = (*other)->draft(client(u"Billing Portal"_s).id);
    Stage::require(draft && draft->text.contains("cb/second"), u"The draft is not on the disk"_s);
}

void Tour::review()
{
    m_oldToken = tokenOf(u"Billing Portal"_s);
    m_stage.press(Qt::Key_Return, Qt::ControlModifier);
    auto *summary = m_stage.find<QTreeView>(u"reviewSummary"_s);
    Stage::waitUntil(u"the review has its sections"_s,
                     [&] { return summary->model()->rowCount() >= 4; });
    Stage::waitUntil(u"the update can be sent"_s,
                     [&] { return m_stage.find(u"sendButton"_s)->isEnabled(); });
    const auto toSend = metadata::ClientDocument::fromText(
        m_stage.find<ui::JsonView>(u"diffNew"_s)->json());
    Stage::require(toSend && toSend->has(u"client_id") && !toSend->has(u"policy_uri")
                       && !toSend->has(u"client_id_issued_at")
                       && !toSend->has(u"registration_client_uri"),
                   u"The text on the right is not what RFC 7592 wants to be sent"_s);
    m_stage.picture(u"review"_s);
    m_stage.click(u"requestButton"_s);
    m_stage.picture(u"review-request"_s);
    m_stage.click(u"requestButton"_s);
}

void Tour::send()
{
    m_stage.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    (void)m_stage.find(u"resultPage"_s);
    m_newToken = tokenOf(u"Billing Portal"_s);
    Stage::require(!m_newToken.isEmpty() && m_newToken != m_oldToken,
                   u"The keychain has no new token"_s);
    const ClientRecord record = client(u"Billing Portal"_s);
    Stage::require(!m_console->registrar().draft(record.id), u"The draft is still there"_s);
    Stage::require(!record.scope.contains(u"admin"), u"The server should have ignored “admin”"_s);
    m_stage.picture(u"result"_s);
}

void Tour::restart()
{
    close();
    open();
    (void)m_stage.find(u"clientsView"_s);
    const QString id = client(u"Billing Portal"_s).id;
    const auto read = QCoro::waitFor(m_console->registrar().read(id));
    Stage::require(read.has_value(), u"The server did not accept the saved token"_s);
    Stage::require(tokenOf(u"Billing Portal"_s) == m_newToken, u"The token changed"_s);
    m_stage.picture(u"after-restart"_s);
}

void Tour::addExisting()
{
    const Registration registration = registerElsewhere(m_console->registrar());
    Stage::require(!registration.token.isEmpty(),
                   u"The practice server did not register a client"_s);
    m_secrets.remember(tests::rememberSecret(registration.token));
    m_secrets.remember(tests::rememberSecret(registration.secret));

    m_stage.press(Qt::Key_N, Qt::ControlModifier);
    m_stage.type(u"configurationUriEdit"_s, registration.configurationUri);
    m_stage.type(u"tokenEdit"_s, u"not-the-token"_s);
    m_stage.click(u"addButton"_s);
    (void)m_stage.find(u"addMessageBar"_s);
    m_stage.picture(u"add-refused"_s);
    Stage::require(m_console->registrar().clients().size() == 3, u"A refused client was saved"_s);

    m_stage.find<QLineEdit>(u"tokenEdit"_s)->clear();
    m_stage.type(u"tokenEdit"_s, QString::fromUtf8(registration.token));
    m_stage.click(u"addButton"_s);
    Stage::waitUntil(u"the client is saved"_s,
                     [&] { return m_console->registrar().clients().size() == 4; });
    Stage::waitUntil(u"the dialog has closed"_s,
                     [&] { return !m_stage.isShown(u"addClientDialog"_s); });
    Stage::require(tokenOf(registration.name) == registration.token,
                   u"The token is not in the keychain"_s);
    m_stage.picture(u"added"_s);
}

void Tour::deleteClient()
{
    const ClientRecord record = client(u"Warehouse Sync"_s);
    openClient(record.name);
    m_stage.find(u"mainWindow"_s)->findChild<QAction *>(u"deleteAction"_s)->trigger();
    (void)m_stage.find(u"deleteClientDialog"_s);
    m_stage.picture(u"delete"_s);
    m_stage.click(u"deleteButton"_s);
    Stage::waitUntil(u"the client is deleted"_s, [&] {
        return inventory::stateOf(*m_console->registrar().client(record.id))
               == ClientState::Deleted;
    });
    Stage::waitUntil(u"its token is gone from the keychain"_s,
                     [&] { return tokenOf(record.name).isEmpty(); });
    Stage::require(m_console->registrar().newestSnapshot(record.id).has_value(),
                   u"Its document is gone"_s);
    Stage::waitUntil(u"the dialog has closed"_s,
                     [&] { return !m_stage.isShown(u"deleteClientDialog"_s); });
    m_stage.picture(u"deleted"_s);
}

void Tour::workOffline()
{
    m_console->stopPractice();
    openClient(u"Mobile Wallet"_s);
    m_stage.press(Qt::Key_F5);
    Stage::waitUntil(u"the failure is said"_s,
                     [&] { return m_stage.isShown(u"clientMessageBar"_s); });
    m_stage.picture(u"offline"_s);
    m_stage.press(Qt::Key_E, Qt::ControlModifier);
    Stage::require(editorDocument().clientName() == u"Mobile Wallet"_s,
                   u"The saved document is not shown"_s);
}

void Tour::findNoSecret()
{
    rememberSecrets();
    m_stage.picture(u"end"_s);
    QStringList found = m_secrets.filesWithSecrets(m_profile.dataFolder);
    found += m_secrets.filesWithSecrets(m_stage.pictureFolder());
    Stage::require(found.isEmpty(), u"A token or secret is in "_s + found.join(u", "_s));
    std::printf("    %d tokens and secrets looked for in %d files\n", m_secrets.count(),
                m_secrets.filesSearched());
}

} // namespace clientele::tour
