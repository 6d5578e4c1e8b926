// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/itemdelegate.h"

namespace slipway {

class KnownVersions;

/// Cells of the form: a field with completion of module paths and versions where a module is meant.
class FieldDelegate : public ItemDelegate
{
    Q_OBJECT

public:
    FieldDelegate(KnownVersions *known, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    KnownVersions *m_known;
};

} // namespace slipway
