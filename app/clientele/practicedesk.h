// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QByteArrayList>
#include <QObject>
#include <QString>

#include <QCoroTask>

#include <memory>

namespace clientele::practice {
class PracticeServer;
}

namespace clientele::app {

/// The practice server inside the console: starts it on a free loopback port and registers the
/// sample clients over HTTP, as the user's own clients would be.
class PracticeDesk : public QObject
{
    Q_OBJECT

public:
    PracticeDesk(registrar::Registrar &registrar, QString stateFile, QObject *parent = nullptr);
    ~PracticeDesk() override;

    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    /// Listens again where its saved clients expect it, if the practice server was used before.
    void resume();
    /// Its clients become unreachable; they stay saved.
    void stop();
    /// Listens and registers the three samples, unless they are there.
    [[nodiscard]] QCoro::Task<registrar::Result<>> start();

private:
    [[nodiscard]] registrar::Result<> listen();
    [[nodiscard]] bool hasPracticeClients() const;

    registrar::Registrar &m_registrar;
    QString m_stateFile;
    std::unique_ptr<practice::PracticeServer> m_server;
};

/// The documents of the sample clients.
[[nodiscard]] QByteArrayList sampleDocuments();

} // namespace clientele::app
