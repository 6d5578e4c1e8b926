// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "binary/binarysize.h"

#include "binary/oldbuildinfo.h"
#include "binary/sizebuilder.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace slipway {

namespace {

constexpr quint64 kLargest = quint64(8) << 30;

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

Result<BinaryInfo> buildInfoOf(std::string_view bytes, const std::vector<Image> &images, const QString &name)
{
    Result<BinaryInfo> info = parseBinaryInfo(bytes, name);
    for (const Image &image : images) {
        if (!info && !image.memory.empty())
            info = parseBinaryInfo(image.memory, name);
        std::string_view goVersion;
        std::string_view modules;
        if (!info && findOldBuildTexts(image, goVersion, modules))
            info = binaryInfoOf(goVersion, modules);
        if (const std::string_view text = info ? std::string_view() : findModuleText(image); !text.empty())
            info = binaryInfoOf({}, text);
    }
    return info;
}

} // namespace

SizeParts &SizeParts::operator+=(const SizeParts &other)
{
    code += other.code;
    tables += other.tables;
    data += other.data;
    return *this;
}

qint64 BinarySize::moduleBytes(const QString &path) const
{
    qint64 bytes = 0;
    for (const SizedModule &one : modules)
        bytes += one.module.module.path == path ? one.parts.total() : 0;
    return bytes;
}

Result<BinarySize> measureBinary(std::string_view bytes, const QString &name)
{
    const auto images = readImages(bytes, name);
    if (!images)
        return std::unexpected(images.error());
    BinarySize size;
    size.file = name;
    size.fileBytes = qint64(bytes.size());
    size.format = images->front().format;
    SizeBuilder builder(bytes.size());
    for (const Image &image : *images) {
        if (!builder.addImage(image))
            continue;
        size.architectures.append(toText(image.arch));
        const auto has
            = [&image](PartKind kind) { return std::ranges::find(image.sections, kind, &ImageSection::kind) != image.sections.end(); };
        size.hasSymbols = size.hasSymbols || !image.symbols.empty();
        size.hasDebug = size.hasDebug || has(PartKind::Debug);
    }
    if (size.architectures.isEmpty()) {
        return failure(ErrorKind::BadInput, name, QStringLiteral("no table of Go functions"),
                       QCoreApplication::translate("BinarySize",
                                                   "Only programs that Go 1.16 or newer has linked can be measured; packed ones "
                                                   "(UPX) have to be unpacked first."));
    }
    size.info = buildInfoOf(bytes, *images, name).value_or(BinaryInfo());
    builder.finish(size);
    return size;
}

Result<BinarySize> readBinarySize(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::BadInput, name, file.errorString());
    const qint64 length = file.size();
    const uchar *bytes = length > 0 && quint64(length) <= kLargest ? file.map(0, length) : nullptr;
    if (!bytes)
        return failure(ErrorKind::BadInput, name, QStringLiteral("not an executable"));
    return measureBinary({reinterpret_cast<const char *>(bytes), size_t(length)}, name);
}

} // namespace slipway
