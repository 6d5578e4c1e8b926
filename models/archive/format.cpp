// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/format.h"

#include <QtAssert>

namespace slipway {

using namespace Qt::StringLiterals;

QString archiveFormatName(ArchiveFormat format)
{
    switch (format) {
    case ArchiveFormat::TarGz:
        return u"tar.gz"_s;
    case ArchiveFormat::TarXz:
        return u"tar.xz"_s;
    case ArchiveFormat::TarZst:
        return u"tar.zst"_s;
    case ArchiveFormat::Tar:
        return u"tar"_s;
    case ArchiveFormat::Zip:
        return u"zip"_s;
    case ArchiveFormat::Gz:
        return u"gz"_s;
    case ArchiveFormat::Xz:
        return u"xz"_s;
    case ArchiveFormat::Binary:
        return u"binary"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace slipway
