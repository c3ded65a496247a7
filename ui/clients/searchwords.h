// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clientele::ui {

/// Text as it is compared: compatibility forms of Unicode made equal (half and full width) and
/// upper and lower case too.
[[nodiscard]] QString foldedForSearch(const QString &text);

/// What is typed into the search field: words that must all occur, in any order.
class SearchWords
{
public:
    SearchWords() = default;
    [[nodiscard]] static SearchWords fromText(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// `folded` is a result of foldedForSearch().
    [[nodiscard]] bool occurIn(const QString &folded) const;
    /// Whether everything that has these words has `other`'s as well, so that the result of `other`
    /// is all that needs to be looked through.
    [[nodiscard]] bool narrow(const SearchWords &other) const;

    friend bool operator==(const SearchWords &, const SearchWords &) = default;

private:
    QStringList m_words; ///< Folded.
};

} // namespace clientele::ui
