// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientcells.h"
#include "clientscope.h"
#include "searchwords.h"
#include "tablemodel.h"

#include <QDateTime>

#include <optional>

namespace clientele::ui {

/// The clients of a scope that have all searched words, sorted. Its rows are numbers of
/// `m_clients`: a key of search among 100,000 clients takes milliseconds, where a
/// QSortFilterProxyModel takes seconds.
///
/// One record that changes moves, changes, hides or shows its one row. A new scope or search resets
/// the model; the view keeps selection and position by record id.
class ClientsModel : public TableModel<qsizetype>
{
    Q_OBJECT

public:
    enum Role {
        RecordIdRole = Qt::UserRole,
        SortRole, ///< The raw value.
        StateRole, ///< int of inventory::ClientState
        BusyRole
    };

    explicit ClientsModel(QObject *parent = nullptr);

    /// A new data source.
    void setClients(std::vector<inventory::ClientRecord> clients,
                    const std::vector<inventory::ServerRecord> &servers);
    /// A client was added or changed.
    void saveClient(const inventory::ClientRecord &client);
    /// A server was added, renamed or tagged.
    void saveServer(const inventory::ServerRecord &server);
    void setBusy(const QString &recordId, bool isBusy);
    /// Relative times and the scopes that depend on time are as of then.
    void setNow(const QDateTime &now);

    void setScope(const ClientScope &scope);
    void setSearchText(const QString &text);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] const ClientScope &scope() const { return m_scope; }
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }
    /// Counted once for each change of a record.
    [[nodiscard]] const ClientCounts &counts() const;
    /// How many clients the scope contains, found or not.
    [[nodiscard]] int scopeSize() const;
    /// Null for an unknown id. Valid until the model changes.
    [[nodiscard]] const ClientRow *find(const QString &recordId) const;
    /// Invalid when the client is not among the rows.
    [[nodiscard]] QModelIndex indexOf(const QString &recordId) const;
    [[nodiscard]] QString recordIdAt(const QModelIndex &index) const;

private:
    using Rows = std::vector<qsizetype>;

    int columns() const override { return clientColumnCount; }
    QVariant cell(const qsizetype &number, int column, int role) const override;
    QVariant header(int column, int role) const override;

    [[nodiscard]] bool isBefore(qsizetype left, qsizetype right) const;
    [[nodiscard]] bool isWanted(qsizetype number) const;
    [[nodiscard]] Rows wantedOf(const Rows &rows) const;
    void showRows(Rows rows);
    void sortOrder();
    void addClient(const inventory::ClientRecord &client);
    void replaceClient(qsizetype number, ClientRow row);
    void updateRow(qsizetype number, bool wasShown);
    void insertRow(qsizetype number);
    void moveRow(int from);
    [[nodiscard]] ClientRow makeRow(const inventory::ClientRecord &client) const;

    std::vector<ClientRow> m_clients;
    QHash<QString, qsizetype> m_numbers; ///< By record id.
    QHash<QString, inventory::ServerRecord> m_servers;
    Rows m_order; ///< All clients as they are sorted; m_rows is a part of it in the same order.
    ClientScope m_scope;
    SearchWords m_words;
    QDateTime m_now;
    mutable std::optional<ClientCounts> m_counts;
    QCollator m_collator;
    ClientColumn m_sortColumn = ClientColumn::Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace clientele::ui
