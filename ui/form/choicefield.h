// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <QTimer>

class QComboBox;

namespace clientele::ui {

/// A text with usual values: those that the server offers come first, the others are marked; any
/// text can be typed.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceField(const QStringList &usual, const QStringList &offered, QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;
    void commit() override;

private:
    QComboBox *m_combo = nullptr;
    QTimer m_typing;
    QString m_shown; ///< The value in the document.
};

} // namespace clientele::ui
