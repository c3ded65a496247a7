// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarfixture.h"

#include <practice/practicetls.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::Verb;
using practice::Fault;
using registrar::Failure;
using registrar::Resolution;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

/// How far the exchange came.
enum class Reach {
    NotConnected,
    Sent, ///< No status line came back.
    StatusRead, ///< The answer's body was cut.
    Whole
};

/// A place where an exchange is cut.
struct Cut
{
    const char *name; ///< Of the practice server's fault.
    int arrivals; ///< Requests that the server read to their end.
    bool isCarriedOut;
    Reach reach;
};

constexpr std::array cuts{
    Cut{"no-server", 0, false, Reach::NotConnected},
    Cut{"close-before-request", 0, false, Reach::Sent},
    Cut{"close-after-request-unprocessed", 1, false, Reach::Sent},
    Cut{"close-after-request", 1, true, Reach::Sent},
    Cut{"reset", 1, true, Reach::Sent},
    Cut{"cut-status-line", 1, true, Reach::Sent},
    Cut{"cut-headers", 1, true, Reach::Sent},
    Cut{"cut-body", 1, true, Reach::StatusRead},
    Cut{"cut-chunked", 1, true, Reach::StatusRead},
    Cut{"close-when-reused", 1, true, Reach::Whole},
};

constexpr std::array verbs{Verb::Register, Verb::Enroll, Verb::Read, Verb::Update, Verb::Delete};

QByteArray wordOf(Verb verb)
{
    switch (verb) {
    case Verb::Register:
        return "register";
    case Verb::Enroll:
        return "enrol";
    case Verb::Read:
        return "read";
    case Verb::Update:
        return "update";
    case Verb::Delete:
        break;
    }
    return "delete";
}

QByteArray methodOf(Verb verb)
{
    switch (verb) {
    case Verb::Register:
        return "POST";
    case Verb::Update:
        return "PUT";
    case Verb::Delete:
        return "DELETE";
    case Verb::Enroll:
    case Verb::Read:
        break;
    }
    return "GET";
}

bool isWrite(Verb verb)
{
    return verb == Verb::Register || verb == Verb::Update || verb == Verb::Delete;
}

/// What a person has to be told; nothing: that it was done.
std::optional<Failure::Kind> truthOf(Verb verb, Reach reach)
{
    switch (reach) {
    case Reach::NotConnected:
        return Failure::Kind::NotReachable;
    case Reach::Sent:
        return isWrite(verb) ? Failure::Kind::OutcomeUnknown : Failure::Kind::BadAnswer;
    case Reach::StatusRead:
        if (verb == Verb::Delete)
            return {}; // Its status line says everything.
        return isWrite(verb) ? Failure::Kind::OutcomeUnknown : Failure::Kind::BadAnswer;
    case Reach::Whole:
        break;
    }
    return {};
}

