// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingsview.h"

#include <widgets/icons.h>

#include <QHeaderView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int ShownRows = 4;

QIcon iconOf(validation::Severity severity)
{
    switch (severity) {
    case validation::Severity::Error:
        return icon(u"error"_s, ColorRole::Danger);
    case validation::Severity::Warning:
        return icon(u"warning"_s, ColorRole::Warning);
    case validation::Severity::Hint:
        break;
    }
    return icon(u"info"_s, ColorRole::Info);
}

/// "redirect_uris/1"
QString placeOf(const validation::Finding &finding)
{
    return finding.pointer.isEmpty() ? QString() : finding.pointer.sliced(1);
}

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QToolButton)
    , m_list(new QTreeWidget)
{
    m_title->setObjectName(u"findingsButton"_s);
    m_title->setAutoRaise(true);
    m_title->setCheckable(true);
    m_title->setChecked(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_list->setObjectName(u"findingsView"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(3);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    connect(m_title, &QToolButton::toggled, m_list, &QWidget::setVisible);
    connect(m_title, &QToolButton::toggled, this, &FindingsView::updateTitle);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT findingChosen(m_findings[size_t(m_list->indexOfTopLevelItem(item))]);
    });
    connect(m_list, &QTreeWidget::itemClicked, m_list, &QTreeWidget::itemActivated);
    hide();
}

void FindingsView::showFindings(const std::vector<validation::Finding> &findings)
{
    m_findings = findings;
    m_list->clear();
    for (const validation::Finding &finding : m_findings) {
        auto *item = new QTreeWidgetItem({placeOf(finding), finding.message, finding.reference()});
        item->setIcon(0, iconOf(finding.severity));
        item->setToolTip(1, finding.message);
        m_list->addTopLevelItem(item);
    }
    const int rows = std::min(ShownRows, int(m_findings.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    updateTitle();
    setVisible(!m_findings.empty());
}

void FindingsView::setCurrent(size_t finding)
{
    m_list->setCurrentItem(m_list->topLevelItem(int(finding)));
}

void FindingsView::updateTitle()
{
    m_title->setText(tr("Findings (%1)").arg(m_findings.size()));
    m_title->setIcon(icon(m_title->isChecked() ? u"chevron-down"_s : u"chevron-up"_s));
}

} // namespace clientele::ui
