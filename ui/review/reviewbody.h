// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTabWidget;

namespace clientele::ui {

/// The summary above the text, or in a low window the two as tabs.
class ReviewBody : public QWidget
{
    Q_OBJECT

public:
    ReviewBody(QWidget *summary, QWidget *text, QWidget *parent);
    [[nodiscard]] bool isTabbed() const;
    /// With tabs: brings the summary to the front.
    void showSummary();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();

    QWidget *m_summary = nullptr;
    QWidget *m_text = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedLayout *m_modes = nullptr;
};

} // namespace clientele::ui
