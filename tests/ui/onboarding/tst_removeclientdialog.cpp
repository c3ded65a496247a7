// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <onboarding/removeclientdialog.h>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestRemoveClientDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterKeepsTheClient();
    void removesHereAndSendsNothing();
    void offersABackupFirst();
};

void TestRemoveClientDialog::enterKeepsTheClient()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::RemoveClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QVERIFY(dialog.findChild<QLabel *>(u"removeConsequences"_s)
                ->text()
                .contains(u"only saved copy of its token"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QVERIFY(fixture.registrar->client(id));
}

void TestRemoveClientDialog::removesHereAndSendsNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QString account = fixture.client(id).keychainAccount;
    QVERIFY(fixture.keychain.entry(account));
    ui::RemoveClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"removeButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(!fixture.registrar->client(id));
    QVERIFY(!fixture.keychain.entry(account));
    QCOMPARE(fixture.requests("DELETE"), 0);
    QCOMPARE(fixture.server->clients(), 1);
}

void TestRemoveClientDialog::offersABackupFirst()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::RemoveClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QSignalSpy backUp(&dialog, &ui::RemoveClientDialog::backUpRequested);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"backUpFirstButton"_s), Qt::LeftButton);
    QCOMPARE(backUp.count(), 1);
    QVERIFY(fixture.registrar->client(id));
}

QTEST_MAIN(TestRemoveClientDialog)
#include "tst_removeclientdialog.moc"
