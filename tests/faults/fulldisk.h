// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace clientele::tests {

/// A file system of its own over a folder, with the files of the folder and so many bytes more.
/// Needs no rights: only this process sees it, in a user and mount namespace of its own (Linux).
class FullDisk
{
public:
    /// To be made before the process has a second thread.
    FullDisk(const QString &folder, qint64 freeBytes);
    /// Copies the files as they are now to where everybody sees them.
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    /// False: the system does not allow it, and nothing was done.
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QString m_folder;
    QString m_below; ///< The folder that the mount hides.
    bool m_isMounted = false;
};

} // namespace clientele::tests
