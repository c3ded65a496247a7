// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

class QLabel;

namespace clientele::ui {

/// A value that belongs to the server: to be read and copied. A date is shown in local time, with
/// UTC in its tooltip.
class FixedField : public FieldEditor
{
    Q_OBJECT

public:
    explicit FixedField(bool isDate, QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;

private:
    bool m_isDate;
    QLabel *m_label = nullptr;
};

} // namespace clientele::ui
