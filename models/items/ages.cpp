// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/ages.h"

#include <QCoreApplication>

namespace slipway {

namespace {

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("Ages", text, nullptr, int(count));
}

} // namespace

QString ageText(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 days = then.daysTo(now);
    if (days < 1)
        return QCoreApplication::translate("Ages", "today");
    if (days < 60)
        return counted(QT_TRANSLATE_N_NOOP("Ages", "%n day(s)"), days);
    if (days < 730)
        return counted(QT_TRANSLATE_N_NOOP("Ages", "%n month(s)"), days / 30);
    return counted(QT_TRANSLATE_N_NOOP("Ages", "%n year(s)"), days / 365);
}

} // namespace slipway
