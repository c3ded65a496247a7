// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreader.h"

#include "jsondiagnosis.h"
#include "positioncounter.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringDecoder>

#include <utility>

namespace clientele::metadata {

namespace {

constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

JsonProblem problem(JsonProblem::Kind kind, const QString &message, qsizetype offset)
{
    JsonProblem found;
    found.kind = kind;
    found.message = message;
    found.offset = offset;
    return found;
}

/// QString::fromUtf8() would drop a byte order mark at the start, which is part of a string.
QString decodeUtf8(const std::string &utf8)
{
    using Flag = QStringDecoder::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

/// Builds the tree from nlohmann's events. These carry no positions, so a cursor follows in the
/// source text: a token starts after the white space, comma or colon behind the token before, and
/// its kind says where it ends.
class TreeBuilder : public nlohmann::json_sax<nlohmann::ordered_json>
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    TreeBuilder(QByteArrayView text, qsizetype begin, const JsonLimits &limits)
        : m_text(text)
        , m_end(begin)
        , m_limits(limits)
    { }

    bool null() override { return literal(JsonKind::Null, 4); }
    bool boolean(bool isTrue) override { return literal(JsonKind::Boolean, isTrue ? 4 : 5); }
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t &) override { return number(); }
    bool string(string_t &decoded) override;
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override
    {
        return open(JsonKind::Object, JsonExpectation::NameOrEnd);
    }
    bool key(string_t &decoded) override;
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override
    {
        return open(JsonKind::Array, JsonExpectation::ValueOrEnd);
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &,
                     const nlohmann::detail::exception &exception) override;

    /// nlohmann takes a zero byte for the end of its input, so what follows the value is checked
    /// here.
    bool isAtEnd();
    std::optional<JsonProblem> takeProblem() { return std::exchange(m_problem, std::nullopt); }
    JsonReading takeReading() { return std::move(m_reading); }

private:
    struct OpenContainer
    {
        JsonValue value;
        QSet<QString> names;
        QString name; ///< Of the member whose value comes next.
        TextSpan nameSpan;
    };

    TextSpan nextToken(qsizetype length);
    qsizetype nextBegin() const;
    qsizetype stringLength(qsizetype begin) const;
    qsizetype numberLength(qsizetype begin) const;
    bool literal(JsonKind kind, qsizetype length);
    bool number();
    bool open(JsonKind kind, JsonExpectation expectation);
    bool close();
    bool add(JsonValue value);
    bool countElement(const JsonValue &container, qsizetype offset);
    bool fail(JsonProblem::Kind kind, const QString &message, qsizetype offset);

