// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

#include <memory>

namespace slipway {

/// What the system said about a file, with the way out where we know one.
std::unexpected<Error> fileFailure(const QString &path, int code);
std::unexpected<Error> stopped(const QString &path);

/// A file that is being written and summed at the same time. Until commit() it has no name (where the file system can do that), so
/// that even `kill -9` leaves nothing; destroying it without commit() leaves what was there before.
/// thread: any one at a time; blocks it.
class Sink
{
public:
    /// `mode` as for open(2): what the umask leaves of it counts.
    static Result<Sink> open(const QString &path, int mode = 0666);
    Sink(Sink &&other) noexcept;
    Sink &operator=(Sink &&other) = delete;
    ~Sink();

    [[nodiscard]] Result<> write(QByteArrayView bytes);
    /// Gives the file its name. Nothing can be written afterwards.
    [[nodiscard]] Result<> commit();

    qint64 sizeBytes() const { return m_size; }
    QByteArray sha256() const { return m_hash->result().toHex(); }
    QString path() const { return m_path; }

private:
    explicit Sink(const QString &path);
    bool isLinkedAs(const QByteArray &path);

    QString m_path;
    QByteArray m_temporary; ///< name of the unfinished file; it exists only while m_isNamed
    bool m_isNamed = false;
    int m_file = -1;
    qint64 m_size = 0;
    std::unique_ptr<QCryptographicHash> m_hash;
};

} // namespace slipway
