// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "common/panelheader.h"

class QPushButton;

namespace slipway {

class ElidedLabel;
class FindBar;
class LogSearch;
class PillButton;
class RunModel;

/// The row on top of the output: what runs, how far it is, find, follow, stop.
class OutputHeader : public PanelHeader
{
    Q_OBJECT

public:
    OutputHeader(RunModel *model, LogSearch *search, QWidget *parent = nullptr);
    FindBar *find() const { return m_find; }
    void setFollowing(bool following);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void stateRequested(int state); ///< of StepState: show the first step that stands there
    void followRequested(bool following);
    void stopRequested();

private:
    RunModel *m_model;
    ElidedLabel *m_what;
    PillButton *m_done;
    PillButton *m_running;
    PillButton *m_failed;
    FindBar *m_find;
    QPushButton *m_follow;
    QPushButton *m_stop;
};

} // namespace slipway
