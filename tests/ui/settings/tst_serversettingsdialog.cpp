// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <registrar/habitwords.h>
#include <settings/serversettingsdialog.h>
#include <settings/servertlspage.h>
#include <widgets/messagebar.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;
using Habit = inventory::HabitRecord::Habit;

class TestServerSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesWhatWasEntered();
    void profilesAddFindings();
    void secretsGoToTheKeychainOnly();
    void anAccessTokenIsFetchedWithWhatWasEntered();
    void aRefusedTokenLeadsToTheSignIn();
    void passwordsAreKeptAsTheyWereTyped();
    void aFileWithoutCertificateIsSaid();
    void forgetsWhatWasLearned();
    void aLockedKeychainLosesNothing();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void save() const { find<QPushButton>(u"saveServerButton"_s)->click(); }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_clientId;
    QString m_serverId;
    std::unique_ptr<ui::ServerSettingsDialog> m_dialog;
};

void TestServerSettingsDialog::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_clientId = m_fixture->registerClient();
    m_serverId = m_fixture->client(m_clientId).serverId;
    m_dialog = std::make_unique<ui::ServerSettingsDialog>(*m_fixture->registrar, m_serverId);
    m_dialog->open();
}

void TestServerSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestServerSettingsDialog::savesWhatWasEntered()
{
    find<QLineEdit>(u"serverNameEdit"_s)->setText(u"Acme Login"_s);
    find<QComboBox>(u"serverTagEdit"_s)->setCurrentText(u"STAGING"_s);
    find<QCheckBox>(u"serverProtectedBox"_s)->setChecked(true);
    find<QComboBox>(u"proxyCombo"_s)->setCurrentIndex(3);
    find<QLineEdit>(u"proxyHostEdit"_s)->setText(u"127.0.0.1"_s);
    find<QSpinBox>(u"proxyPortBox"_s)->setValue(1080);
    find<QSpinBox>(u"answerSecondsBox"_s)->setValue(45);
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    const auto server = m_fixture->registrar->server(m_serverId);
    QCOMPARE(server->name, u"Acme Login"_s);
    QCOMPARE(server->tag, u"STAGING"_s);
    QVERIFY(server->isProtected);
    const auto settings = m_fixture->registrar->serverSettings(m_serverId);
    QCOMPARE(settings.proxy, inventory::ProxyKind::Socks5);
    QCOMPARE(settings.proxyPort, 1080);
    QCOMPARE(settings.answerSeconds, 45);
}

void TestServerSettingsDialog::profilesAddFindings()
{
    const auto text = m_fixture->document(m_clientId)
                          .with(u"token_endpoint_auth_method"_s, "\"client_secret_basic\""_ba)
                          .text();
    const auto findings = [&] {
        return validation::findingsIn(text, m_fixture->registrar->documentContext(m_clientId))
            .size();
    };
    const auto before = findings();
    QVERIFY(!find<QCheckBox>(u"profile_fapi2"_s)->isChecked());
    find<QCheckBox>(u"profile_fapi2"_s)->setChecked(true);
    find<QCheckBox>(u"profile_mcp"_s)->setChecked(true);
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(findings() > before);
    m_dialog = std::make_unique<ui::ServerSettingsDialog>(*m_fixture->registrar, m_serverId);
    m_dialog->open();
    QVERIFY(find<QCheckBox>(u"profile_mcp"_s)->isChecked());
    QVERIFY(!find<QCheckBox>(u"profile_openBankingUk"_s)->isChecked());
    find<QCheckBox>(u"profile_fapi2"_s)->setChecked(false);
    find<QCheckBox>(u"profile_mcp"_s)->setChecked(false);
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(findings(), before);
}

void TestServerSettingsDialog::secretsGoToTheKeychainOnly()
{
    find<QRadioButton>(u"bearerAdministrator"_s)->click();
    find<QLineEdit>(u"bearerEdit"_s)->setText(u"administrators-secret-bearer"_s);
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(m_fixture->registrar->serverSettings(m_serverId).hasBearer);
    QVERIFY(!m_fixture->isOnDisk("administrators-secret-bearer"));
    const QStringList accounts = m_fixture->keychain.accounts();
    QVERIFY(std::any_of(accounts.cbegin(), accounts.cend(), [this](const QString &account) {
        return m_fixture->keychain.entry(account)->reveal().toByteArray()
               == "administrators-secret-bearer";
    }));
}

