// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "become.h"
#include "clisession.h"

using namespace Qt::StringLiterals;

namespace slipway {

int runOpen(CliSession &session)
{
    const QStringList words = session.call.arguments;
    if (session.call.has("show-commands")) {
        session.out.line((QStringList{u"slipway-desktop"_s} + words).join(u' '));
        return 0;
    }
    Error error = becomeProgram(u"slipway-desktop"_s, words).error();
    if (error.subject == "slipway-desktop"_L1)
        error.hint = Cli::tr("Install the package slipway-desktop, or see what works without it: slipway help");
    return session.out.fail(error);
}

} // namespace slipway