template<typename T>
std::optional<Failure> failureIn(const registrar::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// A console with one client at a practice server.
struct Bench
{
    Bench(bool usesTls, const practice::PracticeTls &tls);

    void readyFor(Verb verb);
    [[nodiscard]] std::optional<Failure> carryOut(Verb verb);
    /// Whether the server did it.
    [[nodiscard]] bool isDoneOnServer(Verb verb) const;

    RegistrarFixture console;
    QString id;
    QByteArray clientId;
    registrar::Registrar::Enrolment enrolment;
    std::optional<registrar::UpdatePlan> plan;
};

practice::PracticeSettings settingsFor(bool usesTls, const practice::PracticeTls &tls)
{
    practice::PracticeSettings settings;
    settings.rotation = practice::Habits::Rotation::Never; // So that asking afterwards is possible.
    if (usesTls)
        settings.tls = tls.serverConfiguration();
    return settings;
}

Bench::Bench(bool usesTls, const practice::PracticeTls &tls)
    : console(settingsFor(usesTls, tls))
{
    const QUrl endpoint = console.server->registrationEndpoint();
    const QString serverId = valueOf(console.registrar->serverAtEndpoint(endpoint));
    auto settings = console.registrar->serverSettings(serverId);
    settings.proxy = inventory::ProxyKind::None;
    settings.extraAuthorities = usesTls ? tls.authorityPem : QByteArray();
    if (!QCoro::waitFor(console.registrar->saveServerSettings(settings, {})))
        qFatal("The server's settings were not saved.");
    id = console.registerClient();
    clientId = console.client(id).clientId.toLatin1();
}

void Bench::readyFor(Verb verb)
{
    if (verb == Verb::Update) {
        console.edit(id, u"client_name"_s, "\"Mine\""_ba);
        plan = valueOf(QCoro::waitFor(console.registrar->plan(id)));
    } else if (verb == Verb::Enroll) { // Somebody else's client until now.
        enrolment.configurationUri = console.client(id).configurationUri;
        enrolment.token = metadata::SecretText(console.tokenInKeychain(id));
        QVERIFY(QCoro::waitFor(console.registrar->removeHere(id)));
    }
}

std::optional<Failure> Bench::carryOut(Verb verb)
{
    registrar::Registrar &registrar = *console.registrar;
    switch (verb) {
    case Verb::Register: {
        registrar::Registrar::Registration registration;
        registration.endpoint = QUrl(registrar.servers().front().registrationEndpoint);
        registration.document =
            R"({"client_name":"Second","redirect_uris":["https://b.example/"]})";
        return failureIn(QCoro::waitFor(registrar.registerClient(registration)));
    }
    case Verb::Enroll:
        return failureIn(QCoro::waitFor(registrar.enroll(enrolment)));
    case Verb::Read:
        return failureIn(QCoro::waitFor(registrar.read(id)));
    case Verb::Update:
        return failureIn(QCoro::waitFor(registrar.apply(*plan)));
    case Verb::Delete:
        break;
    }
    return failureIn(QCoro::waitFor(registrar.remove(id)));
}

bool Bench::isDoneOnServer(Verb verb) const
{
    const auto registration = console.server->registration(clientId);
    switch (verb) {
    case Verb::Register:
        return console.server->clients() == 2;
    case Verb::Update:
        return registration && registration->metadata.text.contains("Mine");
    case Verb::Delete:
        return !registration;
    case Verb::Enroll:
    case Verb::Read:
        break;
    }
    return registration.has_value();
}

} // namespace

/// The whole table: every verb, over both schemes, cut at every place. The server gets one request
/// at most, and what is shown is what happened.
class TestExactlyOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCut_data();
    void everyCut();

private:
    void verifyCounts(const Bench &bench, Verb verb, int arrivals, Reach reach);
    void verifySaved(const Bench &bench, Verb verb, const std::optional<Failure> &failure);
    void verifyAsked(Bench &bench, Verb verb, bool isCarriedOut);

    practice::PracticeTls m_tls;
};

void TestExactlyOnce::initTestCase()
{
    const auto made = practice::PracticeTls::make();
    QVERIFY(made);
    m_tls = *made;
}

void TestExactlyOnce::everyCut_data()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("arrivals");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<Reach>("reach");
    for (const bool usesTls : {false, true}) {
        for (const Verb verb : verbs) {
            for (const Cut &cut : cuts)
                QTest::addRow("%s %s, %s", usesTls ? "https" : "http", wordOf(verb).constData(),
                              cut.name)
                    << usesTls << verb << QString::fromLatin1(cut.name) << cut.arrivals
                    << cut.isCarriedOut << cut.reach;
        }
    }
}

