// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <widgets/messagebar.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

namespace {

/// One person's console.
struct Desk
{
    explicit Desk()
        : settings(fixture.folder.filePath(u"clientele.ini"_s))
        , window(*fixture.registrar, settings)
    { }

    template<typename Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return window.findChild<Widget *>(name);
    }
    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    void type(const QString &field, const QString &text) const
    {
        find<QLineEdit>(field)->setText(text);
    }
    [[nodiscard]] bool canPress(const QString &name) const
    {
        const auto *button = find<QPushButton>(name);
        return button && button->isVisible() && button->isEnabled();
    }
    void press(const QString &name) const
    {
        QTRY_VERIFY2(canPress(name), qPrintable(name));
        find<QPushButton>(name)->click();
    }
    void selectFirstClient() const
    {
        auto *list = find<QTreeView>(u"clientsView"_s);
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 0);
        list->setCurrentIndex(list->model()->index(0, 0));
    }

    RegistrarFixture fixture;
    ui::UiSettings settings;
    ui::MainWindow window;
};

QString passphrase()
{
    return u"correct horse battery staple"_s;
}

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColleagueGoesOnAndWeAskFirst();

private:
    void handOver(const Desk &desk, const QString &file);
    void receive(const Desk &desk, const QString &file);
};

void TestHandover::handOver(const Desk &desk, const QString &file)
{
    desk.selectFirstClient();
    desk.trigger(u"backUpAction"_s);
    QTRY_VERIFY(desk.find(u"backupDialog"_s));
    desk.type(u"backupFileEdit"_s, file);
    desk.type(u"passphraseEdit"_s, passphrase());
    desk.type(u"passphraseAgainEdit"_s, passphrase());
    desk.find<QCheckBox>(u"handOverCheck"_s)->setChecked(true);
    desk.press(u"backUpButton"_s);
    QTRY_COMPARE(desk.find<ui::MessageBar>(u"backupMessageBar"_s)->title(),
                 u"The backup was made."_s);
    desk.find<QDialog>(u"backupDialog"_s)->accept();
}

void TestHandover::receive(const Desk &desk, const QString &file)
{
    desk.trigger(u"restoreAction"_s);
    QTRY_VERIFY(desk.find(u"restoreDialog"_s));
    desk.type(u"restoreFileEdit"_s, file);
    desk.type(u"restorePassphraseEdit"_s, passphrase());
    desk.press(u"restoreButton"_s); // opens it
    QTRY_VERIFY(desk.find(u"restoreTable"_s)->isVisible());
    desk.press(u"restoreButton"_s);
    const auto *said = desk.find<ui::MessageBar>(u"restoreMessageBar"_s);
    QTRY_COMPARE(said->title(), u"The backup was restored."_s);
    QVERIFY(said->text().contains(u"another computer"));
    desk.find<QDialog>(u"restoreDialog"_s)->accept();
    desk.selectFirstClient();
}

// M73, S67
void TestHandover::aColleagueGoesOnAndWeAskFirst()
{
    Desk mine;
    const QString id = mine.fixture.registerClient();
    mine.window.show();
    const QString file = mine.fixture.folder.filePath(u"for-a-colleague.age"_s);
    handOver(mine, file);
    QVERIFY(mine.fixture.client(id).handedOverAt.has_value());

    Desk theirs;
    theirs.window.show();
    receive(theirs, file);
    const QString theirId = theirs.fixture.registrar->clients().at(0).id;
    QVERIFY(!theirs.fixture.client(theirId).handedOverAt.has_value());
    theirs.trigger(u"readAction"_s);
    QTRY_COMPARE(mine.fixture.requests("GET"), 1);
    QTRY_COMPARE(theirs.fixture.client(theirId).tokenState, inventory::TokenState::InKeychain);

    // Nothing is sent from here until it is taken back.
    mine.selectFirstClient();
    mine.trigger(u"readAction"_s);
    QTRY_VERIFY(mine.canPress(u"takeBackButton"_s));
    QCOMPARE(mine.fixture.requests("GET"), 1);
    mine.press(u"takeBackButton"_s);
    QVERIFY(!mine.fixture.client(id).handedOverAt.has_value());
    mine.trigger(u"readAction"_s);
    QTRY_COMPARE(mine.fixture.requests("GET"), 2);
}

QTEST_MAIN(TestHandover)
#include "tst_handover.moc"
