// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace clientele::ui {

/// A page's title on one line, large and bold. A name that is too long is cut; the tool tip has it
/// whole.
class TitleLabel : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_text;
};

} // namespace clientele::ui
