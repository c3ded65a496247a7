// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpatch.h"

#include "jsonwriter.h"

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace clientele::metadata {

namespace {

QByteArray operation(QByteArrayView verb, const QString &member, const JsonValue *value)
{
    QString path = member;
    path.replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s).prepend(u'/');
    QByteArray text = "  {\"op\": \"" + verb.toByteArray() + "\", \"path\": " + jsonString(path);
    if (value)
        text += ", \"value\": " + compactJson(*value);
    return text + '}';
}

} // namespace

QByteArray jsonPatch(const ClientDocument &before, const ClientDocument &after)
{
    QByteArrayList operations;
    for (const JsonMember &member : before.root().members) {
        if (!after.has(member.name))
            operations.append(operation("remove", member.name, nullptr));
    }
    for (const JsonMember &member : after.root().members) {
        const JsonValue *former = before.member(member.name);
        if (!former)
            operations.append(operation("add", member.name, &member.value));
        else if (!(*former == member.value))
            operations.append(operation("replace", member.name, &member.value));
    }
    return operations.isEmpty() ? "[]\n"_ba : "[\n" + operations.join(",\n") + "\n]\n";
}

} // namespace clientele::metadata
