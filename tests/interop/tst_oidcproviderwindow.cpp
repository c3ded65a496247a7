// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of a person through the real window, against a server that is not ours: npm
// oidc-provider, with the real keychain.
#include "oidcprovider.h"

#include <support/leftovers.h>

#include <document/jsoneditor.h>
#include <inventory/inventory.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>
#include <widgets/messagebar.h>
#include <widgets/titlelabel.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using tests::OidcProvider;

class TestOidcProviderWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFlow_data();
    void wholeFlow();

private:
    /// Waits until it is there and seen.
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *shown(const QString &name) const
    {
        Widget *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (Widget *widget : m_window->findChildren<Widget *>(name)) {
                    if (widget->isVisible())
                        found = widget;
                }
                return found != nullptr;
            },
            30'000);
        if (!found)
            qFatal("%s is not shown", qPrintable(name));
        return found;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) const
    {
        m_window->activateWindow(); // a dialog may have closed just now
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }
    void click(const QString &name) const
    {
        auto *button = shown<QPushButton>(name);
        QVERIFY2(QTest::qWaitFor([button] { return button->isEnabled(); }, 30'000),
                 qPrintable(name));
        button->click();
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void meet(const OidcProvider &server) const;
    void registerInTheWindow(const OidcProvider &server);
    void editInFormAndJson() const;
    void review() const;
    void send() const;
    void removeAndEnrol();
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] inventory::ClientRecord client() const
    {
        return m_registrar->client(m_id).value_or(inventory::ClientRecord());
    }

    std::unique_ptr<secrets::SystemKeychain> m_keychain;
    std::unique_ptr<inventory::Inventory> m_inventory;
    std::unique_ptr<protocol::Transport> m_transport;
    std::unique_ptr<registrar::Registrar> m_registrar;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_id;
};

// This test stands on a server of the loopback, whatever proxy the machine has.
void TestOidcProviderWindow::meet(const OidcProvider &server) const
{
    const auto serverId = m_registrar->serverAtEndpoint(server.registrationEndpoint());
    QVERIFY(serverId);
    inventory::ServerSettings settings = m_registrar->serverSettings(*serverId);
    settings.proxy = inventory::ProxyKind::None;
    registrar::ServerSecrets secrets;
    if (server.tls())
        settings.extraAuthorities = server.tls()->authorityPem;
    QVERIFY(QCoro::waitFor(m_registrar->saveServerSettings(settings, secrets)));
}

void TestOidcProviderWindow::registerInTheWindow(const OidcProvider &server)
{
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    type(shown<QLineEdit>(u"registrationEndpointEdit"_s), server.registrationEndpoint().toString());
    click(u"continueRegisterButton"_s);
    auto *editor = shown<ui::JsonEditor>(u"jsonEditor"_s);
    editor->replaceJson(R"({
  "client_name": "Window",
  "redirect_uris": ["https://app.example/cb"],
  "contacts": ["ops@app.example"],
  "policy_uri": "https://app.example/policy"
})"_ba);
    press(Qt::Key_Return);
    (void)shown(u"registrationPage"_s);
    click(u"registerButton"_s);
    QCOMPARE(shown<ui::TitleLabel>(u"resultTitle"_s)->text().left(11), u"Registered."_s);
    m_id = m_registrar->clients().front().id;
    QVERIFY(!token().isEmpty());
    click(u"doneButton"_s);
}

void TestOidcProviderWindow::editInFormAndJson() const
{
    press(Qt::Key_2);
    QWidget *field = shown(u"field_client_name"_s);
    auto *name = field->findChild<QLineEdit *>();
    QVERIFY(name);
    type(name, u"Window (form)"_s);
    QTest::keyClick(name, Qt::Key_Tab);
    auto *editor = shown<ui::JsonEditor>(u"jsonEditor"_s);
    QTRY_VERIFY(editor->json().contains("Window (form)"));
    editor->replaceJson(editor->json().replace("/policy", "/policy-2"));
    QTRY_VERIFY(m_registrar->draft(m_id) && m_registrar->draft(m_id)->text.contains("/policy-2"));
    QVERIFY(shown<QLabel>(u"draftText"_s)->text().startsWith(u"Not sent yet."));
}

