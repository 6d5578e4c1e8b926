// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "common/calmstyle.h"

#include "common/calmbuttons.h"
#include "common/calmparts.h"
#include "common/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QDockWidget>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr auto kWanders = "wanders"; ///< property: the next picture is ordered
constexpr auto kWanderingFrame = std::chrono::milliseconds(40);
constexpr int kTextMargin = 6; ///< between the edge of a cell and its text

void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        painter->fillRect(option.rect, option.palette.color(QPalette::Base));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 2)), option.palette.color(QPalette::Accent));
        painter->setPen(lineColor(option.palette));
        painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));
    }
}

void drawDockTitle(const QStyleOptionDockWidget &option, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    painter->save();
    QFont font = painter->font();
    font.setBold(true);
    painter->setFont(font);
    const QRect rect = style->subElementRect(QStyle::SE_DockWidgetTitleBarText, &option, widget).adjusted(4, 0, 0, 0);
    painter->setPen(option.palette.color(QPalette::WindowText));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                      painter->fontMetrics().elidedText(option.title, Qt::ElideRight, rect.width()));
    painter->restore();
}

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    const bool isOpen = item.state & QStyle::State_Selected;
    painter->fillRect(item.rect, item.palette.brush(QPalette::Window));
    if (isOpen)
        drawBox(painter, item.rect.adjusted(1, 2, -1, -3), item.palette.brush(QPalette::Midlight), Qt::NoPen);
    const bool showsMnemonic = style->styleHint(QStyle::SH_UnderlineShortcut, &item, widget);
    style->drawItemText(painter, item.rect,
                        Qt::AlignCenter | Qt::TextSingleLine | (showsMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), item.palette,
                        item.state & QStyle::State_Enabled, item.text, QPalette::WindowText);
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    painter->setPen(lineColor(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

/// What wanders is drawn again as long as somebody sees it.
void drawAgain(QWidget *widget)
{
    if (!widget || widget->property(kWanders).toBool())
        return;
    widget->setProperty(kWanders, true);
    QTimer::singleShot(kWanderingFrame, widget, [widget] {
        widget->setProperty(kWanders, false);
        widget->update();
    });
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features & QStyleOptionButton::Flat && !(option->state & (State_MouseOver | State_Sunken | State_On)))
            return;
        drawButton(*option, painter, widget);
        return;
    case PE_PanelButtonTool:
        if (!(option->state & State_AutoRaise) || option->state & (State_MouseOver | State_Sunken | State_On))
            drawButton(*option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth <= 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        const bool focus = option->state & State_HasFocus;
        const QColor line = focus ? option->palette.color(QPalette::Accent) : lineColor(option->palette);
        drawBox(painter, option->rect, option->palette.brush(QPalette::Base), QPen(line, focus ? 1.5 : 1));
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool isPartly = option->state & State_NoChange;
        drawCheckBox(painter, option->rect,
                     isPartly                       ? Qt::PartiallyChecked
                         : option->state & State_On ? Qt::Checked
                                                    : Qt::Unchecked,
                     option->palette);
        return;
    }
    case PE_FrameFocusRect:
        drawBox(painter, option->rect, Qt::NoBrush, QPen(option->palette.color(QPalette::Accent), 1.2));
        return;
    case PE_Frame:
        painter->setPen(lineColor(option->palette));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorTabClose:
        if (option->state & (State_MouseOver | State_Sunken) && option->state & State_Enabled)
            drawBox(painter, option->rect, option->palette.brush(QPalette::Midlight), Qt::NoPen);
        drawCross(painter, option->rect,
                  toneColor(option->state & (State_MouseOver | State_Selected) ? Tone::Text : Tone::Muted, option->palette));
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        painter->setPen(lineColor(option->palette));
        const QRect rect = option->rect;
        if (option->state & State_Horizontal)
            painter->drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y());
        else
            painter->drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom());
        return;
    }
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
        return;
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar:
        painter->setPen(lineColor(option->palette));
        if (element == PE_PanelStatusBar)
            painter->drawLine(option->rect.topLeft(), option->rect.topRight());
        else
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option))
            drawDockTitle(*dock, painter, widget, proxy());
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, toneColor(Tone::Muted, option->palette));
            if (header->textAlignment & Qt::AlignLeft)
                quiet.rect.adjust(kTextMargin - 2, 0, 0, 0);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, painter, widget, proxy());
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            drawProgress(painter, *bar, QDateTime::currentMSecsSinceEpoch());
            if (bar->maximum == bar->minimum)
                drawAgain(const_cast<QWidget *>(widget));
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, lineColor(option->palette));
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->setPen(lineColor(option->palette));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (isPrimary(widget) && option->state & State_Enabled)
                label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::BrightText));
            label.rect.setRight(label.rect.right() - drawHint(painter, label.rect, *option, widget));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        drawScrollBar(*bar, painter, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && opensMenuOnly(*tool)) {
        drawMenuButton(*tool, painter, widget, proxy());
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !combo) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    QStyleOption frame = *option;
    if (combo->editable)
        drawBox(painter, option->rect, option->palette.brush(QPalette::Base), lineColor(option->palette));
    else
        drawButton(frame, painter, nullptr);
    if (option->state & State_HasFocus && !combo->editable)
        drawBox(painter, option->rect, Qt::NoBrush, QPen(option->palette.color(QPalette::Accent), 1.2));
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, toneColor(option->state & State_Enabled ? Tone::Text : Tone::Muted, option->palette));
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return visualRect(bar->direction, bar->rect,
                          scrollBarPart(*bar, part, proxy()->pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(4, 0, -2, 0) : rect;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_SplitterWidth:
        return 1;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_DockWidgetTitleBarButtonMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_ToolBarItemMargin:
        return 5;
    case PM_FocusFrameHMargin:
        return kTextMargin - 1;
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_TreeViewIndentation:
        return 16;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && type == CT_ToolButton && opensMenuOnly(*tool))
        return QSize(size.width() + hintWidth(widget) + kChevronWidth + 14, qMax(result.height(), tool->fontMetrics.height() + 12));
    const int line = widget ? widget->fontMetrics().height() : 16;
    if (type == CT_PushButton)
        result = QSize(result.width() + hintWidth(widget) + 14, qMax(result.height(), line + 12));
    else if (type == CT_LineEdit || type == CT_ComboBox)
        result.setHeight(qMax(result.height(), line + 12));
    else if (type == CT_MenuBarItem)
        result = QSize(result.width() + 4, qMax(result.height(), line + 12));
    else if (type == CT_ItemViewItem)
        result.setHeight(qMax(result.height(), line + 8));
    else if (type == CT_HeaderSection)
        result.setHeight(qMax(result.height(), line + 10));
    return result;
}

} // namespace slipway
