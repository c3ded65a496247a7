// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerprinter.h"

#include <protocol/pastedresponse.h>
#include <support/goldenfile.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestPastedResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPastes_data();
    void readsPastes();
    void givesUpOnBracesInTime();
    void readsTokens_data();
    void readsTokens();
};

void TestPastedResponse::readsPastes_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/pastedresponse"));
}

void TestPastedResponse::readsPastes()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    const QByteArray printed = tests::printed(parsePastedResponse(input));
    const QByteArray difference = tests::differenceFromGolden(printed, expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestPastedResponse::givesUpOnBracesInTime()
{
    const auto answer = parsePastedResponse(QByteArray(1'000'000, '{'));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ClientInformationProblem::Kind::NotJson);
}

void TestPastedResponse::readsTokens_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("alone") << "example-token-1"_ba
                           << "example-token-1"_ba;
    QTest::newRow("space around") << " \t example-token-1\r\n"_ba
                                  << "example-token-1"_ba;
    QTest::newRow("scheme") << "Bearer example-token-1"_ba
                            << "example-token-1"_ba;
    QTest::newRow("scheme in lower case") << "bearer   example-token-1"_ba
                                          << "example-token-1"_ba;
    QTest::newRow("scheme and tab") << "Bearer\texample-token-1"_ba
                                    << "example-token-1"_ba;
    QTest::newRow("header") << "Authorization: Bearer example-token-1"_ba
                            << "example-token-1"_ba;
    QTest::newRow("header without space") << "authorization:Bearer example-token-1"_ba
                                          << "example-token-1"_ba;
    QTest::newRow("broken line") << "example-\r\n  token-1"_ba
                                 << "example-token-1"_ba;
    QTest::newRow("begins like the scheme") << "Bearerexample"_ba
                                            << "Bearerexample"_ba;
    QTest::newRow("scheme alone") << "Bearer "_ba
                                  << "Bearer"_ba;
    QTest::newRow("space that is no ASCII") << "\u00a0example-token-1\u200b\ufeff"_ba
                                            << "example-token-1"_ba;
    QTest::newRow("other bytes stay, to be refused") << "ex\u00e4mple"_ba
                                                     << "ex\u00e4mple"_ba;
    QTest::newRow("nothing") << " \n"_ba
                             << ""_ba;
}

void TestPastedResponse::readsTokens()
{
    QFETCH(const QByteArray, pasted);
    QFETCH(const QByteArray, token);
    QCOMPARE(parsePastedToken(pasted).reveal().toByteArray(), token);
}

QTEST_GUILESS_MAIN(TestPastedResponse)
#include "tst_pastedresponse.moc"
