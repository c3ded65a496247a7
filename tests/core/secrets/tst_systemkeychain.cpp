// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <secrets/systemkeychain.h>
#include <support/keychainwords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;
using clientele::tests::wordFor;

namespace {

/// What is to be seen of a keychain that is in the state of this run.
struct Expectation
{
    QByteArray state;
    QByteArray read;
    QByteArray write;
    QByteArray remove;
    QString displayName = u"GNOME Keyring"_s;
};

Expectation expectation()
{
    const QByteArray run = qgetenv("CLIENTELE_TEST_KEYRING");
    if (run == "unlocked")
        return {"Unlocked"_ba, "NotFound"_ba, "done"_ba, "done"_ba};
    if (run == "locked")
        return {"Locked"_ba, "Locked"_ba, "Locked"_ba, "Locked"_ba};
    if (run == "nocollection")
        return {"NoCollection"_ba, "Absent"_ba, "Absent"_ba, "Absent"_ba};
    return {"Absent"_ba, "Absent"_ba, "Absent"_ba, "Absent"_ba, u"Secret Service"_s};
}

} // namespace

/// Runs once for each state a keychain can be found in, see tests/support/with-keyring.
class TestSystemKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void state()
    {
        SystemKeychain keychain(u"Clientele"_s);
        QCOMPARE(wordFor(QCoro::waitFor(keychain.state())), expectation().state);
    }

    void displayName()
    {
        SystemKeychain keychain(u"Clientele"_s);
        QCOMPARE(keychain.displayName(), u"Secret Service"_s);
        QCoro::waitFor(keychain.state());
        QCOMPARE(keychain.displayName(), expectation().displayName);
        QCOMPARE(keychain.service(), u"Clientele"_s);
    }

    /// No display, so that no prompt can be answered.
    void unlock()
    {
        SystemKeychain keychain(u"Clientele"_s);
        QCOMPARE(wordFor(QCoro::waitFor(keychain.unlock())), expectation().state);
    }

    void readWhatIsNotThere()
    {
        SystemKeychain keychain(u"Clientele"_s);
        QCOMPARE(wordFor(QCoro::waitFor(keychain.read(u"nobody"_s))), expectation().read);
    }

    void removeWhatIsNotThere()
    {
        SystemKeychain keychain(u"Clientele"_s);
        QCOMPARE(wordFor(QCoro::waitFor(keychain.remove(u"nobody"_s))), expectation().remove);
    }

    void write()
    {
        SystemKeychain keychain(u"Clientele"_s);
        const auto written = QCoro::waitFor(keychain.write(u"client"_s, SecretText("t"_ba)));
        QCOMPARE(wordFor(written), expectation().write);
        QVERIFY(written || !written.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
