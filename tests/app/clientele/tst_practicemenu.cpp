// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the practice server, with the practice server behind it.
#include <core/registrar/registrarfixture.h>

#include <clientele/practicedesk.h>
#include <practice/faultcatalogue.h>
#include <practice/habits.h>
#include <window/mainwindow.h>
#include <window/practicemenu.h>
#include <window/uisettings.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using registrar::Failure;
using tests::RegistrarFixture;
using tests::valueOf;

class TestPracticeMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsAndStops();
    void resets();
    void hasEachWayToBeReached();
    void hasEachHabit();
    void habitsOutliveAStop();
    void hasEachFault();
    void aFaultStrikesOnce();
    void faultsCanBeTakenBack();
    void standsInTheWindow();

private:
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_menu->findChild<QAction *>(name);
    }
    /// As a person sees it who opens the menu.
    void look() const { Q_EMIT m_menu->aboutToShow(); }
    void startWithClients();
    [[nodiscard]] registrar::Result<registrar::Registrar::ReadOutcome> read() const
    {
        return QCoro::waitFor(m_fixture->registrar->read(m_id));
    }
    [[nodiscard]] bool isReadable() const { return read().has_value(); }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<app::PracticeDesk> m_desk;
    std::unique_ptr<ui::PracticeMenu> m_menu;
    QString m_id; ///< One of the samples.
};

void TestPracticeMenu::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_desk = std::make_unique<app::PracticeDesk>(*m_fixture->registrar,
                                                 m_fixture->folder.filePath(u"practice.json"_s));
    m_menu = std::make_unique<ui::PracticeMenu>(*m_desk, nullptr);
}

void TestPracticeMenu::cleanup()
{
    m_menu.reset();
    m_desk.reset();
    m_fixture.reset();
}

void TestPracticeMenu::startWithClients()
{
    action(u"startPracticeAction"_s)->trigger();
    QTRY_COMPARE(m_fixture->registrar->clients().size(), size_t(3));
    m_id = m_fixture->registrar->clients().front().id;
    QTRY_VERIFY(!m_fixture->registrar->isBusy(m_id));
    look();
}

void TestPracticeMenu::startsAndStops()
{
    look();
    QVERIFY(action(u"startPracticeAction"_s)->isEnabled());
    QVERIFY(!action(u"stopPracticeAction"_s)->isEnabled());
    QVERIFY(!action(u"resetPracticeAction"_s)->isEnabled());
    startWithClients();
    QVERIFY(!action(u"startPracticeAction"_s)->isEnabled());
    QVERIFY(isReadable());
    action(u"stopPracticeAction"_s)->trigger();
    look();
    QVERIFY(action(u"startPracticeAction"_s)->isEnabled());
    QVERIFY(!isReadable());
    action(u"startPracticeAction"_s)->trigger(); // where its clients expect it, and no new ones
    QVERIFY(isReadable());
    QCOMPARE(m_fixture->registrar->clients().size(), size_t(3));
}

void TestPracticeMenu::resets()
{
    startWithClients();
    action(u"curity"_s)->trigger();
    action(u"stall"_s)->trigger();
    action(u"resetPracticeAction"_s)->trigger();
    QTRY_COMPARE(m_fixture->registrar->clients().size(), size_t(6));
    look();
    QVERIFY(action(u"practice"_s)->isChecked());
    QVERIFY(!action(u"stall"_s)->isChecked());
    const auto old = read();
    QVERIFY(!old);
    QCOMPARE(old.error().kind, Failure::Kind::Unauthorized);
}

