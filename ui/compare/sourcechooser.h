// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparedsource.h"

#include <QWidget>

class QComboBox;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// Chooses one side of a comparison: a client and one of its versions, or a file.
class SourceChooser : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Left, Right };
    SourceChooser(registrar::Registrar &registrar, Side side, QWidget *parent = nullptr);

    [[nodiscard]] const ComparedSource &source() const { return m_source; }
    /// Does not emit.
    void setSource(const ComparedSource &source);
    /// The same source; its client may have versions, or a draft, that it had not.
    void refresh();
    void chooseFile();

Q_SIGNALS:
    void sourceChosen();

private:
    void buildUp(const QString &name);
    void fillClients();
    void fillVersions();
    void takeClient();
    void takeVersion();
    void take(const ComparedSource &source);

    registrar::Registrar &m_registrar;
    ComparedSource m_source;
    QComboBox *m_clients = nullptr;
    QComboBox *m_versions = nullptr;
};

} // namespace clientele::ui
