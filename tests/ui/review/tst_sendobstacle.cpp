// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplans.h"

#include <review/sendobstacle.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using registrar::Failure;
using registrar::KeychainStatus;
using ui::SendConditions;
using ui::SendObstacle;

Q_DECLARE_METATYPE(clientele::ui::SendConditions)
Q_DECLARE_METATYPE(clientele::ui::SendObstacle)

namespace {

registrar::UpdatePlan notReadPlan(Failure::Kind kind)
{
    registrar::UpdatePlan plan = tests::samplePlan();
    Failure failure;
    failure.kind = kind;
    failure.title = u"login.example cannot be reached."_s;
    plan.notRead = failure;
    return plan;
}

} // namespace

class TestSendObstacle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatApplies_data();
    void theFirstThatApplies();
    void kindsOfUnreadServers_data();
    void kindsOfUnreadServers();
    void nothingToSend();
    void errorsComeFirst();
    void eachHasAReason_data();
    void eachHasAReason();
    void notReadSaysWhyAndWithWhat();
};

void TestSendObstacle::theFirstThatApplies_data()
{
    QTest::addColumn<SendConditions>("conditions");
    QTest::addColumn<SendObstacle>("obstacle");
    QTest::newRow("nothing in the way") << SendConditions{} << SendObstacle::None;
    QTest::newRow("outcome unknown, before all else") << SendConditions{.isOutcomeUnknown = true,
                                                                        .isStale = true,
                                                                        .isBusy = true,
                                                                        .clientName = {},
                                                                        .typedName = {}}
                                                      << SendObstacle::OutcomeUnknown;
    QTest::newRow("keychain locked") << SendConditions{.isStale = true,
                                                       .keychain = KeychainStatus::Locked,
                                                       .clientName = {},
                                                       .typedName = {}}
                                     << SendObstacle::KeychainLocked;
    QTest::newRow("vault locked") << SendConditions{.keychain = KeychainStatus::Locked,
                                                    .isVault = true,
                                                    .clientName = {},
                                                    .typedName = {}}
                                  << SendObstacle::VaultLocked;
    QTest::newRow("no keychain") << SendConditions{.keychain = KeychainStatus::Absent,
                                                   .clientName = {},
                                                   .typedName = {}}
                                 << SendObstacle::NoKeychain;
    QTest::newRow("keychain not asked yet")
        << SendConditions{.keychain = KeychainStatus::Unknown, .clientName = {}, .typedName = {}}
        << SendObstacle::None;
    QTest::newRow("stale") << SendConditions{.isStale = true, .clientName = {}, .typedName = {}}
                           << SendObstacle::Stale;
    QTest::newRow("busy") << SendConditions{.isBusy = true, .clientName = {}, .typedName = {}}
                          << SendObstacle::Busy;
    QTest::newRow("protected, nothing typed") << SendConditions{.isServerProtected = true,
                                                                .clientName = u"Billing Portal"_s,
                                                                .typedName = {}}
                                              << SendObstacle::NameWanted;
    QTest::newRow("protected, another case") << SendConditions{.isServerProtected = true,
                                                               .clientName = u"Billing Portal"_s,
                                                               .typedName = u"billing portal"_s}
                                             << SendObstacle::NameWanted;
    QTest::newRow("protected, typed") << SendConditions{.isServerProtected = true,
                                                        .clientName = u"請求ポータル"_s,
                                                        .typedName = u"請求ポータル "_s}
                                      << SendObstacle::None;
}

void TestSendObstacle::theFirstThatApplies()
{
    QFETCH(SendConditions, conditions);
    QFETCH(SendObstacle, obstacle);
    registrar::UpdatePlan plan = tests::samplePlan();
    for (registrar::PlannedChange &planned : plan.changes)
        planned.answer = metadata::MergeAnswer::Yours; // of a conflict; the others take no note
    QCOMPARE(ui::sendObstacle(&plan, conditions), obstacle);
    QCOMPARE(ui::sendObstacle(nullptr, conditions), SendObstacle::Comparing);
}

