// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/practicetls.h>
#include <registrar/registrar.h>
#include <window/practicecontrol.h>

#include <QByteArrayList>
#include <QString>

#include <QCoroTask>

#include <memory>
#include <optional>

namespace clientele::practice {
class PracticeServer;
}

namespace clientele::app {

/// The practice server inside the console: starts it on a free loopback port and registers the
/// sample clients over HTTP, as the user's own clients would be.
class PracticeDesk : public ui::PracticeControl
{
    Q_OBJECT

public:
    PracticeDesk(registrar::Registrar &registrar, QString stateFile, QObject *parent = nullptr);
    ~PracticeDesk() override;

    /// Listens again where its saved clients expect it, if the practice server was used before.
    void resume();

    [[nodiscard]] bool isRunning() const override { return m_server != nullptr; }
    /// Listens and registers the three samples, unless they are there.
    void start() override;
    /// Its clients become unreachable; they stay saved.
    void stop() override;
    void reset() override;
    [[nodiscard]] Security security() const override { return m_security; }
    /// Kept while the program runs. What https needs to be trusted goes into the settings of the
    /// practice server's record, as it would for any server with an authority of its own.
    void chooseSecurity(Security security) override;
    [[nodiscard]] QList<Choice> habits() const override;
    [[nodiscard]] QString currentHabits() const override { return m_habits; }
    /// Kept while the program runs, also by a server that is started again.
    void chooseHabits(const QString &name) override;
    [[nodiscard]] QList<Group> faults() const override;
    [[nodiscard]] QStringList armedFaults() const override;
    void toggleFault(const QString &name) override;
    void disarmFaults() override;

Q_SIGNALS:
    /// Of start() or reset().
    void failed(const clientele::registrar::Failure &failure);

private:
    [[nodiscard]] registrar::Result<> listen();
    [[nodiscard]] QString stateFile() const;
    /// Reached in the chosen way.
    [[nodiscard]] bool hasPracticeClients() const;
    [[nodiscard]] QCoro::Task<registrar::Result<>> prepare();
    [[nodiscard]] QCoro::Task<registrar::Result<>> trustTheServer();
    [[nodiscard]] QCoro::Task<registrar::Result<>> registerSamples();
    void sayIfFailed(QCoro::Task<registrar::Result<>> task);

    registrar::Registrar &m_registrar;
    QString m_stateFile;
    QString m_habits;
    Security m_security = Security::Plain;
    std::optional<practice::PracticeTls> m_tls; ///< Of a server with https, made anew each time.
    std::unique_ptr<practice::PracticeServer> m_server;
};

/// The documents of the sample clients.
[[nodiscard]] QByteArrayList sampleDocuments();

} // namespace clientele::app
