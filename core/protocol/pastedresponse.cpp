// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastedresponse.h"

#include <QChar>
#include <QStringView>

#include <algorithm>
#include <optional>

namespace clientele::protocol {

using metadata::SecretText;
using Answer = tl::expected<ClientInformation, ClientInformationProblem>;
using Kind = ClientInformationProblem::Kind;

namespace {

/// Each attempt may read the whole text once; no one pastes more objects than this around the one
/// that counts.
constexpr int maximumAttempts = 50;

/// `begin` is at an opening brace. The place behind its partner; the end of the text if there is
/// none.
qsizetype objectEnd(const QByteArray &text, qsizetype begin)
{
    int depth = 0;
    bool isInString = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const char byte = text[at];
        if (isInString) {
            if (byte == '\\')
                ++at;
            else if (byte == '"')
                isInString = false;
        } else if (byte == '"') {
            isInString = true;
        } else if (byte == '{') {
            ++depth;
        } else if (byte == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return text.size();
}

/// Positions are told in the text that was pasted.
ClientInformationProblem moved(ClientInformationProblem problem, const QByteArray &text,
                               qsizetype by)
{
    problem.json.offset += by;
    metadata::locate(text, problem.json);
    return problem;
}

/// A problem of a whole object says more than broken JSON; of broken ones the longest run was
/// meant.
bool saysMore(const ClientInformationProblem &left, const ClientInformationProblem &right)
{
    if (left.kind == Kind::NotJson && right.kind == Kind::NotJson)
        return left.json.offset > right.json.offset;
    return left.kind != Kind::NotJson && right.kind == Kind::NotJson;
}

/// Also the kinds of space that web pages put around what they show.
bool isUnseen(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Format;
}

QStringView withoutUnseenStart(QStringView text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isUnseen);
    return text.sliced(first - text.begin());
}

bool startsWithWord(QStringView text, QStringView word)
{
    return text.startsWith(word, Qt::CaseInsensitive);
}

} // namespace

tl::expected<ClientInformation, ClientInformationProblem> parsePastedResponse(
    const QByteArray &text)
{
    const Answer whole = parseClientInformation(text);
    if (whole)
        return whole;
    std::optional<ClientInformationProblem> problem;
    qsizetype begin = text.indexOf('{');
    for (int attempt = 0; begin >= 0 && attempt < maximumAttempts; ++attempt) {
        const qsizetype end = objectEnd(text, begin);
        const Answer answer = parseClientInformation(text.mid(begin, end - begin));
        if (answer)
            return answer;
        const ClientInformationProblem here = moved(answer.error(), text, begin);
        if (!problem || saysMore(here, *problem))
            problem = here;
        // The brace of a shell prompt may hold the object: look inside what is no JSON.
        begin = text.indexOf('{', here.kind == Kind::NotJson ? begin + 1 : end);
    }
    return tl::unexpected(problem.value_or(whole.error()));
}

SecretText parsePastedToken(const QByteArray &text)
{
    constexpr QStringView header = u"Authorization:";
    constexpr QStringView scheme = u"Bearer";
    QString pasted = QString::fromUtf8(text);
    QStringView token = withoutUnseenStart(pasted);
    if (startsWithWord(token, header))
        token = withoutUnseenStart(token.sliced(header.size()));
    if (startsWithWord(token, scheme)) {
        const QStringView rest = token.sliced(scheme.size());
        const QStringView value = withoutUnseenStart(rest);
        if (!value.isEmpty() && value.size() < rest.size())
            token = value;
    }
    QByteArray joined;
    for (const QChar character : token) {
        // Terminals break long lines.
        if (!isUnseen(character))
            joined += QStringView(&character, 1).toUtf8();
    }
    SecretText secret(joined);
    joined.fill('\0');
    pasted.fill(u'\0');
    return secret;
}

} // namespace clientele::protocol
