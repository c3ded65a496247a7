// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysfield.h"

#include "keytable.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int mostRows = 6;

} // namespace

KeysField::KeysField(QWidget *parent)
    : FieldEditor(parent)
    , m_table(new KeyTable)
    , m_empty(new QLabel(tr("This client has no keys.")))
{
    m_table->setObjectName(u"keysTable"_s);
    m_table->setColumnHidden(KeyTable::Expires, true); // the form is narrow
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    setFocusPart(m_table);
}

void KeysField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_table->showKeys(keysOfSet(value));
    const int rows = std::min(mostRows, m_table->topLevelItemCount());
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->header()->sizeHint().height()
                            + rows * m_table->sizeHintForRow(0) + 2 * m_table->frameWidth());
}

void KeysField::setReadOnly(bool) { }

} // namespace clientele::ui
