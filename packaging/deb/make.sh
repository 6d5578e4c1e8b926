#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# make.sh BUILD FOLDER: the packages slipway (command line, supervisor, example) and slipway-desktop from a release build.
# dpkg-shlibdeps finds the libraries each needs, so that no dependency is written by hand but Go's own, which is a suggestion.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
build=$1 folder=$2
version=$(sed -n 's/^project(slipway VERSION \([0-9.]*\).*/\1/p' "$here/CMakeLists.txt")
architecture=$(dpkg --print-architecture)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$folder"

control() { # NAME DEPENDS SHORT LONG
    cat <<TEXT
Package: $1
Source: slipway
Version: $version
Architecture: $architecture
Maintainer: The Slipway authors <slipway@example.org>
Installed-Size: $(du -sk --exclude=DEBIAN "$work/$1" | cut -f1)
Depends: $2
Suggests: golang-go, git
Section: devel
Priority: optional
Description: $3
$4
TEXT
}

libraries() { # NAME FILE…
    local name=$1; shift
    mkdir -p "$work/debian"; printf 'Source: slipway\n\nPackage: %s\nArchitecture: any\n' "$name" >"$work/debian/control"
    (cd "$work" && dpkg-shlibdeps -O "$@" 2>/dev/null) | sed -n 's/^shlibs:Depends=//p'
}

finish() { # NAME
    local root=$work/$1
    mkdir -p "$root/usr/share/doc/$1"
    printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: 2026 The Slipway authors\nLicense: Apache-2.0\n On Debian systems the licence is in /usr/share/common-licenses/Apache-2.0.\n' >"$root/usr/share/doc/$1/copyright"
    printf 'slipway (%s) unstable; urgency=low\n\n  * See README.md.\n\n -- The Slipway authors <slipway@example.org>  Tue, 24 Nov 2026 00:00:00 +0000\n' "$version" | gzip -9n >"$root/usr/share/doc/$1/changelog.gz"
    find "$root" -type f -perm -u+x -path '*bin/*' -exec strip --strip-unneeded {} +
    find "$root" -type f -path '*libexec/*' -exec strip --strip-unneeded {} +
    find "$root" -exec chmod u+rwX,go+rX,go-w {} +
    fakeroot dpkg-deb --build --root-owner-group "$root" "$folder/${1}_${version}_${architecture}.deb" >&2
    echo "$folder/${1}_${version}_${architecture}.deb"
}

for part in cli desktop; do
    name=slipway; [ $part = desktop ] && name=slipway-desktop
    DESTDIR=$work/$name cmake --install "$build" --prefix /usr --component $part >/dev/null
    mkdir -p "$work/$name/DEBIAN"
done
cli=$work/slipway
for shell in bash zsh fish; do
    case $shell in
    bash) place=usr/share/bash-completion/completions/slipway ;;
    zsh) place=usr/share/zsh/vendor-completions/_slipway ;;
    fish) place=usr/share/fish/vendor_completions.d/slipway.fish ;;
    esac
    mkdir -p "$cli/$(dirname $place)"; "$build/bin/slipway" completion $shell >"$cli/$place"
done
mkdir -p "$cli/usr/share/man/man1" "$work/slipway-desktop/usr/share/man/man1"
"$build/bin/slipway" man | gzip -9n >"$cli/usr/share/man/man1/slipway.1.gz"
printf '.TH SLIPWAY-DESKTOP 1\n.SH NAME\nslipway-desktop \\- see, edit, build and release Go modules\n.SH SYNOPSIS\n.B slipway-desktop\n[PATH]\n.SH DESCRIPTION\nOpens the window of Slipway on a folder, a go.mod or any other .mod file. The same work without a window: slipway(1).\n' | gzip -9n >"$work/slipway-desktop/usr/share/man/man1/slipway-desktop.1.gz"

control slipway "$(libraries slipway "$cli"/usr/bin/slipway "$cli"/usr/libexec/slipway/slipway-*)" \
    "see, edit, build and release Go modules (command line)" \
    " Shows why each dependency of a Go project has its version, builds for many
 platforms at once and rehearses a release described by a .goreleaser.yaml." >"$cli/DEBIAN/control"
control slipway-desktop "slipway (= $version), libqt6svg6, $(libraries slipway-desktop "$work"/slipway-desktop/usr/bin/slipway-desktop)" \
    "see, edit, build and release Go modules (desktop)" \
    " Dependencies with their conflicts, a go.mod editor that knows the
 consequences, a matrix of target platforms, live output and releases." >"$work/slipway-desktop/DEBIAN/control"
finish slipway
finish slipway-desktop
