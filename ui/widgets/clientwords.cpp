// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using clientele::inventory::ClientState;
using clientele::inventory::TokenState;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ClientWords)
};

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 endOfYear9999 = 253'402'300'799;
/// Farther away, a date says more than a count of days.
constexpr int farAwayInDays = 60;

QString shortDate(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString daysAgo(int days)
{
    if (days == 1)
        return Words::tr("yesterday");
    if (days < 14)
        return Words::tr("%n days ago", nullptr, days);
    return Words::tr("%n weeks ago", nullptr, days / 7);
}

} // namespace

StateLook lookOf(ClientState state)
{
    switch (state) {
    case ClientState::OutcomeUnknown:
        return {u"state-outcome-unknown"_s, ColorRole::Danger, Words::tr("Outcome unknown")};
    case ClientState::TokenWaiting:
        return {u"state-token-waiting"_s, ColorRole::Danger, Words::tr("Token not in keychain")};
    case ClientState::TokenRefused:
        return {u"state-token-refused"_s, ColorRole::Danger, Words::tr("Token refused")};
    case ClientState::NoToken:
        return {u"state-no-token"_s, ColorRole::Danger, Words::tr("No token")};
    case ClientState::NotManageable:
        return {u"state-no-token"_s, ColorRole::Muted, Words::tr("Not manageable here")};
    case ClientState::NotRegistered:
        return {u"state-not-registered"_s, ColorRole::Info, Words::tr("Not registered")};
    case ClientState::Conflict:
        return {u"state-conflict"_s, ColorRole::Warning, Words::tr("Conflict")};
    case ClientState::ChangedOnServer:
        return {u"state-changed"_s, ColorRole::Warning, Words::tr("Changed on server")};
    case ClientState::Draft:
        return {u"state-draft"_s, ColorRole::Info, Words::tr("Draft")};
    case ClientState::Deleted:
        return {u"state-deleted"_s, ColorRole::Muted, Words::tr("Deleted on server")};
    case ClientState::NeverRead:
        return {u"state-never-read"_s, ColorRole::Muted, Words::tr("Never read")};
    case ClientState::InSync:
        break;
    }
    return {u"state-in-sync"_s, ColorRole::Positive, Words::tr("In sync")};
}

QString tokenWord(TokenState state)
{
    switch (state) {
    case TokenState::InKeychain:
        return Words::tr("Stored");
    case TokenState::Waiting:
        return Words::tr("Waiting");
    case TokenState::Sealed:
        return Words::tr("Sealed");
    case TokenState::Refused:
        return Words::tr("Refused");
    case TokenState::OtherBearer:
        return Words::tr("Server's bearer");
    case TokenState::Missing:
        break;
    }
    return Words::tr("Missing");
}

QString shownName(const inventory::ClientRecord &client)
{
    if (const QString name = client.name.simplified(); !name.isEmpty())
        return name;
    return client.clientId.isEmpty() ? QString::fromUtf8(client.configurationUri) : client.clientId;
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return u"–"_s;
    const qint64 seconds = time.secsTo(now);
    if (seconds >= 0 && seconds < 60)
        return Words::tr("just now");
    if (seconds >= 60 && seconds < 3600)
        return Words::tr("%n min ago", nullptr, int(seconds / 60));
    const int days = int(time.toLocalTime().date().daysTo(now.toLocalTime().date()));
    if (days == 0)
        return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat);
    if (days < 0 || days > farAwayInDays)
        return shortDate(time);
    return daysAgo(days);
}

QString exactTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return u"%1 %2"_s.arg(QLocale().toString(local, QLocale::ShortFormat),
                          local.timeZoneAbbreviation());
}

QString secretExpiryWord(const inventory::ClientRecord &client, const QDateTime &now)
{
    if (!client.secretExpiresAt)
        return u"–"_s;
    if (*client.secretExpiresAt == 0)
        return Words::tr("never");
    return expiryWord(*client.secretExpiresAt, now);
}

QString expiryWord(qint64 expiresAt, const QDateTime &now)
{
    if (expiresAt <= now.toSecsSinceEpoch())
        return Words::tr("expired");
    if (expiresAt > endOfYear9999)
        return Words::tr("after 9999");
    const qint64 days = (expiresAt - now.toSecsSinceEpoch()) / secondsPerDay;
    if (days == 0)
        return Words::tr("within a day");
    if (days == 1)
        return Words::tr("in 1 day");
    if (days <= farAwayInDays)
        return Words::tr("in %n days", nullptr, int(days));
    return shortDate(QDateTime::fromSecsSinceEpoch(expiresAt, Qt::UTC));
}

} // namespace clientele::ui
