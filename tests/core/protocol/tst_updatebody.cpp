// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/updatebody.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using metadata::ClientDocument;
using metadata::SecretText;

class TestUpdateBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNeverSent_data();
    void leavesOutWhatIsNeverSent();
    void addsTheSecretAsThePolicySays_data();
    void addsTheSecretAsThePolicySays();
    void spellsTheSecretAsJson();
    void refusesWithoutClientId();
};

void TestUpdateBody::leavesOutWhatIsNeverSent_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing to leave out") << R"({ "client_id":"issued","x" : 1.10 })"_ba
                                          << R"({ "client_id":"issued","x" : 1.10 })"_ba;
    QTest::newRow("the four and the secret")
        << R"({"registration_access_token":"example-token-1","client_id":"issued","registration_client_uri":"https://op.example/a","client_name":"B","client_secret_expires_at":0,"client_id_issued_at":1,"client_secret":"example-secret-1"})"_ba
        << R"({"client_id":"issued","client_name":"B"})"_ba;
    QTest::newRow("names inside stay")
        << R"({"client_id":"issued","vendor":{"client_id_issued_at":1}})"_ba
        << R"({"client_id":"issued","vendor":{"client_id_issued_at":1}})"_ba;
    QTest::newRow("unknown members, tags and spellings stay")
        << R"({"client_id":"issued","client_name#ja":"\u8acb","n":9007199254740993,"e":[ ]})"_ba
        << R"({"client_id":"issued","client_name#ja":"\u8acb","n":9007199254740993,"e":[ ]})"_ba;
    QTest::newRow("other client_id is put right where it stands")
        << R"({"client_name":"B", "client_id":"other", "x":1})"_ba
        << R"({"client_name":"B", "client_id":"issued", "x":1})"_ba;
    QTest::newRow("client_id of another type") << R"({"x":1,"client_id":7})"_ba
                                               << R"({"x":1,"client_id":"issued"})"_ba;
    QTest::newRow("missing client_id comes first")
        << R"({"client_name": "B"})"_ba
        << R"({"client_id": "issued","client_name": "B"})"_ba;
    QTest::newRow("missing client_id in lines")
        << "{\n  \"client_name\" : \"B\"\n}\n"_ba
        << "{\n  \"client_id\" : \"issued\",\n  \"client_name\" : \"B\"\n}\n"_ba;
    QTest::newRow("missing client_id behind a member that goes")
        << "{\r\n\t\"client_secret\": \"example-secret-1\",\r\n\t\"x\": 1\r\n}"_ba
        << "{\r\n\t\"client_id\": \"issued\",\r\n\t\"x\": 1\r\n}"_ba;
    QTest::newRow("a lone string is an array again")
        << R"({"client_id":"issued","redirect_uris": "https://a.example/cb","scope":"a","x":"y"})"_ba
        << R"({"client_id":"issued","redirect_uris": ["https://a.example/cb"],"scope":"a","x":"y"})"_ba;
    QTest::newRow("empty object") << "{}"_ba
                                  << "{\n  \"client_id\": \"issued\"\n}"_ba;
}

// M21, M22, M26, S20
void TestUpdateBody::leavesOutWhatIsNeverSent()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QByteArray, expected);
    const auto parsed = ClientDocument::fromText(document);
    QVERIFY(parsed);
    QCOMPARE(updateDocument(*parsed, u"issued"_s).text(), expected);
}

void TestUpdateBody::addsTheSecretAsThePolicySays_data()
{
    const QByteArray without = R"({"client_id":"issued","client_name":"B"})";
    const QByteArray with =
        R"({"client_id":"issued","client_name":"B","client_secret":"example-secret-1"})";
    QTest::addColumn<int>("policy");
    QTest::addColumn<QByteArray>("secret"); // Null: none known.
    QTest::addColumn<QByteArray>("expected"); // Null: refused.
    const QByteArray secret = "example-secret-1";
    QTest::newRow("omit, known") << int(SecretPolicy::Omit) << secret << without;
    QTest::newRow("omit, unknown") << int(SecretPolicy::Omit) << QByteArray() << without;
    QTest::newRow("when known, known") << int(SecretPolicy::SendWhenKnown) << secret << with;
    QTest::newRow("when known, unknown")
        << int(SecretPolicy::SendWhenKnown) << QByteArray() << without;
    QTest::newRow("when known, empty") << int(SecretPolicy::SendWhenKnown) << ""_ba << without;
    QTest::newRow("required, known") << int(SecretPolicy::Required) << secret << with;
    QTest::newRow("required, unknown")
        << int(SecretPolicy::Required) << QByteArray() << QByteArray();
    QTest::newRow("required, empty") << int(SecretPolicy::Required) << ""_ba << QByteArray();
}

// M27
void TestUpdateBody::addsTheSecretAsThePolicySays()
{
    QFETCH(const int, policy);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, expected);
    const auto document = ClientDocument::fromText(
        R"({"client_secret":"typed","client_id":"issued","client_name":"B","client_id_issued_at":1})");
    QVERIFY(document);
    const auto body = buildUpdateBody(*document, u"issued"_s, SecretPolicy(policy),
                                      secret.isNull() ? std::nullopt
                                                      : std::optional(SecretText(secret)));
    if (expected.isNull())
        QCOMPARE(body.error(), UpdateBodyProblem::SecretRequired);
    else
        QCOMPARE(body.value(), expected);
}

void TestUpdateBody::spellsTheSecretAsJson()
{
    const auto document = ClientDocument::fromText(R"({"client_id":"a"})");
    QVERIFY(document);
    const auto body = buildUpdateBody(*document, u"a"_s, SecretPolicy::Required,
                                      SecretText("q\"b\\\u00e9"_ba));
    QVERIFY(body);
    QCOMPARE(*body, "{\"client_id\":\"a\",\"client_secret\":\"q\\\"b\\\\\u00e9\"}"_ba);
}

void TestUpdateBody::refusesWithoutClientId()
{
    const auto body = buildUpdateBody(ClientDocument(), QString(), SecretPolicy::Omit,
                                      std::nullopt);
    QVERIFY(!body);
    QCOMPARE(body.error(), UpdateBodyProblem::ClientIdMissing);
}

QTEST_GUILESS_MAIN(TestUpdateBody)
#include "tst_updatebody.moc"
