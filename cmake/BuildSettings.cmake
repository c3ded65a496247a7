# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Flags of our own code. Imported Qt targets are system includes, so their headers do not warn.

add_library(clientele_build_settings INTERFACE)
target_compile_features(clientele_build_settings INTERFACE cxx_std_20)
target_compile_options(clientele_build_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wformat=2 -Wdouble-promotion -Wimplicit-fallthrough
    -fstack-protector-strong
    $<$<BOOL:${CLIENTELE_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(clientele_build_settings INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
    $<$<BOOL:${CLIENTELE_TEST_HOOKS}>:CLIENTELE_TEST_HOOKS>)

# Optimised builds only: glibc warns about _FORTIFY_SOURCE without optimisation.
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT CLIENTELE_SANITIZE)
    target_compile_options(clientele_build_settings INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(clientele_build_settings INTERFACE -fcf-protection)
endif()
if(UNIX AND NOT APPLE)
    target_link_options(clientele_build_settings INTERFACE -Wl,--as-needed -Wl,-z,relro,-z,now)
endif()

# Each test links most of the program: the linker of a debug build decides how long one waits.
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(clientele_build_settings INTERFACE -fuse-ld=mold)
endif()

# Byte-identical packages from any folder.
target_compile_options(clientele_build_settings INTERFACE
    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=build)

if(CLIENTELE_SANITIZE)
    target_compile_options(clientele_build_settings INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(clientele_build_settings INTERFACE -fsanitize=address,undefined)
endif()

# Clang 14 cannot emit the check of function types for coroutines.
if(CLIENTELE_BUILD_FUZZERS)
    target_compile_options(clientele_build_settings INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize=function)
endif()
