// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/finding.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::metadata::ClientDocument;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findings_data();
    void findings();
    void secretMembers();
};

namespace {

const auto Served = R"({"client_id": "c", "client_id_issued_at": 5, "client_name": "A"})"_ba;

/// "error: member: text at the place", a finding a line.
QStringList printed(const std::vector<Finding> &findings, const QByteArray &text)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        const QByteArray place = text.mid(finding.span.begin,
                                          finding.span.end - finding.span.begin);
        lines.append((finding.severity == Finding::Severity::Error ? u"error "_s : u"warning "_s)
                     + finding.member + u" at "_s + QString::fromUtf8(place));
    }
    return lines;
}

} // namespace

void TestFinding::findings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("the server's copy") << Served << QStringList();
    QTest::newRow("an edit")
        << R"({"client_id": "c", "client_id_issued_at": 5, "client_name": "B", "x": 1})"_ba
        << QStringList();
    QTest::newRow("client_id changed")
        << R"({"client_id": "d", "client_id_issued_at": 5})"_ba
        << QStringList{u"warning client_id at \"client_id\": \"d\""_s};
    QTest::newRow("client_id removed")
        << R"({"client_id_issued_at": 5})"_ba << QStringList{u"warning client_id at {"_s};
    QTest::newRow("server's member added")
        << R"({"client_id": "c", "registration_client_uri": "https://s"})"_ba
        << QStringList{
               u"warning registration_client_uri at \"registration_client_uri\": \"https://s\""_s};
    QTest::newRow("server's member left out") << R"({"client_id": "c"})"_ba << QStringList();
    QTest::newRow("duplicate") << R"({"client_id": "c", "x": 1, "x": 2})"_ba
                               << QStringList{u"error  at \""_s};
    QTest::newRow("no object") << "[1]"_ba << QStringList{u"error  at ["_s};
}

// M22, M26
void TestFinding::findings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    const auto findings = findingsIn(text, ClientDocument::fromText(Served).value());
    QCOMPARE(printed(findings, text), expected);
    for (const Finding &finding : findings)
        QVERIFY(!finding.message.isEmpty());
}

void TestFinding::secretMembers()
{
    const auto document = ClientDocument::fromText(
        R"({"client_id": "c", "client_secret": "s", "registration_access_token": "t", "client_secret_expires_at": 0})"_ba);
    QCOMPARE(secretMembersIn(*document),
             QStringList({u"client_secret"_s, u"registration_access_token"_s}));
}

QTEST_APPLESS_MAIN(TestFinding)
#include "tst_finding.moc"
