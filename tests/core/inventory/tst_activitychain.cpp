// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventoryfixture.h"
#include "sqlfile.h"

using namespace Qt::StringLiterals;
using namespace clientele::inventory;
using clientele::tests::InventoryFixture;

class TestActivityChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isIntactAsWritten();
    void showsTampering_data();
    void showsTampering();
};

namespace {

void writeFive(InventoryFixture &fixture)
{
    fixture.write([](InventoryWriter &writer) {
        for (int entry = 1; entry <= 5; ++entry) {
            ActivityRecord activity;
            activity.at = InventoryFixture::time(entry);
            activity.clientRecordId = u"record-1"_s;
            activity.clientLabel = u"Billing Portal"_s;
            activity.verb = Verb::Update;
            activity.result = u"ok"_s;
            activity.httpStatus = 200;
            activity.milliseconds = 12;
            activity.newToken = entry == 3;
            writer.addActivity(activity);
        }
    });
}

} // namespace

void TestActivityChain::isIntactAsWritten()
{
    InventoryFixture fixture;
    writeFive(fixture);
    fixture.reopen();
    QVERIFY(!fixture.inventory->firstBrokenActivity());
    const auto entries = fixture.inventory->activity(u"record-1"_s, 2);
    QCOMPARE(entries.size(), 2U);
    QCOMPARE(entries[0].number, 5);
    QVERIFY(!entries[0].newToken);
}

void TestActivityChain::showsTampering_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qint64>("broken");
    QTest::newRow("result changed")
        << u"UPDATE activity SET result = 'refused' WHERE number = 2"_s << qint64(2);
    QTest::newRow("time changed") << u"UPDATE activity SET at = at + 1 WHERE number = 4"_s
                                  << qint64(4);
    QTest::newRow("flag changed") << u"UPDATE activity SET new_token = 0 WHERE number = 3"_s
                                  << qint64(3);
    QTest::newRow("entry removed") << u"DELETE FROM activity WHERE number = 2"_s << qint64(2);
    QTest::newRow("hash replaced")
        << u"UPDATE activity SET hash = 'x' WHERE number = 1"_s << qint64(1);
}

void TestActivityChain::showsTampering()
{
    QFETCH(const QString, statement);
    QFETCH(const qint64, broken);
    InventoryFixture fixture;
    writeFive(fixture);
    fixture.inventory.reset();
    clientele::tests::runSql(fixture.fileName(), {statement});
    fixture.reopen();
    QCOMPARE(fixture.inventory->firstBrokenActivity(), broken);
}

QTEST_GUILESS_MAIN(TestActivityChain)
#include "tst_activitychain.moc"
