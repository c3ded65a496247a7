// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that cannot take a new token stops every verb before anything is sent.
#include "registrarfixture.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::TokenState;
using metadata::SecretText;
using registrar::Failure;
using secrets::KeychainState;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;
using Operation = FaultyKeychain::Operation;
using Kind = secrets::KeychainProblem::Kind;

namespace {

enum class Attempt { Read, Update, Delete, Enroll, Register };

QString vaultAccount(const FaultyKeychain &keychain)
{
    const QStringList accounts = keychain.accounts();
    for (const QString &account : accounts) {
        if (account.startsWith(u"vault key "))
            return account;
    }
    return {};
}

template<typename T>
std::optional<Failure> failureIn(const registrar::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

/// A client with a draft, in a program that was just started; nothing of the keychain is cached.
class Started : public RegistrarFixture
{
public:
    Started()
    {
        m_id = registerClient();
        m_token = tokenInKeychain(m_id);
        edit(m_id, u"scope"_s, "\"openid\"");
        restart();
        m_before = requestCount();
    }
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QByteArray token() const { return m_token; }
    [[nodiscard]] int sent() const { return requestCount() - m_before; }

    [[nodiscard]] std::optional<Failure> attempt(Attempt what)
    {
        switch (what) {
        case Attempt::Read:
            return failureIn(QCoro::waitFor(registrar->read(m_id)));
        case Attempt::Update:
            return failureIn(send(m_id));
        case Attempt::Delete:
            return failureIn(QCoro::waitFor(registrar->remove(m_id)));
        case Attempt::Enroll: {
            registrar::Registrar::Enrolment enrolment;
            enrolment.configurationUri = client(m_id).configurationUri;
            enrolment.token = SecretText(m_token);
            return failureIn(QCoro::waitFor(registrar->enroll(enrolment)));
        }
        case Attempt::Register:
            break;
        }
        registrar::Registrar::Registration registration;
        registration.endpoint = server->registrationEndpoint();
        registration.document = sampleDocument();
        return failureIn(QCoro::waitFor(registrar->registerClient(registration)));
    }

private:
    [[nodiscard]] int requestCount() const
    {
        return requests("GET") + requests("POST") + requests("PUT") + requests("DELETE");
    }
    QString m_id;
    QByteArray m_token;
    int m_before = 0;
};

void misbehave(RegistrarFixture &fixture, const QString &fault)
{
    FaultyKeychain &keychain = fixture.keychain;
    if (fault == u"locked")
        keychain.setState(KeychainState::Locked);
    else if (fault == u"absent")
        keychain.setState(KeychainState::Absent);
    else if (fault == u"no collection")
        keychain.setState(KeychainState::NoCollection);
    else if (fault == u"denied or cancelled")
        keychain.failAlways(Operation::Read, Kind::Denied);
    else if (fault == u"locked meanwhile")
        keychain.failAlways(Operation::Read, Kind::Locked);
    else if (fault == u"slow")
        keychain.failAlways(Operation::Read, Kind::TimedOut);
    else if (fault == u"broken")
        keychain.failAlways(Operation::Read, Kind::Other);
    else if (fault == u"another keychain")
        keychain.removeEntry(vaultAccount(keychain));
    else if (fault == u"vault key replaced")
        keychain.setEntry(vaultAccount(keychain),
                          SecretText("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    else if (fault == u"vault key overwritten")
        keychain.setEntry(vaultAccount(keychain), SecretText("something else"));
    else
        qFatal("no such fault");
}

} // namespace

Q_DECLARE_METATYPE(Attempt)

class TestKeychainFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSent_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<Failure::Kind>("kind");
        QTest::addColumn<Attempt>("attempt");
        const std::vector<std::pair<const char *, Failure::Kind>> faults{
            {"locked", Failure::Kind::KeychainLocked},
            {"absent", Failure::Kind::KeychainAbsent},
            {"no collection", Failure::Kind::KeychainAbsent},
            {"denied or cancelled", Failure::Kind::KeychainRefused},
            {"locked meanwhile", Failure::Kind::KeychainLocked},
            {"slow", Failure::Kind::KeychainRefused},
            {"broken", Failure::Kind::KeychainRefused},
            {"another keychain", Failure::Kind::KeychainRefused},
            {"vault key replaced", Failure::Kind::KeychainRefused},
            {"vault key overwritten", Failure::Kind::KeychainRefused},
        };
        const std::vector<std::pair<const char *, Attempt>> attempts{
            {"read", Attempt::Read},         {"update", Attempt::Update},
            {"delete", Attempt::Delete},     {"enroll", Attempt::Enroll},
            {"register", Attempt::Register},
        };
        for (const auto &[fault, kind] : faults) {
            for (const auto &[name, attempt] : attempts)
                QTest::addRow("%s, %s", fault, name)
                    << QString::fromLatin1(fault) << kind << attempt;
        }
    }
    void nothingIsSent()
    {
        QFETCH(const QString, fault);
        QFETCH(const Failure::Kind, kind);
        QFETCH(const Attempt, attempt);
        Started fixture;
        misbehave(fixture, fault);
        const auto failure = fixture.attempt(attempt);
        QVERIFY(failure.has_value());
        QCOMPARE(failure->kind, kind);
        QVERIFY(!failure->text.isEmpty());
        QCOMPARE(fixture.sent(), 0);
        // A truthful state: nothing is unknown, nothing is waiting, the draft is there.
        QVERIFY(!fixture.inventory->openIntent(fixture.id()));
        QVERIFY(fixture.inventory->openIntents().empty());
        QVERIFY(fixture.inventory->waitingSecrets().empty());
        QVERIFY(fixture.registrar->draft(fixture.id()).has_value());
        QVERIFY(!fixture.registrar->isBusy(fixture.id()));
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::InKeychain);
    }