void TestServerSettingsDialog::anAccessTokenIsFetchedWithWhatWasEntered()
{
    auto &practice = m_fixture->server->settings();
    practice.managedWith = practice::Habits::ManagedWith::OtherBearer;
    practice.managementClient = {"ops"_ba, "secret-of-ops-77"_ba};
    find<QRadioButton>(u"bearerClientCredentials"_s)->click();
    find<QTabWidget>(u"serverSettingsPages"_s)->setCurrentIndex(3);
    QVERIFY(find<QLineEdit>(u"tokenEndpointEdit"_s)->isVisible());
    QVERIFY(!find<QLineEdit>(u"bearerEdit"_s)->isVisible());
    find<QLineEdit>(u"tokenEndpointEdit"_s)->setText(m_fixture->server->tokenEndpoint().toString());
    find<QLineEdit>(u"tokenClientIdEdit"_s)->setText(u"ops"_s);
    auto *authentication = find<QComboBox>(u"tokenAuthenticationCombo"_s);
    auto *secret = find<QLineEdit>(u"tokenClientSecretEdit"_s);
    authentication->setCurrentIndex(2);
    QVERIFY(!secret->isEnabled());
    authentication->setCurrentIndex(1);
    secret->setText(u"secret-of-ops-77"_s);
    find<QLineEdit>(u"tokenScopeEdit"_s)->setText(u"clients:manage"_s);
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(QCoro::waitFor(m_fixture->registrar->read(m_clientId)));
    QVERIFY(!m_fixture->isOnDisk("secret-of-ops-77"));
    // The practice server takes the secret in either place, and any scope.
    const auto source = m_fixture->registrar->serverSettings(m_serverId).tokenSource;
    QCOMPARE(source.authentication, inventory::TokenAuthentication::ClientSecretPost);
    QCOMPARE(source.scope, u"clients:manage"_s);
    // Back to the clients' own tokens: what is not needed is not kept.
    m_dialog = std::make_unique<ui::ServerSettingsDialog>(*m_fixture->registrar, m_serverId);
    m_dialog->open();
    QCOMPARE(find<QLineEdit>(u"tokenEndpointEdit"_s)->text(), source.tokenEndpoint);
    QCOMPARE(find<QLineEdit>(u"tokenClientIdEdit"_s)->text(), u"ops"_s);
    QCOMPARE(find<QComboBox>(u"tokenAuthenticationCombo"_s)->currentIndex(), 1);
    QCOMPARE(find<QLineEdit>(u"tokenScopeEdit"_s)->text(), u"clients:manage"_s);
    QVERIFY(find<QRadioButton>(u"bearerClientCredentials"_s)->isChecked());
    find<QRadioButton>(u"bearerOwn"_s)->click();
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(!m_fixture->registrar->serverSettings(m_serverId).tokenSource.hasClientSecret);
    const QStringList accounts = m_fixture->keychain.accounts();
    for (const QString &account : accounts)
        QVERIFY2(!account.contains(u"token client"), qPrintable(account));
}

void TestServerSettingsDialog::aRefusedTokenLeadsToTheSignIn()
{
    using Kind = registrar::Failure::Kind;
    for (const Kind kind : {Kind::OtherBearerRefused, Kind::NoAccessToken}) {
        m_dialog = std::make_unique<ui::ServerSettingsDialog>(*m_fixture->registrar, m_serverId);
        m_dialog->open();
        registrar::Failure failure;
        failure.kind = kind;
        m_dialog->showFor(failure);
        QVERIFY(find<QRadioButton>(u"bearerOwn"_s)->isVisible());
    }
}

