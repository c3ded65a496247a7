// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorresponse.h"

#include "clientinformation.h"

#include <metadata/jsonreader.h>

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::JsonKind;
using metadata::JsonValue;

namespace {

constexpr qsizetype maximumLength = 500;
constexpr qint64 maximumSeconds = 366LL * 24 * 60 * 60;

/// Direction marks can make a text read as another one; a line end can push ours out of sight.
QString plainText(const QString &text)
{
    const QString oneLine = text.simplified();
    QString plain;
    for (const QChar character : oneLine) {
        const bool isDirectionMark = (character >= u'\u202a' && character <= u'\u202e')
                                     || (character >= u'\u2066' && character <= u'\u2069');
        if (character.category() != QChar::Other_Control && !isDirectionMark)
            plain += character;
    }
    if (plain.size() <= maximumLength)
        return plain;
    plain.truncate(maximumLength - 1);
    if (plain.back().isHighSurrogate())
        plain.chop(1);
    return plain + u'…';
}

/// A string or a number as it is spelled, else empty.
QString scalar(const JsonValue &object, QStringView name)
{
    const JsonValue *value = object.find(name);
    if (!value)
        return {};
    if (value->kind == JsonKind::Number)
        return QString::fromLatin1(value->lexeme);
    return value->string;
}

/// RFC 7591; Okta; gateways and frameworks.
constexpr std::array<QStringView, 3> errorNames{u"error", u"errorCode", u"code"};
constexpr std::array<QStringView, 3> descriptionNames{u"error_description", u"errorSummary",
                                                      u"message"};

QString firstFilled(const JsonValue &object, const std::array<QStringView, 3> &names)
{
    for (const QStringView name : names) {
        const QString text = plainText(scalar(object, name));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// What stands in front of the time zone; the three forms of RFC 9110, section 5.6.7, without the
/// weekday.
std::optional<QDateTime> parseHttpDate(const QString &text)
{
    const QLocale english = QLocale::c();
    const qsizetype comma = text.indexOf(u',');
    const QString date = text.sliced(text.indexOf(comma < 0 ? u' ' : u',') + 1).simplified();
    for (const QString &format :
         {u"d MMM yyyy hh:mm:ss 'GMT'"_s, u"d-MMM-yy hh:mm:ss 'GMT'"_s, u"MMM d hh:mm:ss yyyy"_s}) {
        QDateTime time = english.toDateTime(date, format);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        // Qt reads two digits as a year of the last century.
        return time.date().year() < 1970 ? time.addYears(100) : time;
    }
    return std::nullopt;
}

} // namespace

std::optional<ErrorResponse> parseErrorResponse(const QByteArray &body)
{
    // Some servers quote the request that they could not read, the secret included.
    const auto reading = metadata::readJson(withoutSecrets(body));
    if (!reading || !reading->value.isObject())
        return std::nullopt;
    const ErrorResponse response{firstFilled(reading->value, errorNames),
                                 firstFilled(reading->value, descriptionNames)};
    return response.error.isEmpty() ? std::nullopt : std::optional(response);
}

std::optional<QDateTime> parseRetryAfter(const QByteArray &value, const QDateTime &now,
                                         const QByteArray &serversDate)
{
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    std::optional<QDateTime> when;
    if (isNumber && seconds >= 0 && seconds <= maximumSeconds)
        when = now.toUTC().addSecs(seconds);
    else if (!isNumber)
        when = parseHttpDate(QString::fromLatin1(text));
    const auto serverNow = parseHttpDate(QString::fromLatin1(serversDate.trimmed()));
    if (when && !isNumber && serverNow)
        when = now.toUTC().addMSecs(serverNow->msecsTo(*when));
    if (!when || when->toUTC() > now.addSecs(maximumSeconds))
        return std::nullopt;
    return std::max(*when, now.toUTC());
}

} // namespace clientele::protocol
