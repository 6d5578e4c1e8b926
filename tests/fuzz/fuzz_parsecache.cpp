// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A damaged file of parsed modules with a checksum that fits all the same: it is refused, or every entry can be read.
#include "modules/parsecache.h"
#include "modules/store.h"

#include <QFile>
#include <QTemporaryDir>

using namespace slipway;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    ParseCache::Header header{};
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (size < sizeof header)
        return 0;
    std::memcpy(&header, data, sizeof header);
    std::memcpy(header.magic, "SLIPMOD2", sizeof header.magic);
    header.byteOrder = 0x01020304;
    header.checksum = hashOf(toView(QByteArrayView(bytes).sliced(sizeof header)));
    bytes.replace(0, sizeof header, QByteArrayView(reinterpret_cast<const char *>(&header), sizeof header));
    QFile file(folder.filePath(QStringLiteral("parsed")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return 0;
    file.write(bytes);
    file.close();
    ModuleStore store(QStringLiteral("/fuzz/cache"), file.fileName());
    size_t letters = 0;
    for (NodeId node = 0; node < store.nodeCount(); ++node) {
        for (const NodeId required : store.savedSummary(node).requirements)
            letters += store.pathNameOf(required).size() + store.version(required).size();
    }
    if (letters > 0)
        (void)ParseCache::content(store);
    return 0;
}
