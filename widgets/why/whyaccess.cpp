// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "why/whyaccess.h"

#include "why/whypicture.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace slipway {
namespace {

class PictureAccess;

/// One box.
class BoxAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    BoxAccess(WhyPicture *picture, int box)
        : m_picture(picture)
        , m_box(box)
    {
    }

    bool isValid() const override { return m_picture && m_box < m_picture->graph().nodes.size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override { return isValid() ? int(whyChildren(m_picture->graph(), m_box).size()) : 0; }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    QRect rect() const override { return isValid() ? m_picture->boxOnScreen(m_box) : QRect(); }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return labelOf(m_picture->graph().nodes[m_box]);
        return kind == QAccessible::Description ? sentenceOf(m_picture->graph(), m_box) : QString();
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        const bool isCurrent = isValid() && m_picture->currentBox() == m_box;
        state.selected = isCurrent;
        state.focused = isCurrent && m_picture->hasFocus();
        state.expandable = state.expanded = childCount() > 0;
        state.invalid = !isValid();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_picture->setCurrentBox(m_box);
        if (name == pressAction())
            Q_EMIT m_picture->nodeActivated(m_box);
        else
            m_picture->setFocus();
    }

private:
    PictureAccess *tree() const;

    QPointer<WhyPicture> m_picture;
    int m_box;
};

/// The picture itself; it owns the interfaces of its boxes.
class PictureAccess final : public QAccessibleWidget
{
public:
    explicit PictureAccess(WhyPicture *picture)
        : QAccessibleWidget(picture, QAccessible::Tree)
    {
    }
    ~PictureAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_boxes))
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface *box(int number) const
    {
        while (m_boxes.size() <= number)
            m_boxes.append(QAccessible::registerAccessibleInterface(new BoxAccess(picture(), int(m_boxes.size()))));
        return QAccessible::accessibleInterface(m_boxes[number]);
    }
    int childCount() const override { return picture() ? int(roots().size()) : 0; }
    QAccessibleInterface *child(int index) const override { return index >= 0 && index < childCount() ? box(roots()[index]) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; picture() && i < picture()->graph().nodes.size(); ++i) {
            if (picture()->boxOnScreen(i).contains(x, y))
                return box(i);
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return picture() && picture()->hasFocus() && picture()->currentBox() >= 0 ? box(picture()->currentBox()) : nullptr;
    }

private:
    WhyPicture *picture() const { return qobject_cast<WhyPicture *>(object()); }
    QList<int> roots() const { return whyChildren(picture()->graph(), -1); }
    mutable QList<QAccessible::Id> m_boxes;
};

PictureAccess *BoxAccess::tree() const
{
    return static_cast<PictureAccess *>(QAccessible::queryAccessibleInterface(m_picture));
}

QAccessibleInterface *BoxAccess::parent() const
{
    if (!isValid())
        return nullptr;
    const int above = whyParent(m_picture->graph(), m_box);
    return above < 0 ? static_cast<QAccessibleInterface *>(tree()) : tree()->box(above);
}

QAccessibleInterface *BoxAccess::child(int index) const
{
    return index >= 0 && index < childCount() ? tree()->box(whyChildren(m_picture->graph(), m_box)[index]) : nullptr;
}

int BoxAccess::indexOfChild(const QAccessibleInterface *child) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child)
            return i;
    }
    return -1;
}

QAccessibleInterface *BoxAccess::childAt(int x, int y) const
{
    return isValid() ? tree()->childAt(x, y) : nullptr;
}

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *picture = qobject_cast<WhyPicture *>(object);
    return picture ? new PictureAccess(picture) : nullptr;
}

} // namespace

void installWhyAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace slipway
