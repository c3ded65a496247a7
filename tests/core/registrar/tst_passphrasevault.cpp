// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Without a keychain: everything is sealed in the inventory, and a passphrase opens it.
#include "registrarfixture.h"

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenHome;
using inventory::TokenState;
using metadata::SecretText;
using registrar::Failure;
using registrar::KeychainStatus;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

SecretText thePassphrase()
{
    return SecretText("correct horse battery"_ba);
}

/// A program on a computer without a keychain.
class Program : public RegistrarFixture
{
public:
    explicit Program(practice::PracticeSettings settings = {})
        : RegistrarFixture(std::move(settings))
    {
        keychain.setState(secrets::KeychainState::Absent);
        start();
    }
    void start()
    {
        restart();
        registrar->setPassphraseWork(1, 8192);
    }
    [[nodiscard]] bool usePassphrase()
    {
        return QCoro::waitFor(registrar->usePassphrase(thePassphrase())).has_value();
    }
    [[nodiscard]] bool unlock(const SecretText &passphrase = thePassphrase())
    {
        return QCoro::waitFor(registrar->unlockVault(passphrase)).has_value();
    }
    [[nodiscard]] bool reads(const QString &id)
    {
        return QCoro::waitFor(registrar->read(id)).has_value();
    }
};

} // namespace

class TestPassphraseVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheKeychainsPlace();
    void nothingIsSentWhileItIsLocked();
    void aWrongPassphraseIsSaid();
    void asksWhenItIsUnlocked();
    void itIsLockedOnRequest();
    void itIsNotLockedUnderARequest();
    void thePassphraseIsChanged();
    void theKeyIsRenewed();
    void secretsOfServersAreSealedToo();
    void itIsNotForSecretsThatAreInTheKeychain();
    void theKeychainIsNoHomeThen();
};

// S65
void TestPassphraseVault::takesTheKeychainsPlace()
{
    Program program;
    QVERIFY(program.registrar->secretsReport().canHavePassphrase);
    QVERIFY(program.usePassphrase());
    QCOMPARE(program.registrar->keychainStatus(), KeychainStatus::Unlocked);
    QVERIFY(program.registrar->secretsReport().hasPassphrase);
    const QString id = program.registerClient();
    QCOMPARE(program.client(id).tokenState, TokenState::Sealed);
    program.edit(id, u"client_name"_s, "\"One\""_ba);
    QVERIFY(valueOf(program.send(id)).newToken);
    QVERIFY(program.keychain.accounts().isEmpty());
    QVERIFY(!program.isOnDisk(thePassphrase().reveal().toByteArray()));
    program.start();
    QVERIFY(program.unlock());
    QVERIFY(program.reads(id));
    QVERIFY(QCoro::waitFor(program.registrar->remove(id)));
    QCOMPARE(program.client(id).tokenState, TokenState::Missing);
}

void TestPassphraseVault::nothingIsSentWhileItIsLocked()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    program.start();
    QCOMPARE(QCoro::waitFor(program.registrar->checkKeychain()), KeychainStatus::Locked);
    program.server->resetCounters();
    const auto read = QCoro::waitFor(program.registrar->read(id));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Failure::Kind::KeychainLocked);
    QCOMPARE(read.error().title, u"The vault is locked."_s);
    QCOMPARE(read.error().nextStep, Failure::NextStep::UnlockKeychain);
    QCOMPARE(program.server->counters().connections(), 0);
}

void TestPassphraseVault::aWrongPassphraseIsSaid()
{
    Program program;
    QVERIFY(program.usePassphrase());
    program.start();
    const auto opened = QCoro::waitFor(program.registrar->unlockVault(SecretText("wrong"_ba)));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Failure::Kind::WrongPassphrase);
    QCOMPARE(QCoro::waitFor(program.registrar->checkKeychain()), KeychainStatus::Locked);
}

void TestPassphraseVault::asksWhenItIsUnlocked()
{
    Program program;
    QVERIFY(program.usePassphrase());
    program.start();
    QCOMPARE(QCoro::waitFor(program.registrar->unlockKeychain()), KeychainStatus::Locked);
    int asked = 0;
    registrar::Registrar &registrar = *program.registrar;
    registrar.setPassphrasePrompt([&]() -> QCoro::Task<> {
        ++asked;
        auto unlocking = registrar.unlockVault(thePassphrase());
        co_await std::move(unlocking);
    });
    QCOMPARE(QCoro::waitFor(registrar.unlockKeychain()), KeychainStatus::Unlocked);
    QCOMPARE(QCoro::waitFor(registrar.unlockKeychain()), KeychainStatus::Unlocked);
    QCOMPARE(asked, 1);
    registrar.setPassphrasePrompt({});
}

