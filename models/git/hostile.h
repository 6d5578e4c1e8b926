// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/handles.h"

#include <QString>

namespace slipway::detail {

/// A repository that may be read without danger.
struct OpenRepository {
    OpenRepository() = default;
    ~OpenRepository();
    OpenRepository(const OpenRepository &) = delete;
    OpenRepository &operator=(const OpenRepository &) = delete;

    RepositoryHandle handle;
    int settings = -1; ///< the file of its settings; libgit2 reads it again now and then
};

/// Opens the repository that holds `folder`. What its own configuration could do to us is taken away: only settings that say
/// how its files are compared count, the rest comes from the person's own configuration. Null: there is none.
/// Errors: ToolFailed with libgit2's words; Refused when its files are said to be elsewhere.
[[nodiscard]] Result<std::unique_ptr<OpenRepository>> openForReading(const QString &folder);

} // namespace slipway::detail
