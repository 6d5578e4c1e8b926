// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "modules/analysis.h"

namespace slipway {

/// The question about the module of a go.mod. Where `workFile` is not empty, the workspace of that go.work answers, as go does in the
/// folder of each of its modules, and `modFile` is the member that is looked at. `text` stands in for modFile; null: it is read.
/// source: `go help work`; https://go.dev/ref/mod#workspaces (Go 1.26)
AnalysisRequest questionAbout(const QString &modFile, const QString &workFile = {}, const QByteArray &text = {});

/// The go.mod (or go.work, or `.mod`) that a question is about.
QString subjectOf(const AnalysisRequest &request);

/// The text that a question puts in place of that file; null: it is read.
QByteArray subjectText(const AnalysisRequest &request);

/// The same question with other text in that file.
AnalysisRequest withSubjectText(AnalysisRequest request, const QByteArray &text);

/// The question about the go.mod alone, as `go get` and `go mod tidy` take it even in a workspace, and everything with GOWORK=off.
AnalysisRequest moduleAlone(AnalysisRequest request);

} // namespace slipway
