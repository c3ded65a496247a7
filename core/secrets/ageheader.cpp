// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ageheader.h"

#include <QList>

#include <optional>

namespace clientele::secrets {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64 = QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype longestLine = 1'000;

/// Lines of a file, one after the other; a line without an end is no line.
class LineReader
{
public:
    explicit LineReader(const QByteArray &file)
        : m_file(file)
    { }
    [[nodiscard]] std::optional<QByteArray> next()
    {
        const qsizetype end = m_file.indexOf('\n', m_at);
        if (end < 0 || end - m_at > longestLine)
            return std::nullopt;
        const QByteArray line = m_file.mid(m_at, end - m_at);
        m_at = end + 1;
        return line;
    }
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// Whether the file ends before its next line does.
    [[nodiscard]] bool isCut() const { return m_file.indexOf('\n', m_at) < 0; }

private:
    const QByteArray &m_file;
    qsizetype m_at = 0;
};

/// The bytes, if this is how they are spelled: no padding, no spare bits, no white space.
std::optional<QByteArray> decoded(const QByteArray &text, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(
        text, base64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.size() != size || result.decoded.toBase64(base64) != text)
        return std::nullopt;
    return result.decoded;
}

std::optional<int> workFactorIn(const QByteArray &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    const bool isUsual = isNumber && value > 0 && QByteArray::number(value) == text;
    return isUsual ? std::optional(value) : std::nullopt;
}

tl::unexpected<AgeProblem> cutOrDamaged(const LineReader &lines)
{
    return tl::unexpected(lines.isCut() ? AgeProblem::Truncated : AgeProblem::Damaged);
}

} // namespace

QByteArray AgeHeader::authenticatedText() const
{
    return "age-encryption.org/v1\n-> scrypt "_ba + salt.toBase64(base64) + ' '
           + QByteArray::number(workFactor) + '\n' + wrappedKey.toBase64(base64) + "\n---"_ba;
}

QByteArray AgeHeader::text() const
{
    return authenticatedText() + ' ' + mac.toBase64(base64) + '\n';
}

AgeResult<AgeHeaderReading> readAgeHeader(const QByteArray &file)
{
    LineReader lines(file);
    if (lines.next() != "age-encryption.org/v1"_ba)
        return tl::unexpected(AgeProblem::NotAge);
    const auto recipient = lines.next();
    if (!recipient)
        return cutOrDamaged(lines);
    if (!recipient->startsWith("-> "))
        return tl::unexpected(AgeProblem::Damaged);
    const QList<QByteArray> words = recipient->split(' ');
    if (words.at(1) != "scrypt")
        return tl::unexpected(AgeProblem::OtherRecipient);
    const auto salt = words.size() == 4 ? decoded(words.at(2), AgeHeader::saltSize) : std::nullopt;
    const auto workFactor = words.size() == 4 ? workFactorIn(words.at(3)) : std::nullopt;
    if (!salt || !workFactor)
        return tl::unexpected(AgeProblem::Damaged);
    const auto key = lines.next();
    if (!key)
        return cutOrDamaged(lines);
    const auto wrappedKey = decoded(*key, AgeHeader::wrappedKeySize);
    if (!wrappedKey)
        return tl::unexpected(AgeProblem::Damaged);
    const auto foot = lines.next();
    if (!foot)
        return cutOrDamaged(lines);
    // A passphrase beside another way in: the format forbids it.
    if (foot->startsWith("-> "))
        return tl::unexpected(AgeProblem::OtherRecipient);
    const auto mac = foot->startsWith("--- ") ? decoded(foot->mid(4), AgeHeader::macSize)
                                              : std::nullopt;
    if (!mac)
        return tl::unexpected(AgeProblem::Damaged);
    return AgeHeaderReading{.header = {.salt = *salt,
                                       .workFactor = *workFactor,
                                       .wrappedKey = *wrappedKey,
                                       .mac = *mac},
                            .size = lines.position()};
}

} // namespace clientele::secrets
