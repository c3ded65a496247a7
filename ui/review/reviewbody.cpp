// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewbody.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// The least height of the window for both at once, in line heights: 720 pixels with the usual font.
constexpr int linesForBoth = 48;

} // namespace

ReviewBody::ReviewBody(QWidget *summary, QWidget *text, QWidget *parent)
    : QWidget(parent)
    , m_summary(summary)
    , m_text(text)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_tabs(new QTabWidget(this))
{
    m_splitter->setObjectName(u"reviewSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setDocumentMode(true);
    m_modes = new QStackedLayout(this);
    m_modes->addWidget(m_splitter);
    m_modes->addWidget(m_tabs);
    m_splitter->addWidget(m_summary);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
}

bool ReviewBody::isTabbed() const
{
    return m_modes->currentWidget() == m_tabs;
}

void ReviewBody::showSummary()
{
    if (isTabbed())
        m_tabs->setCurrentIndex(0);
}

void ReviewBody::arrange()
{
    const bool isLow = window()->height() < fontMetrics().height() * linesForBoth;
    if (isLow == isTabbed())
        return;
    QWidget *focused = QApplication::focusWidget(); // moving a widget takes the focus from it
    const bool hadFocus = focused && isAncestorOf(focused);
    if (isLow) {
        m_tabs->addTab(m_summary, tr("Summary"));
        m_tabs->addTab(m_text, tr("Text"));
        m_modes->setCurrentWidget(m_tabs);
    } else {
        for (QWidget *part : {m_summary, m_text}) {
            m_splitter->addWidget(part);
            part->show();
        }
        m_modes->setCurrentWidget(m_splitter);
    }
    if (hadFocus && focused->isVisible())
        focused->setFocus();
}

void ReviewBody::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible())
        arrange();
}

void ReviewBody::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

} // namespace clientele::ui
