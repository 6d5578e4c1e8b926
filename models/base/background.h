// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <type_traits>
#include <utility>

namespace slipway {

/// Runs `work` (a pure function on copies) in another thread, then gives its value to `then` in the thread of `context`.
/// Nothing comes if the context is gone by then. Outdated answers are the business of the caller.
template<typename Work, typename Then> void inBackground(QObject *context, Work &&work, Then &&then)
{
    using Value = std::invoke_result_t<Work>;
    QPromise<Value> promise;
    promise.future().then(context, std::forward<Then>(then));
    QThreadPool::globalInstance()->start([promise = std::move(promise), work = std::forward<Work>(work)]() mutable {
        promise.start();
        promise.addResult(work());
        promise.finish();
    });
}

} // namespace slipway
