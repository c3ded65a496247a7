// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpane.h"

#include "findbar.h"
#include "jsoneditor.h"

#include <QVBoxLayout>

namespace clientele::ui {

JsonPane::JsonPane(QWidget *parent)
    : QWidget(parent)
    , m_editor(new JsonEditor)
    , m_findBar(new FindBar(*m_editor))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_findBar);
    connect(m_editor, &JsonEditor::escapePressed, m_findBar, [this] {
        if (m_findBar->isVisible())
            m_findBar->close();
    });
}

} // namespace clientele::ui
