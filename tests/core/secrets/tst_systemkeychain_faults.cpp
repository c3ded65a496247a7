// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedsecretservice.h"

#include <secrets/systemkeychain.h>
#include <support/keychainwords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;
using clientele::tests::ScriptedSecretService;
using clientele::tests::wordFor;

using State = ScriptedSecretService::State;
using PromptEnd = ScriptedSecretService::PromptEnd;

namespace {

/// Longer than a test may take: a call that waits this long is a failure. Calls that are to time
/// out do so after `brief`.
constexpr auto patient = 5min;
constexpr auto brief = 200ms;

QByteArray textOf(const KeychainResult<SecretText> &result)
{
    return result ? result->reveal().toByteArray() : wordFor(result);
}

} // namespace

/// A keychain that is slow, lies or asks its user: things that the real one does not do on demand.
class TestSystemKeychainFaults : public QObject
{
    Q_OBJECT

private:
    ScriptedSecretService m_service;
    SystemKeychain m_keychain{u"Clientele"_s, patient};
    SystemKeychain m_hastyKeychain{u"Clientele"_s, brief};

    QByteArray write(const QByteArray &secret)
    {
        return wordFor(QCoro::waitFor(m_keychain.write(u"client"_s, SecretText(secret))));
    }
    QByteArray read() { return textOf(QCoro::waitFor(m_keychain.read(u"client"_s))); }
    QByteArray remove() { return wordFor(QCoro::waitFor(m_keychain.remove(u"client"_s))); }

private Q_SLOTS:
    void init()
    {
        m_service.script = {};
        m_service.calls.clear();
    }

    /// QtKeychain works on one job at a time: a stuck one would stop the next test function as
    /// well. When this read is through, so are all jobs before it.
    void cleanup()
    {
        m_service.script = {};
        m_service.answerWaiting();
        const QByteArray outcome = read();
        QCOMPARE(outcome, m_service.script.entry.value_or("NotFound"_ba));
    }

    void behavesLikeAKeychain()
    {
        QCOMPARE(read(), "NotFound"_ba);
        QCOMPARE(write("t"_ba), "done"_ba);
        QCOMPARE(m_service.script.entry, "t"_ba);
        QCOMPARE(read(), "t"_ba);
        QCOMPARE(remove(), "done"_ba);
        QVERIFY(!m_service.script.entry);
    }

