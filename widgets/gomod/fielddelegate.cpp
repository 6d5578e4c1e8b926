// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "gomod/fielddelegate.h"

#include "common/theme.h"
#include "items/deptreemodel.h"
#include "items/knownversions.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace slipway {

FieldDelegate::FieldDelegate(KnownVersions *known, QObject *parent)
    : ItemDelegate(parent)
    , m_known(known)
{
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setFont(codeFont());
    field->setFrame(false);
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const QVariant path = index.data(ModulePathRole);
    if (!path.isValid())
        return field;
    auto *choices = new QStringListModel(field);
    auto *completer = new QCompleter(choices, field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
    const bool isVersion = index.column() % 2 == 1; // paths and versions take turns
    if (isVersion) {
        const QString module = path.toString();
        choices->setStringList(m_known->versions(module));
        connect(m_known, &KnownVersions::versionsReady, choices, [choices, module](const QString &ready, const QStringList &versions) {
            if (ready == module)
                choices->setStringList(versions);
        });
    } else {
        choices->setStringList(m_known->modules());
        connect(m_known, &KnownVersions::modulesReady, choices, [choices](const QStringList &paths) { choices->setStringList(paths); });
    }
    return field;
}

} // namespace slipway
