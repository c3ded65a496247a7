// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checksfield.h"

#include "formlineedit.h"
#include "listjson.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Of a URN the last part: the rest is the same for all of them.
QString shortName(const QString &value)
{
    return value.startsWith(u"urn:") ? value.section(u':', -1) : value;
}

} // namespace

ChecksField::ChecksField(const QStringList &usual, const QStringList &offered, QWidget *parent)
    : FieldEditor(parent)
    , m_offered(offered)
    , m_layout(new QVBoxLayout)
    , m_other(new FormLineEdit)
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(1);
    m_other->setObjectName(u"otherValueEdit"_s);
    m_other->setPlaceholderText(tr("Another value, then Enter"));
    m_other->setAccessibleName(tr("Another value"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addLayout(m_layout);
    layout->addWidget(m_other);
    for (const QString &value : offered)
        addBox(value);
    for (const QString &value : usual) {
        if (!offered.contains(value))
            addBox(value);
    }
    setFocusPart(m_boxes.isEmpty() ? static_cast<QWidget *>(m_other) : m_boxes.first());
    connect(m_other, &QLineEdit::returnPressed, this, &ChecksField::addTyped);
    connect(m_other, &FormLineEdit::undoRequested, this, &FieldEditor::undoRequested);
    connect(m_other, &FormLineEdit::redoRequested, this, &FieldEditor::redoRequested);
}

void ChecksField::addBox(const QString &value)
{
    const bool isMarked = !m_offered.isEmpty() && !m_offered.contains(value);
    const QString name = shortName(value);
    auto *box = new QCheckBox(isMarked ? tr("%1 (not offered by this server)").arg(name) : name);
    box->setToolTip(value);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // rather cut than a wider form
    box->setMinimumWidth(0);
    box->setProperty("value", value);
    m_boxes.append(box);
    m_layout->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this, value](bool isOn) { toggle(value, isOn); });
}

void ChecksField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_shown = textsOf(value);
    for (const QString &text : std::as_const(m_shown)) {
        const bool hasBox = std::any_of(m_boxes.begin(), m_boxes.end(), [&text](QCheckBox *box) {
            return box->property("value").toString() == text;
        });
        if (!hasBox)
            addBox(text);
    }
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setChecked(m_shown.contains(box->property("value").toString()));
}

void ChecksField::toggle(const QString &value, bool isOn)
{
    QStringList values = m_shown;
    if (isOn)
        values.append(value);
    else
        values.removeAll(value);
    Q_EMIT edited(listJson(values));
}

void ChecksField::addTyped()
{
    const QString value = m_other->text().trimmed();
    m_other->clear();
    if (!value.isEmpty() && !m_shown.contains(value))
        toggle(value, true);
}

void ChecksField::setReadOnly(bool isReadOnly)
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setEnabled(!isReadOnly);
    m_other->setVisible(!isReadOnly);
}

} // namespace clientele::ui
