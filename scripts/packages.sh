# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What each command needs from Debian 12 or newer, or Ubuntu 24.04 or newer. Sourced by dev.
# "a|b" is the first of the two that the release has.

build_packages=(
    build-essential cmake ninja-build ccache mold pkg-config ca-certificates
    qt6-base-dev qt6-svg-dev qcoro-qt6-dev qtkeychain-qt6-dev libqscintilla2-qt6-dev
    libexpected-dev nlohmann-json3-dev libsodium-dev libssl-dev libglib2.0-dev
    qt6-tools-dev qt6-l10n-tools
)
# Opened by name when the console runs; no linker asks for them.
run_packages=(
    libqt6sql6-sqlite 'qt6-svg-plugins|libqt6svg6' libsecret-1-0 qt6-translations-l10n
)
# A screen and a keyring of its own, for machines without either.
screen_packages=(
    xvfb openbox xdotool imagemagick fonts-dejavu-core fonts-noto-cjk
    dbus dbus-daemon gnome-keyring libsecret-tools
)
test_packages=(
    clang clang-format clazy python3 openssl age desktop-file-utils appstream
)
fuzz_packages=(
    clang libclang-rt-dev
)
package_packages=(
    dpkg-dev file lintian desktop-file-utils appstream
)
# Node.js often comes from elsewhere, with npm inside and in conflict with Debian's.
command -v node >/dev/null || test_packages+=(nodejs)
command -v npm >/dev/null || test_packages+=(npm)

is_installed() {
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# missing_packages NAME…: prints those that are not installed, alternatives resolved.
missing_packages() {
    local entry preferred
    for entry in "$@"; do
        preferred=${entry%%|*}
        if [[ $entry == *'|'* ]] && ! is_installed "$preferred" \
            && [[ -z $(apt-cache show "$preferred" 2>/dev/null) ]]; then
            preferred=${entry##*|}
        fi
        is_installed "$preferred" || echo "$preferred"
    done
}

# need_packages LIST…: installs what is missing of the named lists.
need_packages() {
    command -v dpkg-query >/dev/null || return 0 # another system: the configure step names what it misses
    local list wanted=() missing as_root=()
    for list in "$@"; do
        local -n packages=${list}_packages
        wanted+=("${packages[@]}")
    done
    [[ -n $(missing_packages "${wanted[@]}") ]] || return 0

    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            echo "dev: these packages are missing, and there is no sudo to install them:" >&2
            missing_packages "${wanted[@]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    local apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600)
    "${apt_get[@]}" update
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    echo "Installing: ${missing[*]}"
    "${apt_get[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null
}
