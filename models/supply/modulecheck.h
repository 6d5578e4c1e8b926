// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "supply/checkstep.h"

#include <QObject>

#include <memory>

namespace slipway {

/// Walks the way that go takes for one module (GOPRIVATE, each proxy of GOPROXY, the repository, the checksum database) and asks
/// at every step itself, so that the one that fails can be named. At the end go gets the module into an empty cache: it is right.
/// start() once; finished() once, never from inside start(); cancel() may be called at any time and still ends in finished().
/// Nothing is written outside a temporary folder. thread: that of its maker, with an event loop.
class ModuleCheck : public QObject
{
    Q_OBJECT

public:
    explicit ModuleCheck(CheckQuestion question, QObject *parent = nullptr);
    ~ModuleCheck() override;

    void start();
    void cancel();
    /// Says everything again in the language of the moment, from the answers that were given; asks nobody. While it runs: at its end.
    void speakAnew();

    const CheckQuestion &question() const;
    bool isRunning() const;
    bool isCancelled() const;
    /// All steps, from the beginning on; those that are to come are Waiting.
    const QList<CheckStep> &steps() const;
    /// The step that keeps the module from coming; -1: it comes (or is still on its way).
    int failingStep() const;
    QString foundVersion() const; ///< "v1.2.3"; empty: none yet

Q_SIGNALS:
    void stepsChanged(); ///< there are others now
    void stepChanged(int step);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
