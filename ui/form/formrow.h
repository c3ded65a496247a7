// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <metadata/clientdocument.h>
#include <validation/finding.h>

#include <QObject>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace clientele::ui {

/// One member in the form: its label and name, its editor, what can be done with it, and what was
/// found. Puts its widgets into the grid of its group.
class FormRow : public QObject
{
    Q_OBJECT

public:
    FormRow(const FormEntry &entry, const FieldOffer &offer, QGridLayout *grid,
            QObject *parent = nullptr);

    [[nodiscard]] const QString &member() const { return m_entry.name; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    void show(const metadata::ClientDocument &document, const metadata::ClientDocument &served);
    void showFindings(const std::vector<validation::Finding> &findings);
    void setReadOnly(bool isReadOnly);
    /// The caret of the text is in this member.
    void setCurrent(bool isCurrent);

Q_SIGNALS:
    void putBackRequested();
    void removeRequested();
    void showInJsonRequested();

private:
    [[nodiscard]] QWidget *makeLabels();
    [[nodiscard]] QToolButton *makeMenuButton();

    FormEntry m_entry;
    QLabel *m_mark = nullptr;
    QLabel *m_label = nullptr;
    FieldEditor *m_editor = nullptr;
    QLabel *m_finding = nullptr;
    QAction *m_putBack = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace clientele::ui
