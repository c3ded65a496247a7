// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sendobstacle.h"

#include <registrar/registrar.h>
#include <registrar/updateplan.h>

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace clientele::ui {

class ChangeStrip;
class DiffView;
class MessageBar;
class RequestView;
class ReviewBody;
class ReviewFoot;
class ReviewHeader;
class SummaryView;

/// What an update would change on the server, in words, as text and as the request, and the only place that sends it.
///
/// Shows a plan of the registrar and carries out exactly that plan; the draft is edited here only by putting a member
/// back to the server's value. Nothing is sent but by the Send button or its key.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    /// The registrar outlives the page.
    ReviewPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    /// Reads the server and shows the comparison with the draft.
    void start();
    void showPlan(const registrar::UpdatePlan &plan);
    /// Sends the plan that is shown. Does nothing but point to the reason while it cannot be sent.
    void send();
    [[nodiscard]] bool isSending() const { return m_sending; }

    /// @{ For the window's menus. Their shortcuts work while the focus is in the page.
    [[nodiscard]] QAction *sendAction() const { return m_sendAction; }
    [[nodiscard]] QAction *nextChangeAction() const;
    [[nodiscard]] QAction *previousChangeAction() const;
    /// @}

Q_SIGNALS:
    void backRequested();
    void sent(const clientele::registrar::UpdateOutcome &outcome);
    void recoverAccessRequested();
    /// The chip was pressed.
    void serverSettingsRequested();

private:
    void buildActions();
    void buildHeader();
    void buildBars();
    [[nodiscard]] QWidget *buildSummary();
    [[nodiscard]] QWidget *buildWaiting();
    void connectParts();

    [[nodiscard]] SendConditions conditions() const;
    [[nodiscard]] QString clientName() const;
    void showClient();
    void showCompared();
    void showComparing();
    void updateFoot();
    void setSending(bool sending);
    void remedy(SendObstacle obstacle);
    void putBack(const QString &member);
    void discardDraft();
    void unlockKeychain();
    void checkWithServer();
    void clientChanged(const QString &recordId);
    void keychainChanged();
    void planFinished(const registrar::Result<registrar::UpdatePlan> &plan);
    void applyFinished(const registrar::Result<registrar::UpdateOutcome> &outcome);
    /// `again` is what *Try Again* does.
    void showFailure(const registrar::Failure &failure, void (ReviewPage::*again)());
    void showResolution(registrar::Resolution resolution);

    registrar::Registrar &m_registrar;
    QString m_recordId;
    std::optional<registrar::UpdatePlan> m_plan;
    bool m_comparing = false;
    bool m_sending = false;

    QAction *m_sendAction = nullptr;
    ReviewHeader *m_header = nullptr;
    QPushButton *m_readAgain = nullptr;
    QLabel *m_verdict = nullptr;
    MessageBar *m_staleBar = nullptr;
    MessageBar *m_bar = nullptr;
    QStackedWidget *m_content = nullptr;
    QWidget *m_waiting = nullptr;
    ReviewBody *m_body = nullptr;
    SummaryView *m_summary = nullptr;
    ChangeStrip *m_strip = nullptr;
    DiffView *m_diff = nullptr;
    RequestView *m_request = nullptr;
    ReviewFoot *m_foot = nullptr;
};

} // namespace clientele::ui
