// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/clientstep.h>
#include <widgets/clientwords.h>

#include <QSet>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::inventory::ClientRecord;
using clientele::inventory::ClientState;
using clientele::inventory::TokenState;

namespace {

QDateTime theMoment()
{
    return QDateTime(QDate(2026, 5, 14), QTime(14, 2, 30), Qt::UTC);
}

} // namespace

class TestClientWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsOwnLook();
    void tokenWords();
    void aLostRegistrationMayHaveItsToken();
    void nameFallsBackToClientId();
    void relativeTimes_data();
    void relativeTimes();
    void secretExpiry_data();
    void secretExpiry();
};

void TestClientWords::everyStateHasItsOwnLook()
{
    const QList<ClientState> states = {ClientState::OutcomeUnknown, ClientState::TokenWaiting,
                                       ClientState::TokenRefused,   ClientState::NoToken,
                                       ClientState::Conflict,       ClientState::ChangedOnServer,
                                       ClientState::Draft,          ClientState::Deleted,
                                       ClientState::NeverRead,      ClientState::InSync};
    QSet<QString> words;
    QSet<QString> icons;
    for (const ClientState state : states) {
        words.insert(lookOf(state).word);
        icons.insert(lookOf(state).iconName);
        QVERIFY(lookOf(state).role != ColorRole::Text);
    }
    QCOMPARE(words.size(), states.size());
    QCOMPARE(icons.size(), states.size());
}

void TestClientWords::tokenWords()
{
    QCOMPARE(tokenWord(TokenState::InKeychain), u"Stored"_s);
    QCOMPARE(tokenWord(TokenState::Waiting), u"Waiting"_s);
    QCOMPARE(tokenWord(TokenState::Refused), u"Refused"_s);
    QCOMPARE(tokenWord(TokenState::Missing), u"Missing"_s);
}

// S06
void TestClientWords::aLostRegistrationMayHaveItsToken()
{
    ClientRecord client;
    client.unknownVerb = clientele::inventory::Verb::Register;
    QVERIFY(adviceFor(client, theMoment()).text.contains(u"nobody holds its token"));
    client.tokenState = TokenState::InKeychain;
    QVERIFY(!adviceFor(client, theMoment()).text.contains(u"nobody holds its token"));
}

void TestClientWords::nameFallsBackToClientId()
{
    ClientRecord client;
    client.clientId = u"s6BhdRkqt3-07a2"_s;
    QCOMPARE(shownName(client), u"s6BhdRkqt3-07a2"_s);
    client.name = u" \n "_s;
    QCOMPARE(shownName(client), u"s6BhdRkqt3-07a2"_s);
    client.name = u"Billing\nPortal"_s;
    QCOMPARE(shownName(client), u"Billing Portal"_s);
}

void TestClientWords::relativeTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("words");
    QTest::newRow("never") << QDateTime() << u"–"_s;
    QTest::newRow("this second") << theMoment() << u"just now"_s;
    QTest::newRow("59 s") << theMoment().addSecs(-59) << u"just now"_s;
    QTest::newRow("a minute") << theMoment().addSecs(-60) << u"1 min ago"_s;
    QTest::newRow("59 min") << theMoment().addSecs(-3599) << u"59 min ago"_s;
    QTest::newRow("this morning") << theMoment().addSecs(-3600 * 5) << u"09:02:30"_s;
    QTest::newRow("last evening, less than a day ago")
        << theMoment().addSecs(-3600 * 15) << u"yesterday"_s;
    QTest::newRow("13 days") << theMoment().addDays(-13) << u"13 days ago"_s;
    QTest::newRow("3 weeks") << theMoment().addDays(-22) << u"3 weeks ago"_s;
    QTest::newRow("long ago") << theMoment().addDays(-200) << u"26 Oct 2025"_s;
    QTest::newRow("a clock that runs ahead") << theMoment().addDays(2) << u"16 May 2026"_s;
}

void TestClientWords::relativeTimes()
{
    QFETCH(QDateTime, time);
    QTEST(relativeTime(time, theMoment()), "words");
}

void TestClientWords::secretExpiry_data()
{
    QTest::addColumn<std::optional<qint64>>("expiresAt");
    QTest::addColumn<QString>("words");
    const qint64 now = theMoment().toSecsSinceEpoch();
    const qint64 day = 86'400;
    QTest::newRow("not said") << std::optional<qint64>() << u"–"_s;
    QTest::newRow("never") << std::optional<qint64>(0) << u"never"_s;
    QTest::newRow("this second") << std::optional<qint64>(now) << u"expired"_s;
    QTest::newRow("hours") << std::optional<qint64>(now + 3600) << u"within a day"_s;
    QTest::newRow("a day") << std::optional<qint64>(now + day) << u"in 1 day"_s;
    QTest::newRow("12 days") << std::optional<qint64>(now + 12 * day) << u"in 12 days"_s;
    QTest::newRow("far") << std::optional<qint64>(now + 100 * day) << u"22 Aug 2026"_s;
    QTest::newRow("smallest number")
        << std::optional<qint64>(std::numeric_limits<qint64>::min()) << u"expired"_s;
    QTest::newRow("largest number")
        << std::optional<qint64>(std::numeric_limits<qint64>::max()) << u"after 9999"_s;
}

// S15
void TestClientWords::secretExpiry()
{
    QFETCH(std::optional<qint64>, expiresAt);
    ClientRecord client;
    client.secretExpiresAt = expiresAt;
    QTEST(secretExpiryWord(client, theMoment()), "words");
}

QTEST_GUILESS_MAIN(TestClientWords)
#include "tst_clientwords.moc"
