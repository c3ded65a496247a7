// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/challenge.h>
#include <support/goldenfile.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void findsParametersInAnyCase();
    void readsEveryCutHeader();
};

void TestChallenge::readsHeaders_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/challenge"));
}

// S51
void TestChallenge::readsHeaders()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    QString printed;
    for (const Challenge &challenge : parseChallenges(input)) {
        printed += u"scheme <%1>\n"_s.arg(challenge.scheme);
        for (const auto &[name, value] : challenge.parameters)
            printed += u"  %1 <%2>\n"_s.arg(name, value);
    }
    const QByteArray difference = tests::differenceFromGolden(printed.toUtf8(), expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestChallenge::findsParametersInAnyCase()
{
    const auto challenges = parseChallenges("Bearer ERROR=\"invalid_token\", error=\"second\"");
    QCOMPARE(challenges.size(), size_t(1));
    QCOMPARE(challenges.front().parameter(u"error"), u"invalid_token"_s);
    QCOMPARE(challenges.front().parameter(u"Error"), u"invalid_token"_s);
    QCOMPARE(challenges.front().parameter(u"realm"), QString());
}

void TestChallenge::readsEveryCutHeader()
{
    const QByteArray header = R"(Negotiate ab==, Bearer realm="a\"b, c", error=x y , Basic)";
    for (qsizetype length = 0; length <= header.size(); ++length) {
        const QByteArray cut = header.left(length);
        const size_t count = parseChallenges(cut).size();
        QVERIFY2(count <= 3 && (length == 0 || count > 0), cut.constData());
    }
}

QTEST_GUILESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
