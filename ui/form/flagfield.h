// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

class QCheckBox;

namespace clientele::ui {

/// true or false.
class FlagField : public FieldEditor
{
    Q_OBJECT

public:
    explicit FlagField(QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;

private:
    QCheckBox *m_box = nullptr;
};

} // namespace clientele::ui
