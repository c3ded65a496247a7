// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrationplan.h>
#include <registrar/updateplan.h>

#include <QStackedWidget>
#include <QString>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class ClientPage;
class DocumentView;
class HistoryView;
class RecoverPage;
class RegistrationPage;
class ResultPage;
class ReviewPage;

/// The tab of one client: its page, the review that replaces it until it is sent or left, and the
/// result.
class ClientTab : public QStackedWidget
{
    Q_OBJECT

public:
    ClientTab(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

    [[nodiscard]] const QString &recordId() const { return m_recordId; }
    [[nodiscard]] ClientPage *page() const { return m_page; }
    [[nodiscard]] bool isReviewing() const;
    /// The document where it is what is shown, else null.
    [[nodiscard]] DocumentView *shownDocument() const;

    void showOverview();
    void showDocument();
    void showKeys();
    void showHistory();
    void discardDraft();
    /// Two texts are compared, so that there are changes to go to.
    [[nodiscard]] bool hasChanges() const;
    void read();
    /// Finds out what became of a request whose outcome is unknown.
    void checkOutcome();
    /// Keeps what was typed, then compares it with the server; of a client that is not registered
    /// yet, shows what its registration would send.
    void startReview();
    /// What registering this client again would send and change.
    void startRegistration();
    void showRecovery();
    void showError();
    void leaveReview();
    void send();
    void goToChange(bool isNext);

Q_SIGNALS:
    void deleteRequested(const QString &recordId);
    void restoreRequested();
    void serverSettingsRequested(const QString &recordId);
    void failureSettingsRequested(const QString &recordId,
                                  const clientele::registrar::Failure &failure);
    /// Registered again, as another record.
    void openRequested(const QString &recordId);
    /// Another page of the tab is shown: commands may be possible or not.
    void pageChanged();

private:
    template<typename Page>
    void passOnSettings(Page *page);
    void buildResult();
    void offerSecret();
    void editAgain(const QByteArray &sent);
    void showResult(const registrar::UpdateOutcome &outcome);
    void showRegistered(const registrar::RegistrationOutcome &outcome);

    registrar::Registrar &m_registrar;
    QString m_recordId;
    ClientPage *m_page = nullptr;
    HistoryView *m_history = nullptr;
    ReviewPage *m_review = nullptr;
    ResultPage *m_result = nullptr;
    RegistrationPage *m_registration = nullptr;
    RecoverPage *m_recovery = nullptr;
};

} // namespace clientele::ui
