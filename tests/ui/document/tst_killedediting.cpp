// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 while somebody types: the test starts itself as the process to be killed, which sends the
// signal to itself at the instant that is tried. What was typed before the last pause is there at
// the next start.
#include <core/registrar/registrarfixture.h>

#include <document/documentview.h>
#include <document/jsoneditor.h>

#include <QApplication>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

namespace {

QString word(int number)
{
    return u"word%1"_s.arg(number);
}

/// Types a word, waits for the pause in which it is saved and types the next one. Is killed after
/// so many pauses and, of the word that follows, so many keys.
int typeUntilKilled(const QString &folder, int pauses, int keys)
{
    const auto inventory = inventory::Inventory::open(folder + u"/inventory.sqlite"_s);
    if (!inventory)
        return 2;
    tests::FaultyKeychain keychain;
    protocol::Transport transport;
    registrar::Registrar registrar(**inventory, keychain, transport);
    const QString id = registrar.clients().front().id;
    ui::DocumentView view(registrar, id);
    view.show();
    auto *editor = view.findChild<ui::JsonEditor *>();
    int typed = 0;
    const auto typeNext = [&] {
        const int begin = int(editor->json().indexOf("\"client_name\": \""));
        int line = 0;
        int column = 0;
        editor->lineIndexFromPosition(begin + 16, &line, &column);
        editor->setCursorPosition(line, column);
        const QString text = word(++typed) + u' ';
        QTest::keyClicks(editor, typed > pauses ? text.first(keys) : text);
        if (typed > pauses)
            ::raise(SIGKILL);
    };
    QObject::connect(&registrar, &registrar::Registrar::clientChanged, &view, [&] {
        // As soon as it is saved, and before anything else is done.
        if (typed == pauses && keys == 0)
            ::raise(SIGKILL);
        QMetaObject::invokeMethod(&view, typeNext, Qt::QueuedConnection);
    });
    typeNext();
    return QApplication::exec();
}

} // namespace

class TestKilledEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedBeforeThePauseIsThere_data();
    void whatWasTypedBeforeThePauseIsThere();
};

void TestKilledEditing::whatWasTypedBeforeThePauseIsThere_data()
{
    QTest::addColumn<int>("pauses");
    QTest::addColumn<int>("keys");
    for (const auto &[pauses, keys] : {std::pair(1, 1), std::pair(2, 3), std::pair(4, 6)}) {
        QTest::addRow("at once after pause %d", pauses) << pauses << 0;
        QTest::addRow("%d keys after pause %d", keys, pauses) << pauses << keys;
    }
}

void TestKilledEditing::whatWasTypedBeforeThePauseIsThere()
{
    QFETCH(const int, pauses);
    QFETCH(const int, keys);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient(
        R"({"client_name": "end", "redirect_uris": ["https://a.example/cb"]})"_ba);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(
        QCoreApplication::applicationFilePath(),
        {u"--type"_s, fixture.folder.path(), QString::number(pauses), QString::number(keys)});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    fixture.restart();
    const auto draft = fixture.registrar->draft(id);
    QVERIFY(draft);
    for (int number = 1; number <= pauses; ++number)
        QVERIFY2(draft->text.contains(word(number).toUtf8()), draft->text.constData());
    QVERIFY(draft->text.contains("end\""));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"--type")
        return typeUntilKilled(arguments[2], arguments[3].toInt(), arguments[4].toInt());
    TestKilledEditing test;
    return QTest::qExec(&test, arguments);
}

#include "tst_killedediting.moc"
