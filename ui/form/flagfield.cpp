// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flagfield.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace clientele::ui {

FlagField::FlagField(QWidget *parent)
    : FieldEditor(parent)
    , m_box(new QCheckBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    setFocusPart(m_box);
    connect(m_box, &QCheckBox::toggled, this,
            [this](bool isOn) { m_box->setText(isOn ? tr("Yes") : tr("No")); });
    connect(m_box, &QCheckBox::clicked, this,
            [this](bool isOn) { Q_EMIT edited(isOn ? "true" : "false"); });
    m_box->setText(tr("No"));
}

void FlagField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_box->setChecked(value.lexeme == "true");
}

void FlagField::setReadOnly(bool isReadOnly)
{
    m_box->setEnabled(!isReadOnly);
}

} // namespace clientele::ui