// Only of tokens is "Bearer" taken away, and white space.
void TestServerSettingsDialog::passwordsAreKeptAsTheyWereTyped()
{
    find<QComboBox>(u"proxyCombo"_s)->setCurrentIndex(3);
    find<QLineEdit>(u"proxyHostEdit"_s)->setText(u"127.0.0.1"_s);
    QGuiApplication::clipboard()->setText(u"Bearer of bad news \n"_s);
    find<QPushButton>(u"proxyPasswordEditPaste"_s)->click();
    find<QLineEdit>(u"headerNameEdit"_s)->setText(u"X-Gateway"_s);
    find<QLineEdit>(u"headerValueEdit"_s)->setText(u"Bearer gateway-1"_s);
    find<QPushButton>(u"addHeaderButton"_s)->click();
    save();
    QTRY_VERIFY(!m_dialog->isVisible());
    QByteArrayList kept;
    const QStringList accounts = m_fixture->keychain.accounts();
    for (const QString &account : accounts)
        kept.append(m_fixture->keychain.entry(account)->reveal().toByteArray());
    QVERIFY(kept.contains("Bearer of bad news "));
    QVERIFY(kept.contains("X-Gateway: Bearer gateway-1\n"));
}

void TestServerSettingsDialog::aFileWithoutCertificateIsSaid()
{
    const QString name = m_fixture->folder.filePath(u"notes.txt"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate here");
    file.close();
    find<ui::ServerTlsPage>({})->addAuthorities(name);
    QVERIFY(find<QLabel>(u"tlsProblem"_s)->text().contains(u"notes.txt"));
    QCOMPARE(find<QPlainTextEdit>(u"authorityFacts"_s)->toPlainText(), u"None."_s);
}

void TestServerSettingsDialog::forgetsWhatWasLearned()
{
    m_fixture->edit(m_clientId, u"client_name"_s, "\"Renamed\"");
    QVERIFY(m_fixture->send(m_clientId));
    m_dialog = std::make_unique<ui::ServerSettingsDialog>(*m_fixture->registrar, m_serverId);
    m_dialog->open();
    auto *list = find<QListWidget>(u"habitsView"_s);
    const auto row = [list](const QString &words) {
        const auto found = list->findItems(words, Qt::MatchContains);
        return found.isEmpty() ? nullptr : found.constFirst();
    };
    const auto known = [this](Habit habit) {
        return registrar::timesSeen(m_fixture->registrar->habits(m_serverId), habit) > 0;
    };
    QVERIFY(row(u"new token on 1 of 1 update"_s));
    QVERIFY(!row(u"Refused 0"_s)); // what was never seen and tells nothing
    // One of them …
    auto *forget = find<QPushButton>(u"forgetHabitButton"_s);
    QVERIFY(!forget->isEnabled());
    row(u"new token on 1 of 1 update"_s)->setSelected(true);
    QVERIFY(forget->isEnabled());
    forget->click();
    QVERIFY(!row(u"of 1 update"_s) || !row(u"new token on 1"_s));
    QVERIFY(!known(Habit::RotatesOnUpdate));
    QVERIFY(list->count() > 0);
    // … and all, also what other windows learned meanwhile.
    m_fixture->edit(m_clientId, u"client_name"_s, "\"Again\"");
    QVERIFY(m_fixture->send(m_clientId));
    find<QPushButton>(u"forgetHabitsButton"_s)->click();
    QCOMPARE(list->count(), 0);
    QCOMPARE(find<QLabel>(u"habitsNote"_s)->text(), u"Nothing was learned yet."_s);
    QVERIFY(m_fixture->registrar->habits(m_serverId).empty());
    QVERIFY(!find<QPushButton>(u"forgetHabitsButton"_s)->isEnabled());
}

void TestServerSettingsDialog::aLockedKeychainLosesNothing()
{
    m_fixture->keychain.setState(secrets::KeychainState::Locked);
    find<QRadioButton>(u"bearerAdministrator"_s)->click();
    find<QLineEdit>(u"bearerEdit"_s)->setText(u"administrators-secret-bearer"_s);
    save();
    auto *bar = find<ui::MessageBar>(u"serverSettingsMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QLineEdit>(u"bearerEdit"_s)->text(), u"administrators-secret-bearer"_s);
    find<QPushButton>(u"unlockKeychainButton"_s)->click();
    QTRY_VERIFY(!m_dialog->isVisible());
    QVERIFY(m_fixture->registrar->serverSettings(m_serverId).hasBearer);
}

QTEST_MAIN(TestServerSettingsDialog)
#include "tst_serversettingsdialog.moc"
