// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <metadata/jwk.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;

class TestJwk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbprint_data();
    void thumbprint();
    void facts();
    void privateMembers();
    void keysThatAreNotWhole();
};

void TestJwk::thumbprint_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("thumbprint");
    // The example of RFC 7638, section 3.1.
    const QByteArray modulus =
        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1"
        "RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n"
        "9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZ"
        "gnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6W"
        "eZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqD"
        "Kgw";
    QTest::newRow("RSA") << QByteArray(
        R"({"kty":"RSA","alg":"RS256","kid":"2011-04-29","e":"AQAB","n":")" + modulus + "\"}")
                         << u"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_s;
    QTest::newRow("RSA, written otherwise")
        << QByteArray(R"({ "n":")" + modulus + R"(", "e": "\u0041QAB", "use":"sig", "kty":"RSA" })")
        << u"NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"_s;
    // The example of RFC 8037, appendix A.3.
    QTest::newRow("OKP")
        << R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"_ba
        << u"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"_s;
    QTest::newRow("not whole") << R"({"kty":"RSA","e":"AQAB"})"_ba << QString();
    QTest::newRow("shared") << R"({"kty":"oct","k":"AA"})"_ba << QString();
    QTest::newRow("unknown type") << R"({"kty":"X"})"_ba << QString();
    QTest::newRow("not an object") << "[]"_ba << QString();
}

void TestJwk::thumbprint()
{
    QFETCH(QByteArray, key);
    QTEST(Jwk::of(soundJson(key)).thumbprint, "thumbprint");
}

void TestJwk::facts()
{
    const Jwk key = Jwk::of(
        soundJson(R"({"kty":"RSA","kid":"a","use":"sig","alg":"PS256","n":"AP8A","e":"AQAB"})"));
    QCOMPARE(key.kid, u"a"_s);
    QCOMPARE(key.use, u"sig"_s);
    QCOMPARE(key.alg, u"PS256"_s);
    QCOMPARE(key.bits, 16); // zeros in front do not count
    QVERIFY(key.missing.isEmpty());
    QVERIFY(key.privateMembers.isEmpty());
    QCOMPARE(Jwk::of(soundJson(R"({"kty":"EC","crv":"P-256"})")).curve, u"P-256"_s);
}

void TestJwk::privateMembers()
{
    const Jwk key = Jwk::of(soundJson(
        R"({"kty":"RSA","n":"A","e":"A","d":1,"p":"","q":"","dp":"","dq":"","qi":"","oth":[]})"));
    QCOMPARE(key.privateMembers,
             QStringList({u"d"_s, u"p"_s, u"q"_s, u"dp"_s, u"dq"_s, u"qi"_s, u"oth"_s}));
    QCOMPARE(Jwk::of(soundJson(R"({"kty":"oct","k":"A"})")).privateMembers, QStringList{u"k"_s});
}

void TestJwk::keysThatAreNotWhole()
{
    QCOMPARE(Jwk::of(soundJson(R"({"kty":"EC","crv":"P-256","x":"A","y":3})")).missing,
             QStringList{u"y"_s});
    QVERIFY(Jwk::of(soundJson("{}")).missing.isEmpty()); // nobody knows what it needs
}

QTEST_GUILESS_MAIN(TestJwk)
#include "tst_jwk.moc"
