// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "challenge.h"

#include <QStringDecoder>

#include <algorithm>

namespace clientele::protocol {

namespace {

bool isTokenCharacter(QChar character)
{
    const char16_t unit = character.unicode();
    return unit > 0x20 && unit != 0x7f && !QStringView(u"\"(),/:;<=>?@[\\]{}").contains(character);
}

bool isToken68Character(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 0x80
           && (character.isLetterOrNumber() || QStringView(u"-._~+/").contains(character));
}

QString decoded(const QByteArray &header)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(header);
    return utf8.hasError() ? QString::fromLatin1(header) : text;
}

class ChallengeReader
{
public:
    explicit ChallengeReader(QString header)
        : m_text(std::move(header))
    { }

    std::vector<Challenge> read();

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar next() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    void skipSpace();
    QString readWhile(bool (*belongs)(QChar));
    QString readQuoted();
    QString readValue();
    bool readToken68();
    void readWord();

    QString m_text;
    qsizetype m_at = 0;
    bool m_isAfterComma = true; // Only there a new challenge may begin.
    std::vector<Challenge> m_challenges;
};

std::vector<Challenge> ChallengeReader::read()
{
    for (skipSpace(); !isAtEnd(); skipSpace()) {
        if (isTokenCharacter(next())) {
            readWord();
            m_isAfterComma = false;
        } else {
            m_isAfterComma = m_isAfterComma || next() == u',';
            ++m_at;
        }
    }
    return std::move(m_challenges);
}

void ChallengeReader::skipSpace()
{
    while (!isAtEnd() && next().isSpace())
        ++m_at;
}

QString ChallengeReader::readWhile(bool (*belongs)(QChar))
{
    const qsizetype begin = m_at;
    while (!isAtEnd() && belongs(next()))
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

QString ChallengeReader::readQuoted()
{
    QString value;
    for (++m_at; !isAtEnd() && next() != u'"'; ++m_at) {
        if (next() == u'\\' && m_at + 1 < m_text.size())
            ++m_at;
        value += next();
    }
    ++m_at;
    return value;
}

QString ChallengeReader::readValue()
{
    skipSpace();
    if (next() == u'"')
        return readQuoted();
    // Wider than the grammar: values without the quotes that they need are common.
    return readWhile([](QChar character) { return !character.isSpace() && character != u','; });
}

bool ChallengeReader::readToken68()
{
    const qsizetype begin = m_at;
    QString value = readWhile(isToken68Character);
    value += readWhile([](QChar character) { return character == u'='; });
    skipSpace();
    if (value.isEmpty() || (!isAtEnd() && next() != u',')) {
        m_at = begin;
        return false;
    }
    m_challenges.back().parameters.emplace_back(QString(), value);
    return true;
}

void ChallengeReader::readWord()
{
    const QString word = readWhile(isTokenCharacter);
    skipSpace();
    if (next() == u'=') {
        ++m_at;
        if (m_challenges.empty())
            m_challenges.emplace_back();
        const QString value = readValue();
        m_challenges.back().parameters.emplace_back(word.toLower(), value);
    } else if (m_isAfterComma) {
        m_challenges.push_back({word, {}});
        readToken68();
    } else if (!m_challenges.empty() && !m_challenges.back().parameters.empty()) {
        // The rest of a value that should have been quoted.
        m_challenges.back().parameters.back().second += u' ' + word;
    }
}

} // namespace

QString Challenge::parameter(QStringView name) const
{
    const auto found = std::find_if(
        parameters.begin(), parameters.end(), [name](const std::pair<QString, QString> &parameter) {
            return parameter.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == parameters.end() ? QString() : found->second;
}

std::vector<Challenge> parseChallenges(const QByteArray &header)
{
    return ChallengeReader(decoded(header)).read();
}

} // namespace clientele::protocol
