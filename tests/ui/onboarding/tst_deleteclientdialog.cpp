// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <onboarding/deleteclientdialog.h>
#include <widgets/messagebar.h>

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using practice::Fault;
using tests::RegistrarFixture;

class TestDeleteClientDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterCancels();
    void deletesAfterTheClick();
    void protectedServerWantsTheName();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void leadsToTheServersSettings();
};

namespace {

QPushButton *button(const QDialog &dialog, const QString &name)
{
    return dialog.findChild<QPushButton *>(name);
}

} // namespace

void TestDeleteClientDialog::enterCancels()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::DeleteClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QVERIFY(button(dialog, u"cancelDeleteButton"_s)->isDefault());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(fixture.requests("DELETE"), 0);
}

// M40
void TestDeleteClientDialog::deletesAfterTheClick()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    ui::DeleteClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QTest::mouseClick(button(dialog, u"deleteButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::Deleted);
    QVERIFY(fixture.tokenInKeychain(id).isEmpty());
}

// M40
void TestDeleteClientDialog::protectedServerWantsTheName()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    auto server = fixture.registrar->servers().front();
    server.isProtected = true;
    QVERIFY(fixture.registrar->saveServer(server));
    ui::DeleteClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    auto *name = dialog.findChild<QLineEdit *>(u"confirmationEdit"_s);
    QVERIFY(name);
    QVERIFY(!button(dialog, u"deleteButton"_s)->isEnabled());
    QTest::keyClicks(name, u"Billing Portal"_s);
    QVERIFY(button(dialog, u"deleteButton"_s)->isEnabled());
    QTest::keyClick(name, Qt::Key_Return); // nothing is default
    QVERIFY(dialog.isVisible());
    QCOMPARE(fixture.requests("DELETE"), 0);
    QTest::keyClicks(name, u"x"_s);
    QVERIFY(!button(dialog, u"deleteButton"_s)->isEnabled());
}

void TestDeleteClientDialog::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("mayTryAgain");
    QTest::newRow("not allowed") << u"status-405"_s << u"This server does not allow deleting."_s
                                 << true;
    QTest::newRow("refused") << u"status-401"_s << u"The server refused the token."_s << true;
    QTest::newRow("lost") << u"close-after-request"_s
                          << u"It is not known whether the client was deleted."_s << false;
    QTest::newRow("accepted")
        << u"status-202"_s
        << u"The server accepted the deletion and has not said that it is done."_s << false;
}

void TestDeleteClientDialog::saysWhatWentWrong()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, title);
    QFETCH(const bool, mayTryAgain);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", Fault::fromName(fault).value());
    ui::DeleteClientDialog dialog(*fixture.registrar, id);
    dialog.open();
    QTest::mouseClick(button(dialog, u"deleteButton"_s), Qt::LeftButton);
    auto *bar = dialog.findChild<ui::MessageBar *>(u"deleteMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->title(), title);
    QVERIFY(dialog.isVisible());
    QCOMPARE(button(dialog, u"deleteButton"_s)->isVisible(), mayTryAgain);
    QVERIFY(!fixture.client(id).deletedAt);
}

void TestDeleteClientDialog::leadsToTheServersSettings()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server.reset();
    ui::DeleteClientDialog dialog(*fixture.registrar, id);
    QSignalSpy requested(&dialog, &ui::DeleteClientDialog::serverSettingsRequested);
    dialog.open();
    button(dialog, u"deleteButton"_s)->click();
    QTRY_VERIFY(dialog.findChild<ui::MessageBar *>(u"deleteMessageBar"_s)->isVisible());
    button(dialog, u"failureSettingsButton"_s)->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).toString(), fixture.client(id).serverId);
}

QTEST_MAIN(TestDeleteClientDialog)
#include "tst_deleteclientdialog.moc"
