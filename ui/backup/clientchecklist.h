// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// All saved clients with a box each, found by name, client ID or server. What is hidden by the
/// search stays as it is.
class ClientCheckList : public QWidget
{
    Q_OBJECT

public:
    /// With `chosen` only those are ticked, else all.
    ClientCheckList(const registrar::Registrar &registrar, const QStringList &chosen,
                    QWidget *parent = nullptr);

    /// Record ids, in the order shown.
    [[nodiscard]] QStringList ticked() const;

Q_SIGNALS:
    void changed();

private:
    void fill(const registrar::Registrar &registrar, const QStringList &chosen);
    void filter(const QString &words);
    void tickShown(bool isTicked);
    void refresh();

    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace clientele::ui
