// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 while somebody types: the test starts itself as the process to be killed. What was typed
// before the last pause is there at the next start.
#include <core/registrar/registrarfixture.h>

#include <document/documentview.h>
#include <document/jsoneditor.h>

#include <QApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

namespace {

QString word(int number)
{
    return u"word%1"_s.arg(number);
}

/// Types a word, waits for the pause in which it is saved, says so and types the next one: for
/// ever.
int typeForever(const QString &folder)
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
        QTest::keyClicks(editor, word(++typed) + u' ');
    };
    QObject::connect(&registrar, &registrar::Registrar::clientChanged, &view, [&] {
        // As soon as it is saved, and before anything else is done.
        const QByteArray line = "kept " + QByteArray::number(typed) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) < 0)
            QApplication::exit(3);
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
    QTest::addColumn<int>("microseconds");
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (const int pauses : {1, 2, 4}) {
        // Right after the pause, or while the next word is typed.
        QTest::addRow("at once after pause %d", pauses) << pauses << 0;
        QTest::addRow("later after pause %d", pauses) << pauses << random.bounded(300'000);
    }
}

void TestKilledEditing::whatWasTypedBeforeThePauseIsThere()
{
    QFETCH(const int, pauses);
    QFETCH(const int, microseconds);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient(
        R"({"client_name": "end", "redirect_uris": ["https://a.example/cb"]})"_ba);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--type"_s, fixture.folder.path()});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    const QByteArray last = "kept " + QByteArray::number(pauses) + '\n';
    while (!said.contains(last)) {
        QVERIFY2(child.waitForReadyRead(20'000), said.constData());
        said += child.readAllStandardOutput();
    }
    ::usleep(unsigned(microseconds)); // the instant of the kill is what is tried
    QCOMPARE(::kill(pid_t(child.processId()), SIGKILL), 0);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    said += child.readAllStandardOutput();
    const int kept = said.sliced(said.lastIndexOf("kept ") + 5).trimmed().toInt();
    QVERIFY(kept >= pauses);

    fixture.restart();
    const auto draft = fixture.registrar->draft(id);
    QVERIFY(draft);
    for (int number = 1; number <= kept; ++number)
        QVERIFY2(draft->text.contains(word(number).toUtf8()), draft->text.constData());
    QVERIFY(draft->text.contains("end\""));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--type")
        return typeForever(arguments[2]);
    TestKilledEditing test;
    return QTest::qExec(&test, arguments);
}

#include "tst_killedediting.moc"
