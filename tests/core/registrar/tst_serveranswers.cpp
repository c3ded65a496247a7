// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that servers give although no RFC says so, and what is kept, refused and said.
#include "registrarfixture.h"
#include "sabotage.h"

#include <practice/habits.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using registrar::Failure;
using registrar::Resolution;
using registrar::StoredMember;
using tests::FaultyKeychain;
using Operation = FaultyKeychain::Operation;
using tests::RegistrarFixture;
using tests::valueOf;

class TestServerAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherClientsAnswerIsSetAside();
    void anotherClientsReadChangesNothing();
    void anotherClientsTokenIsHeldWhereNothingTakesIt();
    void aTokenInARefusalSurvivesAFullDisk_data();
    void aTokenInARefusalSurvivesAFullDisk();
    void aQuotedTokenIsHidden_data();
    void aQuotedTokenIsHidden();
    void aQuotedTokenOfNoClientIsHidden();
    void aLostEnrolmentKeepsNoQuotedToken();
    void anAddressIsNeverFollowedUnasked_data();
    void anAddressIsNeverFollowedUnasked();
    void anAcceptedAddressIsUsed();
    void aRelativeAddressOfARegistrationIsOffered();
    void aReadReplacesTokenAndSecret();
    void aHashIsNoSecret_data();
    void aHashIsNoSecret();
    void updateWithoutADocumentIsChecked_data();
    void updateWithoutADocumentIsChecked();
    void deletionsAreBelieved_data();
    void deletionsAreBelieved();
    void aDeletionThatIsOnlyAcceptedIsChecked();
    void deletionsThatFindNothing_data();
    void deletionsThatFindNothing();
    void aRefusedTokenHasTwoReadings_data();
    void aRefusedTokenHasTwoReadings();
    void aLoginPageHasSeenTheToken();
    void anUnknownMemberIsNamed();
    void aDroppedTranslationIsTold();
    void knownFlagsAreAlwaysSent();
    void aRegistrationThatCannotBeManaged();
    void theThreeKindsOfTokens();
};

namespace {

practice::PracticeSettings settingsOf(const QString &habits)
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(habits));
    return settings;
}

Fault faultNamed(const QString &name)
{
    return Fault::fromName(name).value();
}

QString allTexts(const Failure &failure)
{
    return (QStringList{failure.title, failure.text, failure.serverWords, failure.member}
            + failure.details)
        .join(u'\n');
}

registrar::UpdatePlan planned(RegistrarFixture &fixture, const QString &id)
{
    return valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
}

} // namespace

// S16: the token in it may be this client's own new one, and then it is the only copy.
void TestServerAnswers::anotherClientsAnswerIsSetAside()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    const auto saved = fixture.document(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    fixture.server->arm("PUT", faultNamed(u"other-client-id"_s));
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::AnotherClient);
    QVERIFY(outcome.error().text.contains(u"set aside"));
    QVERIFY(outcome.error().details.constLast().startsWith(u"Answer: "));
    QCOMPARE(fixture.tokenInKeychain(id), oldToken);
    QCOMPARE(fixture.client(id).name, u"Billing Portal"_s);
    QVERIFY(*metadata::ClientDocument::fromText(fixture.registrar->newestSnapshot(id)->document)
            == saved);

    fixture.restart();
    QCOMPARE(fixture.registrar->olderTokens(id), 1);
    QVERIFY(QCoro::waitFor(fixture.registrar->tryOlderToken(id)));
    const QByteArray newToken = fixture.tokenInKeychain(id);
    QVERIFY(newToken != oldToken);
    QVERIFY(!outcome.error().details.join(u' ').contains(QString::fromLatin1(newToken)));
    QVERIFY(!fixture.isOnDisk(newToken));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasMade);
}

