// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

class QCheckBox;
class QVBoxLayout;

namespace clientele::ui {

class FormLineEdit;

/// A list of usual values as check boxes: what the document has and what the server offers first,
/// then the rest. Another value can be typed.
class ChecksField : public FieldEditor
{
    Q_OBJECT

public:
    ChecksField(const QStringList &usual, const QStringList &offered, QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;
    void commit() override { addTyped(); }

private:
    void addBox(const QString &value);
    void toggle(const QString &value, bool isOn);
    void addTyped();

    QStringList m_offered;
    QStringList m_shown; ///< As in the document.
    QList<QCheckBox *> m_boxes;
    QVBoxLayout *m_layout = nullptr;
    FormLineEdit *m_other = nullptr;
};

} // namespace clientele::ui
