// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/documentfile.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

class TestDocumentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void refused_data();
    void refused();
};

void TestDocumentFile::read_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("document") << R"({"client_name": "A", "x": 1.50})"_ba
                              << R"({"client_name": "A", "x": 1.50})"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"client_name\": \"A\"}"_ba
                                     << R"({"client_name": "A"})"_ba;
    QTest::newRow("token and secret")
        << R"({"client_id": "a", "client_secret": "never", "registration_access_token": "never"})"_ba
        << R"({"client_id": "a", "client_secret": "••••••••", "registration_access_token": "••••••••"})"_ba;
    QTest::newRow("of another type") << R"({"client_secret": ["never"], "client_id": "a"})"_ba
                                     << R"({"client_secret": "••••••••", "client_id": "a"})"_ba;
    QTest::newRow("inside another object")
        << R"({"client": {"client_secret": "never"}, "list": [{"client_secret": "never"}]})"_ba
        << R"({"client": {"client_secret": "••••••••"}, "list": [{"client_secret": "••••••••"}]})"_ba;
    QTest::newRow("private key")
        << R"({"jwks": {"keys": [{"kty": "EC", "crv": "P-256", "x": "1", "y": "2", "d": "never"}]}})"_ba
        << R"({"jwks": {"keys": [{"kty": "EC", "crv": "P-256", "x": "1", "y": "2", "d": "••••••••"}]}})"_ba;
    QTest::newRow("d of no key") << R"({"x_acme": {"d": "shown"}})"_ba
                                 << R"({"x_acme": {"d": "shown"}})"_ba;
    QTest::newRow("answer with headers")
        << "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n"
           "{\"client_id\": \"a\", \"client_secret\": \"never\"}"_ba
        << R"({"client_id": "a", "client_secret": "••••••••"})"_ba;
}

void TestDocumentFile::read()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, document);
    const auto read = registrar::documentInFile(file, u"a.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().title));
    QCOMPARE(read->text(), document);
    QVERIFY(!read->text().contains("never"));
}

void TestDocumentFile::refused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << ""_ba << u"“a.json” cannot be read as JSON."_s << u"Line 1:"_s;
    QTest::newRow("broken") << "{\n\"client_secret\": \"never\",,}"_ba
                            << u"“a.json” cannot be read as JSON."_s << u"Line 2:"_s;
    QTest::newRow("a list") << R"([{"client_secret": "never"}])"_ba
                            << u"“a.json” holds no JSON object."_s
                            << u"A registration is an object"_s;
    QTest::newRow("twice") << R"({"a": 1, "a": 2})"_ba << u"“a.json” cannot be read as JSON."_s
                           << u"Line 1:"_s;
    QTest::newRow("no text") << "\x00\xff\xfe"_ba << u"“a.json” cannot be read as JSON."_s
                             << u"Line 1:"_s;
    QTest::newRow("too large") << '"' + QByteArray(5 * 1024 * 1024, 'x') + '"'
                               << u"“a.json” is too large for a registration."_s
                               << u"It was not read."_s;
}

void TestDocumentFile::refused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, title);
    QFETCH(QString, text);
    const auto read = registrar::documentInFile(file, u"a.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().title, title);
    QVERIFY2(read.error().text.startsWith(text), qPrintable(read.error().text));
    QVERIFY(!read.error().text.contains(u"never"));
    QVERIFY(read.error().details.isEmpty());
}

QTEST_GUILESS_MAIN(TestDocumentFile)
#include "tst_documentfile.moc"
