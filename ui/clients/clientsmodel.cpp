// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientsmodel.h"

#include <widgets/namecollator.h>

#include <algorithm>
#include <numeric>

namespace clientele::ui {

ClientsModel::ClientsModel(QObject *parent)
    : TableModel(parent)
    , m_now(QDateTime::currentDateTimeUtc())
    , m_collator(nameCollator())
{ }

void ClientsModel::setClients(std::vector<inventory::ClientRecord> clients,
                              const std::vector<inventory::ServerRecord> &servers)
{
    beginResetModel();
    m_counts.reset();
    m_servers.clear();
    for (const inventory::ServerRecord &server : servers)
        m_servers.insert(server.id, server);
    m_clients.clear();
    m_clients.reserve(clients.size());
    m_numbers.clear();
    for (inventory::ClientRecord &client : clients) {
        m_numbers.insert(client.id, qsizetype(m_clients.size()));
        m_clients.push_back(makeRow(client));
    }
    m_order.resize(m_clients.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    sortOrder();
    m_rows = wantedOf(m_order);
    endResetModel();
}

void ClientsModel::saveClient(const inventory::ClientRecord &client)
{
    const auto known = m_numbers.constFind(client.id);
    if (known == m_numbers.cend()) {
        addClient(client);
        return;
    }
    ClientRow row = makeRow(client);
    row.isBusy = m_clients[size_t(*known)].isBusy;
    replaceClient(*known, std::move(row));
}

void ClientsModel::saveServer(const inventory::ServerRecord &server)
{
    if (m_servers.value(server.id) == server)
        return;
    m_servers.insert(server.id, server);
    for (qsizetype number = 0; number < qsizetype(m_clients.size()); ++number) {
        const ClientRow &row = m_clients[size_t(number)];
        if (row.client.serverId == server.id
            && (row.serverName != server.name || row.serverTag != server.tag))
            saveClient(inventory::ClientRecord(row.client));
    }
}

void ClientsModel::setBusy(const QString &recordId, bool isBusy)
{
    const auto known = m_numbers.constFind(recordId);
    if (known == m_numbers.cend() || m_clients[size_t(*known)].isBusy == isBusy)
        return;
    ClientRow row = m_clients[size_t(*known)];
    row.isBusy = isBusy;
    replaceClient(*known, std::move(row));
}

void ClientsModel::setNow(const QDateTime &now)
{
    m_now = now;
    m_counts.reset();
    Rows wanted = wantedOf(m_order);
    if (wanted != m_rows) {
        showRows(std::move(wanted));
    } else if (!m_rows.empty()) {
        const QModelIndex first = index(0, 0);
        const QModelIndex last = index(rowCount() - 1, clientColumnCount - 1);
        Q_EMIT dataChanged(first, last);
    }
}

void ClientsModel::setScope(const ClientScope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    showRows(wantedOf(m_order));
}

void ClientsModel::setSearchText(const QString &text)
{
    const SearchWords words = SearchWords::fromText(text);
    if (m_words == words)
        return;
    const bool isNarrower = words.narrow(m_words);
    m_words = words;
    showRows(wantedOf(isNarrower ? m_rows : m_order));
}

void ClientsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= clientColumnCount)
        return;
    const QList<QPersistentModelIndex> none;
    Q_EMIT layoutAboutToBeChanged(none, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<qsizetype> numbers;
    for (const QModelIndex &index : before)
        numbers.push_back(rowAt(index));

    m_sortColumn = ClientColumn(column);
    m_sortOrder = order;
    sortOrder();
    m_rows = wantedOf(m_order);

    std::vector<int> rowOf(m_clients.size(), -1);
    for (int row = 0; row < rowCount(); ++row)
        rowOf[size_t(m_rows[size_t(row)])] = row;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf[size_t(numbers[size_t(i)])], before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged(none, VerticalSortHint);
}

const ClientCounts &ClientsModel::counts() const
{
    if (!m_counts) {
        m_counts.emplace();
        for (const ClientRow &row : m_clients)
            m_counts->add(row.client, m_now);
    }
    return *m_counts;
}

int ClientsModel::scopeSize() const
{
    return counts().of(m_scope);
}

const ClientRow *ClientsModel::find(const QString &recordId) const
{
    const auto known = m_numbers.constFind(recordId);
    return known == m_numbers.cend() ? nullptr : &m_clients[size_t(*known)];
}

QModelIndex ClientsModel::indexOf(const QString &recordId) const
{
    const auto known = m_numbers.constFind(recordId);
    if (known == m_numbers.cend())
        return {};
    const auto shown = std::find(m_rows.cbegin(), m_rows.cend(), *known);
    return shown == m_rows.cend() ? QModelIndex() : index(int(shown - m_rows.cbegin()), 0);
}

QString ClientsModel::recordIdAt(const QModelIndex &index) const
{
    return index.isValid() ? m_clients[size_t(rowAt(index))].client.id : QString();
}

QVariant ClientsModel::cell(const qsizetype &number, int column, int role) const
{
    const ClientRow &row = m_clients[size_t(number)];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, ClientColumn(column), m_now);
    case Qt::ToolTipRole:
        return cellToolTip(row, ClientColumn(column), m_now);
    case Qt::AccessibleTextRole:
        return column == 0 ? accessibleSentence(row, m_now) : QVariant();
    case RecordIdRole:
        return row.client.id;
    case SortRole:
        return sortValue(row, ClientColumn(column));
    case StateRole:
        return int(inventory::stateOf(row.client));
    case BusyRole:
        return row.isBusy;
    default:
        return {};
    }
}

