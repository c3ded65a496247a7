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

/// The variable is put in where the member stands and not by a text that is looked for: another
/// member may hold that text, and would be sent the secret.
QString bodyWithSecretVariable(const metadata::ClientDocument &document)
{
    const auto complete = document.with(u"client_secret"_s, "null"_ba);
    const metadata::TextSpan span = complete.member(u"client_secret")->span;
    const QByteArray &text = complete.text();
    return escaped(QString::fromUtf8(text.left(span.begin))) + u"\"$CLIENT_SECRET\""_s
           + escaped(QString::fromUtf8(text.mid(span.end)));
}

} // namespace

QString curlCommand(const registrar::UpdatePlan &plan)
{
    const QString method = plan.requestLine.section(u' ', 0, 0);
    const QString uri = plan.requestLine.section(u' ', 1, 1);
    QString body;
    QString delimiter = u"'JSON'"_s;
    if (plan.sendsSecret) {
        body = bodyWithSecretVariable(plan.toSend);
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
