// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/errorresponse.h>
#include <support/goldenfile.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestErrorResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBodies_data();
    void readsBodies();
    void cutsBetweenCharacters();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void countsFromTheServersClock();
};

void TestErrorResponse::readsBodies_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/errorresponse"));
}

// D32, S50, S52
void TestErrorResponse::readsBodies()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    const auto response = parseErrorResponse(input);
    const QString printed = response ? u"error <%1>\ndescription <%2>\n"_s.arg(
                                response->error, response->description)
                                     : u"absent\n"_s;
    const QByteArray difference = tests::differenceFromGolden(printed.toUtf8(), expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestErrorResponse::cutsBetweenCharacters()
{
    const QByteArray smiles = QByteArray("\U0001f600").repeated(300);
    const auto response = parseErrorResponse(R"({"error":")" + smiles + R"("})");
    QVERIFY(response);
    QVERIFY(response->error.size() <= 500);
    QVERIFY(response->error.isValidUtf16());
    QVERIFY(response->error.endsWith(u'…'));
}

void TestErrorResponse::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("allowed"); // Empty: nothing usable.
    QTest::newRow("seconds") << "120"_ba << u"2026-01-02T03:06:05Z"_s;
    QTest::newRow("no wait") << "0"_ba << u"2026-01-02T03:04:05Z"_s;
    QTest::newRow("space around") << " 5 "_ba << u"2026-01-02T03:04:10Z"_s;
    QTest::newRow("date") << "Fri, 02 Jan 2026 03:10:00 GMT"_ba << u"2026-01-02T03:10:00Z"_s;
    QTest::newRow("date with a wrong weekday")
        << "Mon, 02 Jan 2026 03:10:00 GMT"_ba << u"2026-01-02T03:10:00Z"_s;
    QTest::newRow("date of RFC 850")
        << "Friday, 02-Jan-26 03:10:00 GMT"_ba << u"2026-01-02T03:10:00Z"_s;
    QTest::newRow("date of asctime") << "Fri Jan  2 03:10:00 2026"_ba << u"2026-01-02T03:10:00Z"_s;
    QTest::newRow("date gone by") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba
                                  << u"2026-01-02T03:04:05Z"_s;
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("two, joined") << "30, 60"_ba << QString();
    QTest::newRow("exponent") << "1e3"_ba << QString();
    QTest::newRow("time of day") << "10:00:00"_ba << QString();
    QTest::newRow("31 February") << "Tue, 31 Feb 2026 03:10:00 GMT"_ba << QString();
    QTest::newRow("another zone") << "Fri, 02 Jan 2026 03:10:00 +0100"_ba << QString();
    QTest::newRow("a megabyte of digits") << QByteArray(1'000'000, '1') << QString();
    QTest::newRow("a megabyte of spaces") << QByteArray(1'000'000, ' ') << QString();
    QTest::newRow("negative") << "-1"_ba << QString();
    QTest::newRow("fraction") << "1.5"_ba << QString();
    QTest::newRow("unit") << "30s"_ba << QString();
    QTest::newRow("word") << "tomorrow"_ba << QString();
    QTest::newRow("years of seconds") << "99999999999"_ba << QString();
    QTest::newRow("more than fits") << "99999999999999999999999"_ba << QString();
    QTest::newRow("date years ahead") << "Fri, 02 Jan 2099 03:10:00 GMT"_ba << QString();
}

// S47
void TestErrorResponse::readsRetryAfter()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, allowed);
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const auto when = parseRetryAfter(value, now);
    QCOMPARE(when ? when->toUTC().toString(Qt::ISODate) : QString(), allowed);
}

// S62: our clock is five minutes behind or a year ahead; the wait is as long as the server means.
void TestErrorResponse::countsFromTheServersClock()
{
    const auto wait = [](const QByteArray &value, const QByteArray &serversDate) {
        const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        const auto when = parseRetryAfter(value, now, serversDate);
        return when ? now.secsTo(*when) : -1;
    };
    const QByteArray inTenMinutes = "Fri, 02 Jan 2026 03:10:00 GMT"_ba;
    QCOMPARE(wait(inTenMinutes, "Fri, 02 Jan 2026 03:00:00 GMT"_ba), 600);
    QCOMPARE(wait("Thu, 02 Jan 2025 03:10:00 GMT"_ba, "Thu, 02 Jan 2025 03:00:00 GMT"_ba), 600);
    QCOMPARE(wait("30"_ba, "Fri, 02 Jan 2026 02:00:00 GMT"_ba), 30);
    QCOMPARE(wait(inTenMinutes, "yesterday"_ba), 355); // by our clock
    QCOMPARE(wait("Fri, 02 Jan 2099 03:10:00 GMT"_ba, "Fri, 02 Jan 2026 03:00:00 GMT"_ba), -1);
}

QTEST_GUILESS_MAIN(TestErrorResponse)
#include "tst_errorresponse.moc"
