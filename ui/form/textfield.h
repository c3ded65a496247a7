// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <QTimer>

namespace clientele::ui {

class FormLineEdit;

/// A text or a number in one line.
class TextField : public FieldEditor
{
    Q_OBJECT

public:
    enum class Holds { Text, Number };

    explicit TextField(Holds holds, QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;
    void commit() override;
    [[nodiscard]] bool holdsUnread() const override { return m_holdsUnread; }
    [[nodiscard]] QString unreadText() const override;
    void showUnread(const QString &text) override;
    void forgetUnread() override;

private:
    void announce();
    void undo();

    Holds m_holds;
    FormLineEdit *m_edit = nullptr;
    QTimer m_typing;
    QString m_shown; ///< As in the document.
    bool m_holdsUnread = false;
};

} // namespace clientele::ui
