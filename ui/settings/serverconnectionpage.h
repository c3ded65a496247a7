// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace clientele::ui {

class SecretField;
struct ServerSettingsDraft;

/// Proxy, time-outs, how many requests at once, and headers that a gateway asks for.
class ServerConnectionPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerConnectionPage(QWidget *parent = nullptr);
    void load(const ServerSettingsDraft &draft);
    void save(ServerSettingsDraft &draft) const;

private:
    void buildProxy();
    void buildLimits();
    void addHeader();
    void removeHeaders();
    void refresh();

    QComboBox *m_proxy = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    SecretField *m_password = nullptr;
    QSpinBox *m_connect = nullptr;
    QSpinBox *m_answer = nullptr;
    QSpinBox *m_atOnce = nullptr;

    QStringList m_keptHeaders; ///< Names; their values are in the keychain.
    bool m_headersChanged = false;
    std::vector<std::pair<QByteArray, metadata::SecretText>> m_headers; ///< Entered anew.
    QLabel *m_headersLabel = nullptr;
    QLineEdit *m_headerName = nullptr;
    SecretField *m_headerValue = nullptr;
    QPushButton *m_addHeader = nullptr;
    QPushButton *m_removeHeaders = nullptr;
};

} // namespace clientele::ui
