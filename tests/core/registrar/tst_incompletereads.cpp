// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Servers whose reads show less than they have, or more than there is: what the next update does.
#include "registrarfixture.h"

#include <practice/habits.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using registrar::PlanSection;
using registrar::Resolution;
using registrar::UpdatePlan;
using tests::RegistrarFixture;
using tests::valueOf;

class TestIncompleteReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAReadDoesNotShowIsSent();
    void whatAReadShowsAsEmptyIsSent();
    void whatIsRemovedOnPurposeIsNotSent();
    void whatAReadNoLongerShowsIsAWarning();
    void theSavedCopyStaysWhole();
    void anEnrolmentOfASavedClientIsARead();
    void aLostUpdateOfWhatIsNotShown_data();
    void aLostUpdateOfWhatIsNotShown();
    void aMadeUpdateKeepsWhatIsNotShownAsSent();
    void echoedEmptyValuesDoNotBreakAnUpdate();
};

namespace {

practice::PracticeSettings settingsOf(const QString &habits)
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(habits));
    return settings;
}

QStringList rowsOf(const UpdatePlan &plan, PlanSection section)
{
    QStringList rows;
    for (const registrar::PlannedChange &planned : plan.changes) {
        if (planned.section == section)
            rows.append(planned.change.name + (planned.isWarning ? u" !"_s : QString()));
    }
    rows.sort();
    return rows;
}

} // namespace

// S24: Zitadel's reads leave out the name and more; an update built from one would erase them.
void TestIncompleteReads::whatAReadDoesNotShowIsSent()
{
    RegistrarFixture fixture(settingsOf(u"zitadel"_s));
    const QString id = fixture.registerClient();
    fixture.edit(id, u"redirect_uris"_s, R"(["https://billing.example/new"])"_ba);
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(rowsOf(plan, PlanSection::NotShown),
             (QStringList{u"client_name"_s, u"contacts"_s, u"policy_uri"_s, u"scope"_s}));
    QCOMPARE(rowsOf(plan, PlanSection::YouRemove), QStringList());
    QCOMPARE(rowsOf(plan, PlanSection::ServerChanged), QStringList());
    for (const registrar::PlannedChange &planned : plan.changes) {
        if (planned.section == PlanSection::NotShown)
            QVERIFY(planned.meaning.contains(u"the update would delete it"));
    }
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(outcome.stored.clientName(), u"Billing Portal"_s);
    QCOMPARE(outcome.stored.string(u"scope"), u"openid profile"_s);
    QCOMPARE(outcome.differences(), 0);
}

// S24, S31: an empty value in place of one that is known is no removal either.
void TestIncompleteReads::whatAReadShowsAsEmptyIsSent()
{
    practice::PracticeSettings settings;
    settings.hiddenOnRead = {u"client_name"_s, u"contacts"_s};
    settings.showsEmptyValues = true;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"scope"_s, "\"openid\""_ba);
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(rowsOf(plan, PlanSection::NotShown), (QStringList{u"client_name"_s, u"contacts"_s}));
    QCOMPARE(rowsOf(plan, PlanSection::ServerChanged), QStringList());
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(outcome.stored.clientName(), u"Billing Portal"_s);
    QCOMPARE(outcome.differences(), 0);
}

// S24
void TestIncompleteReads::whatIsRemovedOnPurposeIsNotSent()
{
    RegistrarFixture fixture(settingsOf(u"zitadel"_s));
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    fixture.edit(id, u"policy_uri"_s, {});
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(rowsOf(plan, PlanSection::YouRemove), QStringList{u"policy_uri !"_s});
    QVERIFY(!plan.toSend.has(u"policy_uri"));
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
    // The answer to the update is whole: what it does not have is gone, and no read brings it back.
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.document(id).has(u"policy_uri"));
    QVERIFY(fixture.document(id).has(u"client_name"));
}

// S24: a member that reads showed until now may have been removed by somebody. It is not deleted
// for them, nor put back without a word.
void TestIncompleteReads::whatAReadNoLongerShowsIsAWarning()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.client(id).changedOnServer);
    fixture.server->arm("GET", Fault::fromName(u"missing-member"_s).value());
    QVERIFY(valueOf(QCoro::waitFor(fixture.registrar->read(id))).changed);
    QVERIFY(fixture.client(id).changedOnServer);
    const QStringList notShown = fixture.registrar->newestSnapshot(id)->notShown;
    QCOMPARE(notShown.size(), 1);
    fixture.edit(id, u"contacts"_s, R"(["new@billing.example"])"_ba);
    fixture.server->arm("GET", Fault::fromName(u"missing-member"_s).value());
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(rowsOf(plan, PlanSection::NotShown), QStringList{notShown.constFirst() + u" !"_s});
    QVERIFY(plan.toSend.has(notShown.constFirst()));
}

