// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "leftovers.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

/// Empty outside of ctest: then nothing is kept.
QString leftovers()
{
    return qEnvironmentVariable("CLIENTELE_TEST_LEFTOVERS");
}

QString scratchTemplate()
{
    const QString program = QCoreApplication::applicationName();
    const QString parent = leftovers().isEmpty() ? QDir::tempPath() : leftovers() + u"/files"_s;
    QDir().mkpath(parent);
    return parent + u'/' + (program.isEmpty() ? u"test"_s : program) + u"-XXXXXX"_s;
}

} // namespace

ScratchFolder::ScratchFolder()
    : QTemporaryDir(scratchTemplate())
{
    setAutoRemove(leftovers().isEmpty());
}

QByteArray rememberSecret(const QByteArray &secret)
{
    if (leftovers().isEmpty() || secret.isEmpty())
        return secret;
    const QString folder = leftovers() + u"/secrets"_s; // not among the files that are searched
    QDir().mkpath(folder);
    QFile list(folder + u'/' + QString::number(QCoreApplication::applicationPid()));
    if (!list.open(QIODevice::Append) || list.write(secret.toHex() + '\n') < 0)
        qFatal("The list of secrets cannot be written.");
    return secret;
}

} // namespace clientele::tests
