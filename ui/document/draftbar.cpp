// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftbar.h"

#include <widgets/colorroles.h>
#include <widgets/icons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

DraftBar::DraftBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
{
    setObjectName(u"draftBar"_s);
    setAccessibleName(tr("Draft status"));
    m_text->setObjectName(u"draftText"_s);
    m_text->setWordWrap(true);
    m_errors = makeButton(u"draftErrorsButton"_s, {}, &DraftBar::errorsClicked);
    m_errors->setIcon(icon(u"error"_s, ColorRole::Danger));
    m_discard = makeButton(u"discardDraftButton"_s, tr("Discard Draft"), &DraftBar::discardClicked);
    m_undo = makeButton(u"undoDiscardButton"_s, tr("Undo"), &DraftBar::undoClicked);
    m_review = makeButton(u"reviewDraftButton"_s, tr("Review Changes…"), &DraftBar::reviewClicked);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_errors, m_discard, m_undo, m_review})
        layout->addWidget(button);
    hide();
}

QPushButton *DraftBar::makeButton(const QString &objectName, const QString &text,
                                  void (DraftBar::*clicked)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, clicked);
    return button;
}

void DraftBar::showDraft(std::optional<int> changes, const QDateTime &serverTime, int errors)
{
    const QString time = QLocale().toString(serverTime.toLocalTime().time(), QLocale::ShortFormat);
    m_text->setText(
        changes
            ? tr("Not sent yet. %n member(s) differ from the server copy of %1.", nullptr, *changes)
                  .arg(time)
            : tr("Not sent yet. The text cannot be read as JSON, so it cannot be reviewed."));
    m_errors->setText(tr("%n error(s)", nullptr, errors));
    m_errors->setVisible(errors > 0);
    m_discard->show();
    m_undo->hide();
    m_review->show();
    m_review->setEnabled(changes.has_value());
    m_review->setToolTip(changes ? QString() : tr("Mend the text first."));
    show();
}

void DraftBar::showDiscarded()
{
    m_text->setText(tr("Draft discarded."));
    for (QPushButton *button : {m_errors, m_discard, m_review})
        button->hide();
    m_undo->show();
    show();
}

void DraftBar::showSentence(const QString &sentence)
{
    m_text->setText(sentence);
}

void DraftBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(roleColor(ColorRole::Info, palette()), 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace clientele::ui
