// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleclients.h"

#include <core/registrar/registrarfixture.h>

#include <clients/clientcells.h>
#include <clients/clientspage.h>
#include <clients/clientsview.h>
#include <clients/emptystate.h>
#include <widgets/messagebar.h>

#include <QDateTime>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using tests::RegistrarFixture;
using ui::ClientScope;
using ui::ClientStep;

class TestClientsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void choosesTheFirst();
    void enterAndDoubleClickOpen();
    void searchKeepsTheCurrentClient();
    void emptyTexts_data();
    void emptyTexts();
    void previewTellsTheStateAndItsStep();
    void previewCanBeHidden();
    void followsTheRegistrar();
    void marksALongRequest();
    void countsForTheStatusLine();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::ClientsPage> m_page;
};

void TestClientsPage::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    tests::fillWithSamples(*m_fixture->inventory, QDateTime::currentDateTimeUtc());
    m_page = std::make_unique<ui::ClientsPage>(*m_fixture->registrar);
    m_page->resize(1200, 700);
    m_page->show();
}

void TestClientsPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

QModelIndex TestClientsPage::indexOf(const QString &name) const
{
    const QAbstractItemModel *model = m_page->view()->model();
    return model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).value(0);
}

void TestClientsPage::choosesTheFirst()
{
    QCOMPARE(m_page->view()->currentIndex().row(), 0);
    QVERIFY(!m_page->currentRecordId().isEmpty());
    QVERIFY(find<QWidget>(u"previewPane"_s)->isVisible());
}

