#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# check.sh [PACKAGES]: installs the packages on a fresh Debian 13 made for it, runs both programs there and removes them again.
# Needs root, mmdebstrap and bubblewrap; run it after `./dev package`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
packages=$(readlink -f "${1:-$here/dist/packages}")
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
root=$work/root
mmdebstrap --quiet --variant=apt --components=main trixie "$root"
inside() { bwrap --bind "$root" / --dev /dev --proc /proc --tmpfs /tmp --ro-bind "$packages" /mnt --ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf \
    --setenv HOME /root --setenv LC_ALL C.UTF-8 --setenv DEBIAN_FRONTEND noninteractive --chdir / "$@"; }
install() { chroot "$root" apt-get install -y --no-install-recommends "$@" >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log"; exit 1; }; }
# Its package lists are thrown away when it is made.
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
chroot "$root" apt-get update >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
mkdir -p "$root/packages"; cp "$packages"/*.deb "$root/packages"
install "/packages/$(cd "$packages" && ls slipway_*.deb)"
inside slipway version
inside slipway deps --conflicts --chdir /usr/share/slipway/example
inside slipway targets /usr/share/slipway/example | head -n 3
inside test ! -e /usr/bin/slipway-desktop
install "/packages/$(cd "$packages" && ls slipway-desktop_*.deb)"
install xvfb xauth golang-go
inside sh -c 'cp -r /usr/share/slipway/example /tmp/x && cd /tmp/x && chmod -R u+w . && slipway trust && slipway release --rehearse && ls dist &&
    xvfb-run -a slipway-desktop --screenshot /tmp/window.png /tmp/x && head -c 8 /tmp/window.png | od -An -c | grep -q P'
chroot "$root" dpkg --verify slipway slipway-desktop
chroot "$root" apt-get purge -y slipway slipway-desktop >"$work/apt.log" 2>&1
inside sh -c '! command -v slipway && test ! -e /usr/share/slipway'
echo "the packages install, run and go"
