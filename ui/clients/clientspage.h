// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientscope.h"
#include <widgets/clientstep.h>

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTimer;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class ClientsModel;
class ClientsView;
class EmptyState;
class FailureBar;
class PreviewPane;

/// The list of clients with the preview of the current one. Follows the registrar; starts no verb
/// itself.
class ClientsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ClientsPage(registrar::Registrar &registrar, QWidget *parent = nullptr);

    void setScope(const ClientScope &scope);
    [[nodiscard]] const ClientScope &scope() const;
    void setSearchText(const QString &text);
    void setPreviewShown(bool isShown);
    [[nodiscard]] bool isPreviewShown() const { return m_isPreviewShown; }

    [[nodiscard]] QString currentRecordId() const;
    void setCurrentRecordId(const QString &recordId);
    [[nodiscard]] QStringList selectedRecordIds() const;
    [[nodiscard]] const ClientCounts &counts() const;
    /// "3 of 10 clients" of the scope.
    [[nodiscard]] QString statusText() const;

    [[nodiscard]] ClientsView *view() const { return m_view; }
    /// For what came of a verb on a client of the list.
    [[nodiscard]] FailureBar *messageBar() const { return m_messages; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

Q_SIGNALS:
    void openRequested(const QString &recordId);
    void stepRequested(const QString &recordId, clientele::ui::ClientStep step);
    /// Empty when there is none.
    void currentClientChanged(const QString &recordId);
    /// Counts, status text or the server's names may be others.
    void contentChanged();
    /// @{ The button where the list is empty.
    void clearSearchRequested();
    void allClientsRequested();
    void addClientRequested();
    /// @}

private:
    enum class EmptyAction { None, ClearSearch, ShowAll, Add };

    void buildUp();
    void followRegistrar();
    void load();
    void updateClient(const QString &recordId);
    void updateBusy(const QString &recordId);
    void updateShown();
    void updatePreview();
    void updateEmptyState();
    void takeEmptyAction();
    void keepTime();

    registrar::Registrar &m_registrar;
    ClientsModel *m_model = nullptr;
    ClientsView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_listOrEmpty = nullptr;
    PreviewPane *m_preview = nullptr;
    FailureBar *m_messages = nullptr;
    QSplitter *m_splitter = nullptr;
    QString m_searchText;
    EmptyAction m_emptyAction = EmptyAction::None;
    bool m_isPreviewShown = true;
};

} // namespace clientele::ui
