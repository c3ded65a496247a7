// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <QTimer>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace clientele::ui {

class FormLineEdit;

/// A list of texts, each in a line with its buttons. Several lines pasted become several texts.
class ListField : public FieldEditor
{
    Q_OBJECT

public:
    explicit ListField(QWidget *parent = nullptr);
    void showValue(const metadata::JsonValue &value, const QByteArray &json) override;
    void setReadOnly(bool isReadOnly) override;
    void commit() override;

private:
    struct Line
    {
        QWidget *box = nullptr;
        FormLineEdit *edit = nullptr;
        QToolButton *up = nullptr;
        QToolButton *remove = nullptr;
    };

    [[nodiscard]] QStringList texts() const;
    void fitLines(qsizetype count);
    Line makeLine();
    [[nodiscard]] size_t rowOf(const QWidget *box) const;
    void remove(size_t row);
    void moveUp(size_t row);
    void paste(size_t row, const QStringList &lines);
    void setTexts(const QStringList &texts);
    void announce();

    std::vector<Line> m_lines;
    QVBoxLayout *m_layout = nullptr;
    QToolButton *m_add = nullptr;
    QTimer m_typing;
    QStringList m_shown; ///< As in the document.
    bool m_isReadOnly = false;
};

} // namespace clientele::ui