// S16
void TestServerAnswers::anotherClientsReadChangesNothing()
{
    RegistrarFixture fixture(settingsOf(u"curity"_s));
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    const QString version = fixture.registrar->newestSnapshot(id)->id;
    fixture.server->arm("GET", faultNamed(u"other-client-id"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.registrar->newestSnapshot(id)->id, version);
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id))); // the server replaced it
    QVERIFY(QCoro::waitFor(fixture.registrar->tryOlderToken(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

// S16, S66
void TestServerAnswers::anotherClientsTokenIsHeldWhereNothingTakesIt()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    tests::FullDisk full(*fixture.inventory);
    fixture.server->arm("PUT", faultNamed(u"other-client-id"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    QVERIFY(!QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    QCOMPARE(fixture.tokenInKeychain(id), token); // it may be the other client's

    full.makeRoom();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QVERIFY(fixture.registrar->heldTokens().empty());
    QVERIFY(QCoro::waitFor(fixture.registrar->tryOlderToken(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestServerAnswers::aTokenInARefusalSurvivesAFullDisk_data()
{
    QTest::addColumn<bool>("keychainWorks");
    QTest::newRow("kept in the keychain") << true;
    QTest::newRow("held") << false;
}

// S01, S66
void TestServerAnswers::aTokenInARefusalSurvivesAFullDisk()
{
    QFETCH(const bool, keychainWorks);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    tests::FullDisk full(*fixture.inventory);
    if (!keychainWorks)
        fixture.keychain.failNext(Operation::Write, FaultyKeychain::Kind::Denied);
    fixture.server->arm("PUT", faultNamed(u"status-over-answer-409"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(fixture.registrar->heldTokens().empty(), keychainWorks);
    QCOMPARE(fixture.tokenInKeychain(id) != oldToken, keychainWorks);
    full.makeRoom();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QVERIFY(fixture.registrar->heldTokens().empty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestServerAnswers::aQuotedTokenIsHidden_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("read") << "GET"_ba;
    QTest::newRow("update") << "PUT"_ba;
    QTest::newRow("delete") << "DELETE"_ba;
}

// S51: "Invalid access token: …"
void TestServerAnswers::aQuotedTokenIsHidden()
{
    QFETCH(const QByteArray, method);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    fixture.server->arm(method, faultNamed(u"echo-token"_s));
    Failure failure;
    if (method == "GET")
        failure = QCoro::waitFor(fixture.registrar->read(id)).error();
    else if (method == "PUT")
        failure = QCoro::waitFor(fixture.registrar->apply(plan)).error();
    else
        failure = QCoro::waitFor(fixture.registrar->remove(id)).error();
    QCOMPARE(failure.kind, Failure::Kind::Unauthorized);
    QCOMPARE(failure.serverWords, u"Invalid access token: ••••"_s);
    QVERIFY(allTexts(failure).contains(u"WWW-Authenticate: Bearer"));
    QVERIFY(!allTexts(failure).contains(QString::fromLatin1(token)));
    QVERIFY(!fixture.isOnDisk(token));
}

void TestServerAnswers::aQuotedTokenOfNoClientIsHidden()
{
    RegistrarFixture fixture;
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    registration.initialAccessToken = metadata::SecretText(tests::rememberSecret("iat-quoted"));
    fixture.server->arm("POST", faultNamed(u"echo-token"_s));
    const auto refused = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!refused);
    QVERIFY(!allTexts(refused.error()).contains(u"iat-quoted"));

    const QString id = fixture.registerClient();
    fixture.server->arm("GET", faultNamed(u"echo-token"_s));
    const metadata::SecretText trial(tests::rememberSecret("tried-and-quoted"));
    const auto tried = QCoro::waitFor(fixture.registrar->replaceToken(id, trial));
    QVERIFY(!tried);
    QVERIFY(!allTexts(tried.error()).contains(u"tried-and-quoted"));

    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = trial;
    fixture.server->arm("GET", faultNamed(u"echo-token"_s));
    const auto enrolled = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    QVERIFY(!enrolled);
    QVERIFY(!allTexts(enrolled.error()).contains(u"tried-and-quoted"));
    QVERIFY(!fixture.isOnDisk("iat-quoted"_ba));
    QVERIFY(!fixture.isOnDisk("tried-and-quoted"_ba));
}

// The answer is kept beside the client without its document.
void TestServerAnswers::aLostEnrolmentKeepsNoQuotedToken()
{
    RegistrarFixture fixture(settingsOf(u"curity"_s));
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // the habit is known
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(id));
    const QByteArray token = fixture.tokenInKeychain(id);
    QVERIFY(QCoro::waitFor(fixture.registrar->removeHere(id)));
    fixture.server->arm("GET", faultNamed(u"echo-token-500"_s));
    const auto lost = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Failure::Kind::OutcomeUnknown);
    QVERIFY(!allTexts(lost.error()).contains(QString::fromLatin1(token)));
    QVERIFY(!fixture.isOnDisk(token));
}

void TestServerAnswers::anAddressIsNeverFollowedUnasked_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("canBeAccepted");
    QTest::newRow("moved") << u"moved-uri"_s << true;
    QTest::newRow("another origin, over http") << u"other-origin-uri"_s << false;
    QTest::newRow("doubled") << u"doubled-uri"_s << false;
    QTest::newRow("relative") << u"relative-uri"_s << false;
    QTest::newRow("http elsewhere") << u"plain-uri"_s << false;
}

// S34, S35, S61
void TestServerAnswers::anAddressIsNeverFollowedUnasked()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, canBeAccepted);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray address = fixture.client(id).configurationUri;
    QVERIFY(!fixture.registrar->addressOffer(id));
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    fixture.server->arm("PUT", faultNamed(fault));
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(fixture.client(id).configurationUri, address);
    const auto offer = fixture.registrar->addressOffer(id);
    QVERIFY(offer);
    QVERIFY(!offer->words.isEmpty());
    QCOMPARE(!offer->proposal.isEmpty(), canBeAccepted);
    // The saved address goes on, and its next answer settles it.
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.registrar->addressOffer(id));
}

// S34
void TestServerAnswers::anAcceptedAddressIsUsed()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("GET", faultNamed(u"moved-uri"_s));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    const QByteArray proposal = fixture.registrar->addressOffer(id)->proposal;
    QVERIFY(proposal.contains("/moved/"));
    QVERIFY(fixture.registrar->acceptAddress(id));
    QCOMPARE(fixture.client(id).configurationUri, proposal);
    QVERIFY(!fixture.registrar->addressOffer(id));
    QVERIFY(!fixture.registrar->acceptAddress(id)); // there is nothing more to accept
}

// S35
void TestServerAnswers::aRelativeAddressOfARegistrationIsOffered()
{
    RegistrarFixture fixture(settingsOf(u"mcp-gateway"_s));
    const QString id = fixture.registerClient();
    QVERIFY(!fixture.client(id).isManageable);
    const auto offer = fixture.registrar->addressOffer(id);
    QVERIFY(offer);
    QVERIFY(offer->proposal.startsWith("http://127.0.0.1:"));
    QCOMPARE(fixture.requests("GET"), 0);
    QVERIFY(fixture.registrar->acceptAddress(id));
    QVERIFY(fixture.client(id).isManageable);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

// M12, S02
void TestServerAnswers::aReadReplacesTokenAndSecret()
{
    RegistrarFixture fixture(settingsOf(u"curity"_s));
    const QString id = fixture.registerClient();
    const QByteArray first = fixture.tokenInKeychain(id);
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(outcome.newToken);
    QVERIFY(outcome.newSecret);
    QVERIFY(fixture.tokenInKeychain(id) != first);
    QVERIFY(!fixture.isOnDisk(fixture.tokenInKeychain(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestServerAnswers::aHashIsNoSecret_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("hash") << u"hashed-secret"_s;
    QTest::newRow("stars") << u"masked-secret"_s;
}

// S13
void TestServerAnswers::aHashIsNoSecret()
{
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QString account = fixture.client(id).keychainAccount + u" (client secret)"_s;
    const QByteArray secret = fixture.keychain.entry(account)->reveal().toByteArray();
    fixture.server->arm("GET", faultNamed(fault));
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!outcome.newSecret);
    QCOMPARE(outcome.notes.size(), 1);
    QCOMPARE(fixture.keychain.entry(account)->reveal().toByteArray(), secret);

    // Where none is known, the hash does not pass for one either.
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(id));
    QVERIFY(QCoro::waitFor(fixture.registrar->removeHere(id)));
    fixture.server->arm("GET", faultNamed(fault));
    const QString again = valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment)));
    QVERIFY(!fixture.client(again).hasSecret);
}

void TestServerAnswers::updateWithoutADocumentIsChecked_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("204") << u"no-content"_s;
    QTest::newRow("empty 200") << u"empty"_s;
}

// S43
void TestServerAnswers::updateWithoutADocumentIsChecked()
{
    QFETCH(const QString, fault);
    practice::PracticeSettings settings;
    settings.rotation = practice::Habits::Rotation::Never;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    fixture.server->arm("PUT", faultNamed(fault));
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::OutcomeUnknown);
    QVERIFY(outcome.error().title.startsWith(u"The server accepted the update"));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasMade);
    QCOMPARE(fixture.client(id).name, u"Mine"_s);
}

