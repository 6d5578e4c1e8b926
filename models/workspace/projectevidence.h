// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/evidencecollector.h"

#include <QObject>

namespace slipway {

class Workspace;

/// Which packages of a project's modules are compiled in, for its chosen targets. Asked for once and kept until modules or targets change.
/// Thread: that of the workspace.
class ProjectEvidence : public QObject
{
    Q_OBJECT

public:
    enum class State { Unasked, Asking, Known, Failed };

    explicit ProjectEvidence(Workspace *workspace, QObject *parent = nullptr);

    /// Starts to ask, unless the answer is known or on its way. Answers with changed().
    void ask();
    void cancel();
    State state() const { return m_state; }
    const PackageEvidence &evidence() const { return m_evidence; } ///< when Known
    Error error() const { return m_error; } ///< when Failed
    int answered() const { return m_answered; }
    int total() const { return m_collector.total(); }
    /// Why go cannot be asked; detail empty: it can.
    Error obstacle() const;

Q_SIGNALS:
    void changed();

private:
    EvidenceRequest request() const;
    void forget();
    void take(const PackageEvidence &evidence, const Error &error);

    Workspace *m_workspace;
    EvidenceCollector m_collector;
    PackageEvidence m_evidence;
    Error m_error;
    State m_state = State::Unasked;
    int m_answered = 0;
};

} // namespace slipway
