// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opensslfolder.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace clientele::tests {

void OpensslFolder::run(const QString &command) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, command.split(u' '));
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(command), openssl.readAllStandardError().constData());
}

QByteArray OpensslFolder::file(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openssl has made no %s.", qPrintable(name));
    return file.readAll();
}

} // namespace clientele::tests