void TestServerAnswers::deletionsAreBelieved_data()
{
    QTest::addColumn<QString>("habits");
    QTest::addColumn<QString>("fault");
    QTest::newRow("204") << u"practice"_s << QString();
    QTest::newRow("200") << u"glewlwyd"_s << QString();
}

// M43, S44
void TestServerAnswers::deletionsAreBelieved()
{
    QFETCH(const QString, habits);
    QFETCH(const QString, fault);
    RegistrarFixture fixture(settingsOf(habits));
    const QString id = fixture.registerClient();
    if (!fault.isEmpty())
        fixture.server->arm("DELETE", faultNamed(fault));
    QVERIFY(QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), inventory::ClientState::Deleted);
}

// S44: accepted is not done.
void TestServerAnswers::aDeletionThatIsOnlyAcceptedIsChecked()
{
    RegistrarFixture fixture;
    const QString done = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(done);
    fixture.server->arm("DELETE", faultNamed(u"carried-out-202"_s));
    const auto accepted = QCoro::waitFor(fixture.registrar->remove(done));
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().kind, Failure::Kind::OutcomeUnknown);
    QCOMPARE(accepted.error().nextStep, Failure::NextStep::CheckWithServer);
    QVERIFY(accepted.error().title.startsWith(u"The server accepted the deletion"));
    QCOMPARE(fixture.client(done).unknownVerb, inventory::Verb::Delete);
    QCOMPARE(fixture.tokenInKeychain(done), token);
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(done))), Resolution::TokenRefused);
    QVERIFY(fixture.registrar->markDeleted(done));

    const QString pending = fixture.registerClient();
    fixture.server->arm("DELETE", faultNamed(u"status-202"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(pending)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(pending))), Resolution::WasNotMade);
    QVERIFY(QCoro::waitFor(fixture.registrar->remove(pending)));
    QCOMPARE(inventory::stateOf(fixture.client(pending)), inventory::ClientState::Deleted);
}

