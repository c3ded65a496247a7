// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace clientele::tests {

/// A folder in which the `openssl` program makes keys and certificates while a test runs.
class OpensslFolder
{
public:
    /// `command` is what follows "openssl", one space between arguments; names of files are of this
    /// folder. Ends the test program when openssl is missing or refuses.
    void run(const QString &command) const;
    [[nodiscard]] QByteArray file(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace clientele::tests
