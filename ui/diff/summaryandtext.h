// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace clientele::ui {

/// A summary above its text, and where there is not the height for both, each in a tab. The parts
/// themselves move, so that selection and scroll position stay.
class SummaryAndText : public QWidget
{
    Q_OBJECT

public:
    SummaryAndText(QWidget *summary, QWidget *text, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_summary = nullptr;
    QWidget *m_text = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_tabs = nullptr;
};

} // namespace clientele::ui
