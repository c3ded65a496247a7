// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele::ui {

class ElidedLabel;
class ServerChip;

/// Who this is: name, server, client ID, state, and when it was read.
class ClientHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ClientHeader(QWidget *parent = nullptr);
    /// `noRead`: why the server is not to be read; empty when it may be.
    void showClient(const inventory::ClientRecord &client, const inventory::ServerRecord &server,
                    bool isBusy, const QString &noRead = {});

Q_SIGNALS:
    void readClicked();
    void serverClicked();

private:
    void showState(const inventory::ClientRecord &client);

    QString m_clientId;
    ElidedLabel *m_name = nullptr;
    ServerChip *m_chip = nullptr;
    ElidedLabel *m_clientIdLabel = nullptr;
    QLabel *m_stateIcon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_readAt = nullptr;
    QPushButton *m_read = nullptr;
};

} // namespace clientele::ui
