// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientdocument.h"

#include "jsonlayout.h"
#include "jsonnumber.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace clientele::metadata {

namespace {

constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

/// For text that we composed from sound parts: an edit must not stumble over a limit meant for
/// strangers' texts.
constexpr JsonLimits noLimits{
    std::numeric_limits<int>::max(), std::numeric_limits<qsizetype>::max(),
    std::numeric_limits<qsizetype>::max(), std::numeric_limits<qsizetype>::max()};

JsonProblem notAnObject(const QByteArray &text, const JsonValue &root)
{
    JsonProblem problem;
    problem.kind = JsonProblem::Kind::NotAnObject;
    problem.message = QCoreApplication::translate(
        "ClientDocument", "The metadata of a client must be an object, in braces.");
    problem.offset = root.span.begin;
    locate(text, problem);
    return problem;
}

/// Removes the members first to last, which stand side by side, with the comma and the line break
/// that are then left over.
TextSpan spanToRemove(const QByteArray &text, const JsonValue &object, size_t first, size_t last)
{
    const auto &members = object.members;
    const auto afterComma = [&](size_t index) {
        return text.indexOf(',', members[index].value.span.end) + 1;
    };
    const bool isFirst = first == 0;
    const bool isLast = last + 1 == members.size();
    if (isFirst && isLast)
        return {object.span.begin + 1, object.span.end - 1};
    if (isLast)
        return {members[first - 1].value.span.end, members[last].value.span.end};
    if (isFirst)
        return {members[first].nameSpan.begin, members[last + 1].nameSpan.begin};
    return {afterComma(first - 1), afterComma(last)};
}

/// `["a", "b"]` in a document that otherwise has a line for each element.
bool isFoldedContainer(const QByteArray &text, const JsonValue &value)
{
    const bool isEmpty = value.elements.empty() && value.members.empty();
    return !isEmpty
           && !text.sliced(value.span.begin, value.span.end - value.span.begin).contains('\n');
}

} // namespace

ClientDocument::ClientDocument()
    : m_text("{}")
{
    m_root.kind = JsonKind::Object;
    m_root.span = {0, m_text.size()};
}

ClientDocument::ClientDocument(QByteArray text, JsonValue root)
    : m_text(std::move(text))
    , m_root(std::move(root))
{ }

tl::expected<ClientDocument, JsonProblem> ClientDocument::fromText(const QByteArray &text,
                                                                   const JsonLimits &limits)
{
    // RFC 8259 forbids to send a byte order mark, so it does not become part of the document.
    const qsizetype markLength = text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    const QByteArray json = text.sliced(markLength);
    const auto inGivenText = [&](JsonProblem problem) {
        problem.offset += markLength;
        return tl::unexpected(std::move(problem));
    };
    auto reading = readJson(json, limits);
    if (!reading)
        return inGivenText(std::move(reading.error()));
    if (!reading->duplicates.empty())
        return inGivenText(std::move(reading->duplicates.front()));
    if (!reading->value.isObject())
        return inGivenText(notAnObject(json, reading->value));
    return ClientDocument(json, std::move(reading->value));
}

QString ClientDocument::string(QStringView name) const
{
    const JsonValue *value = member(name);
    return value ? value->string : QString();
}

QStringList ClientDocument::strings(QStringView name) const
{
    const JsonValue *value = member(name);
    if (!value)
        return {};
    if (value->isString())
        return {value->string};
    const auto isString = [](const JsonValue &element) { return element.isString(); };
    if (!std::all_of(value->elements.begin(), value->elements.end(), isString))
        return {};
    QStringList strings;
    for (const JsonValue &element : value->elements)
        strings.append(element.string);
    return strings;
}

std::optional<qint64> ClientDocument::integer(QStringView name) const
{
    const JsonValue *value = member(name);
    if (!value || value->kind != JsonKind::Number)
        return std::nullopt;
    return DecimalNumber::fromLexeme(value->lexeme).toInteger();
}

ClientDocument ClientDocument::without(const QStringList &names) const
{
    const auto &members = m_root.members;
    const auto goes = [&](size_t index) { return names.contains(members[index].name); };
    QByteArray text = m_text;
    // From the end, so that the spans before stay right.
    for (size_t end = members.size(); end > 0; --end) {
        if (!goes(end - 1))
            continue;
        size_t first = end - 1;
        while (first > 0 && goes(first - 1))
            --first;
        const TextSpan span = spanToRemove(m_text, m_root, first, end - 1);
        text.remove(span.begin, span.end - span.begin);
        end = first + 1;
    }
    return reread(text);
}

ClientDocument ClientDocument::with(const QString &name, const QByteArray &json) const
{
    const auto reading = readJson(json);
    const bool isSound = reading && reading->duplicates.empty();
    Q_ASSERT_X(isSound, "ClientDocument::with", "not a JSON text, or repeated names");
    if (!isSound)
        return *this;

    const JsonLayout layout = JsonLayout::ofObject(m_text, m_root);
    QByteArray text = m_text;
    if (const JsonValue *former = member(name)) {
        const JsonLayout &kept = isFoldedContainer(m_text, *former) ? layout.onOneLine() : layout;
        text.replace(former->span.begin, former->span.end - former->span.begin,
                     layOut(json, reading->value, kept, 1));
        return reread(text);
    }
    const QByteArray entry = jsonString(name) + layout.colon
                             + layOut(json, reading->value, layout, 1);
    if (m_root.members.empty())
        text.replace(m_root.span.begin, m_root.span.end - m_root.span.begin,
                     '{' + layout.line(1) + entry + layout.line(0) + '}');
    else
        text.insert(m_root.members.back().value.span.end, ',' + layout.next(1) + entry);
    return reread(text);
}

ClientDocument ClientDocument::formatted() const
{
    return reread(layOut(m_text, m_root, JsonLayout{}));
}

ClientDocument ClientDocument::reread(const QByteArray &text)
{
    auto reading = readJson(text, noLimits);
    Q_ASSERT(reading);
    return ClientDocument(text, std::move(reading->value));
}

} // namespace clientele::metadata
