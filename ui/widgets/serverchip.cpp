// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverchip.h"

#include "characterwidth.h"
#include "colorroles.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Longer names are cut: the tag must stay visible.
constexpr int longestNameInCharacters = 28;

ColorRole roleOfTag(const QString &tag)
{
    if (tag == u"PROD")
        return ColorRole::Danger;
    if (tag == u"TEST")
        return ColorRole::Info;
    if (tag == u"PRACTICE")
        return ColorRole::Positive;
    return ColorRole::Muted;
}

} // namespace

ServerChip::ServerChip(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"serverChip"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ServerChip::setServer(const QString &name, const QString &tag)
{
    m_name = name;
    m_tag = tag;
    setText(tag.isEmpty() ? name : u"%1 · %2"_s.arg(name, tag));
    setAccessibleName(tag.isEmpty() ? tr("Server %1").arg(name)
                                    : tr("Server %1, %2").arg(name, tag));
    setToolTip(text());
    updateGeometry();
    update();
}

QString ServerChip::shownText() const
{
    const QFontMetrics metrics = fontMetrics();
    const QString name = metrics.elidedText(m_name, Qt::ElideRight,
                                            characterWidth(metrics) * longestNameInCharacters);
    return m_tag.isEmpty() ? name : u"%1 · %2"_s.arg(name, m_tag);
}

QSize ServerChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int margin = characterWidth(metrics);
    return {metrics.horizontalAdvance(shownText()) + 2 * margin + 2,
            qMax(24, metrics.height() + margin)};
}

void ServerChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = roleColor(roleOfTag(m_tag), palette());
    QColor fill = color;
    fill.setAlpha(isDown() ? 60 : underMouse() ? 36 : 16);
    painter.setPen(QPen(color, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, shownText());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace clientele::ui
