// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace clientele::ui {

class FailureBar;
class SecretField;
class ServerChip;

/// The ways back to a client whose token is lost or refused. RFC 7592 knows none, so each is said
/// with what it costs. A token is checked by a read before it replaces anything.
class RecoverPage : public QWidget
{
    Q_OBJECT

public:
    RecoverPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    /// Follows what is known of the client now.
    void start();
    /// Fills in a token; it is checked when the user says so.
    void offerToken(const metadata::SecretText &token);

Q_SIGNALS:
    void backRequested();
    /// A setting of this client's server may mend the failure.
    void failureSettingsRequested(const clientele::registrar::Failure &failure);
    /// The server answered with this client.
    void recovered();
    void restoreRequested();
    void registerRequested();
    void serverSettingsRequested();

private:
    enum class Way { NewToken, OlderToken, Backup, RegisterAgain, OtherBearer };

    void buildWays(QVBoxLayout *layout);
    QWidget *addWay(QVBoxLayout *layout, Way way, const QString &text, const QString &objectName);
    void buildNewToken(QWidget *area);
    QPushButton *addButton(QWidget *area, const QString &text, const QString &objectName);
    void checkNewToken();
    void tryOlderToken();
    void finish(const registrar::Result<registrar::Registrar::ReadOutcome> &outcome);
    void copyMessage();
    void setBusy(bool isBusy);
    void refresh();
    [[nodiscard]] QString causeWords() const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    bool m_isBusy = false;
    QLabel *m_title = nullptr;
    ServerChip *m_chip = nullptr;
    QLabel *m_cause = nullptr;
    FailureBar *m_messages = nullptr;
    QButtonGroup *m_ways = nullptr;
    QList<QWidget *> m_areas; ///< By Way: what opens below its radio button.
    SecretField *m_token = nullptr;
    QPushButton *m_check = nullptr;
    QLabel *m_again = nullptr;
};

} // namespace clientele::ui
