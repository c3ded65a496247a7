// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawfield.h"

#include "formtextedit.h"
#include "typingpause.h"

#include <metadata/jsonreader.h>
#include <widgets/colorroles.h>

#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele::ui {

namespace {

constexpr int fewestLines = 1;
constexpr int mostLines = 6;
/// Longer values are cut here and edited as JSON.
constexpr int longestText = 20000;

} // namespace

RawField::RawField(QWidget *parent)
    : FieldEditor(parent)
    , m_edit(new FormTextEdit)
    , m_problem(new QLabel)
{
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    setFocusPart(m_edit);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_edit->hasFocus())
            m_typing.start();
        fitHeight();
    });
    connect(&m_typing, &QTimer::timeout, this, &RawField::announce);
    connect(m_edit, &FormTextEdit::undoRequested, this, &RawField::undo);
    connect(m_edit, &FormTextEdit::redoRequested, this, &FieldEditor::redoRequested);
}

void RawField::showValue(const metadata::JsonValue &value, const QByteArray &json)
{
    const bool isNews = json != std::exchange(m_shown, json);
    if (m_typing.isActive() || (holdsUnread() && !isNews))
        return;
    m_problem->hide();
    // The document lays out anew what is typed here; that must not move the caret.
    if (!m_edit->hasFocus() || !means(value))
        showText();
}

bool RawField::means(const metadata::JsonValue &value) const
{
    const auto typed = metadata::readJson(m_edit->json());
    return typed && typed->duplicates.empty() && typed->value == value;
}

void RawField::showText()
{
    const auto length = QString::fromUtf8(m_shown).size();
    const bool isTooLong = length > longestText;
    m_edit->showJson(isTooLong ? tr("%n characters", nullptr, int(length)).toUtf8() : m_shown);
    m_edit->setEnabled(!isTooLong);
    m_typing.stop(); // nothing was typed
}

bool RawField::holdsUnread() const
{
    return !m_problem->isHidden();
}

QString RawField::unreadText() const
{
    return QString::fromUtf8(m_edit->json());
}

void RawField::showUnread(const QString &text)
{
    m_edit->showJson(text.toUtf8());
    announce();
}

void RawField::forgetUnread()
{
    if (!holdsUnread())
        return;
    m_problem->hide();
    showText();
}

// What is not in the document has no step of its history.
void RawField::undo()
{
    commit();
    if (holdsUnread())
        forgetUnread();
    else
        Q_EMIT undoRequested();
}

void RawField::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
}

void RawField::commit()
{
    if (m_typing.isActive())
        announce();
}

void RawField::announce()
{
    m_typing.stop();
    const QByteArray json = m_edit->json();
    const auto reading = metadata::readJson(json);
    const bool isSound = reading && reading->duplicates.empty();
    m_problem->setVisible(!isSound);
    if (isSound) {
        Q_EMIT edited(json);
        return;
    }
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, roleColor(ColorRole::Danger, palette()));
    m_problem->setPalette(colors);
    m_problem->setText(
        tr("Not in the document yet: %1")
            .arg(reading ? reading->duplicates.front().message : reading.error().message));
}

void RawField::fitHeight()
{
    const int lines = std::clamp(m_edit->document()->blockCount(), fewestLines, mostLines);
    const int frame = 2 * m_edit->frameWidth() + 2 * int(m_edit->document()->documentMargin());
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + frame
                           + m_edit->fontMetrics().height());
}

} // namespace clientele::ui
