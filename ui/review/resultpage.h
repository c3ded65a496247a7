// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrationplan.h>
#include <registrar/updateplan.h>

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTreeView;

namespace clientele::ui {

class DiffView;
class FailureBar;
class MessageBar;
class ResultModel;
class ServerChip;
class TitleLabel;

/// What came of an update: what the server stored against what was sent, and what became of the
/// token.
class ResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    void setServer(const QString &name, const QString &tag);
    void showOutcome(const registrar::UpdateOutcome &outcome);
    /// The same for a registration; `place` is where its token is now, and `hasSecret` says that a
    /// client secret came too.
    void showRegistration(const registrar::RegistrationOutcome &outcome,
                          const registrar::TokenPlace &place, bool hasSecret);
    /// Puts a button to the message of a new client secret, and takes it. Without one there is
    /// none.
    void offerSecret(QPushButton *copy);
    void showFailure(const registrar::Failure &failure);
    void goToChange(bool isNext);

Q_SIGNALS:
    /// With `sent` as the draft again; empty: the server stored all of it, so its copy is it.
    void editAgainRequested(const QByteArray &sent);
    void doneRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void selectMember(const QString &member);
    [[nodiscard]] QBoxLayout *buildHeader();
    [[nodiscard]] QBoxLayout *buildFoot();
    void buildTable();
    void showToken(const registrar::UpdateOutcome &outcome);
    void showSecret(const registrar::UpdateOutcome &outcome);

    QString m_serverName;
    QByteArray m_sent; ///< Where the server stored something else.
    QPushButton *m_keep = nullptr;
    TitleLabel *m_title = nullptr;
    ServerChip *m_chip = nullptr;
    QLabel *m_facts = nullptr;
    MessageBar *m_token = nullptr;
    MessageBar *m_secret = nullptr;
    FailureBar *m_failure = nullptr;
    ResultModel *m_model = nullptr;
    QTreeView *m_table = nullptr;
    DiffView *m_diff = nullptr;
    bool m_isFollowingText = false;
};

} // namespace clientele::ui
