// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace slipway {

QString Location::toString() const
{
    QString text = file;
    if (line > 0)
        text += u':' + QString::number(line);
    if (line > 0 && column > 0)
        text += u':' + QString::number(column);
    return text;
}

int Error::exitCode() const
{
    switch (kind) {
    case ErrorKind::WorkFailed:
        return 1;
    case ErrorKind::BadInput:
        return 2;
    case ErrorKind::Refused:
        return 3;
    case ErrorKind::ToolFailed:
        return 4;
    case ErrorKind::Cancelled:
        return 130;
    }
    Q_UNREACHABLE_RETURN(1);
}

QString Error::summary() const
{
    const QString place = location.file.isEmpty() ? subject : location.toString();
    const QString words = detail.section(u'\n', 0, 0);
    if (place.isEmpty())
        return words;
    return place + QStringLiteral(": ") + words;
}

} // namespace slipway
