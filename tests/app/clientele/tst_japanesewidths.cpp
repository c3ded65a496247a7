// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in Japanese, in a Japanese font: each must be able to be as narrow as a small
// screen.
#include <core/registrar/registrarfixture.h>
#include <ui/clients/sampleclients.h>

#include <backup/backupdialog.h>
#include <backup/restoredialog.h>
#include <clientele/translations.h>
#include <document/clientpage.h>
#include <onboarding/addclientdialog.h>
#include <onboarding/deleteclientdialog.h>
#include <onboarding/registerclientdialog.h>
#include <onboarding/removeclientdialog.h>
#include <recovery/heldcopydialog.h>
#include <recovery/heldtokendialog.h>
#include <recovery/recoverpage.h>
#include <review/registrationpage.h>
#include <review/reviewpage.h>
#include <settings/secretsdialog.h>
#include <settings/serversettingsdialog.h>
#include <settings/vaultpassphrasedialog.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QApplication>
#include <QTreeView>

#include <functional>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

constexpr int widestScreen = 960;

using Maker = std::function<std::unique_ptr<QWidget>(registrar::Registrar &, const QString &)>;

template<typename Screen>
std::unique_ptr<QWidget> ofClient(registrar::Registrar &registrar, const QString &id)
{
    return std::make_unique<Screen>(registrar, id);
}

template<typename Screen>
std::unique_ptr<QWidget> ofAll(registrar::Registrar &registrar, const QString &)
{
    return std::make_unique<Screen>(registrar);
}

template<typename Page>
std::unique_ptr<QWidget> started(registrar::Registrar &registrar, const QString &id)
{
    auto page = std::make_unique<Page>(registrar, id);
    page->show();
    page->start();
    return page;
}

std::unique_ptr<QWidget> choosesAPassphrase(registrar::Registrar &registrar, const QString &)
{
    return std::make_unique<ui::VaultPassphraseDialog>(registrar,
                                                       ui::VaultPassphraseDialog::Purpose::Choose);
}

std::unique_ptr<QWidget> settings(registrar::Registrar &registrar, const QString &id)
{
    return std::make_unique<ui::ServerSettingsDialog>(registrar, registrar.client(id)->serverId);
}

std::unique_ptr<QWidget> reviews(registrar::Registrar &registrar, const QString &id)
{
    auto page = std::make_unique<ui::ReviewPage>(registrar, id);
    page->show();
    page->showPlan(*QCoro::waitFor(registrar.plan(id)));
    return page;
}

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestJapaneseWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWindowIsNarrow();
    void screensAreNarrow_data();
    void screensAreNarrow();

private:
    std::unique_ptr<tests::RegistrarFixture> m_fixture;
    QString m_id;
};

void TestJapaneseWidths::init()
{
    m_fixture = std::make_unique<tests::RegistrarFixture>();
    tests::fillWithSamples(*m_fixture->inventory, QDateTime::currentDateTimeUtc());
    m_id = m_fixture->registerClient();
    m_fixture->edit(m_id, u"client_name"_s, "\"請求ポータル（本番環境）\""_ba);
    m_fixture->edit(m_id, u"redirect_uris"_s, "[\"https://billing.example/cb#x\"]"_ba);
}

void TestJapaneseWidths::cleanup()
{
    m_fixture.reset();
}

void TestJapaneseWidths::theWindowIsNarrow()
{
    ui::UiSettings settings(m_fixture->folder.filePath(u"clientele.ini"_s));
    ui::MainWindow window(*m_fixture->registrar, settings);
    window.show();
    QVERIFY2(window.minimumSizeHint().width() <= widestScreen,
             qPrintable(QString::number(window.minimumSizeHint().width())));
    auto *list = window.findChild<QTreeView *>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY2(window.minimumSizeHint().width() <= widestScreen,
             qPrintable(QString::number(window.minimumSizeHint().width())));
}

void TestJapaneseWidths::screensAreNarrow_data()
{
    QTest::addColumn<Maker>("make");
    QTest::newRow("add") << Maker(ofAll<ui::AddClientDialog>);
    QTest::newRow("register") << Maker(ofAll<ui::RegisterClientDialog>);
    QTest::newRow("delete") << Maker(ofClient<ui::DeleteClientDialog>);
    QTest::newRow("remove") << Maker(ofClient<ui::RemoveClientDialog>);
    QTest::newRow("back up") << Maker([](registrar::Registrar &registrar, const QString &id) {
        return std::make_unique<ui::BackupDialog>(registrar, QStringList{id});
    });
    QTest::newRow("restore") << Maker(ofAll<ui::RestoreDialog>);
    QTest::newRow("held") << Maker(ofAll<ui::HeldTokenDialog>);
    QTest::newRow("held copy") << Maker(ofAll<ui::HeldCopyDialog>);
    QTest::newRow("secrets") << Maker(ofAll<ui::SecretsDialog>);
    QTest::newRow("passphrase") << Maker(choosesAPassphrase);
    QTest::newRow("server") << Maker(settings);
    QTest::newRow("client") << Maker(ofClient<ui::ClientPage>);
    QTest::newRow("recovery") << Maker(started<ui::RecoverPage>);
    QTest::newRow("registration") << Maker(started<ui::RegistrationPage>);
    QTest::newRow("review") << Maker(reviews);
}

void TestJapaneseWidths::screensAreNarrow()
{
    QFETCH(const Maker, make);
    const std::unique_ptr<QWidget> screen = make(*m_fixture->registrar, m_id);
    screen->show();
    const int width = std::max(screen->minimumSizeHint().width(), screen->minimumWidth());
    QVERIFY2(width <= widestScreen, qPrintable(QString::number(width)));
}

int main(int argc, char *argv[])
{
    const QString language = app::prepareLanguage(u"ja"_s);
    QApplication application(argc, argv);
    const app::Translations translations(language);
    TestJapaneseWidths test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_japanesewidths.moc"
