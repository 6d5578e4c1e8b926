# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Slipway authors
# SPDX-License-Identifier: Apache-2.0
# Sourced by ./dev. Defines in_root: runs a command where Slipway's stack is, natively or in a build root of our own.
# A build root is a Debian 13 made once by mmdebstrap and entered by bubblewrap; it is kept in the person's cache folder and
# named after the list of packages, so that a changed list makes a new one.

suite=trixie
packages="ca-certificates build-essential g++ cmake ninja-build ccache pkgconf git strace file xz-utils zstd zip unzip curl jq
 qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6 libqt6svg6 qt6-svg-dev
 libkf6syntaxhighlighting-dev libgit2-dev libarchive-dev libfyaml-dev libre2-dev libssl-dev zlib1g-dev
 clang clang-format clang-tidy libclang-rt-dev llvm
 xvfb xauth xdotool dbus dbus-x11 at-spi2-core python3 python3-pyatspi python3-gi fonts-noto-cjk fonts-dejavu-core fonts-inter
 libxcb-cursor0 qt6-wayland qt6-translations-l10n
 codespell reuse desktop-file-utils appstream dpkg-dev fakeroot lintian shellcheck x11-utils openssh-server"

say() { printf 'slipway: %s\n' "$*" >&2; }
die() { say "$*"; exit 4; }

