// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "items/filetext.h"

#include "items/texts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {
namespace {

constexpr qint64 kMostBytes = 8 << 20;
constexpr qsizetype kLookedAt = 8 << 10; ///< bytes that tell text from anything else

} // namespace

Result<QString> readTextFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::ToolFailed, path, QCoreApplication::translate("Files", "There is no such file."));
    if (!info.isFile())
        return failure(ErrorKind::BadInput, path, QCoreApplication::translate("Files", "This is no ordinary file."));
    if (info.size() > kMostBytes)
        return failure(ErrorKind::BadInput, path,
                       QCoreApplication::translate("Files", "The file is too large to be shown here: %1.").arg(sizeText(info.size())));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::ToolFailed, path, file.errorString());
    const QByteArray bytes = file.read(kMostBytes);
    if (QByteArrayView(bytes).first(qMin(kLookedAt, bytes.size())).contains('\0'))
        return failure(ErrorKind::BadInput, path, QCoreApplication::translate("Files", "This is no text file."));
    return QString::fromUtf8(bytes).replace("\r\n"_L1, "\n"_L1);
}

} // namespace slipway
