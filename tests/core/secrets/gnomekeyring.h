// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clientele::tests {

/// The GNOME Keyring that with-keyring started, addressed without the code under test. All calls
/// block.
class GnomeKeyring
{
public:
    GnomeKeyring();

    [[nodiscard]] bool lock() const;
    /// With the password instead of a prompt.
    [[nodiscard]] bool unlock() const;
    /// The text that stands there, while the collection is open.
    [[nodiscard]] std::optional<QByteArray> storedText(const QString &service,
                                                       const QString &account) const;

    /// Overwrites an entry behind the back of the code under test.
    [[nodiscard]] bool setStoredText(const QString &service, const QString &account,
                                     const QByteArray &text) const;

private:
    QString m_session;
};

} // namespace clientele::tests
