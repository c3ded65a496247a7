// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selfcheck.h"

#include <inventory/inventory.h>
#include <secrets/sealing.h>
#include <secrets/systemkeychain.h>
#include <widgets/icons.h>

#include <QApplication>
#include <QGuiApplication>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStyle>
#include <QTemporaryDir>

#include <QCoroTask>

#include <cstdio>

namespace clientele::app {

using namespace Qt::StringLiterals;

namespace {

class Report
{
public:
    void line(const char *what, bool isGood, const QString &detail)
    {
        std::printf("%-5s %-12s %s\n", isGood ? "ok" : "FAIL", what, qPrintable(detail));
        m_isGood = m_isGood && isGood;
    }
    [[nodiscard]] int status() const { return m_isGood ? 0 : 1; }

private:
    bool m_isGood = true;
};

bool hasInk(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return true;
        }
    }
    return false;
}

void checkInventory(Report &report)
{
    QTemporaryDir folder;
    const auto opened = inventory::Inventory::open(folder.filePath(u"inventory.sqlite"_s));
    report.line("inventory", opened.has_value(),
                opened ? u"SQLite opens and migrates"_s : opened.error().detail);
}

void checkSealing(Report &report)
{
    const secrets::VaultKey key = secrets::VaultKey::generate();
    const metadata::SecretText text("check");
    const auto opened = secrets::open(key, secrets::seal(key, text, "place"_ba), "place"_ba);
    report.line("sealing", opened && *opened == text, u"XChaCha20-Poly1305"_s);
}

QCoro::Task<secrets::KeychainState> keychainState(secrets::Keychain &keychain)
{
    co_return co_await keychain.state();
}

const char *wordOf(secrets::KeychainState state)
{
    switch (state) {
    case secrets::KeychainState::Unlocked:
        return "unlocked";
    case secrets::KeychainState::Locked:
        return "locked";
    case secrets::KeychainState::NoCollection:
        return "has no default collection";
    case secrets::KeychainState::Absent:
        break;
    }
    return "none in this session";
}

} // namespace

void doWithoutDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(display))
            return;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

int selfCheck()
{
    Report report;
    report.line("platform", true,
                QGuiApplication::platformName() + u", "_s + QApplication::style()->name());
    report.line("icons", hasInk(ui::iconPixmap(u"state-in-sync"_s, Qt::black, 16, 1).toImage()),
                u"SVG"_s);
    checkInventory(report);
    const auto authorities = QSslConfiguration::systemCaCertificates().size();
    report.line("TLS", QSslSocket::supportsSsl() && authorities > 0,
                u"%1, %2 certificate authorities"_s.arg(QSslSocket::sslLibraryVersionString())
                    .arg(authorities));
    checkSealing(report);
    secrets::SystemKeychain keychain(u"Clientele self-check"_s);
    int status = report.status();
    QCoro::connect(keychainState(keychain), qApp, [&](secrets::KeychainState state) {
        std::printf("%-5s %-12s %s\n", "info", "keychain", wordOf(state));
        std::fflush(stdout);
        // Queued: without a session bus the answer is there before the event loop that this is to
        // end.
        QMetaObject::invokeMethod(
            qApp, [status] { QApplication::exit(status); }, Qt::QueuedConnection);
    });
    return QApplication::exec();
}

} // namespace clientele::app
