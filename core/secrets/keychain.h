// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QObject>
#include <QString>

#include <QCoroTask>

#include <tl/expected.hpp>

#include <optional>

namespace clientele::secrets {

/// Whether the keychain can take a new token right now.
enum class KeychainState {
    Unlocked,
    Locked, ///< Entries look missing while it is so; ask before reading.
    NoCollection, ///< A keychain without a default collection: nothing can be stored until one is
                  ///< made.
    Absent ///< No keychain service (or no session bus).
};

struct KeychainProblem
{
    enum class Kind {
        Locked,
        Denied,
        Absent, ///< No service, or one without a default collection; state() tells which.
        NotFound,
        NotStored, ///< Written, and another value (or none) was read back.
        TimedOut,
        Other
    };
    Kind kind = Kind::Other;
    QString detail; ///< The backend's words; holds no secret.
};

template<typename T>
using KeychainResult = tl::expected<T, KeychainProblem>;

/// The operating system's keychain: named entries of small secrets. All calls on the GUI thread.
///
/// An interface so that a locked, slow or lying keychain can be forced in tests; the one real
/// implementation is SystemKeychain.
class Keychain : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks the service; a few milliseconds, no prompt.
    [[nodiscard]] virtual QCoro::Task<KeychainState> state() = 0;
    /// Lets the user unlock it, or make a default collection (a dialog of the system), where that
    /// is possible. Answers the state afterwards.
    [[nodiscard]] virtual QCoro::Task<KeychainState> unlock() = 0;
    /// NotFound only when the keychain was open and has no such entry.
    [[nodiscard]] virtual QCoro::Task<KeychainResult<metadata::SecretText>> read(
        QString account) = 0;
    /// Replaces an entry of this name; success means that the value was read back and is equal.
    [[nodiscard]] virtual QCoro::Task<KeychainResult<void>> write(QString account,
                                                                  metadata::SecretText secret) = 0;
    /// Succeeds when there is no such entry afterwards.
    [[nodiscard]] virtual QCoro::Task<KeychainResult<void>> remove(QString account) = 0;

    /// What people call it: "GNOME Keyring", "Keychain", …; for "Where?".
    [[nodiscard]] virtual QString displayName() const = 0;
    /// The name under which entries are grouped, as the system's own tool shows it.
    [[nodiscard]] virtual QString service() const = 0;
};

} // namespace clientele::secrets