# The packages exist and are installed: nothing to make.
is_native() {
    [ "${SLIPWAY_NATIVE:-}" = 1 ] && return 0
    [ "${SLIPWAY_NATIVE:-}" = 0 ] && return 1
    command -v pkg-config cmake ninja ccache xvfb-run >/dev/null 2>&1 || return 1
    pkg-config --atleast-version=6.8 Qt6Widgets 2>/dev/null && pkg-config --atleast-version=1.8.4 libgit2 2>/dev/null \
        && pkg-config --exists libarchive libfyaml re2 2>/dev/null && ls /usr/lib*/cmake/KF6SyntaxHighlighting /usr/lib/*/cmake/KF6SyntaxHighlighting >/dev/null 2>&1
}

install_hint() {
    local id; id=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${ID_LIKE:-}")
    case $id in
    *debian* | *ubuntu*) echo "apt install $*" ;;
    *fedora*) echo "dnf install $*" ;;
    *arch*) echo "pacman -S $*" ;;
    *) echo "install $*" ;;
    esac
}

# A Debian or Ubuntu that has the whole stack in its archive: installing it there beats a second system beside it.
install_natively() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && [ "${SLIPWAY_NATIVE:-}" != 0 ] || return 1
    local id version; id=$(. /etc/os-release && echo "$ID"); version=$(. /etc/os-release && echo "${VERSION_ID:-0}")
    case $id:${version%%.*} in debian:1[3-9] | ubuntu:2[5-9]) ;; *) return 1 ;; esac
    say "installing the packages that Slipway is built with"
    # shellcheck disable=SC2086
    { apt-get update && apt-get install -y --no-install-recommends $packages; } >&2
}

need_tools() {
    local missing=()
    command -v bwrap >/dev/null 2>&1 || missing+=(bubblewrap)
    [ -d "$root" ] || command -v mmdebstrap >/dev/null 2>&1 || missing+=(mmdebstrap)
    # Without root the build root is made in a user namespace, and its users are mapped by newuidmap.
    [ -d "$root" ] || [ "$(id -u)" = 0 ] || command -v newuidmap >/dev/null 2>&1 || missing+=(uidmap)
    [ ${#missing[@]} = 0 ] && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "installing ${missing[*]}"
        { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >&2 || die "could not install: $(install_hint "${missing[@]}")"
    else
        die "these packages are missing: $(install_hint "${missing[@]}")"
    fi
}

# Downloaded packages survive an interruption, so that the next try goes on where this one stopped.
make_root() {
    local partial=$root.partial list downloads=$cache/debs
    list=$(echo $packages go_placeholder | sed "s/go_placeholder/$(command -v go >/dev/null 2>&1 || echo golang-go)/" | tr -s ' \n' ',,' | sed 's/,$//')
    mkdir -p "$downloads"
    exec 9>"$cache/lock"; flock 9
    [ -d "$root" ] && return 0
    rm -rf "$partial" "$partial.tar"
    say "making a $suite build root in $root (some minutes, once)"
    local keep=(--setup-hook="mkdir -p \"\$1/var/cache/apt/archives\"; cp -a \"$downloads/.\" \"\$1/var/cache/apt/archives/\" 2>/dev/null || true"
        --customize-hook="cp -a \"\$1\"/var/cache/apt/archives/*.deb \"$downloads/\" 2>/dev/null || true")
    local from="--aptopt=APT::Keep-Downloaded-Packages \"true\""
    if [ "$(id -u)" = 0 ]; then
        mmdebstrap --variant=apt --components=main --include="$list" "$from" "${keep[@]}" "$suite" "$partial" >"$cache/mmdebstrap.log" 2>&1 \
            || die "mmdebstrap failed; its words are in $cache/mmdebstrap.log: $(grep -m 1 "^E:" "$cache/mmdebstrap.log" || tail -n 1 "$cache/mmdebstrap.log")"
    else
        mmdebstrap --mode=unshare --variant=apt --components=main --include="$list" "$suite" "$partial.tar" >"$cache/mmdebstrap.log" 2>&1 \
            || die "mmdebstrap failed; its words are in $cache/mmdebstrap.log (user namespaces may be switched off here): $(grep -m 1 "^E:" "$cache/mmdebstrap.log" || tail -n 1 "$cache/mmdebstrap.log")"
        mkdir -p "$partial" && tar -C "$partial" --no-same-owner --exclude='./dev/*' -xf "$partial.tar" && rm "$partial.tar"
    fi
    rm -rf "$downloads"
    mv "$partial" "$root"
}

prepare_root() {
    [ -n "${root_is_ready:-}" ] && return 0
    root_is_ready=1
    if [ -n "${SLIPWAY_IN_ROOT:-}" ] || is_native; then native=1; return 0; fi
    native=0
    cache=${XDG_CACHE_HOME:-$HOME/.cache}/slipway
    root=$cache/root-$suite-$(echo "$packages" | sha256sum | cut -c1-12)
    if [ ! -d "$root" ] && install_natively && is_native; then native=1; return 0; fi
    need_tools
    [ -d "$root" ] || make_root
}

# Arguments that make the host's Go, caches and name resolution visible inside.
root_binds() {
    local goroot folder
    binds=(--bind "$root" / --dev-bind /dev /dev --proc /proc --bind /tmp /tmp --bind "$HOME" "$HOME" --bind "$here" "$here")
    [ -e /etc/resolv.conf ] && binds+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
    [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ] && binds+=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
    # Who one is has a name inside too.
    [ "$(id -u)" = 0 ] || binds+=(--ro-bind /etc/passwd /etc/passwd --ro-bind /etc/group /etc/group)
    path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    if command -v go >/dev/null 2>&1; then
        goroot=$(cd / && go env GOROOT)
        case $goroot in /usr/lib/go*) binds+=(--ro-bind /usr/lib/go /usr/lib/go) ;; esac
        binds+=(--ro-bind "$goroot" "$goroot")
        [ -e /etc/ssl/certs/ca-certificates.crt ] && binds+=(--ro-bind /etc/ssl/certs /etc/ssl/certs)
        [ -d /usr/share/ca-certificates ] && binds+=(--ro-bind /usr/share/ca-certificates /usr/share/ca-certificates)
        [ -d /usr/local/share/ca-certificates ] && binds+=(--ro-bind /usr/local/share/ca-certificates /usr/local/share/ca-certificates)
        path=$goroot/bin:$path
        while read -r folder; do
            case $folder in "" | off | "$HOME"/* | /tmp/*) ;; *) mkdir -p "$folder"; binds+=(--bind "$folder" "$folder") ;; esac
        done < <(cd / && go env GOMODCACHE GOCACHE)
    fi
    # The folder one stands in, and projects named on the command line, wherever they are.
    for folder in "$PWD" "$@"; do
        [ -e "$folder" ] || continue
        folder=$(readlink -f "$folder"); [ -d "$folder" ] || folder=$(dirname "$folder")
        case $folder in / | /usr* | /etc* | /dev* | /proc* | /bin* | /lib* | "$HOME" | "$HOME"/* | /tmp | /tmp/* | "$here" | "$here"/*) ;; *) binds+=(--bind "$folder" "$folder") ;; esac
    done
}

in_root() {
    prepare_root
    if [ "$native" = 1 ]; then "$@"; return; fi
    root_binds "$@"
    bwrap "${binds[@]}" --chdir "$PWD" --setenv PATH "$path" --setenv SLIPWAY_IN_ROOT 1 --setenv LC_ALL C.UTF-8 --unsetenv LANGUAGE "$@"
}