    void unlockAsksTheUser_data()
    {
        QTest::addColumn<PromptEnd>("promptEnd");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("agrees") << PromptEnd::Agree << "Unlocked"_ba;
        QTest::newRow("dismisses") << PromptEnd::Dismiss << "Locked"_ba;
    }
    void unlockAsksTheUser()
    {
        QFETCH(const PromptEnd, promptEnd);
        QFETCH(const QByteArray, state);
        m_service.script.state = State::Locked;
        m_service.script.promptEnd = promptEnd;
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.unlock())), state);
        QCOMPARE(m_service.calls.count(u"Unlock"_s), 1);
        QCOMPARE(m_service.calls.count(u"Prompt"_s), 1);
    }

    void unlockDoesNotWaitForEver()
    {
        m_service.script.state = State::Locked;
        m_service.script.promptEnd = PromptEnd::Never;
        QCOMPARE(wordFor(QCoro::waitFor(m_hastyKeychain.unlock())), "Locked"_ba);
        QCOMPARE(m_service.calls.count(u"Prompt"_s), 1);
    }

    void unlockWithoutAPrompt_data()
    {
        QTest::addColumn<QString>("method");
        QTest::newRow("no default collection any more") << u"ReadAlias"_s;
        QTest::newRow("refused") << u"Unlock"_s;
        QTest::newRow("no prompter") << u"Prompt"_s;
    }
    void unlockWithoutAPrompt()
    {
        QFETCH(const QString, method);
        m_service.script.state = State::Locked;
        m_service.script.errors = {{method, u"org.freedesktop.DBus.Error.Failed"_s}};
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.unlock())), "Locked"_ba);
    }

    void unlockOfAnOpenKeychainAsksNobody()
    {
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.unlock())), "Unlocked"_ba);
        QVERIFY(!m_service.calls.contains(u"Prompt"_s));
    }

    void unlockMakesADefaultCollection()
    {
        m_service.script.state = State::NoCollection;
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.unlock())), "Unlocked"_ba);
        QCOMPARE(m_service.calls.count(u"CreateCollection"_s), 1);
        QCOMPARE(m_service.collectionArguments.value(1).toString(), u"default"_s);
    }

    void unlockMayOutliveItsKeychain()
    {
        m_service.script.state = State::Locked;
        m_service.script.silent = {u"Unlock"_s};
        auto keychain = std::make_unique<SystemKeychain>(u"Clientele"_s, patient);
        auto unlocking = keychain->unlock();
        QTRY_VERIFY(m_service.calls.contains(u"Unlock"_s));
        keychain.reset();
        m_service.script.silent.clear();
        m_service.answerWaiting();
        QCOMPARE(wordFor(QCoro::waitFor(std::move(unlocking))), "Unlocked"_ba);
    }

    void unknownProgramHasAGenericName()
    {
        QCOMPARE(wordFor(QCoro::waitFor(m_keychain.state())), "Unlocked"_ba);
        QCOMPARE(m_keychain.displayName(), u"Secret Service"_s);
    }

    void serviceThatDoesNotAnswer()
    {
        m_service.script.silent = {u"Get"_s};
        QCOMPARE(wordFor(QCoro::waitFor(m_hastyKeychain.state())), "Absent"_ba);
        QCOMPARE(textOf(QCoro::waitFor(m_hastyKeychain.read(u"client"_s))), "TimedOut"_ba);
        QVERIFY(!m_service.calls.contains(u"SearchItems"_s));
    }

    void lockedKeychainIsNotTouched()
    {
        m_service.script.state = State::Locked;
        QCOMPARE(read(), "Locked"_ba);
        QCOMPARE(write("t"_ba), "Locked"_ba);
        QCOMPARE(remove(), "Locked"_ba);
        m_service.calls.removeAll(u"Get"_s);
        QCOMPARE(m_service.calls, QStringList());
    }

    void stuckJobAndThoseBehindItTimeOut()
    {
        m_service.script.silent = {u"SearchItems"_s};
        auto stuck = m_hastyKeychain.read(u"client"_s);
        auto waiting = m_hastyKeychain.read(u"client"_s);
        auto alsoWaiting = m_hastyKeychain.write(u"client"_s, SecretText("t"_ba));
        QCOMPARE(textOf(QCoro::waitFor(std::move(stuck))), "TimedOut"_ba);
        QCOMPARE(textOf(QCoro::waitFor(std::move(waiting))), "TimedOut"_ba);
        QCOMPARE(wordFor(QCoro::waitFor(std::move(alsoWaiting))), "TimedOut"_ba);
        QCOMPARE(m_service.calls.count(u"SearchItems"_s), 1);
        QVERIFY(!m_service.script.entry);
    }

    /// The job is still known to libsecret when its keychain and its caller are gone.
    void keychainMayGoWhileAJobIsStuck()
    {
        m_service.script.silent = {u"SearchItems"_s};
        auto keychain = std::make_unique<SystemKeychain>(u"Clientele"_s, brief);
        auto reading = keychain->read(u"client"_s);
        {
            const auto dropped = keychain->read(u"client"_s);
        }
        QTRY_VERIFY(m_service.calls.contains(u"SearchItems"_s));
        keychain.reset();
        QCOMPARE(textOf(QCoro::waitFor(std::move(reading))), "TimedOut"_ba);
    }

    void answerInTimeAfterAll()
    {
        m_service.script.entry = "t"_ba;
        m_service.script.silent = {u"SearchItems"_s};
        auto reading = m_keychain.read(u"client"_s);
        QTRY_VERIFY(m_service.calls.contains(u"SearchItems"_s));
        m_service.script.silent.clear();
        m_service.answerWaiting();
        QCOMPARE(textOf(QCoro::waitFor(std::move(reading))), "t"_ba);
    }

    void writeThatIsNotKept_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("no entry") << QByteArray();
        QTest::newRow("the old value stays") << "old"_ba;
    }
    void writeThatIsNotKept()
    {
        QFETCH(const QByteArray, before);
        if (!before.isNull())
            m_service.script.entry = before;
        m_service.script.keepsNewEntries = false;
        QCOMPARE(write("new"_ba), "NotStored"_ba);
    }

    void removeThatDoesNothing()
    {
        m_service.script.entry = "t"_ba;
        m_service.script.keepsOldEntries = true;
        QCOMPARE(remove(), "Other"_ba);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("not allowed to write")
            << u"CreateItem"_s << u"org.freedesktop.Secret.Error.IsLocked"_s << "Denied"_ba;
        QTest::newRow("disk full")
            << u"CreateItem"_s << u"org.freedesktop.DBus.Error.Failed"_s << "Other"_ba;
        QTest::newRow("cannot be read back")
            << u"SearchItems"_s << u"org.freedesktop.DBus.Error.Failed"_s << "Other"_ba;
    }
    void refusals()
    {
        QFETCH(const QString, method);
        QFETCH(const QString, error);
        QFETCH(const QByteArray, outcome);
        m_service.script.promptEnd = PromptEnd::Dismiss;
        m_service.script.errors = {{method, error}};
        QCOMPARE(write("t"_ba), outcome);
    }
};

QTEST_GUILESS_MAIN(TestSystemKeychainFaults)
#include "tst_systemkeychain_faults.moc"