    QByteArrayView m_text;
    qsizetype m_end; ///< Of the last token.
    JsonLimits m_limits;
    // nlohmann reports no commas and colons, so this says what is allowed besides them.
    JsonExpectation m_expectation = JsonExpectation::Text;
    qsizetype m_elements = 0;
    std::vector<OpenContainer> m_open;
    JsonReading m_reading;
    std::optional<JsonProblem> m_problem;
};

bool TreeBuilder::string(string_t &decoded)
{
    JsonValue value;
    value.kind = JsonKind::String;
    value.span = nextToken(stringLength(nextBegin()));
    value.string = decodeUtf8(decoded);
    return add(std::move(value));
}

bool TreeBuilder::key(string_t &decoded)
{
    OpenContainer &object = m_open.back();
    object.nameSpan = nextToken(stringLength(nextBegin()));
    object.name = decodeUtf8(decoded);
    m_expectation = JsonExpectation::ColonAndValue;
    if (object.names.contains(object.name)) {
        m_reading.duplicates.push_back(
            problem(JsonProblem::Kind::Duplicate,
                    tr("The member “%1” is there twice.").arg(object.name.left(80)),
                    object.nameSpan.begin));
    }
    object.names.insert(object.name);
    return true;
}

bool TreeBuilder::parse_error(std::size_t, const std::string &,
                              const nlohmann::detail::exception &exception)
{
    constexpr int numberOverflow = 406;
    if (exception.id == numberOverflow) {
        return fail(JsonProblem::Kind::Syntax, tr("This number is too large."), nextBegin());
    }
    m_problem = JsonDiagnosis::diagnose(m_text, m_end, m_expectation);
    return false;
}

bool TreeBuilder::isAtEnd()
{
    if (nextBegin() == m_text.size())
        return true;
    m_problem = JsonDiagnosis::diagnose(m_text, m_end, JsonExpectation::Nothing);
    return false;
}

qsizetype TreeBuilder::nextBegin() const
{
    constexpr QByteArrayView between = " \t\r\n,:";
    qsizetype begin = m_end;
    while (begin < m_text.size() && between.contains(m_text[begin]))
        ++begin;
    return begin;
}

TextSpan TreeBuilder::nextToken(qsizetype length)
{
    const qsizetype begin = nextBegin();
    m_end = begin + length;
    return {begin, m_end};
}

qsizetype TreeBuilder::stringLength(qsizetype begin) const
{
    qsizetype end = begin + 1;
    while (m_text[end] != '"')
        end += m_text[end] == '\\' ? 2 : 1;
    return end + 1 - begin;
}

qsizetype TreeBuilder::numberLength(qsizetype begin) const
{
    qsizetype end = begin;
    const auto skip = [&](QByteArrayView characters) {
        while (end < m_text.size() && characters.contains(m_text[end]))
            ++end;
    };
    const auto skipOne = [&](QByteArrayView characters) {
        const bool isThere = end < m_text.size() && characters.contains(m_text[end]);
        end += isThere ? 1 : 0;
        return isThere;
    };
    constexpr QByteArrayView digits = "0123456789";
    skipOne("-");
    // In "01" the number ends after the zero.
    if (!skipOne("0"))
        skip(digits);
    if (skipOne("."))
        skip(digits);
    if (skipOne("eE")) {
        skipOne("+-");
        skip(digits);
    }
    return end - begin;
}

bool TreeBuilder::literal(JsonKind kind, qsizetype length)
{
    JsonValue value;
    value.kind = kind;
    value.span = nextToken(length);
    if (kind == JsonKind::Boolean)
        value.lexeme = m_text.sliced(value.span.begin, length).toByteArray();
    return add(std::move(value));
}

bool TreeBuilder::number()
{
    JsonValue value;
    value.kind = JsonKind::Number;
    const qsizetype length = numberLength(nextBegin());
    value.span = nextToken(length);
    value.lexeme = m_text.sliced(value.span.begin, length).toByteArray();
    return add(std::move(value));
}

bool TreeBuilder::open(JsonKind kind, JsonExpectation expectation)
{
    OpenContainer container;
    container.value.kind = kind;
    container.value.span = nextToken(1);
    if (std::ssize(m_open) >= m_limits.depth) {
        return fail(
            JsonProblem::Kind::TooDeep,
            tr("Objects and arrays are nested more than %L1 levels deep.").arg(m_limits.depth),
            container.value.span.begin);
    }
    m_open.push_back(std::move(container));
    m_expectation = expectation;
    return true;
}

bool TreeBuilder::close()
{
    JsonValue value = std::move(m_open.back().value);
    m_open.pop_back();
    value.span.end = nextToken(1).end;
    return add(std::move(value));
}

bool TreeBuilder::add(JsonValue value)
{
    if (m_open.empty()) {
        m_expectation = JsonExpectation::Nothing;
        m_reading.value = std::move(value);
        return true;
    }
    OpenContainer &container = m_open.back();
    if (!countElement(container.value, value.span.begin))
        return false;
    if (container.value.isObject()) {
        m_expectation = JsonExpectation::CommaOrObjectEnd;
        container.value.members.push_back(
            {std::move(container.name), container.nameSpan, std::move(value)});
    } else {
        m_expectation = JsonExpectation::CommaOrArrayEnd;
        container.value.elements.push_back(std::move(value));
    }
    return true;
}

bool TreeBuilder::countElement(const JsonValue &container, qsizetype offset)
{
    if (++m_elements > m_limits.elements) {
        return fail(JsonProblem::Kind::TooManyElements,
                    tr("The text has more than %L1 values.").arg(m_limits.elements), offset);
    }
    if (std::ssize(container.members) >= m_limits.membersPerObject) {
        return fail(JsonProblem::Kind::TooManyMembers,
                    tr("An object has more than %L1 members.").arg(m_limits.membersPerObject),
                    offset);
    }
    return true;
}

bool TreeBuilder::fail(JsonProblem::Kind kind, const QString &message, qsizetype offset)
{
    m_problem = problem(kind, message, offset);
    return false;
}

} // namespace

tl::expected<JsonReading, JsonProblem> readJson(const QByteArray &text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes) {
        //: %1 is a size such as "5 MiB"
        const QString message = QCoreApplication::translate("JsonReader",
                                                            "The text is larger than %1.");
        return tl::unexpected(problem(JsonProblem::Kind::TooLarge,
                                      message.arg(QLocale().formattedDataSize(limits.bytes, 0)),
                                      0));
    }
    const qsizetype begin = text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    TreeBuilder builder(text, begin, limits);
    const bool isRead = nlohmann::ordered_json::sax_parse(text.cbegin() + begin, text.cend(),
                                                          &builder);
    if (!isRead || !builder.isAtEnd()) {
        JsonProblem found = builder.takeProblem().value_or(JsonProblem{});
        locate(text, found);
        return tl::unexpected(std::move(found));
    }
    JsonReading reading = builder.takeReading();
    PositionCounter counter(text);
    for (JsonProblem &duplicate : reading.duplicates)
        counter.locate(duplicate);
    return reading;
}

void locate(const QByteArray &text, JsonProblem &problem)
{
    PositionCounter counter(text);
    counter.locate(problem);
}

} // namespace clientele::metadata
