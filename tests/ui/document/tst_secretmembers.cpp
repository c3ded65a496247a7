// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/secretmembers.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::metadata::ClientDocument;

class TestSecretMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsOfTheStandardsAreFound();
    void secretsOfOneServerStay();
};

void TestSecretMembers::secretsOfTheStandardsAreFound()
{
    const auto document = ClientDocument::fromText(
        R"({"client_id": "c", "client_secret": "s", "registration_access_token": "t", "client_secret_expires_at": 0})"_ba);
    QCOMPARE(secretMembersIn(*document),
             QStringList({u"client_secret"_s, u"registration_access_token"_s}));
}

// Its server may want it back with the next update.
void TestSecretMembers::secretsOfOneServerStay()
{
    const auto document = ClientDocument::fromText(R"({"ext_param_client_secret": "s"})"_ba);
    QCOMPARE(secretMembersIn(*document), QStringList());
}

QTEST_APPLESS_MAIN(TestSecretMembers)
#include "tst_secretmembers.moc"
