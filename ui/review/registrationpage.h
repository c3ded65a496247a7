// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::ui {

class FailureBar;
class JsonView;
class SecretField;
class ServerChip;
class TitleLabel;

/// What a registration would send, before it is sent (RFC 7591, section 3.1): the endpoint, the
/// document, what is different afterwards, and what the server asks for to allow it. The only place
/// from which a registration leaves.
class RegistrationPage : public QWidget
{
    Q_OBJECT

public:
    RegistrationPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    /// Shows the document as it is now. Sends nothing.
    void start();
    /// Registers, if nothing stands in the way.
    void send();

Q_SIGNALS:
    void backRequested();
    /// The first error of the document is to be shown.
    void errorRequested();
    /// A setting of this client's server may mend the failure.
    void failureSettingsRequested(const clientele::registrar::Failure &failure);
    /// The server did not accept the document; `member` is what its words name, and may be empty.
    void refused(const QString &member, const QString &serverWords);
    void registered(const clientele::registrar::RegistrationOutcome &outcome);

private:
    enum class Access { None, InitialAccessToken, SoftwareStatement };

    [[nodiscard]] QBoxLayout *buildHeader();
    [[nodiscard]] QBoxLayout *buildRequestLine();
    [[nodiscard]] QGroupBox *buildAccess();
    [[nodiscard]] QBoxLayout *buildFoot();
    void chooseStatement();
    void readStatement(const QString &fileName);
    void finish(const registrar::Result<registrar::RegistrationOutcome> &outcome);
    void unlock();
    void update();
    [[nodiscard]] Access access() const;
    /// Why it cannot be sent, in words; empty when it can.
    [[nodiscard]] QString obstacle() const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    std::optional<registrar::RegistrationPlan> m_plan;
    metadata::SecretText m_statement;
    bool m_isSending = false;

    TitleLabel *m_title = nullptr;
    ServerChip *m_chip = nullptr;
    FailureBar *m_messages = nullptr;
    QString m_nameWanted; ///< To be typed for a protected server; else empty.
    QLineEdit *m_name = nullptr;
    QLabel *m_changes = nullptr;
    QLineEdit *m_endpoint = nullptr; ///< To be entered only where it is not known.
    JsonView *m_document = nullptr;
    QButtonGroup *m_access = nullptr;
    SecretField *m_initialToken = nullptr;
    QLabel *m_statementLabel = nullptr;
    QPushButton *m_chooseStatement = nullptr;
    QLabel *m_reason = nullptr;
    QPushButton *m_showError = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace clientele::ui
