// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QWidget>

class QComboBox;
class QLabel;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// Which server an address belongs to: a known one by its name, or a new one that gets a tag here.
class ServerField : public QWidget
{
    Q_OBJECT

public:
    explicit ServerField(const registrar::Registrar &registrar, QWidget *parent = nullptr);

    /// A configuration URI or a registration endpoint, as far as it was typed.
    void setAddress(const QString &address);
    /// For a server that is not known yet.
    [[nodiscard]] QString tag() const;

private:
    [[nodiscard]] std::optional<inventory::ServerRecord> knownServer(const QString &address) const;

    const registrar::Registrar &m_registrar;
    QLabel *m_name = nullptr;
    QComboBox *m_tag = nullptr;
};

} // namespace clientele::ui
