// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

class QLabel;

namespace clientele::ui {

class KeyTable;

/// The keys of a JWK Set as a table; they are edited as JSON.
class KeysField : public FieldEditor
{
    Q_OBJECT

public:
    explicit KeysField(QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;

private:
    KeyTable *m_table = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace clientele::ui
