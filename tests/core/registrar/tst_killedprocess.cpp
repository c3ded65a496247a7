// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 in the middle of an update, with the real keychain: the test starts itself as the process
// to be killed.
#include "registrarfixture.h"

#include <secrets/systemkeychain.h>
#include <secrets/vault.h>

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenHome;
using registrar::Resolution;
using tests::valueOf;

namespace {

const auto KeychainService = u"Clientele test"_s;

/// Everything real but the server's place, which is the test's process.
struct Console
{
    explicit Console(const QString &folder)
        : keychain(KeychainService)
        , inventory(std::move(inventory::Inventory::open(folder + u"/inventory.sqlite"_s).value()))
        , registrar(*inventory, keychain, transport)
    { }

    secrets::SystemKeychain keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;
};

int sendAsChild(const QString &folder)
{
    Console console(folder);
    const QString id = console.registrar.clients().front().id;
    const auto plan = QCoro::waitFor(console.registrar.plan(id));
    if (!plan)
        return 2;
    const auto outcome = QCoro::waitFor(console.registrar.apply(*plan));
    return outcome ? 0 : 3;
}

int moveAsChild(const QString &folder, TokenHome home)
{
    Console console(folder);
    return QCoro::waitFor(console.registrar.moveTokens(home)) ? 0 : 3;
}

int renewAsChild(const QString &folder)
{
    Console console(folder);
    return QCoro::waitFor(console.registrar.renewVaultKey()) ? 0 : 3;
}

} // namespace

class TestKilledProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newTokenSurvives_data();
    void newTokenSurvives();
    void killedBeforeTheAnswerIsAnUnknownOutcome();
    void aMoveIsResumed_data();
    void aMoveIsResumed();
    void aRenewalIsResumed_data();
    void aRenewalIsResumed();

private:
    [[nodiscard]] static QString prepare(Console &console, practice::PracticeServer &server);
    [[nodiscard]] static bool killAt(const QString &place, const QString &verb,
                                     const QString &folder);
};

QString TestKilledProcess::prepare(Console &console, practice::PracticeServer &server)
{
    registrar::Registrar::Registration registration;
    registration.endpoint = server.registrationEndpoint();
    registration.document = tests::RegistrarFixture::sampleDocument();
    const QString id = valueOf(QCoro::waitFor(console.registrar.registerClient(registration)));
    const auto served =
        metadata::ClientDocument::fromText(console.registrar.newestSnapshot(id)->document).value();
    if (!console.registrar.saveDraft(id, served.with(u"client_name"_s, "\"Mine\""_ba).text()))
        return {};
    return id;
}

bool TestKilledProcess::killAt(const QString &place, const QString &verb, const QString &folder)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CLIENTELE_KILL_AT"_s, place);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    QSignalSpy finished(&child, &QProcess::finished);
    child.start(QCoreApplication::applicationFilePath(), {verb, folder});
    if (!finished.wait(30'000))
        return false;
    return child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL;
}

void TestKilledProcess::newTokenSurvives_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("answer committed, nothing else done") << u"answer-committed"_s;
    QTest::newRow("in the keychain, sealed copy still there") << u"token-written"_s;
}

// S01
void TestKilledProcess::newTokenSurvives()
{
    QFETCH(const QString, place);
    tests::ScratchFolder folder;
    practice::PracticeServer server;
    server.settings().onIssued = tests::rememberSecret;
    QVERIFY(server.listen());
    QString id;
    {
        Console console(folder.path());
        id = prepare(console, server);
        QVERIFY(!id.isEmpty());
    }
    QVERIFY(killAt(place, u"--send"_s, folder.path()));
    QCOMPARE(server.counters().requests("PUT"), 1);

    Console console(folder.path());
    QCOMPARE(inventory::stateOf(*console.registrar.client(id)), ClientState::TokenWaiting);
    QVERIFY(QCoro::waitFor(console.registrar.moveTokensHome()));
    QCOMPARE(inventory::stateOf(*console.registrar.client(id)), ClientState::InSync);
    QCOMPARE(console.registrar.client(id)->name, u"Mine"_s);
    // The server takes only the new token.
    QVERIFY(QCoro::waitFor(console.registrar.read(id)));
    QVERIFY(console.inventory->sealedSecrets(id).empty());
}

