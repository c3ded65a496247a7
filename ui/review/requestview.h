// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace clientele::ui {

/// The request as it will leave, secrets as dots, and ways to take it along.
class RequestView : public QWidget
{
    Q_OBJECT

public:
    explicit RequestView(QWidget *parent = nullptr);
    void setPlan(const registrar::UpdatePlan &plan);
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] QBoxLayout *buildButtons();
    [[nodiscard]] QPushButton *buildButton(const QString &text, const QString &objectName);
    void copyAsCurl();
    void copyAsPatch();
    void askWhereToSave();
    void saveBody(const QString &fileName);

    registrar::UpdatePlan m_plan;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_done = nullptr;
};

} // namespace clientele::ui
