// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QTabWidget;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class ComparePage;

/// Comparisons in tabs of their own.
class CompareTabs : public QObject
{
    Q_OBJECT

public:
    CompareTabs(registrar::Registrar &registrar, QTabWidget &tabs);

    /// Two clients with each other, one with its version before; the rest is to be chosen.
    void open(const QStringList &recordIds);
    /// The one that is shown now; null when another tab is.
    [[nodiscard]] ComparePage *current() const;

private:
    registrar::Registrar &m_registrar;
    QTabWidget &m_tabs;
};

} // namespace clientele::ui
