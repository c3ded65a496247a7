// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::tour {

/// A client as somebody else registered it: what an administrator is given on a piece of paper.
struct Registration
{
    QString name;
    QString configurationUri;
    QByteArray token;
    QByteArray secret;
};

/// Registers one more client at the practice server, past the console. Empty when that did not
/// work.
[[nodiscard]] Registration registerElsewhere(const registrar::Registrar &registrar);

} // namespace clientele::tour