void TestSendObstacle::kindsOfUnreadServers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<SendObstacle>("obstacle");
    QTest::newRow("offline") << int(Failure::Kind::NotReachable) << SendObstacle::NotRead;
    QTest::newRow("token refused") << int(Failure::Kind::Unauthorized) << SendObstacle::NotRead;
    QTest::newRow("keychain locked")
        << int(Failure::Kind::KeychainLocked) << SendObstacle::KeychainLocked;
    QTest::newRow("no keychain") << int(Failure::Kind::KeychainAbsent) << SendObstacle::NoKeychain;
}

void TestSendObstacle::kindsOfUnreadServers()
{
    QFETCH(int, kind);
    QFETCH(SendObstacle, obstacle);
    const registrar::UpdatePlan plan = notReadPlan(Failure::Kind(kind));
    QCOMPARE(ui::sendObstacle(&plan, {}), obstacle);
}

void TestSendObstacle::nothingToSend()
{
    const auto same = tests::documentOf(R"({"client_id": "a"})"_ba);
    const registrar::UpdatePlan plan = registrar::makePlan(same, same, same);
    QCOMPARE(ui::sendObstacle(&plan, {}), SendObstacle::NothingToSend);
}

void TestSendObstacle::errorsComeFirst()
{
    const auto served = tests::documentOf(R"({"client_id": "a"})"_ba);
    const auto draft = tests::documentOf(R"({"client_id": "a", "client_name": 3})"_ba);
    registrar::UpdatePlan plan = registrar::makePlan(served, served, draft);
    QCOMPARE(ui::sendObstacle(&plan, {}), SendObstacle::None);
    plan.findings = {{.severity = validation::Severity::Warning,
                      .pointer = {},
                      .message = {},
                      .specification = {},
                      .section = {},
                      .span = {}}};
    QCOMPARE(ui::sendObstacle(&plan, {}), SendObstacle::None);
    plan.findings.front().severity = validation::Severity::Error;
    QCOMPARE(ui::sendObstacle(&plan, {}), SendObstacle::HasErrors);
}

void TestSendObstacle::eachHasAReason_data()
{
    QTest::addColumn<SendObstacle>("obstacle");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("button");
    QTest::newRow("keychain locked")
        << SendObstacle::KeychainLocked
        << u"The keychain is locked. A new token could not be stored."_s << u"Unlock"_s;
    QTest::newRow("stale") << SendObstacle::Stale
                           << u"The server was read again after this comparison."_s
                           << u"Show the New Comparison"_s;
    QTest::newRow("nothing to send")
        << SendObstacle::NothingToSend
        << u"Nothing to send. The draft is the same as the server's copy."_s << u"Discard Draft"_s;
    QTest::newRow("conflicts") << SendObstacle::Conflicts << u"Answer 1 conflict(s) first."_s
                               << u"Show"_s;
    QTest::newRow("errors") << SendObstacle::HasErrors << u"Fix 0 error(s) first."_s << u"Show"_s;
    QTest::newRow("busy") << SendObstacle::Busy
                          << u"This client is busy: another window is sending."_s << QString();
    QTest::newRow("name wanted") << SendObstacle::NameWanted
                                 << u"Type “50%1 off” to send to a protected server:"_s
                                 << QString();
}

void TestSendObstacle::eachHasAReason()
{
    QFETCH(SendObstacle, obstacle);
    QFETCH(QString, reason);
    QFETCH(QString, button);
    const auto words = ui::obstacleWords(obstacle, tests::samplePlan(), u"50%1 off"_s);
    QCOMPARE(words.reason, reason);
    QCOMPARE(words.button, button);
}

void TestSendObstacle::notReadSaysWhyAndWithWhat()
{
    registrar::UpdatePlan plan = notReadPlan(Failure::Kind::NotReachable);
    plan.comparedAt = QDateTime(QDate(2026, 5, 12), QTime(9, 30, 1), Qt::UTC);
    const auto words = ui::obstacleWords(SendObstacle::NotRead, plan, {});
    QVERIFY(
        words.reason.startsWith(u"login.example cannot be reached. Compared with the copy of "));
    QVERIFY2(words.reason.contains(u"09:30:01"), qPrintable(words.reason));
    QCOMPARE(words.button, u"Read Again"_s);
}

QTEST_MAIN(TestSendObstacle)
#include "tst_sendobstacle.moc"
