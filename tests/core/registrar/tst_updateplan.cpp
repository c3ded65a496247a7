// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/planwords.h>
#include <registrar/updateplan.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::registrar;
using clientele::metadata::ClientDocument;
namespace metadata = clientele::metadata;
namespace validation = clientele::validation;

class TestUpdatePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sections_data();
    void sections();
    void bodyNeverHoldsWhatTheServerOwns();
    void takesOverWhatOnlyTheServerChanged();
    void conflictsNeedAnAnswer();
    void changesThatFitTogetherAreBothSent();
    void whatIsSentOfYoursIsWarnedOf();
    void emptyingAValueIsSaid();
    void emptyValuesAreNotSentBack();
    void emptyValuesInTheAnswerAreNoDifference();
    void warnings_data();
    void warnings();
    void findingsJoinTheirRow();
    void stored_data();
    void stored();
};

namespace {

ClientDocument document(const QByteArray &text)
{
    return ClientDocument::fromText(text).value();
}

QString sectionName(PlanSection section)
{
    switch (section) {
    case PlanSection::ServerChanged:
        return u"theirs"_s;
    case PlanSection::YouChange:
        return u"change"_s;
    case PlanSection::YouRemove:
        return u"remove"_s;
    case PlanSection::NotShown:
        return u"hidden"_s;
    case PlanSection::NotSent:
        return u"empty"_s;
    case PlanSection::ServerDecides:
        return u"server"_s;
    case PlanSection::Unchanged:
        break;
    }
    return u"same"_s;
}

/// "change scope !", a row a line; "!" marks a warning.
QStringList printed(const UpdatePlan &plan)
{
    QStringList rows;
    for (const PlannedChange &planned : plan.changes) {
        rows.append(sectionName(planned.section) + u' ' + planned.change.name
                    + (planned.isWarning ? u" !"_s : QString()));
    }
    return rows;
}

} // namespace

void TestUpdatePlan::sections_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QStringList>("rows");
    const auto served =
        R"({"client_id": "c", "client_name": "A", "policy_uri": "https://p", "contacts": ["a", "b"]})"_ba;
    QTest::newRow("nothing") << served << served
                             << QStringList{u"same client_id"_s, u"same client_name"_s,
                                            u"same policy_uri"_s, u"same contacts"_s};
    QTest::newRow("changed, added, removed")
        << served << R"({"client_id": "c", "client_name": "B", "contacts": ["a", "b"], "x": 1})"_ba
        << QStringList{u"change client_name"_s, u"change x"_s, u"remove policy_uri !"_s,
                       u"same client_id"_s, u"same contacts"_s};
    QTest::newRow("order of a set means nothing")
        << served
        << R"({"client_id": "c", "client_name": "A", "policy_uri": "https://p", "contacts": ["b", "a"]})"_ba
        << QStringList{u"same client_id"_s, u"same client_name"_s, u"same policy_uri"_s,
                       u"same contacts"_s};
}

// M23, M24
void TestUpdatePlan::sections()
{
    QFETCH(const QByteArray, server);
    QFETCH(const QByteArray, draft);
    QFETCH(const QStringList, rows);
    const UpdatePlan plan = makePlan(document(server), document(server), document(draft));
    QCOMPARE(printed(plan), rows);
    QCOMPARE(plan.isEmpty(), rows.filter(u"same"_s) == rows);
}

// M22, M28
void TestUpdatePlan::bodyNeverHoldsWhatTheServerOwns()
{
    const auto served =
        R"({"client_id": "c", "client_id_issued_at": 1, "client_secret_expires_at": 0,
        "registration_client_uri": "https://s/c", "client_name": "A"})"_ba;
    const auto draft =
        R"({"client_id": "mine", "client_id_issued_at": 2, "client_secret_expires_at": 3,
        "registration_client_uri": "https://evil/c", "registration_access_token": "t", "client_secret": "s",
        "client_name": "A"})"_ba;
    const UpdatePlan plan = makePlan(document(served), document(served), document(draft));
    QCOMPARE(plan.toSend.clientId(), u"c"_s);
    for (const char16_t *name :
         {u"client_id_issued_at", u"client_secret_expires_at", u"registration_client_uri",
          u"registration_access_token", u"client_secret"})
        QVERIFY2(!plan.toSend.has(QStringView(name)), qPrintable(QStringView(name).toString()));
    QVERIFY(plan.isEmpty());
}