void TestClientsPage::enterAndDoubleClickOpen()
{
    QSignalSpy opened(m_page.get(), &ui::ClientsPage::openRequested);
    m_page->setCurrentRecordId(u"record-2"_s);
    QTest::keyClick(m_page->view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"record-2"_s);
    QTest::keyClick(m_page->view(), Qt::Key_Return, Qt::ControlModifier); // that is "review"
    QCOMPARE(opened.count(), 1);
    m_page->view()->scrollToTop();
    const QRect row = m_page->view()->visualRect(indexOf(u"Billing Portal"_s));
    QTest::mouseClick(m_page->view()->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(m_page->view()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().first().toString(), u"record-0"_s);
}

void TestClientsPage::searchKeepsTheCurrentClient()
{
    QSignalSpy current(m_page.get(), &ui::ClientsPage::currentClientChanged);
    m_page->setCurrentRecordId(u"record-3"_s);
    m_page->setSearchText(u"warehouse sync"_s);
    QVERIFY(m_page->currentRecordId() != u"record-3"_s); // the first that was found
    QCOMPARE(m_page->view()->currentIndex().row(), 0);
    QCOMPARE(current.last().first().toString(), m_page->currentRecordId());
    m_page->setSearchText({});
    QCOMPARE(m_page->currentRecordId(), u"record-3"_s);
    QVERIFY(m_page->view()->selectionModel()->isSelected(m_page->view()->currentIndex()));
}

void TestClientsPage::emptyTexts_data()
{
    using Signal = void (ui::ClientsPage::*)();
    QTest::addColumn<ClientScope>("scope");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Signal>("requested");
    const QString nothing = u"zebra"_s;
    QTest::newRow("search") << ClientScope{} << nothing << u"No client matches “zebra”."_s
                            << Signal(&ui::ClientsPage::clearSearchRequested);
    QTest::newRow("a server's search")
        << ClientScope{ClientScope::Kind::Server, u"server-bank"_s} << nothing
        << u"No client matches “zebra”."_s << Signal(&ui::ClientsPage::clearSearchRequested);
    QTest::newRow("server") << ClientScope{ClientScope::Kind::Server, u"server-new"_s} << QString()
                            << u"No clients of this server."_s
                            << Signal(&ui::ClientsPage::addClientRequested);
}

void TestClientsPage::emptyTexts()
{
    using Signal = void (ui::ClientsPage::*)();
    QFETCH(const ClientScope, scope);
    QFETCH(const QString, search);
    QFETCH(const QString, sentence);
    QFETCH(const Signal, requested);
    m_page->setScope(scope);
    m_page->setSearchText(search);
    QVERIFY(!m_page->view()->isVisible());
    QVERIFY(!find<QWidget>(u"previewPane"_s)->isVisible());
    QVERIFY(m_page->currentRecordId().isEmpty());
    QCOMPARE(find<ui::EmptyState>(u"emptyState"_s)->sentence(), sentence);
    QSignalSpy spy(m_page.get(), requested);
    QTest::mouseClick(find<QPushButton>(u"emptyButton"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
}

void TestClientsPage::previewTellsTheStateAndItsStep()
{
    QSignalSpy steps(m_page.get(), &ui::ClientsPage::stepRequested);
    m_page->setCurrentRecordId(u"record-7"_s);
    QCOMPARE(find<ui::MessageBar>(u"previewState"_s)->title(), u"The server refused the token."_s);
    QTest::mouseClick(find<QPushButton>(u"copyMessageButton"_s), Qt::LeftButton);
    QCOMPARE(
        steps.last(),
        QVariantList({u"record-7"_s, QVariant::fromValue(ClientStep::CopyMessageToAdministrator)}));
    QTest::mouseClick(find<QPushButton>(u"previewOpenButton"_s), Qt::LeftButton);
    QCOMPARE(steps.last().last().value<ClientStep>(), ClientStep::Open);
    m_page->setCurrentRecordId(u"record-2"_s);
    QVERIFY(!find<QPushButton>(u"openButton"_s)); // no second one
    QTest::mouseClick(find<QPushButton>(u"compareButton"_s), Qt::LeftButton);
    QCOMPARE(steps.last().last().value<ClientStep>(), ClientStep::Compare);
    QTest::mouseClick(find<QPushButton>(u"acceptButton"_s), Qt::LeftButton);
    QCOMPARE(steps.last().last().value<ClientStep>(), ClientStep::Accept);
}

void TestClientsPage::previewCanBeHidden()
{
    m_page->setPreviewShown(false);
    QVERIFY(!find<QWidget>(u"previewPane"_s)->isVisible());
    m_page->setCurrentRecordId(u"record-2"_s);
    QVERIFY(!find<QWidget>(u"previewPane"_s)->isVisible());
    m_page->setPreviewShown(true);
    QVERIFY(find<QWidget>(u"previewPane"_s)->isVisible());
}

void TestClientsPage::followsTheRegistrar()
{
    QSignalSpy resets(m_page->view()->model(), &QAbstractItemModel::modelReset);
    QSignalSpy content(m_page.get(), &ui::ClientsPage::contentChanged);
    m_page->setCurrentRecordId(u"record-2"_s);
    QVERIFY(m_fixture->registrar->acceptServerCopy(u"record-2"_s));
    QCOMPARE(find<ui::MessageBar>(u"previewState"_s)->title(), u"In sync."_s);
    const QString added = m_fixture->registerClient();
    QTRY_COMPARE(indexOf(u"Billing Portal"_s).isValid(), true);
    QCOMPARE(m_page->counts().all, 29);
    QVERIFY(content.count() > 0);
    QCOMPARE(resets.count(), 0); // selection and position stayed
    QCOMPARE(m_page->currentRecordId(), u"record-2"_s);

    auto server = m_fixture->registrar->server(m_fixture->client(added).serverId).value();
    server.name = u"Renamed"_s;
    QVERIFY(m_fixture->registrar->saveServer(server));
    m_page->setSearchText(u"renamed"_s);
    QCOMPARE(m_page->view()->model()->rowCount(), 1);
}

void TestClientsPage::marksALongRequest()
{
    const QString id = m_fixture->registerClient();
    m_page->setCurrentRecordId(id);
    m_fixture->server->arm("GET", Fault::fromName(u"stall"_s).value());
    auto reading = m_fixture->registrar->read(id);
    const auto state = [this] {
        const auto column = int(ui::ClientColumn::State);
        return m_page->view()->currentIndex().siblingAtColumn(column).data().toString();
    };
    QTRY_COMPARE(state(), u"Waiting for the server…"_s);
    m_page.reset();
    m_fixture->restart();
    QVERIFY(!m_fixture->registrar->isBusy(id));
}

void TestClientsPage::countsForTheStatusLine()
{
    QCOMPARE(m_page->statusText(), u"28 of 28 clients"_s);
    m_page->setSearchText(u"portal"_s);
    QCOMPARE(m_page->statusText(), u"%1 of 28 clients"_s.arg(m_page->view()->model()->rowCount()));
    m_page->setScope({ClientScope::Kind::Deleted, {}});
    m_page->setSearchText({});
    QCOMPARE(m_page->statusText(), u"2 of 2 clients"_s);
}

QTEST_MAIN(TestClientsPage)
#include "tst_clientspage.moc"
