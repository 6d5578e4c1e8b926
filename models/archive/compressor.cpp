// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "archive/compressor.h"

#include <QCoreApplication>

#include <cerrno>

#include <archive.h>
#include <archive_entry.h>

namespace slipway {

Compressor::Compressor(Kind kind, QString path, Output output)
    : m_path(std::move(path))
    , m_output([this, pass = std::move(output)](QByteArrayView bytes) {
        if (m_state)
            m_state = pass(bytes);
        return m_state;
    })
    , m_archive(archive_write_new())
{
    if (const Result<> opened = open(kind); !opened)
        m_state = opened;
}

Compressor::~Compressor()
{
    archive_write_free(m_archive);
}

Result<> Compressor::checked(qint64 code)
{
    if (!m_state || code >= ARCHIVE_OK)
        return m_state;
    const char *words = archive_error_string(m_archive);
    return failure(ErrorKind::ToolFailed, m_path,
                   words ? QString::fromUtf8(words) : QCoreApplication::translate("Archive", "It cannot be written."), {}, {m_path, 0, 0});
}

/// More than one thread makes liblzma and libzstd work in blocks of a fixed size, whose bytes do not depend on how many threads there
/// are; one thread would give other bytes. So the number is fixed.
Result<> Compressor::open(Kind kind)
{
    const auto option
        = [this](const char *name, const char *value) { return checked(archive_write_set_filter_option(m_archive, nullptr, name, value)); };
    const auto write = [](archive *handle, void *self, const void *bytes, size_t count) -> la_ssize_t {
        if (static_cast<Compressor *>(self)->m_output(QByteArrayView(static_cast<const char *>(bytes), qsizetype(count))))
            return la_ssize_t(count);
        archive_set_error(handle, EIO, "refused");
        return -1;
    };
    archive_write_set_bytes_in_last_block(m_archive, 1);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), &archive_entry_free);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    return checked(archive_write_set_format_raw(m_archive))
        .and_then(
            [&] { return checked(kind == Kind::Xz ? archive_write_add_filter_xz(m_archive) : archive_write_add_filter_zstd(m_archive)); })
        .and_then([&] { return option("compression-level", kind == Kind::Xz ? "6" : "12"); })
        .and_then([&] { return option("threads", "4"); })
        .and_then([&] { return checked(archive_write_open2(m_archive, this, nullptr, write, nullptr, nullptr)); })
        .and_then([&] { return checked(archive_write_header(m_archive, entry.get())); });
}

Result<> Compressor::write(QByteArrayView bytes)
{
    if (bytes.isEmpty() || !m_state)
        return m_state;
    return checked(archive_write_data(m_archive, bytes.data(), size_t(bytes.size())));
}

Result<> Compressor::finish()
{
    return m_state ? checked(archive_write_close(m_archive)) : m_state;
}

} // namespace slipway
