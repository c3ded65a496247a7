// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/jsonvalue.h>

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace clientele::ui {

/// What is looked for in a text, and how.
struct SearchQuery
{
    QString text;
    bool matchesCase = false;
    bool wholeWords = false;
    bool isExpression = false;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;

    /// Not valid where the user's expression is none.
    [[nodiscard]] QRegularExpression expression() const;
};

/// Where it stands in a UTF-8 text, by byte and in order. Empty matches are none.
[[nodiscard]] std::vector<metadata::TextSpan> matchesIn(const QByteArray &text,
                                                        const QRegularExpression &expression);

/// What takes the place of the match at `span`: the text as it is, or for an expression with \1 to
/// \9 standing for its groups and \0 for the whole match.
[[nodiscard]] QByteArray replacementFor(const QByteArray &text, const metadata::TextSpan &span,
                                        const SearchQuery &query, const QString &replacement);
/// The text with every match replaced so.
[[nodiscard]] QByteArray allReplaced(const QByteArray &text, const SearchQuery &query,
                                     const QString &replacement);

} // namespace clientele::ui