// S04, S06, S07, S56, S59
void TestExactlyOnce::everyCut()
{
    QFETCH(const bool, usesTls);
    QFETCH(const Verb, verb);
    QFETCH(const QString, fault);
    QFETCH(const int, arrivals);
    QFETCH(const bool, isCarriedOut);
    QFETCH(const Reach, reach);
    Bench bench(usesTls, m_tls);
    auto &server = bench.console.server;
    if (reach == Reach::Whole) { // The connection of this read is left open, and dies when reused.
        server->arm("*", Fault::fromName(fault).value(), 9);
        QVERIFY(QCoro::waitFor(bench.console.registrar->read(bench.id)));
        server->disarm();
    }
    bench.readyFor(verb);
    server->resetCounters();
    const bool isServed = reach != Reach::NotConnected;
    // A second delivery would meet the same fault and be counted; where nothing is counted it would
    // be carried out.
    if (isServed)
        server->arm("*", Fault::fromName(fault).value(), arrivals == 0 ? 1 : 9);
    else
        server.reset();
    const auto failure = bench.carryOut(verb);

    QVERIFY2((failure ? std::optional(failure->kind) : std::nullopt) == truthOf(verb, reach),
             qPrintable(failure ? failure->title + u" | "_s + failure->details.join(u" | "_s)
                                : u"done"_s));
    QVERIFY(!failure || (!failure->title.isEmpty() && !failure->text.isEmpty()));
    verifySaved(bench, verb, failure);
    if (!isServed)
        return;
    server->disarm();
    verifyCounts(bench, verb, arrivals, reach);
    QCOMPARE(bench.isDoneOnServer(verb), isCarriedOut || !isWrite(verb));
    bench.console.restart(); // And all of it is on the disk.
    verifySaved(bench, verb, failure);
    if (failure && failure->kind == Failure::Kind::OutcomeUnknown)
        verifyAsked(bench, verb, isCarriedOut);
}

void TestExactlyOnce::verifyCounts(const Bench &bench, Verb verb, int arrivals, Reach reach)
{
    const practice::Counters &counters = bench.console.server->counters();
    QCOMPARE(counters.requests(), arrivals);
    QCOMPARE(counters.requests(methodOf(verb)), arrivals);
    QCOMPARE(counters.begun(), arrivals); // No part of a second one either.
    // One of its own: nothing is sent on a connection that has served before.
    QVERIFY(reach != Reach::Whole || counters.connections() == 1);
}

void TestExactlyOnce::verifySaved(const Bench &bench, Verb verb,
                                  const std::optional<Failure> &failure)
{
    const bool isUnknown = failure && failure->kind == Failure::Kind::OutcomeUnknown;
    const auto clients = bench.console.registrar->clients();
    if (verb == Verb::Register || verb == Verb::Enroll) {
        const size_t before = verb == Verb::Register ? 1 : 0;
        QCOMPARE(clients.size(), !failure || isUnknown ? before + 1 : before);
        QCOMPARE(isUnknown, !failure.has_value() ? false : !failure->recordId.isEmpty());
    }
    const auto client = bench.console.client(verb == Verb::Register && isUnknown ? failure->recordId
                                                                                 : bench.id);
    QCOMPARE(client.unknownVerb, isUnknown ? std::optional(verb) : std::nullopt);
    QCOMPARE(client.deletedAt.has_value(), verb == Verb::Delete && !failure);
    if (verb == Verb::Update) {
        QCOMPARE(bench.console.registrar->draft(bench.id).has_value(), failure.has_value());
        QCOMPARE(client.name, failure ? u"Billing Portal"_s : u"Mine"_s);
    }
}

void TestExactlyOnce::verifyAsked(Bench &bench, Verb verb, bool isCarriedOut)
{
    if (verb == Verb::Register)
        return; // It cannot be asked for.
    const auto resolution = valueOf(QCoro::waitFor(bench.console.registrar->resolve(bench.id)));
    if (verb == Verb::Update)
        QCOMPARE(resolution, isCarriedOut ? Resolution::WasMade : Resolution::WasNotMade);
    else
        QCOMPARE(resolution, isCarriedOut ? Resolution::TokenRefused : Resolution::WasNotMade);
}

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactlyonce.moc"
