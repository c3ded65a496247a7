// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <validation/finding.h>

#include <QWidget>

#include <vector>

class QToolButton;
class QTreeWidget;

namespace clientele::ui {

/// The findings as a list under the text; one line that opens. Hidden while there are none.
class FindingsView : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);
    void showFindings(const std::vector<validation::Finding> &findings);
    /// Marks one of them; the focus stays where it is.
    void setCurrent(size_t finding);

Q_SIGNALS:
    void findingChosen(const clientele::validation::Finding &finding);

private:
    void updateTitle();

    std::vector<validation::Finding> m_findings;
    QToolButton *m_title = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace clientele::ui
