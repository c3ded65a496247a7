// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every verb against a server that is not ours: npm oidc-provider, with the real keychain.
#include <inventory/inventory.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using registrar::Failure;

namespace {

/// The server's process; ends with this object, because its standard input closes.
class OidcProvider
{
public:
    OidcProvider()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CLIENTELE_NODE),
                        {QStringLiteral(CLIENTELE_INTEROP_FOLDER "/server.mjs")});
        QTRY_VERIFY_WITH_TIMEOUT(
            m_process.canReadLine() || m_process.state() == QProcess::NotRunning, 30'000);
        const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
        m_registrationEndpoint = QUrl(ready.value(u"registrationEndpoint").toString());
    }
    ~OidcProvider()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
    }
    [[nodiscard]] const QUrl &registrationEndpoint() const { return m_registrationEndpoint; }

private:
    QProcess m_process;
    QUrl m_registrationEndpoint;
};

struct Console
{
    explicit Console(const QString &folder)
        : keychain(u"Clientele interop test"_s)
        , inventory(std::move(inventory::Inventory::open(folder + u"/inventory.sqlite"_s).value()))
        , registrar(*inventory, keychain, transport)
    { }

    [[nodiscard]] QByteArray token(const QString &id)
    {
        const auto read = QCoro::waitFor(keychain.read(registrar.client(id)->keychainAccount));
        return read ? read->reveal().toByteArray() : QByteArray();
    }
    [[nodiscard]] registrar::Result<registrar::UpdateOutcome> update(const QString &id,
                                                                     const QString &member,
                                                                     const QByteArray &json)
    {
        const auto served =
            metadata::ClientDocument::fromText(registrar.newestSnapshot(id)->document).value();
        if (const auto saved = registrar.saveDraft(id, served.with(member, json).text()); !saved)
            return registrar::failed(saved.error());
        const auto plan = QCoro::waitFor(registrar.plan(id));
        if (!plan)
            return registrar::failed(plan.error());
        return QCoro::waitFor(registrar.apply(*plan));
    }

    secrets::SystemKeychain keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;
};

#define VERIFY_RESULT(result)                                                                      \
    QVERIFY2((result).has_value(), (result) ? ""                                                   \
                                            : qPrintable((result).error().title + u' '             \
                                                         + (result).error().details.join(u" | ")))

} // namespace

class TestOidcProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholeLife();
    void refusesABadDocument();
    void enrollsElsewhere();

private:
    [[nodiscard]] QString registerAt(Console &console) const;

    std::unique_ptr<OidcProvider> m_server;
};

void TestOidcProvider::initTestCase()
{
    m_server = std::make_unique<OidcProvider>();
    QVERIFY2(m_server->registrationEndpoint().isValid(),
             "oidc-provider did not start; is tests/interop installed?");
}

QString TestOidcProvider::registerAt(Console &console) const
{
    registrar::Registrar::Registration registration;
    registration.endpoint = m_server->registrationEndpoint();
    registration.document =
        R"({"client_name": "Interop", "redirect_uris": ["https://app.example/cb"],
        "contacts": ["ops@app.example"], "policy_uri": "https://app.example/policy"})"_ba;
    const auto id = QCoro::waitFor(console.registrar.registerClient(registration));
    return id ? *id : QString();
}

// M11, M20, M43, D26
void TestOidcProvider::wholeLife()
{
    QTemporaryDir folder;
    auto console = std::make_unique<Console>(folder.path());
    const QString id = registerAt(*console);
    QVERIFY(!id.isEmpty());
    const QByteArray first = console->token(id);

    const auto read = QCoro::waitFor(console->registrar.read(id));
    VERIFY_RESULT(read);
    QVERIFY(!read->newToken);

    const auto update = console->update(id, u"client_name"_s, "\"Interop two\""_ba);
    VERIFY_RESULT(update);
    QVERIFY(update->newToken);
    QCOMPARE(update->stored.clientName(), u"Interop two"_s);
    QCOMPARE(update->differences(), 0);
    const QByteArray second = console->token(id);
    QVERIFY(second != first && !second.isEmpty());

    // After a restart the next PUT carries the rotated token; the server would answer 401 to the
    // old one.
    console = std::make_unique<Console>(folder.path());
    const auto again = console->update(id, u"client_name"_s, "\"Interop three\""_ba);
    VERIFY_RESULT(again);
    const QByteArray third = console->token(id);
    QVERIFY(third != second && !third.isEmpty());

    const QByteArray uri = console->registrar.client(id)->configurationUri;
    const auto removed = QCoro::waitFor(console->registrar.remove(id));
    VERIFY_RESULT(removed);
    QCOMPARE(inventory::stateOf(*console->registrar.client(id)), ClientState::Deleted);
    QVERIFY(console->token(id).isEmpty());

    // The client is gone: its last token is refused.
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = uri;
    enrolment.token = metadata::SecretText(third);
    const auto refused = QCoro::waitFor(console->registrar.enroll(enrolment));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
    QVERIFY2(refused.error().details.join(u'\n').contains(u"WWW-Authenticate: Bearer"),
             qPrintable(refused.error().details.join(u'\n')));
}

// D32, S38
void TestOidcProvider::refusesABadDocument()
{
    QTemporaryDir folder;
    Console console(folder.path());
    const QString id = registerAt(console);
    QVERIFY(!id.isEmpty());
    const QByteArray token = console.token(id);
    const auto update = console.update(id, u"redirect_uris"_s,
                                       "[\"https://app.example/cb#fragment\"]"_ba);
    QVERIFY(!update);
    QCOMPARE(update.error().kind, Failure::Kind::Rejected);
    QCOMPARE(update.error().member, u"redirect_uris"_s);
    QVERIFY(!update.error().serverWords.isEmpty());
    QVERIFY(console.registrar.draft(id));
    QCOMPARE(console.token(id), token);
    const auto read = QCoro::waitFor(console.registrar.read(id)); // the token is still good
    VERIFY_RESULT(read);
}

void TestOidcProvider::enrollsElsewhere()
{
    QTemporaryDir first;
    QTemporaryDir second;
    Console here(first.path());
    const QString id = registerAt(here);
    QVERIFY(!id.isEmpty());
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = here.registrar.client(id)->configurationUri;
    enrolment.token = metadata::SecretText(here.token(id));
    Console there(second.path());
    const auto enrolled = QCoro::waitFor(there.registrar.enroll(enrolment));
    VERIFY_RESULT(enrolled);
    const auto client = there.registrar.client(*enrolled).value();
    QCOMPARE(client.name, u"Interop"_s);
    QVERIFY(client.hasSecret);
    QCOMPARE(inventory::stateOf(client), ClientState::InSync);
}

QTEST_GUILESS_MAIN(TestOidcProvider)
#include "tst_oidcprovider.moc"