QVariant ClientsModel::header(int column, int role) const
{
    if (role == Qt::DisplayRole)
        return columnTitle(ClientColumn(column));
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

/// A total order, so that a row has one place: equal cells stand by name, equal names as they were
/// added.
bool ClientsModel::isBefore(qsizetype left, qsizetype right) const
{
    const ClientRow &ours = m_clients[size_t(left)];
    const ClientRow &theirs = m_clients[size_t(right)];
    const int order = compareCells(ours, theirs, m_sortColumn);
    if (order != 0)
        return (order < 0) == (m_sortOrder == Qt::AscendingOrder);
    const int names = ours.nameKey.compare(theirs.nameKey);
    return names != 0 ? names < 0 : left < right;
}

bool ClientsModel::isWanted(qsizetype number) const
{
    const ClientRow &row = m_clients[size_t(number)];
    return m_scope.contains(row.client, m_now) && m_words.occurIn(row.searchText);
}

ClientsModel::Rows ClientsModel::wantedOf(const Rows &rows) const
{
    Rows wanted;
    wanted.reserve(rows.size());
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(wanted),
                 [this](qsizetype number) { return isWanted(number); });
    return wanted;
}

void ClientsModel::showRows(Rows rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ClientsModel::sortOrder()
{
    std::sort(m_order.begin(), m_order.end(),
              [this](qsizetype left, qsizetype right) { return isBefore(left, right); });
}

void ClientsModel::addClient(const inventory::ClientRecord &client)
{
    m_counts.reset();
    const auto number = qsizetype(m_clients.size());
    m_clients.push_back(makeRow(client));
    m_numbers.insert(client.id, number);
    updateRow(number, false);
}

void ClientsModel::replaceClient(qsizetype number, ClientRow row)
{
    m_counts.reset();
    m_order.erase(std::find(m_order.cbegin(), m_order.cend(), number));
    const bool wasShown = std::find(m_rows.cbegin(), m_rows.cend(), number) != m_rows.cend();
    m_clients[size_t(number)] = std::move(row);
    updateRow(number, wasShown);
}

/// Puts a number that m_order lacks, and whose place in m_rows may be wrong, where it belongs.
void ClientsModel::updateRow(qsizetype number, bool wasShown)
{
    const auto before = [this](qsizetype left, qsizetype right) { return isBefore(left, right); };
    m_order.insert(std::lower_bound(m_order.cbegin(), m_order.cend(), number, before), number);

    if (!wasShown) {
        if (isWanted(number))
            insertRow(number);
        return;
    }
    const auto from = int(std::find(m_rows.cbegin(), m_rows.cend(), number) - m_rows.cbegin());
    if (isWanted(number)) {
        moveRow(from);
        return;
    }
    beginRemoveRows({}, from, from);
    m_rows.erase(m_rows.cbegin() + from);
    endRemoveRows();
}

void ClientsModel::insertRow(qsizetype number)
{
    const auto before = [this](qsizetype left, qsizetype right) { return isBefore(left, right); };
    const auto place = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number, before);
    const auto row = int(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, number);
    endInsertRows();
}

void ClientsModel::moveRow(int from)
{
    const auto before = [this](qsizetype left, qsizetype right) { return isBefore(left, right); };
    const qsizetype number = m_rows[size_t(from)];
    const auto begin = m_rows.begin();
    // All but the row itself are sorted.
    auto place = std::lower_bound(begin, begin + from, number, before);
    if (place == begin + from)
        place = std::lower_bound(begin + from + 1, m_rows.end(), number, before);
    const auto to = int(place - begin); // the row that it will stand before
    int row = from;
    if (to != from && to != from + 1) {
        row = to > from ? to - 1 : to;
        beginMoveRows({}, from, from, {}, to);
        m_rows.erase(begin + from);
        m_rows.insert(m_rows.cbegin() + row, number);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, clientColumnCount - 1));
}

ClientRow ClientsModel::makeRow(const inventory::ClientRecord &client) const
{
    return makeClientRow(client, m_servers.value(client.serverId), m_collator);
}

} // namespace clientele::ui