// S19
void TestUpdatePlan::takesOverWhatOnlyTheServerChanged()
{
    const auto base = document(
        R"({"client_id": "c", "client_name": "A", "scope": "x", "tos_uri": "https://t"})"_ba);
    const auto server = document(
        R"({"client_id": "c", "client_name": "A", "scope": "x y", "logo_uri": "https://l"})"_ba);
    const auto draft = document(
        R"({"client_id": "c", "client_name": "B", "scope": "x", "tos_uri": "https://t"})"_ba);
    const UpdatePlan plan = makePlan(base, server, draft);
    QCOMPARE(plan.toSend.string(u"client_name"), u"B"_s);
    QCOMPARE(plan.toSend.string(u"scope"), u"x y"_s);
    QCOMPARE(plan.toSend.string(u"logo_uri"), u"https://l"_s);
    QVERIFY(!plan.toSend.has(u"tos_uri"));
    QCOMPARE(plan.count(PlanSection::ServerChanged), 3);
    QCOMPARE(plan.count(PlanSection::YouChange), 1);
    QCOMPARE(plan.count(PlanSection::YouRemove), 0);
    QCOMPARE(plan.warnings(), 0);
}

// S19
void TestUpdatePlan::conflictsNeedAnAnswer()
{
    const auto base = document(R"({"client_id": "c", "client_name": "A", "scope": "x"})"_ba);
    const auto server = document(
        R"({"client_id": "c", "client_name": "Theirs", "scope": "x y"})"_ba);
    const auto draft = document(R"({"client_id": "c", "client_name": "Mine", "scope": "y x"})"_ba);
    const UpdatePlan plan = makePlan(base, server, draft);
    QCOMPARE(plan.toSend.string(u"client_name"), u"Mine"_s);
    QCOMPARE(plan.warnings(), 1); // scope: both made the same change
    QVERIFY(plan.changes.front().youChangedItToo);
    QCOMPARE(plan.changes.front().change.before->string, u"Theirs"_s);
    QCOMPARE(plan.changes.front().change.after->string, u"Mine"_s);
    QCOMPARE(plan.changes.front().base->string, u"A"_s);
    QVERIFY(!plan.isEmpty());
    QCOMPARE(plan.conflicts(), 1);

    const UpdatePlan mine = makePlan(base, server, draft,
                                     {{u"client_name"_s, metadata::MergeAnswer::Yours}});
    QCOMPARE(mine.conflicts(), 0);
    QCOMPARE(mine.warnings(), 0);
    QCOMPARE(mine.toSend.string(u"client_name"), u"Mine"_s);
    QVERIFY(!mine.isEmpty());

    const UpdatePlan theirs = makePlan(base, server, draft,
                                       {{u"client_name"_s, metadata::MergeAnswer::Theirs}});
    QCOMPARE(theirs.conflicts(), 0);
    QCOMPARE(theirs.toSend.string(u"client_name"), u"Theirs"_s);
    QVERIFY(theirs.isEmpty());
}

// S19
void TestUpdatePlan::changesThatFitTogetherAreBothSent()
{
    const auto base = document(R"({"client_id": "c", "scope": "a b"})"_ba);
    const auto server = document(R"({"client_id": "c", "scope": "b t"})"_ba);
    const auto draft = document(R"({"client_id": "c", "scope": "a b y"})"_ba);
    const UpdatePlan plan = makePlan(base, server, draft);
    QCOMPARE(plan.toSend.string(u"scope"), u"b y t"_s);
    QCOMPARE(plan.conflicts(), 0);
    QCOMPARE(plan.count(PlanSection::ServerChanged), 1);
    QVERIFY(plan.changes.front().isCombined);
    QCOMPARE(plan.changes.front().change.elementsAdded, QStringList{u"y"_s});
    QVERIFY(!plan.isEmpty());
}

// What both sides changed is as dangerous as what the user alone changed.
void TestUpdatePlan::whatIsSentOfYoursIsWarnedOf()
{
    const auto base = document(R"({"client_id": "c", "scope": "a", "grant_types": ["x"]})"_ba);
    const auto server = document(R"({"client_id": "c", "scope": "a t", "grant_types": ["y"]})"_ba);
    const auto draft = document(R"({"client_id": "c", "scope": "a admin"})"_ba);
    const UpdatePlan plan = makePlan(base, server, draft,
                                     {{u"grant_types"_s, metadata::MergeAnswer::Yours}});
    const QStringList rows = printed(plan);
    QCOMPARE(rows.first(2), (QStringList{u"theirs scope !"_s, u"theirs grant_types !"_s}));
    QCOMPARE(plan.changes.at(0).meaning,
             u"Both changed it. The changes fit together, and both are sent. "
             "gives more access: admin"_s);
    const QString left = plan.changes.at(1).meaning;
    QVERIFY2(left.startsWith(u"The member is left out, as you want it. The server resets it"),
             qPrintable(left));
    QVERIFY2(left.contains(u"that use y stop"), qPrintable(left));
}

void TestUpdatePlan::emptyingAValueIsSaid()
{
    const auto server = document(
        R"({"client_id": "c", "policy_uri": "https://p", "grant_types": ["x"]})"_ba);
    const auto draft = document(R"({"client_id": "c", "policy_uri": "", "grant_types": null})"_ba);
    const UpdatePlan plan = makePlan(server, server, draft);
    const QStringList rows = printed(plan);
    QCOMPARE(rows.first(2), (QStringList{u"change policy_uri !"_s, u"change grant_types !"_s}));
    QVERIFY2(plan.changes.at(0).meaning.startsWith(u"Empty. Servers take that for left out, and "
                                                   "delete"),
             qPrintable(plan.changes.at(0).meaning));
    QVERIFY2(plan.changes.at(1).meaning.contains(u"reset it to its default"),
             qPrintable(plan.changes.at(1).meaning));
}

// S20, S31
void TestUpdatePlan::emptyValuesAreNotSentBack()
{
    const auto served = document(R"({"client_id": "c", "metadata": {}, "contacts": null,
        "tos_uri": "", "jwks": {}, "response_types": [], "client_name": "A", "policy_uri": "p"})"_ba);
    const auto draft = document(R"({"client_id": "c", "metadata": {}, "contacts": null,
        "tos_uri": "https://t", "response_types": [], "client_name": "B", "policy_uri": ""})"_ba);
    const UpdatePlan plan = makePlan(served, served, draft);
    QCOMPARE(printed(plan),
             (QStringList{u"change policy_uri !"_s, u"change tos_uri"_s, u"change client_name"_s,
                          u"empty metadata"_s, u"empty contacts"_s, u"empty jwks"_s,
                          u"same client_id"_s, u"same response_types"_s}));
    // What was emptied on purpose is sent, and so is an empty list that is not the default.
    QCOMPARE(plan.toSend,
             document(R"({"client_id": "c", "tos_uri": "https://t", "response_types": [],
                          "client_name": "B", "policy_uri": ""})"_ba));
    QVERIFY(makePlan(served, served, served).isEmpty());
}

// S31
void TestUpdatePlan::emptyValuesInTheAnswerAreNoDifference()
{
    const auto served = document(R"({"client_id": "c", "metadata": {}, "tos_uri": null})"_ba);
    const auto sent = document(R"({"client_id": "c", "client_name": "A"})"_ba);
    const auto stored = document(
        R"({"client_id": "c", "client_name": "", "metadata": {}, "tos_uri": null})"_ba);
    QStringList rows;
    for (const StoredMember &member : compareStored(served, sent, stored)) {
        if (member.kind != StoredMember::Kind::AsSent && member.kind != StoredMember::Kind::Added)
            rows.append(member.name + u": "_s + member.meaning);
    }
    QCOMPARE(rows, QStringList{u"client_name: the server did not store it"_s});
}

void TestUpdatePlan::warnings_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("meaning"); // empty: no warning
    const auto row = [](const char *name, const QByteArray &server, const QByteArray &draft,
                        const QString &meaning) {
        QTest::newRow(name) << R"({"client_id": "c", )"_ba + server + '}'
                            << R"({"client_id": "c", )"_ba + draft + '}' << meaning;
    };
    row("wider scope", R"("scope": "a")"_ba, R"("scope": "a b")"_ba, u"gives more access: b"_s);
    row("narrower scope", R"("scope": "a b")"_ba, R"("scope": "a")"_ba, {});
    row("new host", R"("redirect_uris": ["https://a.example/cb"])"_ba,
        R"("redirect_uris": ["https://a.example/cb", "https://evil.example/cb"])"_ba,
        u"A new host receives authorization codes: evil.example."_s);
    row("same host", R"("redirect_uris": ["https://a.example/cb"])"_ba,
        R"("redirect_uris": ["https://a.example/cb", "https://a.example/cb2"])"_ba, {});
    row("no authentication", R"("token_endpoint_auth_method": "private_key_jwt")"_ba,
        R"("token_endpoint_auth_method": "none")"_ba,
        u"Authentication gets weaker: private_key_jwt → none. Anyone who knows the client ID can "
        u"act as this client. "
        "Applications that still authenticate with private_key_jwt are refused."_s);
    row("left out, with a default", R"("x": 1, "grant_types": ["implicit"])"_ba, R"("x": 1)"_ba,
        u"The server resets it to its default, [\"authorization_code\"] (RFC 7591, section 2). "
        "Applications that use implicit stop working."_s);
    row("left out, without one", R"("x": 1, "policy_uri": "https://p")"_ba, R"("x": 1)"_ba,
        u"The server deletes it. An update replaces the whole registration."_s);
}

void TestUpdatePlan::findingsJoinTheirRow()
{
    const auto finding = [](validation::Severity severity, const QString &pointer) {
        return validation::Finding{.severity = severity,
                                   .pointer = pointer,
                                   .message = u"Found."_s,
                                   .specification = {},
                                   .section = {},
                                   .span = {}};
    };
    UpdatePlan plan = makePlan(document(R"({"client_name": "A", "scope": "a", "x": 1})"),
                               document(R"({"client_name": "A", "scope": "a", "x": 1})"),
                               document(R"({"client_name": "B", "scope": "a b", "x": 2})"));
    plan.findings = {finding(validation::Severity::Warning, u"/client_name"_s),
                     finding(validation::Severity::Error, u"/scope/0"_s),
                     finding(validation::Severity::Hint, u"/x"_s)};
    addFindings(plan);
    const auto row = [&plan](const QString &name) {
        return *std::find_if(
            plan.changes.begin(), plan.changes.end(),
            [&name](const PlannedChange &each) { return each.change.name == name; });
    };
    QVERIFY(row(u"client_name"_s).isWarning);
    QCOMPARE(row(u"client_name"_s).meaning, u"Found."_s);
    QCOMPARE(row(u"scope"_s).meaning, u"gives more access: b Found."_s);
    QVERIFY(!row(u"x"_s).isWarning);
}

void TestUpdatePlan::warnings()
{
    QFETCH(const QByteArray, server);
    QFETCH(const QByteArray, draft);
    QFETCH(const QString, meaning);
    const UpdatePlan plan = makePlan(document(server), document(server), document(draft));
    QCOMPARE(plan.warnings(), meaning.isEmpty() ? 0 : 1);
    if (!meaning.isEmpty())
        QCOMPARE(plan.changes.front().meaning, meaning);
}

void TestUpdatePlan::stored_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QString>("first"); // member and meaning of the first row
    QTest::addColumn<int>("differences");
    const auto plain = R"({"client_id": "c", "scope": "a b"})"_ba;
    QTest::newRow("as sent") << plain << plain << plain << u"client_id: as sent"_s << 0;
    QTest::newRow("secrets and server members do not count")
        << plain << plain
        << R"({"client_id": "c", "scope": "b a", "registration_client_uri": "https://s/c"})"_ba
        << u"client_id: as sent"_s << 0;
    QTest::newRow("word ignored") << plain << plain << R"({"client_id": "c", "scope": "a"})"_ba
                                  << u"scope: the server ignored b"_s << 1;
    QTest::newRow("replaced") << plain << R"({"client_id": "c", "client_name": "x"})"_ba
                              << R"({"client_id": "c", "client_name": "y"})"_ba
                              << u"client_name: the server stored another value"_s << 1;
    QTest::newRow("not stored") << plain << R"({"client_id": "c", "x": 1})"_ba
                                << R"({"client_id": "c"})"_ba << u"x: the server did not store it"_s
                                << 1;
    QTest::newRow("sent as null, and gone")
        << plain << R"({"client_id": "c", "policy_uri": null})"_ba
        << R"({"client_id": "c"})"_ba << u"client_id: as sent"_s << 0;
    QTest::newRow("sent empty, and another empty value came")
        << plain << R"({"client_id": "c", "contacts": []})"_ba
        << R"({"client_id": "c", "contacts": null})"_ba << u"client_id: as sent"_s << 0;
    QTest::newRow("kept though left out") << plain << R"({"client_id": "c"})"_ba << plain
                                          << u"scope: left out, and kept by the server"_s << 1;
    QTest::newRow("added") << plain << plain
                           << R"({"client_id": "c", "scope": "a b", "grant_types": ["x"]})"_ba
                           << u"grant_types: added by the server"_s << 0;
}

// M25, M29, S21, S22
void TestUpdatePlan::stored()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, stored);
    QFETCH(const QString, first);
    QFETCH(const int, differences);
    UpdateOutcome outcome;
    outcome.members = compareStored(document(before), document(sent), document(stored));
    QVERIFY(!outcome.members.empty());
    QCOMPARE(outcome.members.front().name + u": "_s + outcome.members.front().meaning, first);
    QCOMPARE(outcome.differences(), differences);
}

QTEST_APPLESS_MAIN(TestUpdatePlan)
#include "tst_updateplan.moc"
