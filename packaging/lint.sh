#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# The checks of the sources that a machine can do without building: licences, spelling, format, shell, desktop and AppStream files.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
check() { echo "-- $*"; "$@" || status=1; }

check reuse lint --quiet || reuse lint | tail -n 20
check codespell --quiet-level 2 --skip '*.ts,*.svg,build,dist,.git,./LICENSE,./LICENSES,go.sum' --ignore-words packaging/codespell-words.txt .
formatted() { git ls-files '*.h' '*.cpp' | xargs -P "$(nproc)" -n 100 clang-format --dry-run -Werror; }
check formatted
mapfile -t scripts < <(git ls-files | xargs grep -lE '^#!.*\b(ba)?sh\b' 2>/dev/null)
check shellcheck --severity=warning --exclude=SC1090,SC1091,SC2154,SC2034 "${scripts[@]}"
for file in packaging/*.desktop; do [ -e "$file" ] && check desktop-file-validate "$file"; done
for file in packaging/*.metainfo.xml; do [ -e "$file" ] && check appstreamcli validate --no-net --override=url-homepage-missing=info "$file"; done
exit $status
