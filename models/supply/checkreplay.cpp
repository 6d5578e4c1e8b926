// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
// A check in another language: what was answered is heard once more, and nobody is asked.
#include "supply/modulecheck_p.h"

namespace slipway {

void ModuleCheck::speakAnew()
{
    if (d->isRunning) {
        d->isLanguageOld = true; // once it is over
        return;
    }
    if (d->ended == 0)
        return;
    d->replay();
    for (int i = 0; i < d->steps.size(); ++i)
        Q_EMIT stepChanged(i);
}

void ModuleCheck::Private::replay()
{
    isLanguageOld = false;
    steps.clear();
    places.clear();
    proxies.clear();
    makeSteps();
    isFound = isAtEnd = false;
    foundVersion.clear();
    goMod.clear();
    root.reset();
    git = {};
    nextHeard = nextSaid = 0;
    current = -1;
    isReplaying = isRunning = true;
    advance();
    isReplaying = false;
}

} // namespace slipway
