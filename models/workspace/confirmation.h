// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"
#include "process/processjob.h"
#include "tools/go.h"
#include "tools/question.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace slipway {

/// Where our build list and go's are not the same, one translated line a module; empty: nowhere. `folder`: what the folders of our
/// replacements are relative to; go may have been asked elsewhere.
QStringList differences(const ModuleAnalysis &ours, const QList<ListedModule> &theirs, const QString &folder);

/// Lets `go list -m all` say what we say. Never writes go.mod or go.sum; may fetch missing `.mod` files into the module cache.
/// A new question drops the old one. thread: that of its maker.
class Confirmation : public QObject
{
    Q_OBJECT

public:
    explicit Confirmation(ProcessOptions options, QObject *parent = nullptr);
    ~Confirmation() override;

    void ask(const GoContext &context);
    void cancel();
    bool isAsking() const { return m_question != nullptr; }

Q_SIGNALS:
    void answered(const QList<slipway::ListedModule> &modules, const slipway::Error &error);

private:
    void letGo();
    void take(const Answer &answer);

    ProcessOptions m_options;
    std::unique_ptr<Question> m_question;
};

} // namespace slipway
