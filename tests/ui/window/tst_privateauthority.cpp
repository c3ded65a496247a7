// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <practice/practicetls.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::PracticeTls;
using tests::RegistrarFixture;

/// A server whose authority no system knows is found, registered at and read, from the window.
class TestPrivateAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void isTrustedOnlyAfterASave();
    void aChainWithoutItLeadsToTheSettings();

private:
    void open(bool showsAuthority);
    void startRegistration();
    void press(const QString &name);
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestPrivateAuthority::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_fixture.reset();
}

void TestPrivateAuthority::open(bool showsAuthority)
{
    const auto tls = PracticeTls::make();
    QVERIFY(tls);
    QSslConfiguration configuration = tls->serverConfiguration();
    QList<QSslCertificate> chain{tls->server.certificate()};
    if (showsAuthority)
        chain += QSslCertificate::fromData(tls->authorityPem);
    configuration.setLocalCertificateChain(chain);
    practice::PracticeSettings practice;
    practice.tls = configuration;
    m_fixture = std::make_unique<RegistrarFixture>(practice);
    m_settings = std::make_unique<ui::UiSettings>(m_fixture->folder.filePath(u"clientele.ini"_s));
    m_window = std::make_unique<ui::MainWindow>(*m_fixture->registrar, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPrivateAuthority::startRegistration()
{
    find<QAction>(u"registerAction"_s)->trigger();
    find<QLineEdit>(u"issuerEdit"_s)->setText(m_fixture->server->issuer().toString());
    Q_EMIT find<QLineEdit>(u"issuerEdit"_s)->textEdited({});
    press(u"findEndpointButton"_s);
    QTRY_VERIFY(find<QPushButton>(u"failureSettingsButton"_s));
}

void TestPrivateAuthority::press(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY2(button->isEnabled() && button->isVisible(), qPrintable(name));
    button->click();
}

// M64, S54
void TestPrivateAuthority::isTrustedOnlyAfterASave()
{
    open(true);
    startRegistration();
    QCOMPARE(find<QPushButton>(u"failureSettingsButton"_s)->text(), u"Add This CA…"_s);
    press(u"failureSettingsButton"_s);
    QTRY_VERIFY(find<QPlainTextEdit>(u"authorityFacts"_s));
    QVERIFY(find<QPlainTextEdit>(u"authorityFacts"_s)->isVisible());
    QVERIFY(find<QPlainTextEdit>(u"authorityFacts"_s)->toPlainText().contains(u"SHA-256: "));
    press(u"cancelServerButton"_s);
    QTRY_VERIFY(!find<QPlainTextEdit>(u"authorityFacts"_s));
    press(u"findEndpointButton"_s);
    QTRY_VERIFY(find<QPushButton>(u"failureSettingsButton"_s));
    QCOMPARE(m_fixture->requests("GET"), 0);

    press(u"failureSettingsButton"_s);
    press(u"saveServerButton"_s);
    QTRY_VERIFY(!find<QPlainTextEdit>(u"authorityFacts"_s));
    press(u"findEndpointButton"_s);
    QTRY_COMPARE(find<QLineEdit>(u"registrationEndpointEdit"_s)->text(),
                 m_fixture->server->registrationEndpoint().toString());
    press(u"continueRegisterButton"_s);
    const QString id = m_fixture->registrar->clients().at(0).id;
    registrar::Registrar::Again again;
    again.recordId = id;
    QVERIFY(QCoro::waitFor(m_fixture->registrar->registerAgain(again)));
    QVERIFY(QCoro::waitFor(m_fixture->registrar->read(id)));
    QCOMPARE(m_fixture->registrar->servers().size(), std::size_t(1));
}

void TestPrivateAuthority::aChainWithoutItLeadsToTheSettings()
{
    open(false);
    startRegistration();
    QCOMPARE(find<QPushButton>(u"failureSettingsButton"_s)->text(), u"Server Settings…"_s);
    press(u"failureSettingsButton"_s);
    QTRY_VERIFY(find<QPlainTextEdit>(u"authorityFacts"_s));
    QVERIFY(find<QPlainTextEdit>(u"authorityFacts"_s)->isVisible());
    QCOMPARE(find<QPlainTextEdit>(u"authorityFacts"_s)->toPlainText(), u"None."_s);
}

QTEST_MAIN(TestPrivateAuthority)
#include "tst_privateauthority.moc"