// S24: the list, the page and the next draft show the whole document; a read that shows less is no
// change on the server.
void TestIncompleteReads::theSavedCopyStaysWhole()
{
    RegistrarFixture fixture(settingsOf(u"zitadel"_s));
    const QString id = fixture.registerClient();
    const auto registered = fixture.document(id);
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!outcome.changed);
    QVERIFY(!fixture.client(id).changedOnServer);
    QCOMPARE(fixture.client(id).name, u"Billing Portal"_s);
    QVERIFY(fixture.document(id) == registered);
    QVERIFY(fixture.registrar->newestSnapshot(id)->notShown.contains(u"client_name"_s));
    QVERIFY(!fixture.registrar->newestSnapshot(id)->answer.contains("client_name"));
    const QString version = fixture.registrar->newestSnapshot(id)->id;
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.registrar->newestSnapshot(id)->id, version);
    fixture.restart();
    QVERIFY(fixture.registrar->newestSnapshot(id)->notShown.contains(u"client_name"_s));
}

// S24
void TestIncompleteReads::anEnrolmentOfASavedClientIsARead()
{
    RegistrarFixture fixture(settingsOf(u"zitadel"_s));
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    const auto client = fixture.client(id);
    const QByteArray changed = R"(["https://billing.example/new"])"_ba;
    QVERIFY(fixture.server->setMember(client.clientId.toUtf8(), "redirect_uris", changed));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(fixture.client(id).changedOnServer);
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = client.configurationUri;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(id));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment))), id);
    QVERIFY(fixture.client(id).changedOnServer); // nobody has looked at it yet
    QCOMPARE(fixture.client(id).name, u"Billing Portal"_s);
    fixture.edit(id, u"redirect_uris"_s, R"(["https://billing.example/newer"])"_ba);
    QCOMPARE(valueOf(fixture.send(id)).stored.clientName(), u"Billing Portal"_s);
}

void TestIncompleteReads::aLostUpdateOfWhatIsNotShown_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Resolution>("resolution");
    const QByteArray uris = R"(["https://billing.example/new"])"_ba;
    QTest::newRow("shown, made") << u"redirect_uris"_s << uris << u"close-after-request"_s
                                 << Resolution::WasMade;
    QTest::newRow("shown, not made")
        << u"redirect_uris"_s << uris << u"close-after-request-unprocessed"_s
        << Resolution::WasNotMade;
    QTest::newRow("not shown, made")
        << u"client_name"_s << "\"Mine\""_ba << u"close-after-request"_s << Resolution::NotShown;
    QTest::newRow("not shown, not made")
        << u"client_name"_s << "\"Mine\""_ba << u"close-after-request-unprocessed"_s
        << Resolution::NotShown;
}

// S04, S24
void TestIncompleteReads::aLostUpdateOfWhatIsNotShown()
{
    QFETCH(const QString, member);
    QFETCH(const QByteArray, json);
    QFETCH(const QString, fault);
    QFETCH(const Resolution, resolution);
    practice::PracticeSettings settings = settingsOf(u"zitadel"_s);
    settings.rotation = practice::Habits::Rotation::Never;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, member, json);
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", Fault::fromName(fault).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), resolution);
    QVERIFY(!fixture.client(id).unknownVerb);
    QCOMPARE(fixture.registrar->draft(id).has_value(), resolution != Resolution::WasMade);
}

// S04, S24: else the next update would put the old name back.
void TestIncompleteReads::aMadeUpdateKeepsWhatIsNotShownAsSent()
{
    practice::PracticeSettings settings = settingsOf(u"zitadel"_s);
    settings.rotation = practice::Habits::Rotation::Never;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    fixture.edit(id, u"policy_uri"_s, {});
    fixture.edit(id, u"redirect_uris"_s, R"(["https://billing.example/new"])"_ba);
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", Fault::fromName(u"close-after-request"_s).value());
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasMade);
    QCOMPARE(fixture.document(id).clientName(), u"Mine"_s);
    QVERIFY(!fixture.document(id).has(u"policy_uri"));
    QCOMPARE(fixture.client(id).name, u"Mine"_s);
    QVERIFY(fixture.registrar->newestSnapshot(id)->notShown.contains(u"client_name"_s));
}

// S20, S31: Hydra shows `metadata: {}` and refuses it in an update.
void TestIncompleteReads::echoedEmptyValuesDoNotBreakAnUpdate()
{
    RegistrarFixture fixture(settingsOf(u"hydra"_s));
    const QString id = fixture.registerClient();
    fixture.edit(id, u"scope"_s, "\"openid\""_ba);
    const UpdatePlan plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QVERIFY(rowsOf(plan, PlanSection::NotSent).contains(u"metadata"_s));
    QVERIFY(!plan.toSend.has(u"metadata"));
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(outcome.stored.string(u"scope"), u"openid"_s);
    QCOMPARE(outcome.differences(), 0);
    // And registering it again does not repeat them either.
    const auto again = valueOf(fixture.registrar->planRegistration(id));
    QVERIFY(!again.document.has(u"metadata"));
}

QTEST_GUILESS_MAIN(TestIncompleteReads)
#include "tst_incompletereads.moc"