    void theVerbWorksWhenTheKeychainDoes_data()
    {
        QTest::addColumn<Attempt>("attempt");
        QTest::newRow("read") << Attempt::Read;
        QTest::newRow("update") << Attempt::Update;
        QTest::newRow("delete") << Attempt::Delete;
    }
    void theVerbWorksWhenTheKeychainDoes()
    {
        QFETCH(const Attempt, attempt);
        Started fixture;
        fixture.keychain.setState(KeychainState::Locked);
        QVERIFY(fixture.attempt(attempt).has_value());
        fixture.keychain.setState(KeychainState::Unlocked);
        QVERIFY(!fixture.attempt(attempt).has_value());
    }

    void aSlowKeychainIsWaitedFor()
    {
        Started fixture;
        fixture.keychain.hold(Operation::Read);
        QTimer::singleShot(0, &fixture.keychain, [&fixture] { QCOMPARE(fixture.sent(), 0); });
        auto reading = fixture.registrar->read(fixture.id());
        QVERIFY(fixture.registrar->isBusy(fixture.id()));
        QCoreApplication::processEvents();
        QCOMPARE(fixture.sent(), 0);
        fixture.keychain.behave();
        QVERIFY(QCoro::waitFor(std::move(reading)).has_value());
        QCOMPARE(fixture.sent(), 1);
    }

    void anEntryThatIsGoneIsSaid()
    {
        Started fixture;
        fixture.keychain.removeEntry(fixture.client(fixture.id()).keychainAccount);
        const auto failure = fixture.attempt(Attempt::Update);
        QCOMPARE(failure->kind, Failure::Kind::NoToken);
        QCOMPARE(fixture.sent(), 0);
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::Missing);
    }

    void anEntryThatIsBackIsUsedAgain()
    {
        Started fixture;
        const QString account = fixture.client(fixture.id()).keychainAccount;
        const SecretText token = fixture.keychain.entry(account).value();
        fixture.keychain.removeEntry(account);
        QCOMPARE(fixture.attempt(Attempt::Read)->kind, Failure::Kind::NoToken);
        fixture.keychain.setEntry(account, token);
        QVERIFY(!fixture.attempt(Attempt::Read).has_value());
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::InKeychain);
        QVERIFY(fixture.client(fixture.id()).isManageable);
    }

    void anEntryThatSomebodyChangedIsRefusedByTheServer()
    {
        Started fixture;
        fixture.keychain.setEntry(fixture.client(fixture.id()).keychainAccount,
                                  SecretText("of-somebody-else"));
        QCOMPARE(fixture.attempt(Attempt::Read)->kind, Failure::Kind::Unauthorized);
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::Refused);
        fixture.keychain.setEntry(fixture.client(fixture.id()).keychainAccount,
                                  SecretText(fixture.token()));
        QVERIFY(!fixture.attempt(Attempt::Read).has_value());
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::InKeychain);
    }

    void anEntryThatCannotStandInAHeaderIsNotSent()
    {
        Started fixture;
        fixture.keychain.setEntry(fixture.client(fixture.id()).keychainAccount,
                                  SecretText(tests::rememberSecret("two words\r\nX-Evil: 1")));
        const auto failure = fixture.attempt(Attempt::Read);
        QVERIFY(failure.has_value());
        QCOMPARE(failure->kind, Failure::Kind::NoToken);
        QCOMPARE(fixture.sent(), 0);
    }

    void aNewTokenSurvivesEveryWriteFault_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("locked") << Kind::Locked;
        QTest::newRow("denied") << Kind::Denied;
        QTest::newRow("slow") << Kind::TimedOut;
        QTest::newRow("not stored") << Kind::NotStored;
        QTest::newRow("broken") << Kind::Other;
        QTest::newRow("gone") << Kind::Absent;
    }
    void aNewTokenSurvivesEveryWriteFault()
    {
        QFETCH(const Kind, kind);
        Started fixture;
        fixture.keychain.failAlways(Operation::Write, kind);
        QVERIFY(!fixture.attempt(Attempt::Update).has_value());
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::Waiting);
        QCOMPARE(fixture.tokenInKeychain(fixture.id()), fixture.token()); // the old one
        // The sealed token is the current one: the next request works with it.
        fixture.restart();
        QVERIFY(!fixture.attempt(Attempt::Read).has_value());
        fixture.keychain.behave();
        fixture.restart();
        QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()).has_value());
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::InKeychain);
        QVERIFY(fixture.tokenInKeychain(fixture.id()) != fixture.token());
        QVERIFY(!fixture.attempt(Attempt::Read).has_value());
    }

    void aKeychainThatStoresSomethingElseIsNotBelieved()
    {
        Started fixture;
        fixture.keychain.storeInstead(SecretText("cut"));
        QVERIFY(!fixture.attempt(Attempt::Update).has_value());
        QCOMPARE(fixture.client(fixture.id()).tokenState, TokenState::Waiting);
        QCOMPARE(fixture.tokenInKeychain(fixture.id()), "cut"_ba);
        fixture.restart();
        QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()).has_value());
        QVERIFY(!fixture.attempt(Attempt::Read).has_value());
    }
};

QTEST_GUILESS_MAIN(TestKeychainFaults)
#include "tst_keychainfaults.moc"
