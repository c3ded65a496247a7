// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonlayout.h"

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
        layout.newline.clear();
        layout.beforeName = lead.toByteArray();
        if (object.members.size() == 1)
            layout.beforeName = layout.colon.endsWith(' ') ? " " : "";
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

QByteArray JsonLayout::line(int depth) const
{
    return newline + margin + indent.repeated(depth);
}

QByteArray layOut(QByteArrayView text, const JsonValue &value, const JsonLayout &layout, int depth)
{
    const bool isEmpty = value.elements.empty() && value.members.empty();
    if (isEmpty && value.isArray())
        return "[]";
    if (isEmpty && value.isObject())
        return "{}";
    if (isEmpty)
        return sourceOf(text, value.span);

    QByteArray out(1, value.isArray() ? '[' : '{');
    for (const JsonValue &element : value.elements)
        out += layout.line(depth + 1) + layOut(text, element, layout, depth + 1) + ',';
    for (const JsonMember &member : value.members) {
        out += layout.line(depth + 1) + sourceOf(text, member.nameSpan) + layout.colon
               + layOut(text, member.value, layout, depth + 1) + ',';
    }
    out.chop(1);
    return out + layout.line(depth) + (value.isArray() ? ']' : '}');
}

} // namespace clientele::metadata
