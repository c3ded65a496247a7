// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace clientele::ui {

class SecretField;
class TokenSourceForm;
struct ServerSettingsDraft;

/// What is sent as the bearer to the configuration endpoint: each client's own registration access
/// token (RFC 7592), or one token for all where an ecosystem issues none.
class ServerSignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerSignInPage(QWidget *parent = nullptr);
    void load(const ServerSettingsDraft &draft);
    void save(ServerSettingsDraft &draft) const;
    /// What the server says of itself, where nothing is saved.
    void proposeTokenEndpoint(const QUrl &tokenEndpoint);

private:
    QButtonGroup *m_mode = nullptr;
    QStackedWidget *m_fields = nullptr; ///< A page for each mode, in the order of their numbers.
    SecretField *m_bearer = nullptr;
    TokenSourceForm *m_source = nullptr;
};

} // namespace clientele::ui
