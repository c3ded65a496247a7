// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goldenfile.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// Lengths of the longest common subsequence of the lines from (i, j) on. Golden files are short.
std::vector<std::vector<int>> commonLengths(const QByteArrayList &expected,
                                            const QByteArrayList &actual)
{
    const auto rows = size_t(expected.size());
    const auto columns = size_t(actual.size());
    std::vector<std::vector<int>> lengths(rows + 1, std::vector<int>(columns + 1, 0));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            lengths[i][j] = expected[qsizetype(i)] == actual[qsizetype(j)]
                                ? lengths[i + 1][j + 1] + 1
                                : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

QByteArray lineDiff(const QByteArrayList &expected, const QByteArrayList &actual)
{
    const auto lengths = commonLengths(expected, actual);
    QByteArray diff;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < expected.size() || j < actual.size()) {
        if (i < expected.size() && j < actual.size() && expected[i] == actual[j]) {
            diff += "  " + expected[i] + '\n';
            ++i;
            ++j;
        } else if (j == actual.size()
                   || (i < expected.size()
                       && lengths[size_t(i) + 1][size_t(j)] >= lengths[size_t(i)][size_t(j) + 1])) {
            diff += "- " + expected[i++] + '\n';
        } else {
            diff += "+ " + actual[j++] + '\n';
        }
    }
    return diff;
}

} // namespace

void addGoldenRows(const QString &folder)
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("expectedFile");
    const QFileInfoList inputs = QDir(folder).entryInfoList({u"*.in"_s}, QDir::Files, QDir::Name);
    if (inputs.isEmpty())
        qFatal("No golden files in %s", qPrintable(folder));
    for (const QFileInfo &input : inputs) {
        const QString base = input.path() + u'/' + input.completeBaseName();
        QTest::newRow(qPrintable(input.completeBaseName()))
            << contentOf(input.filePath()).value_or(QByteArray()) << base + u".expected"_s;
    }
}

QByteArray differenceFromGolden(const QByteArray &actual, const QString &expectedFile)
{
    const std::optional<QByteArray> expected = contentOf(expectedFile);
    if (expected == actual)
        return {};
    const QFileInfo golden(expectedFile);
    const QString failPath = QCoreApplication::applicationDirPath() + u'/' + golden.dir().dirName()
                             + u'-' + golden.completeBaseName() + u".fail"_s;
    QFile fail(failPath);
    if (!fail.open(QIODevice::WriteOnly) || fail.write(actual) != actual.size())
        return "The answer differs from " + expectedFile.toUtf8() + " and could not be written to "
               + failPath.toUtf8();
    // Here and not in the answer: QtTest cuts long messages.
    qInfo().noquote() << lineDiff(expected.value_or(QByteArray()).split('\n'), actual.split('\n'));
    return "The answer differs from " + expectedFile.toUtf8() + ", see " + failPath.toUtf8();
}

} // namespace clientele::tests
