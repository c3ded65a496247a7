// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicebench.h"
#include "rawclient.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// The pages that steer the server from outside.
class TestPracticeControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<PracticeBench>(); }
    void armsOverHttp();
    void refusesUnknownFaultsOverHttp();
    void marksUnmanageableOverHttp();

private:
    std::unique_ptr<PracticeBench> m_bench;
};

void TestPracticeControl::armsOverHttp()
{
    const QByteArray arm = rawRequest("POST"_ba, "/practice/faults"_ba, {},
                                      R"({"method":"get","fault":"status-403","count":2})"_ba);
    const QByteArray read = rawRequest("GET"_ba, "/"_ba);
    const auto armed = exchangeRaw(m_bench->server->port(), arm);
    QVERIFY(armed);
    QCOMPARE(armed->status(), 204);
    // The server's own pages are not hit.
    QCOMPARE(exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, "/practice/counters"_ba))
                 ->status(),
             200);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 403);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 403);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 404);

    QVERIFY(exchangeRaw(m_bench->server->port(), arm));
    QCOMPARE(exchangeRaw(m_bench->server->port(), rawRequest("DELETE"_ba, "/practice/faults"_ba))
                 ->status(),
             204);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 404);
    QCOMPARE(m_bench->server->counters().requests(), 4);
}

void TestPracticeControl::refusesUnknownFaultsOverHttp()
{
    for (const QByteArray &body :
         {R"({"method":"get","fault":"sulk"})"_ba, R"({"method":"get"})"_ba, "stall"_ba}) {
        const auto answer = exchangeRaw(m_bench->server->port(),
                                        rawRequest("POST"_ba, "/practice/faults"_ba, {}, body));
        QVERIFY(answer);
        QCOMPARE(answer->status(), 400);
        QVERIFY(answer->body().contains("cut-body"));
    }
}

void TestPracticeControl::marksUnmanageableOverHttp()
{
    const PracticeBench::Client client = m_bench->registered();
    const auto mark = [this](const QByteArray &id, const QByteArray &manageable) {
        const QByteArray body = R"({"client_id":")" + id + R"(","manageable":)" + manageable + '}';
        return exchangeRaw(m_bench->server->port(),
                           rawRequest("POST"_ba, "/practice/manageable"_ba, {}, body))
            ->status();
    };
    const QByteArray read = rawRequest("GET"_ba, client.path, client.token);
    QCOMPARE(mark(client.id, "false"_ba), 204);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 403);
    QCOMPARE(mark(client.id, "true"_ba), 204);
    QCOMPARE(exchangeRaw(m_bench->server->port(), read)->status(), 200);
    QCOMPARE(mark("c-unknown"_ba, "true"_ba), 404);
}

QTEST_GUILESS_MAIN(TestPracticeControl)
#include "tst_practicecontrol.moc"
