// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <widgets/clientstep.h>

#include <QWidget>

class QLabel;
class QTabWidget;

namespace clientele::ui {

class ClientHeader;
class DocumentView;
class FailureBar;
class KeysView;
class MessageBar;
class OverviewView;

/// One client: who it is, what state it is in and what can be done about that, its overview and its
/// document. Starts verbs and says what came of them; sends nothing by itself.
class ClientPage : public QWidget
{
    Q_OBJECT

public:
    ClientPage(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);
    ~ClientPage() override;

    /// A view beside overview and document; the page takes it.
    void addView(QWidget *view, const QString &title);
    void showView(QWidget *view);
    [[nodiscard]] QWidget *currentView() const;
    /// The same as by the button under the document: it can be undone there.
    void discardDraft();
    void showOverview();
    void showDocument();
    void showKeys();
    void showMember(const QString &member);
    /// The first error of the document.
    void showError();
    /// The document where it is what is shown, else null.
    [[nodiscard]] DocumentView *shownDocument() const;
    [[nodiscard]] DocumentView *document() const { return m_document; }
    /// Asks first where a read costs something.
    void read();
    /// Finds out what became of a request whose outcome is unknown.
    void checkOutcome();
    /// See DocumentView::keepDraft().
    bool keepDraft();
    /// After a recovery.
    void sayThatAccessIsBack();

Q_SIGNALS:
    /// Another of its views is shown.
    void viewChanged();
    void reviewRequested();
    void deleteRequested();
    void recoveryRequested();
    void registrationRequested();
    /// What changed on the server is to be seen.
    void compareRequested();
    void serverSettingsRequested();
    /// A setting of this client's server may mend the failure.
    void failureSettingsRequested(const clientele::registrar::Failure &failure);

private:
    void buildUp();
    void refresh();
    void refreshReadNote();
    void readNow();
    void checkOutcomeNow(inventory::Verb verb);
    void refreshState(const inventory::ClientRecord &client);
    void refreshAddress();
    void takeStep(ClientStep step);
    void takeBack();
    void unlock();
    void showResolution(const registrar::Result<registrar::Resolution> &resolution,
                        inventory::Verb verb);
    void showRefusal(inventory::Verb verb);
    /// After a deletion whose outcome the check has not settled.
    void offerMarking(const QString &title, const QString &text);
    void offer(const QString &text, const QString &objectName, ClientStep step);
    void copyMessageToAdministrator();

    registrar::Registrar &m_registrar;
    QString m_recordId;
    ClientHeader *m_header = nullptr;
    QLabel *m_readNote = nullptr; ///< What a read costs here.
    MessageBar *m_state = nullptr;
    MessageBar *m_address = nullptr;
    QString m_closedAddress; ///< What its text was.
    FailureBar *m_messages = nullptr;
    QTabWidget *m_views = nullptr;
    OverviewView *m_overview = nullptr;
    DocumentView *m_document = nullptr;
    KeysView *m_keys = nullptr;
};

} // namespace clientele::ui
