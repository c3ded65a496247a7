# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian's libsodium has a pkg-config file only. Defines Sodium::Sodium.
find_package(PkgConfig REQUIRED)
pkg_check_modules(Sodium QUIET IMPORTED_TARGET libsodium>=1.0.18)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Sodium REQUIRED_VARS Sodium_LINK_LIBRARIES VERSION_VAR Sodium_VERSION)
if(Sodium_FOUND AND NOT TARGET Sodium::Sodium)
    add_library(Sodium::Sodium ALIAS PkgConfig::Sodium)
endif()
