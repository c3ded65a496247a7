// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textfield.h"

#include "formlineedit.h"
#include "typingpause.h"

#include <metadata/jsonreader.h>
#include <metadata/jsonwriter.h>

#include <QHBoxLayout>

#include <utility>

namespace clientele::ui {

TextField::TextField(Holds holds, QWidget *parent)
    : FieldEditor(parent)
    , m_holds(holds)
    , m_edit(new FormLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit);
    setFocusPart(m_edit);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(m_edit, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::commit);
    connect(&m_typing, &QTimer::timeout, this, &TextField::announce);
    connect(m_edit, &FormLineEdit::undoRequested, this, &TextField::undo);
    connect(m_edit, &FormLineEdit::redoRequested, this, &FieldEditor::redoRequested);
}

void TextField::showValue(const metadata::JsonValue &value, const QByteArray &json)
{
    const QString text = m_holds == Holds::Text ? value.string : QString::fromUtf8(json);
    const bool isNews = text != std::exchange(m_shown, text);
    if (m_typing.isActive() || (m_holdsUnread && !isNews))
        return;
    m_holdsUnread = false;
    m_edit->showText(m_shown);
}

QString TextField::unreadText() const
{
    return m_edit->text();
}

void TextField::showUnread(const QString &text)
{
    m_edit->showText(text);
    announce();
}

void TextField::forgetUnread()
{
    if (!m_holdsUnread)
        return;
    m_holdsUnread = false;
    m_edit->showText(m_shown);
}

// What is not in the document has no step of its history.
void TextField::undo()
{
    commit();
    if (m_holdsUnread)
        forgetUnread();
    else
        Q_EMIT undoRequested();
}

void TextField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
}

void TextField::commit()
{
    if (m_typing.isActive())
        announce();
}

// What is no number yet, such as "-", waits for the rest.
void TextField::announce()
{
    m_typing.stop();
    const QByteArray json = m_holds == Holds::Text ? metadata::jsonString(m_edit->text())
                                                   : m_edit->text().trimmed().toUtf8();
    const auto reading = metadata::readJson(json);
    const bool isSound = reading
                         && (m_holds == Holds::Text
                             || reading->value.kind == metadata::JsonKind::Number);
    m_holdsUnread = !isSound;
    if (isSound)
        Q_EMIT edited(json);
}

} // namespace clientele::ui
