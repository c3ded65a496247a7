// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <secrets/systemkeychain.h>
#include <support/keychainwords.h>

#include <QDBusConnection>
#include <QTest>

#include <gio/gio.h>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;
using clientele::tests::wordFor;

namespace {

[[nodiscard]] bool killProcess(const char *environmentVariable)
{
    const int process = qEnvironmentVariableIntValue(environmentVariable);
    return process > 1 && kill(process, SIGKILL) == 0;
}

} // namespace

/// What happens to the program when the keyring and then the session bus die. In this order:
/// nothing comes back.
class TestSystemKeychainDeaths : public QObject
{
    Q_OBJECT

private:
    SystemKeychain m_keychain{u"Clientele"_s};

private Q_SLOTS:
    void worksAtFirst()
    {
        const auto written = QCoro::waitFor(m_keychain.write(u"client"_s, SecretText("t"_ba)));
        QCOMPARE(wordFor(written), "done"_ba);
    }

    void keyringDies()
    {
        auto reading = m_keychain.read(u"client"_s);
        QVERIFY(killProcess("CLIENTELE_KEYRING_PID"));
        QCOMPARE(wordFor(QCoro::waitFor(std::move(reading))), "Absent"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.state())), "Absent"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.read(u"client"_s))), "Absent"_ba);
        const auto written = QCoro::waitFor(m_keychain.write(u"client"_s, SecretText("t"_ba)));
        QCOMPARE(wordFor(written), "Absent"_ba);
    }

    /// GIO would end the program with SIGTERM.
    void busDies()
    {
        GDBusConnection *const bus = g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr);
        QVERIFY(bus);
        QVERIFY(!g_dbus_connection_is_closed(bus));

        auto reading = m_keychain.read(u"client"_s);
        QVERIFY(killProcess("CLIENTELE_BUS_PID"));
        QCOMPARE(wordFor(QCoro::waitFor(std::move(reading))), "Absent"_ba);
        QTRY_VERIFY(g_dbus_connection_is_closed(bus));
        QTRY_VERIFY(!QDBusConnection::sessionBus().isConnected());
        QCoreApplication::processEvents(); // GIO tells of the end in the event loop

        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.state())), "Absent"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.unlock())), "Absent"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.read(u"client"_s))), "Absent"_ba);
        g_object_unref(bus);
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychainDeaths)
#include "tst_systemkeychain_deaths.moc"
