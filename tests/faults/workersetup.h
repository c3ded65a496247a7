// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace clientele::tests {

/// What a worker needs beside a token to manage its client at a server. Goes from the campaign to
/// its workers by the environment.
struct WorkerSetup
{
    static constexpr auto variable = "CLIENTELE_FAULT_SETUP";

    QByteArray authorityPem = {}; ///< Trusted next to the system's.
    QByteArray certificatePem = {}; ///< The client's, with its key.
    QByteArray bearer = {}; ///< Manages in place of registration access tokens.
    QByteArray statement = {}; ///< A software statement for each registration and update.
    bool sendsSecret = false; ///< Updates carry the client secret.
    bool repairsLists = false; ///< Strings that were lists are made lists again.

    /// A client that is yet to be enrolled, as its administrator was told of it.
    struct Enrolment
    {
        QByteArray uri;
        QByteArray token;
    };
    QList<Enrolment> enrolments = {};

    [[nodiscard]] QString toText() const;
    [[nodiscard]] static WorkerSetup fromEnvironment();
};

} // namespace clientele::tests
