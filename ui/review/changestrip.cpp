// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changestrip.h"

#include "changehtml.h"

#include <widgets/colorroles.h>
#include <widgets/rowheight.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::PlannedChange;
using registrar::PlanSection;

namespace {

constexpr int linesShown = 4; // of a constant height, so that the tree does not jump with each row

bool canBePutBack(const PlannedChange &planned)
{
    switch (planned.section) {
    case PlanSection::YouRemove:
    case PlanSection::YouChange:
        return true;
    case PlanSection::ServerChanged: // a conflict is answered in its row
    case PlanSection::NotShown:
    case PlanSection::NotSent:
    case PlanSection::ServerDecides:
    case PlanSection::Unchanged:
        break;
    }
    return false;
}

} // namespace

ChangeStrip::ChangeStrip(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"changeStrip"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text = new QTextEdit(this);
    m_text->setObjectName(u"changeText"_s);
    m_text->setAccessibleName(tr("Selected change in full"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->document()->setDocumentMargin(2);
    m_putBack = new QPushButton(tr("Put It Back"), this);
    m_putBack->setObjectName(u"putBackButton"_s);
    m_putBack->setAutoDefault(false);
    connect(m_putBack, &QPushButton::clicked, this, [this] {
        if (m_planned)
            Q_EMIT putBackRequested(m_planned->change.name);
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_putBack, 0, Qt::AlignTop);
    fitHeight();
    render();
}

void ChangeStrip::fitHeight()
{
    m_text->setFixedHeight((rowMetrics(font()).height - 4) * linesShown + 4);
}

void ChangeStrip::showChange(const PlannedChange *planned)
{
    m_planned = planned ? std::optional(*planned) : std::nullopt;
    render();
}

void ChangeStrip::setEditable(bool editable)
{
    m_editable = editable;
    render();
}

void ChangeStrip::render()
{
    m_putBack->setVisible(m_editable && m_planned && canBePutBack(*m_planned));
    m_putBack->setText(m_planned && !m_planned->change.before ? tr("Leave It Out")
                                                              : tr("Put It Back"));
    if (!m_planned) {
        m_text->setTextColor(roleColor(ColorRole::Muted, palette()));
        m_text->setPlainText(tr("Select a member to see its change in full."));
        return;
    }
    m_text->setHtml(changeHtml(*m_planned, palette()));
}

void ChangeStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
    else if (event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace clientele::ui
