// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "targets/variantpicker.h"

#include "common/flowlayout.h"
#include "common/pillbutton.h"
#include "items/targetmatrixmodel.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr int kMostPills = 6;

} // namespace

VariantPicker::VariantPicker(TargetMatrixModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setObjectName(u"variants"_s);
    new FlowLayout(this, 2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

void VariantPicker::setCell(const Target &cell)
{
    const Target plain{cell.os, cell.arch, {}};
    if (plain == m_cell)
        return refresh();
    const bool isOtherKind = plain.arch != m_cell.arch;
    m_cell = plain;
    if (isOtherKind)
        rebuild();
    refresh();
}

QString VariantPicker::label() const
{
    const QString variable = variantVariable(m_cell.arch);
    return variable.isEmpty() ? tr("Variants") : variable;
}

QString VariantPicker::textOf(const QString &value) const
{
    return value.isEmpty() ? tr("default", "Go's default variant of an architecture") : value;
}

void VariantPicker::rebuild()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_pills.clear();
    m_menu = nullptr;
    const QStringList values = variantValues(m_cell.arch);
    if (values.isEmpty()) {
        auto *none
            = new QLabel(m_cell.isNull() ? tr("No target is current.") : tr("%1 has none.", "an architecture").arg(m_cell.arch), this);
        none->setEnabled(false);
        layout()->addWidget(none);
    } else if (values.size() > kMostPills) {
        addMenu(values);
    } else {
        addPill({});
        for (const QString &value : values)
            addPill(value);
    }
}

void VariantPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    rebuild();
    refresh();
}

void VariantPicker::addPill(const QString &value)
{
    auto *pill = new PillButton(Tone::Muted, this);
    pill->setText(textOf(value));
    pill->setCheckable(true);
    pill->setObjectName(u"variant_"_s + value);
    pill->setAccessibleName(u"%1 %2"_s.arg(variantVariable(m_cell.arch), textOf(value)));
    connect(pill, &QAbstractButton::clicked, this, [this, value](bool on) { toggle(value, on); });
    layout()->addWidget(pill);
    m_pills.append({value, pill});
}

void VariantPicker::addMenu(const QStringList &values)
{
    m_menu = new QToolButton(this);
    m_menu->setObjectName(u"variantMenu"_s);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(m_menu);
    for (const QString &value : QStringList{QString()} + values) {
        QAction *action = menu->addAction(textOf(value));
        action->setCheckable(true);
        action->setData(value);
        connect(action, &QAction::triggered, this, [this, value](bool on) { toggle(value, on); });
    }
    m_menu->setMenu(menu);
    layout()->addWidget(m_menu);
}

void VariantPicker::toggle(const QString &value, bool on)
{
    m_model->setVariant(m_model->indexOf(m_cell), value, on);
    refresh();
}

void VariantPicker::refresh()
{
    const QModelIndex index = m_model->indexOf(m_cell);
    const QStringList chosen = index.data(TargetMatrixModel::VariantsRole).toStringList();
    for (const auto &[value, pill] : std::as_const(m_pills)) {
        pill->setChecked(chosen.contains(value));
        pill->setTone(chosen.contains(value) ? Tone::Accent : Tone::Muted);
    }
    if (!m_menu)
        return;
    QStringList texts;
    for (QAction *action : m_menu->menu()->actions()) {
        action->setChecked(chosen.contains(action->data().toString()));
        if (action->isChecked())
            texts.append(action->text());
    }
    m_menu->setText(texts.isEmpty() ? tr("none chosen") : texts.join(u", "_s));
    m_menu->setAccessibleName(u"%1 %2"_s.arg(variantVariable(m_cell.arch), m_menu->text()));
}

} // namespace slipway
