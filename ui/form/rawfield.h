// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace clientele::ui {

/// A value as JSON. What cannot be read stays in the field and says so; the document keeps the
/// value before.
class RawField : public FieldEditor
{
    Q_OBJECT

public:
    explicit RawField(QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;
    void commit() override;

private:
    void announce();
    void fitHeight();

    QPlainTextEdit *m_edit = nullptr;
    QLabel *m_problem = nullptr;
    QTimer m_typing;
};

} // namespace clientele::ui
