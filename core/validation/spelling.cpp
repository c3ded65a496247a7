// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling.h"

#include <metadata/fieldtable.h>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace clientele::validation {

namespace {

/// Short words are near to everything.
int toleranceOf(QStringView word)
{
    return word.size() < 5 ? 0 : word.size() < 9 ? 1 : 2;
}

/// "redirectUris", "Redirect-URIs" and "redirect_uris" are one.
QString folded(QStringView name)
{
    QString letters;
    for (const QChar letter : name) {
        if (letter.isLetterOrNumber())
            letters.append(letter.toLower());
    }
    return letters;
}

} // namespace

int editDistance(QStringView left, QStringView right, int limit)
{
    if (qAbs(left.size() - right.size()) > limit)
        return limit + 1;
    const auto width = size_t(right.size()) + 1;
    std::vector<int> before(width), last(width), row(width);
    for (size_t column = 0; column < width; ++column)
        last[column] = int(column);
    for (qsizetype line = 0; line < left.size(); ++line) {
        row[0] = int(line) + 1;
        for (size_t column = 1; column < width; ++column) {
            const qsizetype at = qsizetype(column) - 1;
            const int change = left[line] == right[at] ? 0 : 1;
            row[column] = std::min(
                {last[column] + 1, row[column - 1] + 1, last[column - 1] + change});
            const bool changedPlaces = line > 0 && at > 0 && left[line] == right[at - 1]
                                       && left[line - 1] == right[at];
            if (changedPlaces)
                row[column] = std::min(row[column], before[column - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last.back(), limit + 1);
}

QString nearestOf(QStringView word, const QStringList &candidates)
{
    QString nearest;
    int best = toleranceOf(word) + 1;
    for (const QString &candidate : candidates) {
        const int distance = editDistance(word, candidate, best - 1);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

QString similarMember(const QString &name)
{
    const QString letters = folded(name);
    QStringList names;
    for (const metadata::Field &field : metadata::FieldTable::standard().fields()) {
        if (folded(field.name) == letters)
            return field.name;
        if (field.vendor.isEmpty())
            names.append(field.name);
    }
    return nearestOf(name, names);
}

} // namespace clientele::validation
