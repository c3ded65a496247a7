// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/secretsearch.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using clientele::tests::SecretSearch;

namespace {

void rememberListed(SecretSearch &search, const QString &folder)
{
    QDirIterator lists(folder, QDir::Files);
    while (lists.hasNext()) {
        QFile list(lists.next());
        if (!list.open(QIODevice::ReadOnly))
            continue;
        while (!list.atEnd())
            search.remember(QByteArray::fromHex(list.readLine().trimmed()));
    }
}

} // namespace

/// clientele-leftovers FOLDER [FOLDER…]: looks through all that a run of the tests left behind in
/// FOLDER/files, and in the other folders, for the secrets of FOLDER/secrets. Removes the first
/// FOLDER when none is found.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList folders = QCoreApplication::arguments().mid(1);
    if (folders.isEmpty()) {
        std::fputs("usage: clientele-leftovers FOLDER [FOLDER…]\n", stderr);
        return 64;
    }
    const QString leftovers = folders.constFirst();
    SecretSearch search;
    rememberListed(search, leftovers + u"/secrets"_s);
    QStringList found = search.filesWithSecrets(leftovers + u"/files"_s);
    for (const QString &folder : folders.mid(1))
        found += search.filesWithSecrets(folder);
    std::printf("%d tokens and secrets looked for in %d files\n", search.count(),
                search.filesSearched());
    for (const QString &file : found)
        std::printf("A secret is in %s\n", qPrintable(file));
    if (!found.isEmpty())
        return 1;
    return QDir(leftovers).removeRecursively() ? 0 : 2;
}
