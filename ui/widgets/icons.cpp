// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QString pathOf(const QString &name)
{
    return u":/clientele/icons/%1.svg"_s.arg(name);
}

/// Null when there is no such icon.
QPixmap tinted(const QString &name, const QColor &color, const QSize &deviceSize)
{
    if (deviceSize.isEmpty())
        return {};
    const QString key = u"clientele/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(deviceSize.width())
                            .arg(deviceSize.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QString path = pathOf(name);
    if (!QFile::exists(path)) // QSvgRenderer would warn at every paint
        return {};
    QSvgRenderer renderer(path);
    if (!renderer.isValid())
        return {};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks the palette at each paint, because an icon outlives a change of theme.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, ColorRole role)
        : m_name(std::move(name))
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const QPixmap pixmap = tinted(m_name, color(mode), (QSizeF(rect.size()) * ratio).toSize());
        if (!pixmap.isNull())
            painter->drawPixmap(rect, pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, color(mode), size);
    }

    bool isNull() override { return !QFile::exists(pathOf(m_name)); }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString iconName() override { return m_name; }
    QString key() const override { return u"clientele"_s; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return roleColor(m_role, palette);
    }

    QString m_name;
    ColorRole m_role;
};

} // namespace

QIcon icon(const QString &name, ColorRole role)
{
    return QIcon(new TintedIconEngine(name, role));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int side = qRound(size * devicePixelRatio);
    QPixmap pixmap = tinted(name, color, QSize(side, side));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace clientele::ui
