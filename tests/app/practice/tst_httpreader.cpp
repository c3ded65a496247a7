// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/httpreader.h>

#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

class TestHttpReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARequest();
    void readsByteByByte();
    void readsPipelinedRequests();
    void takesTheBearer_data();
    void takesTheBearer();
    void refuses_data();
    void refuses();
    void readsNothingAfterARefusal();
};

void TestHttpReader::readsARequest()
{
    HttpReader reader;
    QVERIFY(!reader.hasBegun());
    reader.feed(
        "PUT /register/c-1?x=%2F HTTP/1.1\r\nHost: a\r\nX-Odd:  two words \r\ncontent-length: 4\r\n"
        "Connection: CLOSE\r\n\r\nbody");
    QVERIFY(reader.hasBegun());
    const auto request = reader.take();
    QVERIFY(request);
    QCOMPARE(request->method, "PUT"_ba);
    QCOMPARE(request->path, "/register/c-1"_ba);
    QCOMPARE(request->header("x-ODD"), "two words"_ba);
    QCOMPARE(request->body, "body"_ba);
    QVERIFY(request->wantsClose());
    QVERIFY(!reader.hasBegun());
    QVERIFY(!reader.take());
    QCOMPARE(reader.refusal(), 0);
}

void TestHttpReader::readsByteByByte()
{
    HttpReader reader;
    const QByteArray bytes = "POST /register HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"_ba;
    for (qsizetype i = 0; i < bytes.size() - 1; ++i) {
        reader.feed(bytes.sliced(i, 1));
        QVERIFY(!reader.take());
    }
    reader.feed("}");
    const auto request = reader.take();
    QVERIFY(request);
    QCOMPARE(request->body, "{}"_ba);
}

void TestHttpReader::readsPipelinedRequests()
{
    HttpReader reader;
    reader.feed("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 1\r\n\r\nxGET /c "
                "HTTP/1.1\r\n\r");
    const auto first = reader.take();
    const auto second = reader.take();
    QVERIFY(first && second);
    QCOMPARE(first->path, "/a"_ba);
    QCOMPARE(first->body, QByteArray());
    QCOMPARE(second->body, "x"_ba);
    QVERIFY(!reader.take());
    reader.feed("\n");
    QVERIFY(reader.take());
}

void TestHttpReader::takesTheBearer_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("usual") << "Authorization: Bearer abc"_ba
                           << "abc"_ba;
    QTest::newRow("lower case scheme") << "authorization: bearer abc"_ba
                                       << "abc"_ba;
    QTest::newRow("another scheme") << "Authorization: Basic abc"_ba << QByteArray();
    QTest::newRow("no word after the scheme") << "Authorization: Bearer"_ba << QByteArray();
    QTest::newRow("no header") << "Accept: a"_ba << QByteArray();
}

void TestHttpReader::takesTheBearer()
{
    QFETCH(QByteArray, header);
    HttpReader reader;
    reader.feed("GET / HTTP/1.1\r\n" + header + "\r\n\r\n");
    const auto request = reader.take();
    QVERIFY(request);
    QTEST(request->bearer(), "token");
}

void TestHttpReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray start = "POST / HTTP/1.1\r\n"_ba;
    QTest::newRow("chunked body") << start + "Transfer-Encoding: chunked\r\n\r\n" << 501;
    QTest::newRow("head without end")
        << start + "X: " + QByteArray(HttpReader::maximumHead, 'x') << 431;
    QTest::newRow("long head") << start + "X: " + QByteArray(HttpReader::maximumHead, 'x')
                                      + "\r\n\r\n"
                               << 431;
    QTest::newRow("large body") << start + "Content-Length: 1048577\r\n\r\n" << 413;
    QTest::newRow("length past 64 bits") << start + "Content-Length: 99999999999999999999\r\n\r\n"
                                         << 413;
    QTest::newRow("negative length") << start + "Content-Length: -1\r\n\r\n" << 400;
    QTest::newRow("length with a sign") << start + "Content-Length: +1\r\n\r\n" << 400;
    QTest::newRow("empty length") << start + "Content-Length:\r\n\r\n" << 400;
    QTest::newRow("two lengths") << start + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n" << 400;
    QTest::newRow("header without colon") << start + "Host\r\n\r\n" << 400;
    QTest::newRow("folded header") << start + "X: a\r\n b\r\n\r\n" << 400;
    QTest::newRow("space before the colon") << start + "Content-Length : 5\r\n\r\n" << 400;
    QTest::newRow("two words only") << "GET /\r\n\r\n"_ba << 400;
    QTest::newRow("absolute target") << "GET http://a/ HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << 505;
    QTest::newRow("HTTP/2 preface") << "PRI * HTTP/2.0\r\n\r\n"_ba << 400;
    QTest::newRow("TLS") << "\x16\x03\x01\r\n\r\n"_ba << 400;
}

void TestHttpReader::refuses()
{
    QFETCH(QByteArray, bytes);
    HttpReader reader;
    reader.feed(bytes);
    QVERIFY(!reader.take());
    QTEST(reader.refusal(), "status");
}

void TestHttpReader::readsNothingAfterARefusal()
{
    HttpReader reader;
    reader.feed("rubbish\r\n\r\n");
    QVERIFY(!reader.take());
    reader.feed("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(!reader.take());
    QCOMPARE(reader.refusal(), 400);
}

QTEST_APPLESS_MAIN(TestHttpReader)
#include "tst_httpreader.moc"
