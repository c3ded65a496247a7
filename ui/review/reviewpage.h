// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sendobstacle.h"

#include <registrar/registrar.h>
#include <registrar/updateplan.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace clientele::protocol {
class Cancellation;
}

namespace clientele::ui {

class ChangeStrip;
class DiffView;
class FailureBar;
class RequestView;
class ReviewFoot;
class ServerChip;
class SummaryView;
class TitleLabel;

/// What an update would do, before it is sent: the changes by member in words, the texts, the
/// request. The only place from which an update leaves. A refusal is said here, on the member that
/// it names, and nothing is lost.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    /// Reads the server and compares the draft with its copy; asks first where a read costs
    /// something.
    void start();
    /// Sends what is shown, if nothing stands in the way.
    void send();
    void goToChange(bool isNext);
    /// Shows a plan; start() ends here.
    void showPlan(const registrar::UpdatePlan &plan);

Q_SIGNALS:
    void backRequested();
    /// A setting of this client's server may mend the failure.
    void failureSettingsRequested(const clientele::registrar::Failure &failure);
    /// This member is to be edited.
    void memberRequested(const QString &member);
    /// The server did not accept the document; `member` is what its words name, and may be empty.
    void refused(const QString &member, const QString &serverWords);
    /// The first error of the document is to be shown.
    void errorRequested();
    void sent(const clientele::registrar::UpdateOutcome &outcome);

private:
    [[nodiscard]] QBoxLayout *buildHeader();
    [[nodiscard]] QWidget *buildSummary();
    [[nodiscard]] QWidget *buildBody();
    void buildFoot();
    void showClient();
    void compare();
    void sayThatItWasNotRead();
    void sendOtherWay();
    void edit();
    void finish(const registrar::Result<registrar::UpdateOutcome> &outcome);
    void putBack(const QString &member);
    void answer(const QString &member, metadata::MergeAnswer answer);
    void answerAll(metadata::MergeAnswer answer);
    void compareAgain();
    void showConflicts();
    void takeRemedy(SendObstacle obstacle);
    void followClient(const QString &recordId);
    void followKeychain(registrar::KeychainStatus status);
    void updateFoot();
    [[nodiscard]] SendConditions conditions() const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    std::optional<registrar::UpdatePlan> m_plan;
    QString m_refusedMember;
    std::shared_ptr<protocol::Cancellation> m_cancellation; ///< Of the update under way.
    bool m_isStale = false;
    bool m_isSending = false;
    bool m_isComparing = false;

    TitleLabel *m_title = nullptr;
    ServerChip *m_chip = nullptr;
    QLabel *m_comparedAt = nullptr;
    QPushButton *m_readAgain = nullptr;
    QLabel *m_sentence = nullptr;
    FailureBar *m_messages = nullptr;
    SummaryView *m_summary = nullptr;
    ChangeStrip *m_strip = nullptr;
    DiffView *m_diff = nullptr;
    RequestView *m_request = nullptr;
    ReviewFoot *m_foot = nullptr;
};

} // namespace clientele::ui