// S08
void TestKilledProcess::killedBeforeTheAnswerIsAnUnknownOutcome()
{
    tests::ScratchFolder folder;
    practice::PracticeServer server;
    server.settings().onIssued = tests::rememberSecret;
    QVERIFY(server.listen());
    QString id;
    {
        Console console(folder.path());
        id = prepare(console, server);
    }
    QVERIFY(killAt(u"intent-committed"_s, u"--send"_s, folder.path()));
    QCOMPARE(server.counters().requests("PUT"), 0);
    Console console(folder.path());
    QCOMPARE(inventory::stateOf(*console.registrar.client(id)), ClientState::OutcomeUnknown);
    QCOMPARE(valueOf(QCoro::waitFor(console.registrar.resolve(id))), Resolution::WasNotMade);
    QCOMPARE(inventory::stateOf(*console.registrar.client(id)), ClientState::Draft);
}

void TestKilledProcess::aMoveIsResumed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<TokenHome>("home");
    QTest::newRow("home chosen, sealed") << u"home-chosen"_s << TokenHome::Sealed;
    QTest::newRow("entries read") << u"entries-read"_s << TokenHome::Sealed;
    QTest::newRow("entries sealed, not removed") << u"entries-sealed"_s << TokenHome::Sealed;
    QTest::newRow("entries removed") << u"entries-removed"_s << TokenHome::Sealed;
    QTest::newRow("home chosen, entries") << u"home-chosen"_s << TokenHome::OwnEntries;
    QTest::newRow("entry written, seal still there") << u"token-written"_s << TokenHome::OwnEntries;
}

void TestKilledProcess::aMoveIsResumed()
{
    QFETCH(const QString, place);
    QFETCH(const TokenHome, home);
    QTemporaryDir folder;
    practice::PracticeServer server;
    QVERIFY(server.listen());
    QString id;
    {
        Console console(folder.path());
        id = prepare(console, server);
        if (home == TokenHome::OwnEntries)
            QVERIFY(QCoro::waitFor(console.registrar.moveTokens(TokenHome::Sealed)));
    }
    const QString verb = home == TokenHome::Sealed ? u"--seal"_s : u"--unseal"_s;
    QVERIFY(killAt(place, verb, folder.path()));
    {
        // In one place at least, and it is the right one.
        Console console(folder.path());
        QVERIFY(QCoro::waitFor(console.registrar.plan(id)));
        QVERIFY(!QCoro::waitFor(console.registrar.plan(id))->notRead);
    }
    Console console(folder.path());
    QVERIFY(QCoro::waitFor(console.registrar.moveTokensHome()));
    QCOMPARE(console.registrar.secretsReport().home, home);
    QCOMPARE(console.registrar.secretsReport().awayFromHome, 0);
    const auto client = *console.registrar.client(id);
    const auto entry = QCoro::waitFor(console.keychain.read(client.keychainAccount));
    QCOMPARE(entry.has_value(), home == TokenHome::OwnEntries);
    QCOMPARE(console.inventory->sealedSecrets(id).empty(), home == TokenHome::OwnEntries);
    QVERIFY(QCoro::waitFor(console.registrar.read(id)));
}

void TestKilledProcess::aRenewalIsResumed_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place :
         {"spare-key-named", "spare-key-written", "resealed", "key-replaced", "spare-key-removed"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestKilledProcess::aRenewalIsResumed()
{
    QFETCH(const QString, place);
    QTemporaryDir folder;
    practice::PracticeServer server;
    QVERIFY(server.listen());
    QString id;
    {
        Console console(folder.path());
        id = prepare(console, server);
        QVERIFY(QCoro::waitFor(console.registrar.moveTokens(TokenHome::Sealed)));
    }
    QVERIFY(killAt(place, u"--renew"_s, folder.path()));
    Console console(folder.path());
    QVERIFY(QCoro::waitFor(console.registrar.read(id)));
    const QString spare = secrets::Vault::accountOf(console.inventory->vault()->spareId);
    QVERIFY(QCoro::waitFor(console.registrar.moveTokensHome()));
    QVERIFY(console.inventory->vault()->spareId.isEmpty());
    QVERIFY(!QCoro::waitFor(console.keychain.read(spare)));
    QVERIFY(QCoro::waitFor(console.registrar.read(id)));
    QVERIFY(QCoro::waitFor(console.registrar.renewVaultKey()));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--send")
        return sendAsChild(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == u"--seal")
        return moveAsChild(arguments[2], TokenHome::Sealed);
    if (arguments.size() == 3 && arguments[1] == u"--unseal")
        return moveAsChild(arguments[2], TokenHome::OwnEntries);
    if (arguments.size() == 3 && arguments[1] == u"--renew")
        return renewAsChild(arguments[2]);
    TestKilledProcess test;
    return QTest::qExec(&test, arguments);
}

#include "tst_killedprocess.moc"
