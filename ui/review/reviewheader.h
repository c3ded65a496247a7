// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace clientele::ui {

class ServerChip;
class TitleLabel;

/// The first line of the review and of its result: what this is, which server, and facts at the right.
class ReviewHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setServer(const std::optional<inventory::ServerRecord> &server);
    void setFacts(const QString &facts);
    /// After the facts. The header owns it.
    QPushButton *addButton(const QString &text, const QString &objectName);

Q_SIGNALS:
    void serverClicked();

private:
    TitleLabel *m_title = nullptr;
    ServerChip *m_chip = nullptr;
    QLabel *m_facts = nullptr;
};

} // namespace clientele::ui
