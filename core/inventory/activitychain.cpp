// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitychain.h"

#include "statement.h"

#include <QCryptographicHash>

namespace clientele::inventory {

using namespace Qt::StringLiterals;

const QString ActivityColumns =
    u"SELECT number, at, client_record_id, client_label, verb, result, http_status, milliseconds, new_token, new_secret, hash FROM activity "_s;

ActivityRecord readActivity(const Statement &row)
{
    ActivityRecord activity;
    activity.number = row.number(0);
    activity.at = row.time(1);
    activity.clientRecordId = row.text(2);
    activity.clientLabel = row.text(3);
    activity.verb = Verb(row.number(4));
    activity.result = row.text(5);
    activity.httpStatus = int(row.number(6));
    activity.milliseconds = row.number(7);
    activity.newToken = row.number(8) != 0;
    activity.newSecret = row.number(9) != 0;
    return activity;
}

QString linkHash(const QString &previousHash, const ActivityRecord &activity)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part is preceded by its length, so that no two entries run together to the same bytes.
    const auto add = [&hash](const QString &part) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    };
    add(previousHash);
    add(QString::number(activity.number));
    add(QString::number(toMilliseconds(activity.at)));
    add(activity.clientRecordId);
    add(activity.clientLabel);
    add(QString::number(int(activity.verb)));
    add(activity.result);
    add(QString::number(activity.httpStatus));
    add(QString::number(activity.milliseconds));
    add(QString::number(int(activity.newToken)));
    add(QString::number(int(activity.newSecret)));
    return QString::fromLatin1(hash.result().toHex());
}

std::optional<qint64> firstBrokenLink(const Database &database)
{
    Statement statement(database, ActivityColumns + u"ORDER BY number"_s);
    if (!statement.run())
        return std::nullopt;
    QString previous;
    qint64 expected = 1;
    while (statement.next()) {
        const ActivityRecord activity = readActivity(statement);
        const QString hash = statement.text(10);
        if (activity.number != expected || hash != linkHash(previous, activity))
            return expected;
        previous = hash;
        ++expected;
    }
    return std::nullopt;
}

} // namespace clientele::inventory
