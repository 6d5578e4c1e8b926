// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/matrixheader.h"

#include "common/theme.h"
#include "items/targetmatrixmodel.h"

#include <QPainter>

namespace slipway {
namespace {

constexpr int kInset = 7;
constexpr int kAfter = 6;

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionResizeMode(QHeaderView::ResizeToContents);
    setMinimumSectionSize(10);
    setAttribute(Qt::WA_Hover);
}

QFont MatrixHeader::fontOf(int section) const
{
    QFont result = font();
    result.setBold(model() && model()->headerData(section, orientation(), TargetMatrixModel::IsFirstClassRole).toBool());
    return result;
}

QSize MatrixHeader::sectionSizeFromContents(int section) const
{
    const QFontMetrics metrics(fontOf(section));
    const QString name = model()->headerData(section, orientation()).toString();
    return {metrics.horizontalAdvance(name) + kInset + kAfter, metrics.height() + 9};
}

QSize MatrixHeader::sizeHint() const
{
    QSize size;
    for (int section = 0; section < count(); ++section)
        size = size.expandedTo(sectionSizeFromContents(section));
    return size.isValid() ? size : QHeaderView::sizeHint();
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (!rect.isValid())
        return;
    const bool isFirstClass = model()->headerData(section, orientation(), TargetMatrixModel::IsFirstClassRole).toBool();
    const bool isHovered = underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
    painter->save();
    painter->fillRect(rect, palette().color(isHovered ? QPalette::Midlight : QPalette::Base));
    painter->setPen(lineColor(palette()));
    if (orientation() == Qt::Horizontal)
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(fontOf(section));
    painter->setPen(toneColor(isFirstClass && orientation() == Qt::Vertical ? Tone::Text : Tone::Muted, palette()));
    painter->drawText(rect.adjusted(kInset, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      model()->headerData(section, orientation()).toString());
    painter->restore();
}

} // namespace slipway
