// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sendobstacle.h"

#include <registrar/registrar.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace clientele::ui {

class FootLine;

/// The foot of the review: the request, *Send* and *Back*, and between them why it cannot be sent.
/// While an update is under way it is one line that says how far it is.
class ReviewFoot : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewFoot(QWidget *parent = nullptr);

    void setServerName(const QString &name);
    void setRequestLine(const QString &line);
    void setRequestOpen(bool open);
    /// With None the update can be sent.
    void setObstacle(SendObstacle obstacle, const ObstacleWords &words);
    /// Forgets the name that was typed for a protected server.
    void clearTypedName();
    [[nodiscard]] QString typedName() const;
    void showStage(registrar::SendStage stage);
    /// Ends the line of showStage().
    void showButtons();

Q_SIGNALS:
    void sendClicked();
    void backClicked();
    /// *Cancel*, or *Stop Waiting* once the update has left.
    void stopClicked();
    void requestToggled(bool open);
    void typedNameChanged();
    /// The button beside the reason.
    void remedyClicked(clientele::ui::SendObstacle obstacle);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitReason();
    [[nodiscard]] QWidget *buildButtons();
    [[nodiscard]] QWidget *buildStageLine();
    [[nodiscard]] QPushButton *buildButton(const QString &objectName, QWidget *parent);
    void showStageWords();

    SendObstacle m_obstacle = SendObstacle::None;
    QStackedLayout *m_modes = nullptr;
    QToolButton *m_request = nullptr;
    FootLine *m_requestLine = nullptr;
    QLabel *m_reason = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_remedy = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_back = nullptr;

    QLabel *m_stageLabel = nullptr;
    QPushButton *m_stop = nullptr;
    registrar::SendStage m_stage = registrar::SendStage::CheckingKeychain;
    QElapsedTimer m_waiting;
    QTimer m_tick;
};

} // namespace clientele::ui
