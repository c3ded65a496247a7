// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work.h"
#include "workersetup.h"

#include <practice/practicesettings.h>

#include <QList>

namespace clientele::tests {

/// A server that a campaign is held at, and what its workers can do there.
struct FaultServer
{
    QString name;
    practice::PracticeSettings settings;
    WorkerSetup setup;
    Work work = Work::Update;
};

/// Of the practice server's named habits; nothing for an unknown name.
[[nodiscard]] std::optional<FaultServer> faultServer(const QString &name);
/// Of all of them, and those again where another work than theirs is to be killed as well.
[[nodiscard]] QList<FaultServer> faultServers();

} // namespace clientele::tests
