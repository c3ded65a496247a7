// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwords.h"

#include <algorithm>

namespace clientele::ui {

QString foldedForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

SearchWords SearchWords::fromText(const QString &text)
{
    SearchWords words;
    words.m_words = foldedForSearch(text).simplified().split(u' ', Qt::SkipEmptyParts);
    return words;
}

bool SearchWords::occurIn(const QString &folded) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

bool SearchWords::narrow(const SearchWords &other) const
{
    return std::all_of(other.m_words.cbegin(), other.m_words.cend(), [this](const QString &theirs) {
        return std::any_of(m_words.cbegin(), m_words.cend(),
                           [&theirs](const QString &ours) { return ours.contains(theirs); });
    });
}

} // namespace clientele::ui
