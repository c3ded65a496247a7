// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is only good for a time: secrets, and statements that every update wants anew.
#include "registrarfixture.h"

using namespace Qt::StringLiterals;
using namespace clientele;
using registrar::Failure;
using tests::RegistrarFixture;
using tests::valueOf;

class TestExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExpiredSecretIsKept();
    void anUpdateNeedsAFreshStatement();
};

// S15, S62: whether it has expired is the server's to say, whose clock may be another.
void TestExpiry::anExpiredSecretIsKept()
{
    practice::PracticeSettings settings;
    settings.secretLifetime = std::chrono::hours(-1);
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    const auto expiresAt = fixture.client(id).secretExpiresAt;
    QVERIFY(expiresAt && *expiresAt < QDateTime::currentSecsSinceEpoch());
    fixture.restart();
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    (void)valueOf(fixture.send(id));
    QVERIFY(fixture.client(id).hasSecret);
    QVERIFY(fixture.keychain.entry(fixture.client(id).keychainAccount + u" (client secret)"_s));
}

// S28
void TestExpiry::anUpdateNeedsAFreshStatement()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->settings().softwareStatementRequired = true;
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto refused = fixture.send(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Rejected);
    QCOMPARE(refused.error().member, u"software_statement"_s);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::Edit);
    // It is a member like any other of the draft, which was kept.
    fixture.edit(id, u"software_statement"_s, "\"eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.c2ln\""_ba);
    const auto sent = valueOf(fixture.send(id));
    QCOMPARE(sent.stored.clientName(), u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
