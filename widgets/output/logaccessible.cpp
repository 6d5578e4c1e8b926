// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "output/logaccessible.h"

#include "output/logview.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace slipway {
namespace {

/// Offsets count in the lines in view, with a line break after each.
class LogAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LogAccessible(LogView *view)
        : QAccessibleWidget(view, QAccessible::Terminal)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? visibleText() : QAccessibleWidget::text(kind);
    }

    // -- text
    void selection(int index, int *start, int *end) const override
    {
        *start = *end = 0;
        if (index != 0 || !view()->hasSelection())
            return;
        *start = offsetOf(view()->selection().first);
        *end = offsetOf(view()->selection().second);
    }
    int selectionCount() const override { return view()->hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { view()->select(view()->cursor(), view()->cursor()); }
    void setSelection(int, int start, int end) override { view()->select(placeOf(start), placeOf(end)); }
    int cursorPosition() const override { return offsetOf(view()->cursor()); }
    void setCursorPosition(int position) override { view()->select(placeOf(position), placeOf(position)); }
    QString text(int start, int end) const override { return visibleText().mid(start, end - start); }
    int characterCount() const override { return int(visibleText().size()); }
    QRect characterRect(int offset) const override
    {
        const QRect rect = view()->rectOf(placeOf(offset));
        return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    int offsetAtPoint(const QPoint &point) const override { return offsetOf(view()->placeAt(view()->viewport()->mapFromGlobal(point))); }
    void scrollToSubstring(int, int) override { }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = offset;
        *end = offset + 1;
        return {};
    }

private:
    LogView *view() const { return static_cast<LogView *>(object()); }
    qint64 endRow() const { return std::min(view()->rowCount(), view()->firstVisibleRow() + view()->visibleRows()); }
    QString visibleText() const
    {
        QString text;
        for (qint64 row = view()->firstVisibleRow(); row < endRow(); ++row)
            text += view()->textOfRow(row) + u'\n';
        return text;
    }
    int offsetOf(LogView::Place place) const
    {
        int offset = 0;
        for (qint64 row = view()->firstVisibleRow(); row < endRow(); ++row) {
            if (row >= place.row)
                return offset + (row == place.row ? place.column : 0);
            offset += int(view()->textOfRow(row).size()) + 1;
        }
        return offset;
    }
    LogView::Place placeOf(int offset) const
    {
        for (qint64 row = view()->firstVisibleRow(); row < endRow(); ++row) {
            const int size = int(view()->textOfRow(row).size()) + 1;
            if (offset < size)
                return {row, offset};
            offset -= size;
        }
        return {std::max<qint64>(0, endRow() - 1), 0};
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *view = className == QLatin1StringView(LogView::staticMetaObject.className()) ? qobject_cast<LogView *>(object) : nullptr;
    return view ? new LogAccessible(view) : nullptr;
}

} // namespace

void installLogAccessibility()
{
    QAccessible::installFactory(makeInterface); // once for each function, says Qt
}

} // namespace slipway
