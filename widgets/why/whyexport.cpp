// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whyexport.h"

#include "why/whypicture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace slipway {
namespace {

/// Twice the size on the screen, so that it can be printed.
constexpr int kPngScale = 2;

} // namespace

QByteArray exported(WhyPicture &picture, PictureFormat format)
{
    if (format == PictureFormat::Dot)
        return toDot(picture.graph());
    if (!picture.isDrawn())
        return {};
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    const QSize size = picture.pictureSize().toSize();
    if (format == PictureFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(picture.graph().path);
        QPainter painter(&generator);
        picture.paintTo(&painter);
        painter.end();
    } else {
        QImage image(size * kPngScale, QImage::Format_RGB32);
        image.fill(picture.palette().color(QPalette::Base));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        picture.paintTo(&painter);
        painter.end();
        image.save(&buffer, "PNG");
    }
    return content;
}

} // namespace slipway
