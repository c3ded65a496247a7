// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/faultcatalogue.h>
#include <practice/faultplan.h>

#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

using Kind = Fault::Kind;

class TestFaultPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void refusesNames_data();
    void refusesNames();
    void everyListedNameIsReadable();
    void readsSpecifications_data();
    void readsSpecifications();
    void servesTheFirstArmedFault();
    void countsDown();
    void closeBeforeRequestNeedsNoMethod();
    void disarms();
};

void TestFaultPlan::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("number");
    QTest::newRow("plain") << u"cut-body"_s << int(Kind::CutBody) << qint64(0);
    QTest::newRow("start of another name")
        << u"close-after-request"_s << int(Kind::CloseAfterRequest) << qint64(0);
    QTest::newRow("longer name") << u"close-after-request-unprocessed"_s
                                 << int(Kind::CloseAfterRequestUnprocessed) << qint64(0);
    QTest::newRow("status") << u"status-503"_s << int(Kind::Status) << qint64(503);
    QTest::newRow("oversized") << u"oversized"_s << int(Kind::Oversized) << qint64(6 * 1024 * 1024);
    QTest::newRow("oversized by that much")
        << u"oversized-100"_s << int(Kind::Oversized) << qint64(100);
    QTest::newRow("redirect") << u"redirect-other-origin"_s << int(Kind::RedirectOtherOrigin)
                              << qint64(307);
    QTest::newRow("redirect with status")
        << u"redirect-other-origin-302"_s << int(Kind::RedirectOtherOrigin) << qint64(302);
}

void TestFaultPlan::readsNames()
{
    QFETCH(QString, name);
    const auto fault = Fault::fromName(name);
    QVERIFY(fault);
    QTEST(int(fault->kind), "kind");
    QTEST(fault->number, "number");
}

void TestFaultPlan::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"", "cut", "cut-body-5", "CUT-BODY", "status", "status-", "status-99", "status-600",
          "status-x", "statusx503", "oversized-0", "redirect-other-origin-200"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestFaultPlan::refusesNames()
{
    QFETCH(QString, name);
    QVERIFY(!Fault::fromName(name));
}

void TestFaultPlan::everyListedNameIsReadable()
{
    const QStringList names = faultNames();
    QVERIFY(names.contains(u"status-NNN"_s));
    QVERIFY(names.contains(u"drip"_s));
    for (QString name : names) {
        name.replace(u"[-NNN]"_s, QString()).replace(u"NNN"_s, u"404"_s);
        QVERIFY2(Fault::fromName(name), qPrintable(name));
    }
}

void TestFaultPlan::readsSpecifications_data()
{
    QTest::addColumn<QString>("specification");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("count");
    QTest::newRow("all parts") << u"cut-body:put:3"_s << true << "PUT"_ba << 3;
    QTest::newRow("no count") << u"cut-body:put"_s << true << "PUT"_ba << 1;
    QTest::newRow("every method") << u"stall:*:1"_s << true << "*"_ba << 1;
    QTest::newRow("fault only") << u"stall"_s << true << "*"_ba << 1;
    QTest::newRow("no method") << u"stall::1"_s << false << QByteArray() << 0;
    QTest::newRow("unknown fault") << u"sulk:put:1"_s << false << QByteArray() << 0;
    QTest::newRow("no number") << u"stall:put:x"_s << false << QByteArray() << 0;
    QTest::newRow("count of none") << u"stall:put:0"_s << false << QByteArray() << 0;
    QTest::newRow("too many parts") << u"stall:put:1:1"_s << false << QByteArray() << 0;
    QTest::newRow("empty") << QString() << false << QByteArray() << 0;
}

void TestFaultPlan::readsSpecifications()
{
    QFETCH(QString, specification);
    const auto armed = ArmedFault::fromSpecification(specification);
    QTEST(armed.has_value(), "isReadable");
    if (armed) {
        QTEST(armed->method, "method");
        QTEST(armed->count, "count");
    }
}

void TestFaultPlan::servesTheFirstArmedFault()
{
    FaultPlan plan;
    plan.arm({"get", {Kind::Stall}, 1});
    plan.arm({"*", {Kind::Reset}, 1});
    plan.arm({"PUT", {Kind::Drip}, 1});
    QCOMPARE(plan.takeFor("PUT")->kind, Kind::Reset);
    QCOMPARE(plan.takeFor("PUT")->kind, Kind::Drip);
    QVERIFY(!plan.takeFor("PUT"));
    QVERIFY(!plan.takeFor("get"));
    QCOMPARE(plan.takeFor("GET")->kind, Kind::Stall);
}

void TestFaultPlan::countsDown()
{
    FaultPlan plan;
    plan.arm({"PUT", {Kind::Reset}, 2});
    plan.arm({"PUT", {Kind::Drip}, 0});
    QVERIFY(plan.takeFor("PUT"));
    QVERIFY(plan.takeFor("PUT"));
    QVERIFY(!plan.takeFor("PUT"));
}

void TestFaultPlan::closeBeforeRequestNeedsNoMethod()
{
    FaultPlan plan;
    plan.arm({"PUT", {Kind::CloseBeforeRequest}, 1});
    QVERIFY(!plan.takeFor("PUT"));
    QVERIFY(plan.takeCloseBeforeRequest());
    QVERIFY(!plan.takeCloseBeforeRequest());
}

void TestFaultPlan::disarms()
{
    FaultPlan plan;
    plan.arm({"*", {Kind::Reset}, 5});
    plan.disarm();
    QVERIFY(!plan.takeFor("PUT"));
}

QTEST_APPLESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"
