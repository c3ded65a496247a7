// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/sentsecrets.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using clientele::metadata::SecretText;

class TestSentSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheBearerAndWhatTheBodyHolds_data();
    void areTheBearerAndWhatTheBodyHolds();
    void areTheValuesOfExtraHeaders();
    void becomeDots();
};

void TestSentSecrets::areTheBearerAndWhatTheBodyHolds_data()
{
    QTest::addColumn<QByteArray>("bearer");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("secrets");
    QTest::newRow("a read") << "token-1"_ba << QByteArray() << QByteArrayList{"token-1"_ba};
    QTest::newRow("an update") << "token-1"_ba
                               << R"({"client_secret":"secret-1"})"_ba
                               << QByteArrayList{"token-1"_ba, "secret-1"_ba};
    QTest::newRow("a registration")
        << QByteArray() << R"({"client_name":"A","software_statement":"e30.e30.e30"})"_ba
        << QByteArrayList{"e30.e30.e30"_ba};
    QTest::newRow("no statement") << QByteArray() << R"({"software_statement":null})"_ba
                                  << QByteArrayList();
}

void TestSentSecrets::areTheBearerAndWhatTheBodyHolds()
{
    QFETCH(const QByteArray, bearer);
    QFETCH(const QByteArray, body);
    Request request;
    if (!bearer.isEmpty())
        request.bearer = SecretText(bearer);
    request.body = body;
    QByteArrayList found;
    for (const SecretText &secret : sentSecretsOf(request))
        found.append(secret.reveal().toByteArray());
    QTEST(found, "secrets");
}

void TestSentSecrets::areTheValuesOfExtraHeaders()
{
    TransportSettings settings;
    settings.extraHeaders.append({"X-Api-Key"_ba, SecretText("key-of-the-gateway")});
    Request request;
    request.settings = std::make_shared<const TransportSettings>(settings);
    QCOMPARE(withDots("unknown key-of-the-gateway"_ba, sentSecretsOf(request)), "unknown ••••"_ba);
}

void TestSentSecrets::becomeDots()
{
    const std::vector<SecretText> secrets{SecretText("token/1"), SecretText("abc"), SecretText()};
    QCOMPARE(withDots(R"(abc "token/1" and "token\/1")"_ba, secrets),
             R"(abc "••••" and "••••")"_ba);
    QCOMPARE(withDots(u"は token/1 です"_s, secrets), u"は •••• です"_s);
}

QTEST_APPLESS_MAIN(TestSentSecrets)
#include "tst_sentsecrets.moc"
