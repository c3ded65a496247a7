// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace clientele::app {

using namespace Qt::StringLiterals;

Profile Profile::current()
{
    const QString home = qEnvironmentVariable("CLIENTELE_HOME");
    const bool isMoved = !home.isEmpty();
    const QDir data(isMoved ? home
                            : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QDir config(
        isMoved ? home : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    data.mkpath(u"."_s);
    config.mkpath(u"."_s);
    QFile::setPermissions(data.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString name = QFileInfo(data.absolutePath()).fileName();
    return {.dataFolder = data.absolutePath(),
            .inventoryFile = data.absoluteFilePath(u"inventory.sqlite"_s),
            .settingsFile = config.absoluteFilePath(u"clientele.ini"_s),
            .practiceStateFile = data.absoluteFilePath(u"practice-server.json"_s),
            .keychainService = isMoved ? u"Clientele (%1)"_s.arg(name) : u"Clientele"_s};
}

} // namespace clientele::app
