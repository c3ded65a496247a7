// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listfield.h"

#include "formlineedit.h"
#include "listjson.h"
#include "typingpause.h"

#include <widgets/icons.h>

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QToolButton *makeLineButton(const QString &iconName, const QString &words)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus); // what a click did is undone in the form
    button->setIcon(icon(iconName));
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

ListField::ListField(QWidget *parent)
    : FieldEditor(parent)
    , m_layout(new QVBoxLayout)
    , m_add(new QToolButton)
{
    m_add->setObjectName(u"addLineButton"_s);
    m_add->setAutoRaise(true);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setIcon(icon(u"plus"_s));
    m_add->setText(tr("Add"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(m_layout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusPart(m_add);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ListField::announce);
    connect(m_add, &QToolButton::clicked, this, [this] {
        setTexts(texts() << QString());
        m_lines.back().edit->setFocus();
    });
}

void ListField::showValue(const metadata::JsonValue &value, const QByteArray &)
{
    m_shown = textsOf(value);
    if (m_typing.isActive())
        return;
    fitLines(m_shown.size());
    for (size_t row = 0; row < m_lines.size(); ++row)
        m_lines[row].edit->showText(m_shown[qsizetype(row)]);
}

void ListField::fitLines(qsizetype count)
{
    while (qsizetype(m_lines.size()) > count) {
        m_lines.back().box->hide();
        m_lines.back().box->deleteLater(); // its button may be asking for this
        m_lines.pop_back();
    }
    while (qsizetype(m_lines.size()) < count)
        m_lines.push_back(makeLine());
    for (const Line &line : m_lines)
        line.up->setEnabled(!m_isReadOnly && line.box != m_lines.front().box);
    setFocusPart(m_lines.empty() ? static_cast<QWidget *>(m_add) : m_lines.front().edit);
}

ListField::Line ListField::makeLine()
{
    Line line{new QWidget, new FormLineEdit, makeLineButton(u"chevron-up"_s, tr("Move up")),
              makeLineButton(u"close"_s, tr("Remove"))};
    line.edit->setReadOnly(m_isReadOnly);
    line.edit->setTakesLines(true);
    line.remove->setEnabled(!m_isReadOnly);
    auto *layout = new QHBoxLayout(line.box);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(line.edit, 1);
    layout->addWidget(line.up);
    layout->addWidget(line.remove);
    m_layout->addWidget(line.box);
    QWidget *box = line.box;
    connect(line.edit, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(line.edit, &QLineEdit::editingFinished, this, &ListField::commit);
    connect(line.edit, &FormLineEdit::linesPasted, this,
            [this, box](const QStringList &lines) { paste(rowOf(box), lines); });
    connect(line.edit, &FormLineEdit::undoRequested, this, [this] {
        commit();
        Q_EMIT undoRequested();
    });
    connect(line.edit, &FormLineEdit::redoRequested, this, &FieldEditor::redoRequested);
    connect(line.up, &QToolButton::clicked, this, [this, box] { moveUp(rowOf(box)); });
    connect(line.remove, &QToolButton::clicked, this, [this, box] { remove(rowOf(box)); });
    return line;
}

size_t ListField::rowOf(const QWidget *box) const
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [box](const Line &each) { return each.box == box; });
    return size_t(line - m_lines.begin());
}

QStringList ListField::texts() const
{
    QStringList texts;
    for (const Line &line : m_lines)
        texts.append(line.edit->text());
    return texts;
}

void ListField::remove(size_t row)
{
    QStringList left = texts();
    left.removeAt(qsizetype(row));
    setTexts(left);
}

void ListField::moveUp(size_t row)
{
    QStringList moved = texts();
    moved.swapItemsAt(qsizetype(row), qsizetype(row) - 1);
    setTexts(moved);
}

void ListField::paste(size_t row, const QStringList &lines)
{
    QStringList pasted = texts();
    const bool wasEmpty = pasted[qsizetype(row)].isEmpty();
    qsizetype at = qsizetype(row) + (wasEmpty ? 0 : 1);
    if (wasEmpty)
        pasted.removeAt(at);
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            pasted.insert(at++, line.trimmed());
    }
    setTexts(pasted);
}

// The document answers with showValue(), which makes the lines.
void ListField::setTexts(const QStringList &texts)
{
    m_typing.stop();
    Q_EMIT edited(listJson(texts));
}

void ListField::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_add->setEnabled(!isReadOnly);
    for (const Line &line : m_lines) {
        line.edit->setReadOnly(isReadOnly);
        line.up->setEnabled(!isReadOnly && line.box != m_lines.front().box);
        line.remove->setEnabled(!isReadOnly);
    }
}

void ListField::commit()
{
    if (m_typing.isActive())
        announce();
}

void ListField::announce()
{
    m_typing.stop();
    if (texts() != m_shown)
        Q_EMIT edited(listJson(texts()));
}

} // namespace clientele::ui
