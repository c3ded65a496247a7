// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicefield.h"

#include "formlineedit.h"
#include "typingpause.h"

#include <metadata/jsonwriter.h>

#include <QComboBox>
#include <QHBoxLayout>

namespace clientele::ui {

ChoiceField::ChoiceField(const QStringList &usual, const QStringList &offered, QWidget *parent)
    : FieldEditor(parent)
    , m_combo(new QComboBox)
{
    auto *line = new FormLineEdit;
    m_combo->setEditable(true);
    m_combo->setLineEdit(line);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setCompleter(nullptr);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    for (const QString &value : offered)
        m_combo->addItem(value, value);
    for (const QString &value : usual) {
        if (offered.contains(value))
            continue;
        //: A value of a list, such as “private_key_jwt (not offered by this server)”.
        m_combo->addItem(
            offered.isEmpty() ? value : tr("%1 (not offered by this server)").arg(value), value);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_combo);
    setFocusPart(m_combo);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(line, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &ChoiceField::commit);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        m_combo->setEditText(m_combo->itemData(row).toString());
        commit();
    });
    connect(line, &QLineEdit::editingFinished, this, &ChoiceField::commit);
    connect(line, &FormLineEdit::undoRequested, this, [this] {
        commit();
        Q_EMIT undoRequested();
    });
    connect(line, &FormLineEdit::redoRequested, this, &FieldEditor::redoRequested);
}

void ChoiceField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_shown = value.string;
    if (m_typing.isActive() || m_combo->currentText() == m_shown)
        return;
    m_combo->setCurrentIndex(m_combo->findData(value.string));
    m_combo->setEditText(value.string);
    m_combo->lineEdit()->setCursorPosition(0);
}

void ChoiceField::setReadOnly(bool isReadOnly)
{
    m_combo->setEnabled(!isReadOnly);
}

void ChoiceField::commit()
{
    m_typing.stop();
    const QString text = m_combo->currentText();
    if (text == m_shown)
        return;
    m_shown = text;
    Q_EMIT edited(metadata::jsonString(text));
}

} // namespace clientele::ui
