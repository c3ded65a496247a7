// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two programs on one inventory: the test starts itself as the other one.
#include "registrarfixture.h"

#include <registrar/clientclaim.h>

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::Verb;
using registrar::Failure;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

/// Holds the client's claim until it is killed.
int claimAsChild(const QString &inventoryFile, const QString &recordId)
{
    const auto claim = registrar::ClientClaim::take(inventoryFile, recordId);
    QTextStream(stdout) << (claim ? "claimed" : "refused") << Qt::endl;
    return claim ? QCoreApplication::exec() : 1;
}

QByteArray startHolder(QProcess &child, const RegistrarFixture &fixture, const QString &recordId)
{
    child.start(QCoreApplication::applicationFilePath(),
                {u"--claim"_s, fixture.inventory->fileName(), recordId});
    return child.waitForReadyRead(30'000) ? child.readLine().trimmed() : "nothing"_ba;
}

} // namespace

class TestTwoProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClaimEndsBeforeItsEndIsSaid();
    void theSecondIsToldWhoIsAtIt();
    void aRequestOfTheOtherIsNoUnknownOutcome();
    void aRegistrationOfTheOtherThatCrashedIsTold();
    void changesOfTheOtherAreSeen();
    void bothSealWithOneKey();
};

void TestTwoProcesses::theClaimEndsBeforeItsEndIsSaid()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    bool isBusy = false;
    QObject::connect(fixture.registrar.get(), &registrar::Registrar::clientChanged,
                     fixture.registrar.get(),
                     [&](const QString &) { isBusy = fixture.registrar->isBusy(id); });
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!isBusy);
}

void TestTwoProcesses::theSecondIsToldWhoIsAtIt()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QProcess other;
    QCOMPARE(startHolder(other, fixture, id), "claimed"_ba);

    const auto refused = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Busy);
    QVERIFY(refused.error().text.contains(QString::number(other.processId())));
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    QVERIFY(!QCoro::waitFor(fixture.registrar->removeHere(id)));
    QCOMPARE(fixture.requests("GET"), 0);
    QCOMPARE(fixture.requests("DELETE"), 0);
    QVERIFY(fixture.registrar->isBusy(id));

    other.kill(); // SIGKILL: nothing tidies up
    QVERIFY(other.waitForFinished());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.registrar->isBusy(id));
}

void TestTwoProcesses::aRequestOfTheOtherIsNoUnknownOutcome()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // seen to be harmless here
    QVERIFY(fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        inventory::IntentRecord intent;
        intent.id = u"intent-1"_s;
        intent.clientRecordId = id;
        intent.verb = Verb::Read;
        intent.startedAt = QDateTime::currentDateTimeUtc();
        writer.beginIntent(intent);
    }));
    QProcess other;
    QCOMPARE(startHolder(other, fixture, id), "claimed"_ba);
    fixture.restart();
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QVERIFY(fixture.inventory->openIntent(id)); // it is the other's to end
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);
    fixture.restart();
    QVERIFY(!fixture.inventory->openIntent(id));
}

void TestTwoProcesses::aRegistrationOfTheOtherThatCrashedIsTold()
{
    RegistrarFixture fixture;
    QSignalSpy added(fixture.registrar.get(), &registrar::Registrar::clientAdded);
    const QString id = u"record-1"_s;
    QVERIFY(fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        inventory::IntentRecord intent;
        intent.id = u"intent-1"_s;
        intent.clientRecordId = id;
        intent.verb = Verb::Register;
        intent.sentDocument = RegistrarFixture::sampleDocument();
        intent.startedAt = QDateTime::currentDateTimeUtc();
        intent.target = fixture.server->registrationEndpoint().toEncoded();
        writer.beginIntent(intent);
    }));
    QProcess other;
    QCOMPARE(startHolder(other, fixture, id), "claimed"_ba);
    (void)fixture.registrar->reload();
    QVERIFY(fixture.registrar->clients().empty());
    other.kill();
    QVERIFY(other.waitForFinished());
    (void)fixture.registrar->reload();
    QCOMPARE(added.count(), 1);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);
    (void)fixture.registrar->reload();
    QCOMPARE(fixture.registrar->clients().size(), 1U);
}

void TestTwoProcesses::changesOfTheOtherAreSeen()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QSignalSpy changed(fixture.registrar.get(), &registrar::Registrar::inventoryChanged);
    QVERIFY(!fixture.registrar->reload()); // our own work is no news
    const auto other = inventory::Inventory::open(fixture.inventory->fileName());
    QVERIFY(other);
    QVERIFY((*other)->transact(
        [&](inventory::InventoryWriter &writer) { writer.removeDraft(u"none"_s); }));
    QVERIFY((*other)->transact([&](inventory::InventoryWriter &writer) {
        auto client = writer.read().client(id).value();
        client.name = u"Renamed elsewhere"_s;
        writer.saveClient(client);
    }));
    QVERIFY(fixture.registrar->reload());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(fixture.client(id).name, u"Renamed elsewhere"_s);
    QVERIFY(!fixture.registrar->reload());
}

// Both started on an empty inventory: the key of the first must not be replaced by the second's.
void TestTwoProcesses::bothSealWithOneKey()
{
    RegistrarFixture fixture;
    const auto inventory = inventory::Inventory::open(fixture.inventory->fileName());
    QVERIFY(inventory);
    registrar::Registrar other(**inventory, fixture.keychain, *fixture.transport);
    const QString id = fixture.registerClient();
    const QString vault = fixture.inventory->vault()->id;
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    QVERIFY(fixture.send(id)); // leaves a superseded token, sealed
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    QVERIFY(QCoro::waitFor(other.registerClient(registration)));
    QCOMPARE(fixture.inventory->vault()->id, vault);
    fixture.restart();
    const auto tried = QCoro::waitFor(fixture.registrar->tryOlderToken(id));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, Failure::Kind::Unauthorized); // it could be opened and was sent
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--claim")
        return claimAsChild(arguments[2], arguments[3]);
    TestTwoProcesses test;
    return QTest::qExec(&test, arguments);
}

#include "tst_twoprocesses.moc"
