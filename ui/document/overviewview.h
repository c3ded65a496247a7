// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace clientele::inventory {
struct ClientRecord;
struct ServerRecord;
} // namespace clientele::inventory
namespace clientele::registrar {
struct Failure;
class Registrar;
} // namespace clientele::registrar

namespace clientele::ui {

/// A client in words: what it may do, where it sends users back to, where its credentials are, its
/// dates, and what its server did so far. Cannot edit; all text can be selected.
class OverviewView : public QScrollArea
{
    Q_OBJECT

public:
    OverviewView(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    /// A secret that was to be copied cannot be had.
    void refused(const clientele::registrar::Failure &failure);

private:
    struct Section;
    void addSection(QVBoxLayout *layout, const Section &section);
    [[nodiscard]] Section access(const inventory::ClientRecord &client) const;
    [[nodiscard]] Section redirects(const inventory::ClientRecord &client) const;
    [[nodiscard]] Section credentials(const inventory::ClientRecord &client);
    [[nodiscard]] Section dates(const inventory::ClientRecord &client) const;
    /// What stands in for the client's own token; empty where nothing does.
    [[nodiscard]] QString otherBearer(const inventory::ClientRecord &client) const;
    [[nodiscard]] QString tokenExpiry(const inventory::ClientRecord &client,
                                      const QDateTime &now) const;
    [[nodiscard]] Section habits(const inventory::ClientRecord &client) const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
};

} // namespace clientele::ui
