// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "curlcommand.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// For the shell: taken literally.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

/// For a here-document in which the shell puts variables in.
QString escaped(QString text)
{
    text.replace(u'\\', "\\\\"_L1);
    text.replace(u'$', "\\$"_L1);
    return text.replace(u'`', "\\`"_L1);
}

} // namespace

QString curlCommand(const registrar::UpdatePlan &plan)
{
    const QString method = plan.requestLine.section(u' ', 0, 0);
    const QString uri = plan.requestLine.section(u' ', 1, 1);
    QString body;
    QString delimiter = u"'JSON'"_s;
    if (plan.sendsSecret) {
        const QByteArray stand = "\"CLIENT-SECRET-STANDS-HERE\""_ba;
        body = escaped(QString::fromUtf8(plan.toSend.with(u"client_secret"_s, stand).text()));
        body.replace(QString::fromLatin1(stand), u"\"$CLIENT_SECRET\""_s);
        delimiter = u"JSON"_s;
    } else {
        body = QString::fromUtf8(plan.toSend.text());
    }
    // A line of JSON cannot be the delimiter: outside of strings there are no such words, and
    // strings have no line ends.
    const QStringList lines = {
        u"curl --request "_s + quoted(method) + u" \\"_s,
        u"  --header \"Authorization: Bearer $REGISTRATION_ACCESS_TOKEN\" \\"_s,
        u"  --header 'Content-Type: application/json' \\"_s,
        u"  --header 'Accept: application/json' \\"_s,
        u"  --data-binary @- \\"_s,
        u"  "_s + quoted(uri) + u" <<"_s + delimiter,
        body.endsWith(u'\n') ? body.chopped(1) : body,
        u"JSON\n"_s};
    return lines.join(u'\n');
}

} // namespace clientele::ui
