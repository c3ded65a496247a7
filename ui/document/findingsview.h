// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QWidget>

class QToolButton;
class QTreeWidget;

namespace clientele::ui {

/// The findings as a list under the text; one line that opens. Hidden while there are none.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);
    void showFindings(const std::vector<Finding> &findings);

Q_SIGNALS:
    void findingChosen(const clientele::ui::Finding &finding);

private:
    void updateTitle();

    std::vector<Finding> m_findings;
    QToolButton *m_title = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace clientele::ui
