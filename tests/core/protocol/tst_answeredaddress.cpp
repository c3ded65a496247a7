// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/answeredaddress.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::protocol;
using Kind = AnsweredAddress::Kind;

Q_DECLARE_METATYPE(clientele::protocol::AnsweredAddress::Kind)

class TestAnsweredAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isJudged_data();
    void isJudged();
};

void TestAnsweredAddress::isJudged_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("proposal");
    const QByteArray saved = "https://as.example/register/a%20b"_ba;
    const auto row = [&saved](const char *name, const QByteArray &answered, Kind kind,
                              const QByteArray &proposal = {}) {
        QTest::newRow(name) << answered << saved << kind << proposal;
    };
    row("none", {}, Kind::Same);
    row("same", saved, Kind::Same);
    row("another path", "https://as.example/v2/a%20b", Kind::Moved, "https://as.example/v2/a%20b");
    row("another port", "https://as.example:8443/register/a%20b", Kind::OtherOrigin,
        "https://as.example:8443/register/a%20b");
    row("another host", "https://evil.example/register/a%20b", Kind::OtherOrigin,
        "https://evil.example/register/a%20b");
    row("relative, the same", "/register/a%20b", Kind::Relative);
    row("relative, another", "/v2/a%20b", Kind::Relative, "https://as.example/v2/a%20b");
    row("relative, another host", "//evil.example/a%20b", Kind::Relative,
        "https://evil.example/a%20b");
    row("doubled", saved + "/a%20b", Kind::Doubled);
    row("doubled elsewhere", "https://as.example/v2/a%20b/a%20b", Kind::Doubled,
        "https://as.example/v2/a%20b");
    row("plain http", "http://as.example/register/a%20b", Kind::Unusable);
    row("user info", "https://me@as.example/register/a%20b", Kind::Unusable);
    QTest::newRow("doubled from the start")
        << saved + "/a%20b" << saved + "/a%20b" << Kind::Doubled << saved;
    QTest::newRow("relative from the start")
        << "/register/a%20b"_ba << QByteArray() << Kind::Relative << saved;
}

// S34, S35
void TestAnsweredAddress::isJudged()
{
    QFETCH(const QByteArray, answered);
    QFETCH(const QByteArray, saved);
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, proposal);
    const QUrl requested(saved.isEmpty() ? u"https://as.example/register"_s
                                         : QString::fromUtf8(saved));
    const AnsweredAddress address = judgeAddress(answered, saved, requested, u"a b"_s);
    QCOMPARE(address.kind, kind);
    QCOMPARE(address.proposal, proposal);
}

QTEST_GUILESS_MAIN(TestAnsweredAddress)
#include "tst_answeredaddress.moc"