void TestOidcProviderWindow::review() const
{
    press(Qt::Key_Return);
    const auto *summary = shown<QTreeView>(u"reviewSummary"_s);
    QTRY_VERIFY(summary->model()->rowCount() > 0);
    QStringList changed;
    const QModelIndex section = summary->model()->index(0, 0);
    for (int row = 0; row < summary->model()->rowCount(section); ++row)
        changed.append(summary->model()->index(row, 0, section).data().toString());
    changed.sort();
    QCOMPARE(changed, QStringList({u"client_name"_s, u"policy_uri"_s}));
}

void TestOidcProviderWindow::send() const
{
    const QByteArray before = token();
    QVERIFY(QTest::qWaitFor([this] { return shown<QPushButton>(u"sendButton"_s)->isEnabled(); }));
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    const auto *title = shown<ui::TitleLabel>(u"resultTitle"_s);
    QTRY_COMPARE(title->text(), u"Updated. The server stored everything as sent."_s);
    const auto *bar = shown<ui::MessageBar>(u"tokenBar"_s);
    QCOMPARE(bar->title(), u"New registration access token stored."_s);
    QVERIFY(token() != before);
    QVERIFY(!m_registrar->draft(m_id));
    QCOMPARE(inventory::stateOf(client()), ClientState::InSync);
    QCOMPARE(client().name, u"Window (form)"_s);
    click(u"doneButton"_s);
}

// On this computer it is forgotten, and added again with its address and token.
void TestOidcProviderWindow::removeAndEnrol()
{
    const QString uri = QString::fromUtf8(client().configurationUri);
    const QString secret = QString::fromUtf8(token());
    QVERIFY(QCoro::waitFor(m_registrar->removeHere(m_id)));
    QVERIFY(m_registrar->clients().empty());
    press(Qt::Key_N);
    type(shown<QLineEdit>(u"configurationUriEdit"_s), uri);
    type(shown<QLineEdit>(u"tokenEdit"_s), secret);
    click(u"addButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_registrar->clients().size(), size_t(1), 30'000);
    m_id = m_registrar->clients().front().id;
    (void)shown(u"clientPage"_s);
    QCOMPARE(client().name, u"Window (form)"_s);
}

QByteArray TestOidcProviderWindow::token() const
{
    const auto read = QCoro::waitFor(m_keychain->read(client().keychainAccount));
    return read ? tests::rememberSecret(read->reveal().toByteArray()) : QByteArray();
}

void TestOidcProviderWindow::wholeFlow_data()
{
    QTest::addColumn<tests::OidcProviderSettings::Scheme>("scheme");
    QTest::newRow("http") << tests::OidcProviderSettings::Scheme::Http;
    QTest::newRow("https") << tests::OidcProviderSettings::Scheme::Https;
}

// M11, M20, M43, S01
void TestOidcProviderWindow::wholeFlow()
{
    QFETCH(const tests::OidcProviderSettings::Scheme, scheme);
    OidcProvider server({scheme, {}, true});
    QVERIFY2(server.registrationEndpoint().isValid(),
             "oidc-provider did not start; is tests/interop installed?");
    const tests::ScratchFolder folder;
    m_keychain = std::make_unique<secrets::SystemKeychain>(u"Clientele interop window test"_s);
    m_inventory = std::move(
        inventory::Inventory::open(folder.filePath(u"inventory.sqlite"_s)).value());
    m_transport = std::make_unique<protocol::Transport>();
    m_registrar = std::make_unique<registrar::Registrar>(*m_inventory, *m_keychain, *m_transport);
    m_settings = std::make_unique<ui::UiSettings>(folder.filePath(u"clientele.ini"_s));
    m_window = std::make_unique<ui::MainWindow>(*m_registrar, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    meet(server);

    registerInTheWindow(server);
    editInFormAndJson();
    review();
    send();
    removeAndEnrol();
    press(Qt::Key_4);
    QTRY_COMPARE(shown<QTreeView>(u"historyList"_s)->model()->rowCount(), 1);

    m_window.reset();
    m_settings.reset();
    m_registrar.reset();
    m_transport.reset();
    m_inventory.reset();
    m_keychain.reset();
}

QTEST_MAIN(TestOidcProviderWindow)
#include "tst_oidcproviderwindow.moc"
