// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace clientele::ui {

class SecretField;
struct ServerSettingsDraft;

/// Whom to trust besides the system's authorities, and the certificate that this side shows
/// (RFC 8705). There is no way to switch checking off.
class ServerTlsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerTlsPage(QWidget *parent = nullptr);
    void load(const ServerSettingsDraft &draft);
    void save(ServerSettingsDraft &draft) const;

    /// PEM that the server showed, to be trusted once the settings are saved.
    void proposeAuthority(const QByteArray &pem);

    /// What the file dialogs end in. A file that cannot be used is said on the page.
    void addAuthorities(const QString &fileName);
    void chooseCertificate(const QString &fileName);

private:
    void askForFile(const QString &title, void (ServerTlsPage::*take)(const QString &));
    [[nodiscard]] std::optional<QByteArray> contentOf(const QString &fileName);
    void refresh();

    QByteArray m_authorities; ///< PEM.
    bool m_hasCertificate = false; ///< One is in the keychain.
    std::optional<metadata::SecretText> m_certificate; ///< Chosen anew; empty: removed.
    QString m_certificateName;
    QPlainTextEdit *m_authorityFacts = nullptr;
    QPushButton *m_removeAuthorities = nullptr;
    QLabel *m_certificateLabel = nullptr;
    QPushButton *m_removeCertificate = nullptr;
    SecretField *m_passphrase = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace clientele::ui
