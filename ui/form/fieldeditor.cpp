// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldeditor.h"

#include "checksfield.h"
#include "choicefield.h"
#include "fixedfield.h"
#include "flagfield.h"
#include "keysfield.h"
#include "listfield.h"
#include "rawfield.h"
#include "textfield.h"

#include <QFocusEvent>

namespace clientele::ui {

void FieldEditor::focusInEvent(QFocusEvent *event)
{
    if (m_focusPart)
        m_focusPart->setFocus(event->reason());
}

FieldEditor *makeFieldEditor(const FormEntry &entry, const FieldOffer &offer, QWidget *parent)
{
    switch (entry.kind) {
    case EditorKind::Text:
        return new TextField(TextField::Holds::Text, parent);
    case EditorKind::Number:
        return new TextField(TextField::Holds::Number, parent);
    case EditorKind::Choice:
        return new ChoiceField(entry.field->allowedValues, offer.values, parent);
    case EditorKind::Flag:
        return new FlagField(parent);
    case EditorKind::List:
        return new ListField(parent);
    case EditorKind::Checks:
        return new ChecksField(entry.field->allowedValues, offer.values, parent);
    case EditorKind::Keys:
        return new KeysField(parent);
    case EditorKind::Fixed:
        return new FixedField(entry.field && entry.field->isDate, parent);
    case EditorKind::Raw:
        break;
    }
    return new RawField(parent);
}

} // namespace clientele::ui
