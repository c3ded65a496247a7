// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace clientele::ui {

class ClientDelegate;
class ClientsModel;

/// The list of clients. Keeps the current client and the place of the list when the model is reset:
/// a search that hides the current client takes the first it finds, and brings it back when it is
/// cleared.
class ClientsView : public QTreeView
{
    Q_OBJECT

public:
    explicit ClientsView(ClientsModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString currentRecordId() const;
    /// The selected clients from the top; the current one where none or one is selected.
    [[nodiscard]] QStringList selectedRecordIds() const;
    /// Nothing happens when the client is not among the rows.
    void setCurrentRecordId(const QString &recordId);
    void chooseFirst();

Q_SIGNALS:
    void openRequested(const QString &recordId);
    /// Empty when no client is current. Also when several are selected, or no longer.
    void currentClientChanged(const QString &recordId);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void sizeColumns();
    void restoreCurrent();

    ClientsModel &m_model;
    ClientDelegate *m_delegate = nullptr;
    bool m_hasSeveral = false;
    QString m_currentId;
    bool m_isResetting = false;
};

} // namespace clientele::ui
