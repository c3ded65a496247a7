// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <registrar/updateplan.h>

#include <QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QTreeView;

namespace clientele::ui {

class MessageBar;
class ReviewHeader;
class StoredModel;

/// What the server made of an update: what it stored otherwise than sent, and where a new token is. Never a secret.
class ResultPage : public QWidget
{
    Q_OBJECT

public:
    /// The registrar outlives the page.
    ResultPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);
    void showOutcome(const registrar::UpdateOutcome &outcome);

Q_SIGNALS:
    void doneRequested();
    void editRequested();
    /// The chip was pressed.
    void serverSettingsRequested();

private:
    void buildBars();
    void buildTable();
    [[nodiscard]] QBoxLayout *buildFoot();
    [[nodiscard]] QString serverName() const;
    void showToken();
    void showStoredToken();
    void showWaitingToken();
    void showWhere();
    void showSecret();
    void moveTokenHome();
    void clientChanged(const QString &recordId);
    void fitColumns();

    registrar::Registrar &m_registrar;
    QString m_recordId;
    registrar::UpdateOutcome m_outcome;

    ReviewHeader *m_header = nullptr;
    MessageBar *m_tokenBar = nullptr;
    MessageBar *m_secretBar = nullptr;
    StoredModel *m_model = nullptr;
    QTreeView *m_table = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace clientele::ui