void TestPassphraseVault::itIsLockedOnRequest()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    QVERIFY(program.registrar->lockVault());
    QCOMPARE(program.registrar->keychainStatus(), KeychainStatus::Locked);
    QVERIFY(!program.reads(id));
    QVERIFY(program.unlock());
    QVERIFY(program.reads(id));
}

void TestPassphraseVault::itIsNotLockedUnderARequest()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    auto reading = program.registrar->read(id);
    const auto locked = program.registrar->lockVault();
    QVERIFY(QCoro::waitFor(std::move(reading)));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, Failure::Kind::Busy);
}

void TestPassphraseVault::thePassphraseIsChanged()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    const SecretText next("another one, and longer"_ba);
    const auto refused = QCoro::waitFor(program.registrar->changePassphrase(next, next));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::WrongPassphrase);
    QVERIFY(QCoro::waitFor(program.registrar->changePassphrase(thePassphrase(), next)));
    program.start();
    QVERIFY(!program.unlock());
    QVERIFY(program.unlock(next));
    QVERIFY(program.reads(id));
}

void TestPassphraseVault::theKeyIsRenewed()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    const auto before = *program.inventory->vault();
    QVERIFY(!QCoro::waitFor(program.registrar->renewVaultKey(SecretText("wrong"_ba))));
    QCOMPARE(*program.inventory->vault(), before);
    QVERIFY(QCoro::waitFor(program.registrar->renewVaultKey(thePassphrase())));
    QVERIFY(program.inventory->vault()->id != before.id);
    QVERIFY(program.reads(id));
    program.start();
    QVERIFY(program.unlock());
    QVERIFY(program.reads(id));
}

void TestPassphraseVault::secretsOfServersAreSealedToo()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    auto settings = program.registrar->serverSettings(program.client(id).serverId);
    settings.serverId = program.client(id).serverId;
    registrar::ServerSecrets secrets;
    const std::vector<std::pair<QByteArray, SecretText>> headers{
        {"X-Gateway"_ba, SecretText("gateway-key-123"_ba)}};
    secrets.headers = headers;
    QVERIFY(QCoro::waitFor(program.registrar->saveServerSettings(settings, secrets)));
    QVERIFY(!program.isOnDisk("gateway-key-123"_ba));
    QCOMPARE(program.inventory->sealedEntries().size(), 1U);
    QVERIFY(program.reads(id));
    QVERIFY(QCoro::waitFor(program.registrar->renewVaultKey(thePassphrase())));
    program.start();
    QVERIFY(!program.reads(id));
    QVERIFY(program.unlock());
    QVERIFY(program.reads(id));
    const std::vector<std::pair<QByteArray, SecretText>> none;
    secrets.headers = none;
    QVERIFY(QCoro::waitFor(program.registrar->saveServerSettings(settings, secrets)));
    QVERIFY(program.inventory->sealedEntries().empty());
}

void TestPassphraseVault::itIsNotForSecretsThatAreInTheKeychain()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QVERIFY(!fixture.registrar->secretsReport().canHavePassphrase);
    const auto before = *fixture.inventory->vault();
    const auto used = QCoro::waitFor(fixture.registrar->usePassphrase(thePassphrase()));
    QVERIFY(!used);
    QCOMPARE(used.error().kind, Failure::Kind::KeychainRefused);
    QCOMPARE(*fixture.inventory->vault(), before);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestPassphraseVault::theKeychainIsNoHomeThen()
{
    Program program;
    QVERIFY(program.usePassphrase());
    const QString id = program.registerClient();
    program.keychain.setState(secrets::KeychainState::Unlocked);
    QVERIFY(!QCoro::waitFor(program.registrar->moveTokens(TokenHome::OwnEntries)));
    QVERIFY(program.reads(id));
    QCOMPARE(program.client(id).tokenState, TokenState::Sealed);
}

QTEST_GUILESS_MAIN(TestPassphraseVault)
#include "tst_passphrasevault.moc"
