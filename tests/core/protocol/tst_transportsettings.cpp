// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/transportsettings.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;

using clientele::metadata::SecretText;
using HeaderProblem = ExtraHeader::Problem;

class TestTransportSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksHeaders_data();
    void checksHeaders();
    void equalsMemberByMember();
};

void TestTransportSettings::checksHeaders_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<HeaderProblem>("problem");
    QTest::newRow("plain") << "X-Api-Key"_ba
                           << "abc"_ba << HeaderProblem::None;
    QTest::newRow("spaces inside") << "x-note"_ba
                                   << "a b, c=\"d\""_ba << HeaderProblem::None;
    QTest::newRow("odd token") << "!#$%&'*+-.^_`|~9aZ"_ba
                               << "1"_ba << HeaderProblem::None;

    for (const char *name : {"", " ", "X Key", "X-Key:", "X-K\xc3\xa9y", "X\r\nEvil", "(x)", "a/b"})
        QTest::addRow("bad name <%s>", name)
            << QByteArray(name) << "1"_ba << HeaderProblem::BadName;
    for (const char *name :
         {"Authorization", "authorization", "HOST", "Content-Length", "Content-Type", "Cookie",
          "Proxy-Authorization", "Transfer-Encoding", "Connection", "Accept", "Accept-Encoding",
          "User-Agent", "Expect", "TE", "Upgrade", "Content-Encoding", "Keep-Alive"})
        QTest::addRow("reserved name %s", name)
            << QByteArray(name) << "1"_ba << HeaderProblem::ReservedName;
    QTest::newRow("no value") << "X"_ba
                              << ""_ba << HeaderProblem::BadValue;
    QTest::newRow("line end") << "X"_ba
                              << "a\r\nEvil: 1"_ba << HeaderProblem::BadValue;
    QTest::newRow("line feed") << "X"_ba
                               << "a\nb"_ba << HeaderProblem::BadValue;
    QTest::newRow("zero") << "X"_ba << QByteArray("a\0b", 3) << HeaderProblem::BadValue;
    QTest::newRow("delete") << "X"_ba
                            << "a\x7f"_ba << HeaderProblem::BadValue;
    QTest::newRow("past ASCII") << "X"_ba
                                << "\xc3\xbc"_ba << HeaderProblem::BadValue;
    QTest::newRow("space in front") << "X"_ba
                                    << " a"_ba << HeaderProblem::BadValue;
    QTest::newRow("space behind") << "X"_ba
                                  << "a "_ba << HeaderProblem::BadValue;
}

void TestTransportSettings::checksHeaders()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const ExtraHeader header{name, SecretText(value)};
    QTEST(header.problem(), "problem");
}

void TestTransportSettings::equalsMemberByMember()
{
    const TransportSettings one;
    TransportSettings other;
    QVERIFY(one == other);
    other.proxy.password = SecretText("a");
    QVERIFY(one != other);
    other = {};
    other.extraHeaders.append({"X"_ba, SecretText("1")});
    QVERIFY(one != other);
    other = {};
    other.clientCertificate = ClientCertificate();
    QVERIFY(one != other);
    other = {};
    other.requestsAtOnce = 1;
    QVERIFY(one != other);
}

QTEST_GUILESS_MAIN(TestTransportSettings)
#include "tst_transportsettings.moc"
