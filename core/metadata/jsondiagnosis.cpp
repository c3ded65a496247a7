// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsondiagnosis.h"

#include "jsonstringdiagnosis.h"

#include <algorithm>

namespace clientele::metadata {

namespace {

constexpr QByteArrayView space = " \t\r\n";
constexpr QByteArrayView partsOfNumber = "0123456789+-.";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isOfWord(char c)
{
    return isLetter(c) || partsOfNumber.contains(c);
}

bool beginsValue(char c)
{
    return c == '"' || c == '{' || c == '[' || isOfWord(c);
}

JsonProblem syntax(qsizetype offset, const QString &message)
{
    JsonProblem problem;
    problem.message = message;
    problem.offset = offset;
    return problem;
}

} // namespace

JsonDiagnosis::JsonDiagnosis(QByteArrayView text)
    : m_text(text)
{ }

JsonProblem JsonDiagnosis::diagnose(QByteArrayView text, qsizetype from,
                                    JsonExpectation expectation)
{
    const JsonDiagnosis diagnosis(text);
    switch (expectation) {
    case JsonExpectation::Text:
        return diagnosis.atStart(from);
    case JsonExpectation::NameOrEnd:
        return diagnosis.atName(from);
    case JsonExpectation::ColonAndValue:
        return diagnosis.afterName(from);
    case JsonExpectation::CommaOrObjectEnd:
        return diagnosis.afterValue(from, '}');
    case JsonExpectation::ValueOrEnd:
        return diagnosis.atElement(from);
    case JsonExpectation::CommaOrArrayEnd:
        return diagnosis.afterValue(from, ']');
    case JsonExpectation::Nothing:
        break;
    }
    return diagnosis.afterEverything(from);
}

JsonProblem JsonDiagnosis::atStart(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return syntax(from, tr("The text is empty."));
    if (at(begin) == '<')
        return syntax(begin, tr("This is HTML or XML, not JSON."));
    return wrongValue(begin);
}

JsonProblem JsonDiagnosis::atName(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsWithout('}');
    const char found = at(begin);
    if (found == ',')
        return syntax(begin, tr("There is a comma too many."));
    if (found == ':')
        return syntax(begin, tr("The name of the member is missing."));
    if (found == ']')
        return syntax(begin, tr("The object is not closed: “}” is missing."));
    if (found != '"' && beginsValue(found))
        return syntax(begin, tr("The name of a member must be in double quotation marks."));
    return wrongValue(begin);
}

JsonProblem JsonDiagnosis::afterName(qsizetype from) const
{
    const qsizetype colon = skipSpace(from);
    if (isEnd(colon))
        return syntax(from,
                      tr("The text ends too early: the value of the last member is missing."));
    if (at(colon) != ':')
        return syntax(from, tr("A colon is missing after the name of the member."));
    const qsizetype begin = skipSpace(colon + 1);
    if (isEnd(begin))
        return syntax(colon + 1,
                      tr("The text ends too early: the value of the last member is missing."));
    return wrongValue(begin);
}

JsonProblem JsonDiagnosis::atElement(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsWithout(']');
    if (at(begin) == ',')
        return syntax(begin, tr("There is a comma too many."));
    if (at(begin) == '}')
        return syntax(begin, tr("The array is not closed: “]” is missing."));
    return wrongValue(begin);
}

JsonProblem JsonDiagnosis::afterValue(qsizetype from, char closing) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsWithout(closing);
    const char found = at(begin);
    if (found == ',')
        return afterComma(begin, closing);
    if (found == '}')
        return syntax(begin, tr("The array is not closed: “]” is missing."));
    if (found == ']')
        return syntax(begin, tr("The object is not closed: “}” is missing."));
    if (found == ':' && closing == ']')
        return syntax(begin, tr("Only an object, in braces, can have members with names."));
    // "01", "1.2.3", "truex": the parser took the sound part and stumbled over the rest.
    if (begin == from && isOfWord(found) && isOfWord(at(from - 1)))
        return wrongWord(from - 1);
    if (beginsValue(found))
        return syntax(from, tr("A comma is missing."));
    return wrongValue(begin);
}

JsonProblem JsonDiagnosis::afterComma(qsizetype comma, char closing) const
{
    const qsizetype next = skipSpace(comma + 1);
    if (isEnd(next))
        return endsWithout(closing);
    if (at(next) == '}' || at(next) == ']')
        return syntax(comma, tr("There is a comma too many."));
    return closing == '}' ? atName(next) : atElement(next);
}

JsonProblem JsonDiagnosis::afterEverything(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    const bool isBracket = !isEnd(begin) && (at(begin) == '}' || at(begin) == ']');
    if (isBracket)
        return syntax(begin, tr("There is a closing bracket too many."));
    return syntax(begin, tr("The JSON ends before this place, but something follows it."));
}

JsonProblem JsonDiagnosis::wrongValue(qsizetype begin) const
{
    switch (at(begin)) {
    case '"':
        return JsonStringDiagnosis(m_text).string(begin);
    case '\'':
        return syntax(begin, tr("Quotation marks must be double, not single."));
    case '}':
    case ']':
    case ',':
        return syntax(begin, tr("A value is missing."));
    case ':':
        return syntax(begin, tr("A colon cannot stand here."));
    case '/':
    case '#':
        return syntax(begin, tr("JSON has no comments."));
    default:
        return isOfWord(at(begin)) ? wrongWord(begin)
                                   : JsonStringDiagnosis(m_text).character(begin);
    }
}

JsonProblem JsonDiagnosis::wrongWord(qsizetype position) const
{
    qsizetype begin = position;
    while (begin > 0 && isOfWord(at(begin - 1)))
        --begin;
    if (partsOfNumber.contains(at(begin)))
        return syntax(begin, tr("JSON does not write numbers in this way."));
    qsizetype end = position;
    while (!isEnd(end) && isLetter(at(end)))
        ++end;
    const QByteArray word = m_text.sliced(begin, end - begin).toByteArray().toLower();
    if (word == "true" || word == "false" || word == "null")
        return syntax(begin, tr("The words true, false and null are written in lower case."));
    return syntax(begin,
                  tr("Only numbers, true, false and null stand without double quotation marks."));
}

JsonProblem JsonDiagnosis::endsWithout(char closing) const
{
    qsizetype end = m_text.size();
    while (end > 0 && space.contains(at(end - 1)))
        --end;
    return syntax(
        end, tr("The text ends too early: the closing “%1” is missing.").arg(QLatin1Char(closing)));
}

qsizetype JsonDiagnosis::skipSpace(qsizetype position) const
{
    while (!isEnd(position) && space.contains(at(position)))
        ++position;
    return position;
}

} // namespace clientele::metadata