void TestPracticeMenu::hasEachWayToBeReached()
{
    startWithClients();
    QVERIFY(action(u"practicePlainAction"_s)->isChecked());
    action(u"practiceHttpsAction"_s)->trigger();
    QTRY_COMPARE(m_fixture->registrar->clients().size(), size_t(6));
    look();
    QVERIFY(action(u"practiceHttpsAction"_s)->isChecked());
    const auto clients = m_fixture->registrar->clients();
    const auto isSecure = [](const inventory::ClientRecord &client) {
        return client.configurationUri.startsWith("https://127.0.0.1");
    };
    const auto secure = std::find_if(clients.begin(), clients.end(), isSecure);
    QVERIFY(secure != clients.end());
    m_id = secure->id;
    QTRY_VERIFY(!m_fixture->registrar->isBusy(m_id));
    QVERIFY(isReadable());

    // The same clients, by a certificate that the server asks for from now on.
    QSignalSpy failed(m_desk.get(), &app::PracticeDesk::failed);
    action(u"practiceCertificateAction"_s)->trigger();
    QTRY_VERIFY(m_fixture->registrar->serverSettings(secure->serverId).hasClientCertificate);
    QVERIFY(isReadable());
    QCOMPARE(m_fixture->registrar->clients().size(), size_t(6));
    QCOMPARE(failed.count(), 0);

    // The plain ones are where they were.
    action(u"practicePlainAction"_s)->trigger();
    m_id = std::find_if_not(clients.begin(), clients.end(), isSecure)->id;
    QVERIFY(isReadable());
}

void TestPracticeMenu::hasEachHabit()
{
    startWithClients();
    QVERIFY(action(u"practice"_s)->isChecked());
    const auto known = practice::knownHabits();
    for (const practice::NamedHabits &named : known) {
        const QAction *habit = action(named.name);
        QVERIFY2(habit && habit->isCheckable(), qPrintable(named.name));
        QCOMPARE(habit->toolTip(), named.words);
    }
    action(u"curity"_s)->trigger();
    look();
    QVERIFY(action(u"curity"_s)->isChecked());
    QVERIFY(!action(u"practice"_s)->isChecked());
    QVERIFY(valueOf(read()).newToken);
    action(u"practice"_s)->trigger();
    QVERIFY(!valueOf(read()).newToken);
}

void TestPracticeMenu::habitsOutliveAStop()
{
    startWithClients();
    action(u"curity"_s)->trigger();
    action(u"stopPracticeAction"_s)->trigger();
    look();
    action(u"startPracticeAction"_s)->trigger();
    look();
    QVERIFY(action(u"curity"_s)->isChecked());
    QVERIFY(valueOf(read()).newToken);
}

// Each fault of the reference's section 7, and one that needs a status with the usual ones.
void TestPracticeMenu::hasEachFault()
{
    const auto catalogue = practice::faultCatalogue();
    for (const practice::FaultEntry &entry : catalogue) {
        const QString name = entry.needsNumber ? QString(entry.name).replace(u"NNN"_s, u"503"_s)
                                               : entry.fault.name();
        QVERIFY2(action(name), qPrintable(name));
        QVERIFY(!action(name)->text().contains(u"NNN"));
        QCOMPARE(practice::Fault::fromName(name)->name(), name);
    }
}

void TestPracticeMenu::aFaultStrikesOnce()
{
    startWithClients();
    action(u"status-503"_s)->trigger();
    look();
    QVERIFY(action(u"status-503"_s)->isChecked());
    const auto refused = read();
    QVERIFY(!refused);
    QCOMPARE(refused.error().httpStatus, 503);
    look();
    QVERIFY(!action(u"status-503"_s)->isChecked());
    QVERIFY(isReadable());
}

void TestPracticeMenu::faultsCanBeTakenBack()
{
    startWithClients();
    QVERIFY(!action(u"disarmFaultsAction"_s)->isEnabled());
    action(u"status-503"_s)->trigger();
    action(u"html"_s)->trigger();
    action(u"status-503"_s)->trigger();
    look();
    QVERIFY(!action(u"status-503"_s)->isChecked());
    QVERIFY(action(u"html"_s)->isChecked());
    QVERIFY(action(u"disarmFaultsAction"_s)->isEnabled());
    action(u"disarmFaultsAction"_s)->trigger();
    look();
    QVERIFY(!action(u"html"_s)->isChecked());
    QVERIFY(isReadable());
}

void TestPracticeMenu::standsInTheWindow()
{
    ui::UiSettings settings(m_fixture->folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*m_fixture->registrar, settings);
    QVERIFY(!window.findChild<ui::PracticeMenu *>());
    window.setPractice(*m_desk);
    const auto *menu = window.findChild<ui::PracticeMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->menuAction()->isVisible());
}

QTEST_MAIN(TestPracticeMenu)
#include "tst_practicemenu.moc"
