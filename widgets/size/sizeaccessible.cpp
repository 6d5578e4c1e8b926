// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "size/sizeaccessible.h"

#include "size/treemapview.h"

#include <QAccessibleWidget>

namespace slipway {
namespace {

/// A picture whose value is the current tile in words. The tree beside it has all of them.
class TreeMapAccessible final : public QAccessibleWidget
{
public:
    explicit TreeMapAccessible(TreeMapView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? static_cast<TreeMapView *>(object())->currentText() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TreeMapView *>(object);
    return view ? new TreeMapAccessible(view) : nullptr;
}

} // namespace

void installTreeMapAccessible()
{
    QAccessible::installFactory(makeInterface); // once for each function, says Qt
}

} // namespace slipway
