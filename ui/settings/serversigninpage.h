// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace clientele::ui {

class SecretField;
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

private:
    void refresh();

    QButtonGroup *m_mode = nullptr;
    SecretField *m_bearer = nullptr;
};

} // namespace clientele::ui
