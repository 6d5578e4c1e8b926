// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "supply/checkstep.h"

#include <array>

namespace slipway {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(CheckFault fault)
{
    static constexpr std::array names{
        ""_L1,           "settings"_L1,       "offline"_L1,       "dns"_L1,       "connection"_L1,      "timeout"_L1,     "tls"_L1,
        "web-proxy"_L1,  "web-proxy-auth"_L1, "unauthorized"_L1,  "forbidden"_L1, "not-found"_L1,       "gone"_L1,        "server"_L1,
        "bad-answer"_L1, "insecure"_L1,       "no-repository"_L1, "no-tag"_L1,    "git-prompt"_L1,      "git-refused"_L1, "ssh-key"_L1,
        "ssh-host"_L1,   "govcs"_L1,          "no-program"_L1,    "checksum"_L1,  "not-in-database"_L1, "go"_L1,
    };
    static_assert(names.size() == size_t(CheckFault::Tool) + 1);
    return names[size_t(fault)];
}

QLatin1StringView nameOf(CheckState state)
{
    static constexpr std::array names{"waiting"_L1, "running"_L1, "good"_L1, "note"_L1, "skipped"_L1, "failed"_L1};
    return names[size_t(state)];
}

} // namespace slipway