void TestServerAnswers::deletionsThatFindNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("404") << u"status-404"_s;
    QTest::newRow("410") << u"status-410"_s;
}

// S44: the address may be wrong; the person decides.
void TestServerAnswers::deletionsThatFindNothing()
{
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", faultNamed(fault));
    const auto outcome = QCoro::waitFor(fixture.registrar->remove(id));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::NotFound);
    QVERIFY(!fixture.client(id).deletedAt);
    QVERIFY(!fixture.tokenInKeychain(id).isEmpty());
    QVERIFY(fixture.registrar->markDeleted(id));
    QVERIFY(fixture.client(id).deletedAt);
}

void TestServerAnswers::aRefusedTokenHasTwoReadings_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("fault");
    for (const char *method : {"GET", "PUT", "DELETE"}) {
        QTest::addRow("%s, 401", method) << QByteArray(method) << u"status-401"_s;
        QTest::addRow("%s, 400", method) << QByteArray(method) << u"token-refused-400"_s;
    }
}

// M15, M46, M66, S10, S39: a bad token and a client that is gone are answered alike, by some
// servers with 400. Nothing is deleted here for either.
void TestServerAnswers::aRefusedTokenHasTwoReadings()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = planned(fixture, id);
    fixture.server->arm(method, faultNamed(fault));
    Failure failure;
    if (method == "GET")
        failure = QCoro::waitFor(fixture.registrar->read(id)).error();
    else if (method == "PUT")
        failure = QCoro::waitFor(fixture.registrar->apply(plan)).error();
    else
        failure = QCoro::waitFor(fixture.registrar->remove(id)).error();
    QCOMPARE(failure.kind, Failure::Kind::Unauthorized);
    QCOMPARE(failure.nextStep, Failure::NextStep::RecoverAccess);
    QVERIFY(failure.text.contains(u"or the client no longer exists"));
    QVERIFY(!fixture.client(id).deletedAt);
    QVERIFY(!fixture.client(id).unknownVerb);
    QCOMPARE(fixture.tokenInKeychain(id), token);
}

// S49
void TestServerAnswers::aLoginPageHasSeenTheToken()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("GET", faultNamed(u"html"_s));
    const auto outcome = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!outcome);
    QVERIFY(outcome.error().text.contains(u"has seen the token"));
    fixture.server->arm("GET", faultNamed(u"broken-json"_s));
    QVERIFY(
        !QCoro::waitFor(fixture.registrar->read(id)).error().text.contains(u"has seen the token"));
}

