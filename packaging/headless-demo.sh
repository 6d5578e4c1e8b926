#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# headless-demo.sh BUILD [PROJECT]: the whole main job where there is no display. Opens the project (the bundled example without one),
# shows its dependencies and conflicts, rehearses a release and takes a picture of the real window. Runs in the build root.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$1 project=${2:-}
results=$build/demo
rm -rf "$results"; mkdir -p "$results"
# Settings, caches and trust of its own: the person's stay as they are. Go's caches are kept, they are expensive.
export GOMODCACHE GOCACHE
GOMODCACHE=$(cd / && go env GOMODCACHE) GOCACHE=$(cd / && go env GOCACHE)
XDG_CONFIG_HOME=$results/config XDG_DATA_HOME=$results/data XDG_STATE_HOME=$results/state
export XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
if [ -z "$project" ]; then
    project=$results/lighthouse
    cp -r "$here/resources/example" "$project"
fi
slipway() { "$build/bin/slipway" --chdir "$project" "$@"; }

echo "There is no display, so this is the main job without a window, on $project"
echo; echo "== slipway deps --conflicts"; slipway deps --conflicts
echo; echo "== slipway targets"; slipway targets | head -n 12
slipway trust >/dev/null
echo; echo "== slipway release --rehearse"; slipway release --rehearse
echo; echo "== the real window"
xvfb-run -a -s '-screen 0 1440x900x24' dbus-run-session -- "$build/bin/slipway-desktop" --rehearse --screenshot "$results/slipway.png" "$project"
echo "artifacts:  $project/dist"
ls -l "$project/dist" | sed 's/^/    /'
echo "screenshot: $results/slipway.png"
