// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <QTimer>

class QLabel;

namespace clientele::ui {

class FormTextEdit;

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
    [[nodiscard]] bool holdsUnread() const override;
    [[nodiscard]] QString unreadText() const override;
    void showUnread(const QString &text) override;
    void forgetUnread() override;

private:
    void announce();
    void undo();
    void showText();
    [[nodiscard]] bool means(const metadata::JsonValue &value) const;
    void fitHeight();

    FormTextEdit *m_edit = nullptr;
    QLabel *m_problem = nullptr;
    QTimer m_typing;
    QByteArray m_shown; ///< As in the document.
};

} // namespace clientele::ui