// D02, S25
void TestServerAnswers::anUnknownMemberIsNamed()
{
    RegistrarFixture fixture(settingsOf(u"keycloak"_s));
    const QString id = fixture.registerClient(
        R"({"client_name": "A", "redirect_uris": ["https://billing.example/cb"]})"_ba);
    fixture.edit(id, u"x_tier"_s, "1"_ba);
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(planned(fixture, id)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::Rejected);
    QCOMPARE(outcome.error().nextStep, Failure::NextStep::Edit);
    QCOMPARE(outcome.error().member, u"x_tier"_s);
    QVERIFY(outcome.error().serverWords.contains(u"Unrecognized field"));
    fixture.edit(id, u"x_tier"_s, {});
    fixture.edit(id, u"client_name"_s, "\"B\""_ba);
    QVERIFY(fixture.send(id)); // without it the server takes the rest
}

// D11, S26
void TestServerAnswers::aDroppedTranslationIsTold()
{
    RegistrarFixture fixture(settingsOf(u"node-oidc-provider"_s));
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name#de"_s, "\"Rechnungen\""_ba);
    fixture.edit(id, u"client_name#ja"_s, R"("請求")"_ba);
    const auto outcome = valueOf(fixture.send(id));
    QStringList dropped;
    for (const StoredMember &member : outcome.members) {
        if (member.kind == StoredMember::Kind::NotStored)
            dropped.append(member.name);
    }
    dropped.sort();
    QCOMPARE(dropped, (QStringList{u"client_name#de"_s, u"client_name#ja"_s}));
}

// S23: a flag that is not sent may fall back to false, also one that reads do not show.
void TestServerAnswers::knownFlagsAreAlwaysSent()
{
    practice::PracticeSettings settings;
    settings.omittedMembers = practice::Habits::Omitted::Kept;
    settings.resetsOmittedFlags = true;
    settings.hiddenOnRead = {u"require_pushed_authorization_requests"_s};
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient(R"({"client_name": "A",
        "redirect_uris": ["https://billing.example/cb"], "dpop_bound_access_tokens": true,
        "require_pushed_authorization_requests": true})"_ba);
    fixture.edit(id, u"client_name"_s, "\"B\""_ba);
    const auto outcome = valueOf(fixture.send(id));
    for (const QString &flag :
         {u"dpop_bound_access_tokens"_s, u"require_pushed_authorization_requests"_s})
        QCOMPARE(outcome.stored.member(flag)->lexeme, "true"_ba);
}

// M01, S64
void TestServerAnswers::aRegistrationThatCannotBeManaged()
{
    RegistrarFixture fixture(settingsOf(u"duende"_s));
    const QString id = fixture.registerClient();
    QVERIFY(!fixture.client(id).isManageable);
    QCOMPARE(inventory::stateOf(fixture.client(id)), inventory::ClientState::NotManageable);
    QVERIFY(!fixture.client(id).clientId.isEmpty());
    QCOMPARE(fixture.document(id).clientName(), u"Billing Portal"_s);
    const auto outcome = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::NotManageable);
    QCOMPARE(fixture.requests("GET"), 0);
}

// M72: each has its own place; none is sent where another belongs, and the first is not kept.
void TestServerAnswers::theThreeKindsOfTokens()
{
    practice::PracticeSettings settings;
    settings.requiredInitialAccessToken = "iat-415-2d9e"_ba;
    RegistrarFixture fixture(settings);
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    registration.initialAccessToken = metadata::SecretText(tests::rememberSecret("iat-415-2d9e"));
    const QString id = valueOf(QCoro::waitFor(fixture.registrar->registerClient(registration)));
    const QByteArray token = fixture.tokenInKeychain(id);
    const QString account = fixture.client(id).keychainAccount + u" (client secret)"_s;
    QVERIFY(token != "iat-415-2d9e"_ba);
    QVERIFY(fixture.keychain.entry(account)->reveal().toByteArray() != token);
    QVERIFY(!fixture.isOnDisk("iat-415-2d9e"_ba));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // which the initial one does not open
    registration.initialAccessToken = metadata::SecretText(token);
    const auto refused = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
}

QTEST_GUILESS_MAIN(TestServerAnswers)
#include "tst_serveranswers.moc"
