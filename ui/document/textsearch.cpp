// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsearch.h"

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QString filledFrom(const QRegularExpressionMatch &match, const QString &replacement)
{
    QString filled;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        if (replacement[at] != u'\\' || at + 1 == replacement.size()) {
            filled += replacement[at];
            continue;
        }
        const QChar next = replacement[++at];
        filled += next.isDigit() ? match.captured(next.digitValue()) : QString(next);
    }
    return filled;
}

} // namespace

// Not QScintilla's expressions: its std::regex calls itself for each character and runs out of
// stack on a long line.
QRegularExpression SearchQuery::expression() const
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption
                                                 | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !matchesCase);
    const QString pattern = isExpression ? text : QRegularExpression::escape(text);
    return QRegularExpression(wholeWords ? uR"((?<!\w)(?:%1)(?!\w))"_s.arg(pattern) : pattern,
                              options);
}

std::vector<metadata::TextSpan> matchesIn(const QByteArray &text,
                                          const QRegularExpression &expression)
{
    std::vector<metadata::TextSpan> found;
    if (!expression.isValid() || expression.pattern().isEmpty())
        return found;
    const QString characters = QString::fromUtf8(text);
    qsizetype seen = 0; // characters, and the bytes that they are
    qsizetype bytes = 0;
    const auto byteOf = [&](qsizetype character) {
        bytes += QStringView(characters).sliced(seen, character - seen).toUtf8().size();
        seen = character;
        return bytes;
    };
    QRegularExpressionMatchIterator matches = expression.globalMatch(characters);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        const qsizetype begin = byteOf(match.capturedStart());
        found.push_back({begin, byteOf(match.capturedEnd())});
    }
    return found;
}

QByteArray replacementFor(const QByteArray &text, const metadata::TextSpan &span,
                          const SearchQuery &query, const QString &replacement)
{
    if (!query.isExpression)
        return replacement.toUtf8();
    // Matched where it stands, because an expression may look at what is around it.
    const qsizetype begin = QString::fromUtf8(QByteArrayView(text).first(span.begin)).size();
    return filledFrom(query.expression().match(QString::fromUtf8(text), begin), replacement)
        .toUtf8();
}

QByteArray allReplaced(const QByteArray &text, const SearchQuery &query, const QString &replacement)
{
    const QString characters = QString::fromUtf8(text);
    QString result;
    qsizetype copied = 0;
    QRegularExpressionMatchIterator matches = query.expression().globalMatch(characters);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() == 0)
            continue;
        result += QStringView(characters).sliced(copied, match.capturedStart() - copied);
        result += query.isExpression ? filledFrom(match, replacement) : replacement;
        copied = match.capturedEnd();
    }
    result += QStringView(characters).sliced(copied);
    return result.toUtf8();
}

} // namespace clientele::ui
