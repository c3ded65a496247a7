// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleclients.h"

#include <clients/clientsmodel.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientRecord;

class TestClientsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAllButTheDeleted();
    void searchesWordsInSeveralFields_data();
    void searchesWordsInSeveralFields();
    void aChangeTouchesOneRow();
    void scopes();
    void everyRowHasASentence();
    void sortingKeepsWhatIsChosen();
    void narrowingFindsTheSame();
    void timeMovesTheScopesThatDependOnIt();

private:
    [[nodiscard]] QStringList names() const;

    QDateTime m_now;
    std::unique_ptr<ui::ClientsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestClientsModel::init()
{
    m_tester.reset();
    m_now = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    m_model = std::make_unique<ui::ClientsModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setNow(m_now);
    m_model->setClients(tests::sampleClients(m_now), tests::sampleServers());
    m_model->sort(0);
}

QStringList TestClientsModel::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, 0).data().toString());
    return names;
}

void TestClientsModel::showsAllButTheDeleted()
{
    const auto clients = tests::sampleClients(m_now);
    const auto deleted = std::count_if(
        clients.begin(), clients.end(),
        [](const ClientRecord &client) { return client.deletedAt.has_value(); });
    QVERIFY(deleted > 0);
    QCOMPARE(m_model->rowCount(), int(clients.size()) - int(deleted));
    QCOMPARE(m_model->counts().deleted, int(deleted));
}

void TestClientsModel::searchesWordsInSeveralFields_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("name, any case") << u"wAREHOUSE"_s << true;
    QTest::newRow("Japanese") << u"請求"_s << true;
    QTest::newRow("server") << u"partner"_s << true;
    QTest::newRow("two words, both") << u"acme private_key_jwt"_s << true;
    QTest::newRow("two words, one of them nowhere") << u"acme zebra"_s << false;
    QTest::newRow("nowhere") << u"zebra"_s << false;
}

void TestClientsModel::searchesWordsInSeveralFields()
{
    QFETCH(const QString, search);
    QFETCH(const bool, isFound);
    const int all = m_model->rowCount();
    m_model->setSearchText(search);
    QCOMPARE(m_model->rowCount() > 0, isFound);
    QVERIFY(m_model->rowCount() < all);
    m_model->setSearchText(search.left(1)); // wider again
    QVERIFY(m_model->rowCount() > 0 || !isFound);
    m_model->setSearchText({});
    QCOMPARE(m_model->rowCount(), all);
}

void TestClientsModel::aChangeTouchesOneRow()
{
    auto client = m_model->find(m_model->recordIdAt(m_model->index(3, 0)))->client;
    const QPersistentModelIndex below(m_model->index(4, 0));
    const QString belowId = m_model->recordIdAt(below);
    client.name = u"AAA first of all"_s;
    m_model->saveClient(client);
    QCOMPARE(names().constFirst(), u"AAA first of all"_s);
    QVERIFY(below.isValid()); // no reset: selection and position stay
    QCOMPARE(m_model->recordIdAt(below), belowId);
    const int before = m_model->rowCount();
    client.deletedAt = m_now;
    m_model->saveClient(client);
    QCOMPARE(m_model->rowCount(), before - 1);
}

void TestClientsModel::scopes()
{
    for (const auto kind : {ui::ClientScope::Kind::Drafts, ui::ClientScope::Kind::Deleted,
                            ui::ClientScope::Kind::Attention}) {
        m_model->setScope({kind, {}});
        QVERIFY(m_model->rowCount() > 0);
        QCOMPARE(m_model->rowCount(), m_model->scopeSize());
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto &client = m_model->find(m_model->recordIdAt(m_model->index(row, 0)))->client;
            QCOMPARE(client.deletedAt.has_value(), kind == ui::ClientScope::Kind::Deleted);
            if (kind == ui::ClientScope::Kind::Drafts)
                QVERIFY(client.draftSavedAt);
        }
    }
}

void TestClientsModel::everyRowHasASentence()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const QString sentence = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(index.data().toString()) && sentence.contains(u", "),
                 qPrintable(sentence));
    }
}

void TestClientsModel::sortingKeepsWhatIsChosen()
{
    const QPersistentModelIndex chosen(m_model->index(5, 2));
    const QString id = m_model->recordIdAt(chosen);
    const auto column = int(ui::ClientColumn::State);
    m_model->sort(column, Qt::DescendingOrder);
    QCOMPARE(m_model->recordIdAt(chosen), id);
    QCOMPARE(chosen.column(), 2);
    int previous = std::numeric_limits<int>::max();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int state = m_model->index(row, column).data(ui::ClientsModel::SortRole).toInt();
        QVERIFY(state <= previous);
        previous = state;
    }
}

void TestClientsModel::narrowingFindsTheSame()
{
    const QString typed = u"portal 1"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length)
        m_model->setSearchText(typed.first(length));
    const QStringList narrowed = names();
    QVERIFY(!narrowed.isEmpty());
    m_model->setSearchText({});
    m_model->setSearchText(typed);
    QCOMPARE(names(), narrowed);
}

void TestClientsModel::timeMovesTheScopesThatDependOnIt()
{
    m_model->setScope({ui::ClientScope::Kind::Attention, {}});
    const int before = m_model->rowCount();
    m_model->setNow(m_now.addDays(400)); // secrets expire and drafts grow old
    QVERIFY(m_model->rowCount() > before);
    QCOMPARE(m_model->counts().attention, m_model->rowCount());
}

QTEST_MAIN(TestClientsModel)
#include "tst_clientsmodel.moc"
