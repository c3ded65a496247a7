// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawfield.h"

#include "typingpause.h"

#include <metadata/jsonreader.h>
#include <widgets/colorroles.h>

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele::ui {

namespace {

constexpr int fewestLines = 1;
constexpr int mostLines = 6;
/// Longer values are cut here and edited as JSON.
constexpr int longestText = 20000;

} // namespace

RawField::RawField(QWidget *parent)
    : FieldEditor(parent)
    , m_edit(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setUndoRedoEnabled(false); // the document's history is the one that counts
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
}

void RawField::showValue(const metadata::JsonValue &, const QByteArray &json)
{
    const QString text = QString::fromUtf8(json);
    if (m_typing.isActive() || m_problem->isVisibleTo(this) || text == m_edit->toPlainText())
        return;
    const bool isTooLong = text.size() > longestText;
    m_edit->setPlainText(isTooLong ? tr("%n characters", nullptr, int(text.size())) : text);
    m_edit->setEnabled(!isTooLong);
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
    const QByteArray json = m_edit->toPlainText().toUtf8();
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
