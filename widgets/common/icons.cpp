// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(QString path, std::optional<Tone> tone)
        : m_path(std::move(path))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = tint(mode);
        const QString key = u"slipway:%1:%2x%3:%4:%5"_s.arg(m_path).arg(size.width()).arg(size.height()).arg(color.rgba()).arg(scale);
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = drawn(size, color);
            result.setDevicePixelRatio(scale);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString key() const override { return u"slipway-tinted"_s; }
    bool isNull() override { return false; }

private:
    QColor tint(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return toneColor(m_tone.value_or(Tone::Text), palette);
    }

    QPixmap drawn(const QSize &size, const QColor &color) const
    {
        QPixmap result(size);
        if (result.isNull())
            return result; // asked for before there was room
        result.fill(Qt::transparent);
        QSvgRenderer renderer(m_path);
        QPainter painter(&result);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        if (m_tone) {
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(result.rect(), color);
        }
        return result;
    }

    QString m_path;
    std::optional<Tone> m_tone; ///< empty: the drawing's own colours
};

} // namespace

QIcon icon(QStringView name, Tone tone)
{
    return QIcon(new TintedIconEngine(u":/icons/%1.svg"_s.arg(name), tone));
}

QIcon applicationIcon()
{
    return QIcon(new TintedIconEngine(u":/icons/slipway.svg"_s, std::nullopt));
}

} // namespace slipway
