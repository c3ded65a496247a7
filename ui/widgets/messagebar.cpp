// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include "colorroles.h"
#include "icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int edgeWidth = 4;
constexpr int mostDetailLinesShown = 12;

ColorRole roleOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Success:
        return ColorRole::Positive;
    case MessageBar::Kind::Warning:
        return ColorRole::Warning;
    case MessageBar::Kind::Error:
        return ColorRole::Danger;
    case MessageBar::Kind::Info:
        break;
    }
    return ColorRole::Info;
}

QString iconNameOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Success:
        return u"success"_s;
    case MessageBar::Kind::Warning:
        return u"warning"_s;
    case MessageBar::Kind::Error:
        return u"error"_s;
    case MessageBar::Kind::Info:
        break;
    }
    return u"info"_s;
}

/// Servers' words end up here: never rich text.
QLabel *plainLabel(QWidget *parent, const QString &objectName)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"messageBar"_s);
    buildUp();
    hide();
}

void MessageBar::buildUp()
{
    auto *rows = new QVBoxLayout(this);
    const int margin = fontMetrics().height() / 2;
    rows->setContentsMargins(margin + edgeWidth, margin, margin, margin);
    rows->addLayout(buildMessage());
    rows->addWidget(buildDetails());
    connect(m_detailsButton, &QToolButton::toggled, this, &MessageBar::showDetails);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hideMessage();
        Q_EMIT closed();
    });
    setClosable(true);
}

QBoxLayout *MessageBar::buildMessage()
{
    auto *row = new QHBoxLayout;
    m_icon = new QLabel(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(buildWords(), 1);

    m_buttons = new QHBoxLayout;
    row->addLayout(m_buttons);
    row->setAlignment(m_buttons, Qt::AlignVCenter);

    m_detailsButton = new QToolButton(this);
    m_detailsButton->setObjectName(u"messageDetailsButton"_s);
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setArrowType(Qt::RightArrow);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_detailsButton, 0, Qt::AlignVCenter);

    m_close = new QToolButton(this);
    m_close->setObjectName(u"messageCloseButton"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    row->addWidget(m_close, 0, Qt::AlignTop);
    return row;
}

QVBoxLayout *MessageBar::buildWords()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = plainLabel(this, u"messageTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = plainLabel(this, u"messageText"_s);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();
    return words;
}

QWidget *MessageBar::buildDetails()
{
    m_detailsArea = new QWidget(this);
    auto *row = new QHBoxLayout(m_detailsArea);
    row->setContentsMargins(0, 0, 0, 0);
    m_details = new QPlainTextEdit(m_detailsArea);
    m_details->setObjectName(u"messageDetails"_s);
    m_details->setAccessibleName(tr("Details of the message"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row->addWidget(m_details, 1);
    auto *copy = new QPushButton(tr("Copy Details"), m_detailsArea);
    copy->setObjectName(u"copyDetailsButton"_s);
    connect(copy, &QPushButton::clicked, this, &MessageBar::copyDetails);
    row->addWidget(copy, 0, Qt::AlignTop);
    m_detailsArea->hide();
    return m_detailsArea;
}

void MessageBar::showMessage(Kind kind, const QString &title, const QString &text,
                             const QStringList &details)
{
    m_kind = kind;
    removeButtons();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_details->setPlainText(details.join(u'\n'));
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    showDetails(false);
    applyPalette();
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *MessageBar::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    addButton(button, objectName);
    return button;
}

void MessageBar::addButton(QPushButton *button, const QString &objectName)
{
    button->setObjectName(objectName);
    m_buttons->addWidget(button);
    // After the words and before Details and Close, as it is read.
    QWidget::setTabOrder(m_added.isEmpty() ? static_cast<QWidget *>(this) : m_added.last(), button);
    m_added.append(button);
}

void MessageBar::removeButtons()
{
    // Later, because a button's own click may bring the next message.
    for (QPushButton *button : std::as_const(m_added)) {
        button->hide();
        button->setObjectName({});
        m_buttons->removeWidget(button);
        button->deleteLater();
    }
    m_added.clear();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::hideMessage()
{
    removeButtons();
    hide();
}

QString MessageBar::title() const
{
    return m_title->text();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::showDetails(bool open)
{
    m_detailsButton->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    const int lines = qBound(2, m_details->blockCount(), mostDetailLinesShown) + 1;
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * lines);
    m_detailsArea->setVisible(open);
}

void MessageBar::copyDetails() const
{
    QGuiApplication::clipboard()->setText(m_title->text() + u'\n' + m_details->toPlainText());
}

void MessageBar::applyPalette()
{
    const int side = fontMetrics().height() + 2;
    const QPixmap pixmap = iconPixmap(iconNameOf(m_kind), roleColor(roleOf(m_kind), palette()),
                                      side, devicePixelRatioF());
    m_icon->setPixmap(pixmap);
    m_icon->setVisible(!pixmap.isNull());
    update();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = roleColor(roleOf(m_kind), palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(color, 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(frame, 3, 3);
    painter.setClipRect(QRect(0, 0, edgeWidth, height()));
    painter.setBrush(color);
    painter.drawRoundedRect(frame, 3, 3);
}

} // namespace clientele::ui
