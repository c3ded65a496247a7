// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace clientele::ui {

class SecretField;
struct ServerSettingsDraft;

/// Where a server's access tokens are fetched: client credentials (RFC 6749, section 4.4).
class TokenSourceForm : public QWidget
{
    Q_OBJECT

public:
    explicit TokenSourceForm(QWidget *parent = nullptr);
    void load(const ServerSettingsDraft &draft);
    void save(ServerSettingsDraft &draft) const;
    /// What the server says of itself, where nothing is saved.
    void proposeEndpoint(const QUrl &tokenEndpoint);

private:
    void refresh();

    QLineEdit *m_endpoint = nullptr;
    QLineEdit *m_clientId = nullptr;
    QComboBox *m_authentication = nullptr;
    SecretField *m_secret = nullptr;
    QLineEdit *m_scope = nullptr;
};

} // namespace clientele::ui
