// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "summaryandtext.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// The least height for both, in line heights: 430 pixels with the usual font.
constexpr int linesForBoth = 26;

} // namespace

SummaryAndText::SummaryAndText(QWidget *summary, QWidget *text, QWidget *parent)
    : QWidget(parent)
    , m_summary(summary)
    , m_text(text)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_tabs(new QTabWidget)
{
    m_splitter->setObjectName(u"summarySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_tabs->setObjectName(u"summaryTabs"_s);
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_tabs, 1);
    arrange();
}

void SummaryAndText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SummaryAndText::arrange()
{
    const bool hasRoom = height() >= fontMetrics().height() * linesForBoth;
    if (hasRoom && m_splitter->count() == 0) {
        m_splitter->addWidget(m_summary);
        m_splitter->addWidget(m_text);
        m_summary->show();
        m_text->show();
        m_splitter->setSizes({height() * 11 / 20, height() * 9 / 20});
    } else if (!hasRoom && m_tabs->count() == 0) {
        m_tabs->addTab(m_summary, tr("Summary"));
        m_tabs->addTab(m_text, tr("Text"));
    }
    m_splitter->setVisible(hasRoom);
    m_tabs->setVisible(!hasRoom);
}

} // namespace clientele::ui
