// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleclients.h"

#include <clients/sidebarmodel.h>
#include <clients/sidebarview.h>

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using ui::ClientScope;
using ui::SidebarModel;

class TestSidebarView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsViewsServersAndCounts();
    void updatesInPlace();
    void tellsWhatWasChosen();
    void headingCannotBeChosen();
    void noServersNoHeading();
    void serversAreSortedAsPeopleDo_data();
    void serversAreSortedAsPeopleDo();

private:
    [[nodiscard]] QStringList printed() const;
    [[nodiscard]] QModelIndex indexOf(const QString &words) const;

    ui::ClientCounts m_counts;
    std::unique_ptr<ui::SidebarView> m_view;
};

void TestSidebarView::init()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    m_counts = {};
    for (const inventory::ClientRecord &client : tests::sampleClients(now))
        m_counts.add(client, now);
    m_view = std::make_unique<ui::SidebarView>();
    new QAbstractItemModelTester(m_view->model(), m_view.get());
    m_view->setContent(m_counts, tests::sampleServers());
}

/// A line a row: indented words, tag, count.
QStringList TestSidebarView::printed() const
{
    QStringList lines;
    const QAbstractItemModel *model = m_view->model();
    const std::function<void(const QModelIndex &, const QString &)> print =
        [&](const QModelIndex &parent, const QString &indent) {
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex words = model->index(row, SidebarModel::Words, parent);
                const QStringList parts{
                    indent + words.data().toString(),
                    words.data(SidebarModel::ServerTagRole).toString(),
                    words.siblingAtColumn(SidebarModel::Count).data().toString()};
                lines.append(parts.join(u'|'));
                print(words, indent + u"  "_s);
            }
        };
    print({}, {});
    return lines;
}

QModelIndex TestSidebarView::indexOf(const QString &words) const
{
    const auto found = m_view->model()->match(m_view->model()->index(0, 0), Qt::DisplayRole, words,
                                              1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void TestSidebarView::showsViewsServersAndCounts()
{
    const QStringList expected{u"Attention||12"_s,
                               u"All Clients||28"_s,
                               u"Drafts||4"_s,
                               u"Deleted||2"_s,
                               u"Servers||"_s,
                               u"  Acme Login|PROD|10"_s,
                               u"  Acme Staging|TEST|10"_s,
                               u"  Partner Bank||8"_s};
    QCOMPARE(printed(), expected);
    QVERIFY(indexOf(u"Drafts"_s).data(Qt::AccessibleTextRole).toString().startsWith(u"Drafts, 4"));
}

void TestSidebarView::updatesInPlace()
{
    m_view->setScope({ClientScope::Kind::Server, u"server-staging"_s});
    const QModelIndex chosen = m_view->currentIndex();
    auto servers = tests::sampleServers();
    servers[1].name = u"Acme Test"_s;
    m_counts.ofServer[u"server-staging"_s] = 7;
    m_view->setContent(m_counts, servers);
    QCOMPARE(m_view->currentIndex(), chosen);
    QVERIFY(printed().contains(u"  Acme Test|TEST|7"));
    servers.pop_back();
    m_view->setContent(m_counts, servers);
    QCOMPARE(printed().constLast(), u"  Acme Test|TEST|7"_s);
}

void TestSidebarView::tellsWhatWasChosen()
{
    QSignalSpy chosen(m_view.get(), &ui::SidebarView::scopeChosen);
    m_view->setScope({ClientScope::Kind::Deleted, {}});
    QCOMPARE(chosen.count(), 0); // not by the user
    m_view->show();
    m_view->setCurrentIndex(indexOf(u"Partner Bank"_s));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<ClientScope>(),
             ClientScope({ClientScope::Kind::Server, u"server-bank"_s}));
}

void TestSidebarView::headingCannotBeChosen()
{
    m_view->show();
    m_view->setScope({ClientScope::Kind::Deleted, {}});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().data().toString(), u"Acme Login"_s);
}

void TestSidebarView::noServersNoHeading()
{
    m_view->setContent({}, {});
    QVERIFY(m_view->isRowHidden(4, {}));
    m_view->setContent(m_counts, tests::sampleServers());
    QVERIFY(!m_view->isRowHidden(4, {}));
    QVERIFY(m_view->isExpanded(m_view->model()->index(4, 0)));
}

void TestSidebarView::serversAreSortedAsPeopleDo_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("numbers and case")
        << QLocale::c() << QStringList{u"acme 9"_s, u"Acme 10"_s, u"Bank"_s};
    QTest::newRow("kana") << QLocale(QLocale::Japanese)
                          << QStringList{u"Acme"_s, u"アサヒ"_s, u"いろは"_s, u"ウミ"_s};
}

void TestSidebarView::serversAreSortedAsPeopleDo()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QStringList, names);
    QLocale::setDefault(locale);
    std::vector<inventory::ServerRecord> servers;
    for (QString name : names) {
        servers.emplace(servers.begin());
        servers.front().name = std::move(name);
    }
    m_view->setContent({}, servers);
    QStringList shown;
    const QModelIndex parent = m_view->model()->index(4, 0);
    for (int row = 0; row < m_view->model()->rowCount(parent); ++row)
        shown.append(m_view->model()->index(row, 0, parent).data().toString());
    QLocale::setDefault(QLocale::c());
    QCOMPARE(shown, names);
}

QTEST_MAIN(TestSidebarView)
#include "tst_sidebarview.moc"
