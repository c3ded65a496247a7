// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonlayout.h"

#include <QByteArrayList>

namespace clientele::metadata {

namespace {

QByteArray sourceOf(QByteArrayView text, TextSpan span)
{
    return text.sliced(span.begin, span.end - span.begin).toByteArray();
}

/// The white space that stands directly before this offset.
QByteArrayView spaceBefore(QByteArrayView text, qsizetype offset)
{
    constexpr QByteArrayView space = " \t\r\n";
    qsizetype begin = offset;
    while (begin > 0 && space.contains(text[begin - 1]))
        --begin;
    return text.sliced(begin, offset - begin);
}

/// What follows the last newline.
QByteArrayView lastLine(QByteArrayView space)
{
    return space.sliced(space.lastIndexOf('\n') + 1);
}

} // namespace

JsonLayout JsonLayout::ofObject(QByteArrayView text, const JsonValue &object)
{
    JsonLayout layout;
    if (object.members.empty())
        return layout;
    const JsonMember &last = object.members.back();
    const QByteArrayView colon = text.sliced(last.nameSpan.end,
                                             last.value.span.begin - last.nameSpan.end);
    if (!colon.contains('\n'))
        layout.colon = colon.toByteArray();

    const QByteArrayView lead = spaceBefore(text, last.nameSpan.begin);
    if (!lead.contains('\n')) {
        layout = layout.onOneLine();
        if (object.members.size() > 1)
            layout.afterComma = lead.toByteArray();
        return layout;
    }
    layout.newline = lead.contains("\r\n") ? "\r\n" : "\n";
    const QByteArrayView memberIndent = lastLine(lead);
    const QByteArrayView closing = spaceBefore(text, object.span.end - 1);
    if (closing.contains('\n') && memberIndent.startsWith(lastLine(closing)))
        layout.margin = lastLine(closing).toByteArray();
    layout.indent = memberIndent.sliced(layout.margin.size()).toByteArray();
    return layout;
}

JsonLayout JsonLayout::onOneLine() const
{
    JsonLayout layout = *this;
    layout.newline.clear();
    layout.afterComma = colon.endsWith(' ') ? " " : "";
    return layout;
}

QByteArray JsonLayout::line(int depth) const
{
    return isOneLine() ? QByteArray() : newline + margin + indent.repeated(depth);
}

QByteArray layOut(QByteArrayView text, const JsonValue &value, const JsonLayout &layout, int depth)
{
    const bool isArray = value.isArray();
    if (!isArray && !value.isObject())
        return sourceOf(text, value.span);

    QByteArrayList parts;
    for (const JsonValue &element : value.elements)
        parts.append(layOut(text, element, layout, depth + 1));
    for (const JsonMember &member : value.members) {
        const QByteArray shown = layOut(text, member.value, layout, depth + 1);
        parts.append(sourceOf(text, member.nameSpan) + layout.colon + shown);
    }
    const QByteArray body = parts.isEmpty()
                                ? QByteArray()
                                : layout.line(depth + 1) + parts.join(',' + layout.next(depth + 1))
                                      + layout.line(depth);
    return (isArray ? '[' : '{') + body + (isArray ? ']' : '}');
}

} // namespace clientele::metadata
