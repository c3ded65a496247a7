# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later

# clientele_library(Protocol SOURCES … HEADERS … USES Clientele::Metadata … USES_PRIVATELY …)
#
# One folder, one static library, alias Clientele::<Name>. Headers are included by others as
# <folder/file.h>; every header must compile alone. One with a source of its name does so there: it is included first
# (check.ownheaders), and the lint reads sources without a precompiled header. The others are compiled by the target
# all_verify_interface_header_sets.
function(clientele_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;USES;USES_PRIVATELY")
    string(TOLOWER clientele_${name} target)
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(Clientele::${name} ALIAS ${target})
    set(lone_headers "")
    foreach(header IN LISTS arg_HEADERS)
        cmake_path(REPLACE_EXTENSION header .cpp OUTPUT_VARIABLE source)
        if(NOT source IN_LIST arg_SOURCES)
            list(APPEND lone_headers ${header})
        endif()
    endforeach()
    list(REMOVE_ITEM arg_HEADERS ${lone_headers})
    set(base ${CMAKE_CURRENT_SOURCE_DIR}/..)
    target_sources(${target} PUBLIC
        FILE_SET HEADERS BASE_DIRS ${base} FILES ${arg_HEADERS}
        FILE_SET lone_headers TYPE HEADERS BASE_DIRS ${base} FILES ${lone_headers})
    target_link_libraries(${target} PUBLIC ${arg_USES} PRIVATE clientele_build_settings ${arg_USES_PRIVATELY})
    set_target_properties(${target} PROPERTIES AUTOMOC ON VERIFY_INTERFACE_HEADER_SETS ON
        INTERFACE_HEADER_SETS_TO_VERIFY lone_headers)
    clientele_precompile(${target} ${arg_USES} ${arg_USES_PRIVATELY})
endfunction()

# clientele_precompile(target uses…): the headers that nearly every file of a target reads, parsed once. Only headers of
# others: ours change. Tests have none: QTest looks at macros that differ from folder to folder, so each would need its own.
function(clientele_precompile target)
    set(headers <QByteArray> <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QVariant>
                <functional> <memory> <optional> <utility> <vector>)
    if("QCoro6::Core" IN_LIST ARGN OR "Clientele::Registrar" IN_LIST ARGN)
        list(APPEND headers <QCoroTask> <tl/expected.hpp>)
    endif()
    if("Qt6::Network" IN_LIST ARGN)
        list(APPEND headers <QNetworkReply>)
    endif()
    if("Qt6::Sql" IN_LIST ARGN)
        list(APPEND headers <QSqlQuery>)
    endif()
    if("Qt6::Widgets" IN_LIST ARGN)
        list(APPEND headers <QApplication> <QBoxLayout> <QLabel> <QPushButton> <QTreeView>)
    endif()
    target_precompile_headers(${target} PRIVATE ${headers})
endfunction()

# clientele_test(tst_name SOURCES … USES … [KEYRING unlocked|locked|absent …] [TIMEOUT seconds] [LABELS …])
#
# With KEYRING the test runs once per state, each in a private D-Bus session of its own.
function(clientele_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;USES;KEYRING;LABELS;ENVIRONMENT")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} Qt6::Test clientele_build_settings)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(arg_KEYRING)
        foreach(state ${arg_KEYRING})
            add_test(NAME ${name}.${state} COMMAND ${PROJECT_SOURCE_DIR}/tests/support/with-keyring ${state} $<TARGET_FILE:${name}>)
            clientele_test_properties(${name}.${state} "${arg_TIMEOUT}" "${arg_LABELS}" "CLIENTELE_TEST_KEYRING=${state};${arg_ENVIRONMENT}")
        endforeach()
    else()
        add_test(NAME ${name} COMMAND ${name})
        clientele_test_properties(${name} "${arg_TIMEOUT}" "${arg_LABELS}" "${arg_ENVIRONMENT}")
    endif()
endfunction()

# What the tests leave behind is searched for secrets by tests/leftovers, and then removed.
set(clientele_leftovers ${PROJECT_BINARY_DIR}/leftovers)

function(clientele_test_properties name timeout labels environment)
    if(NOT timeout)
        set(timeout 60)
    endif()
    # Those of the core are run under the sanitizers on their own, too (./dev test --sanitize core).
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/tests/core/")
        list(APPEND labels core)
    endif()
    if(CLIENTELE_SANITIZE)
        math(EXPR timeout "${timeout} * 4")
        list(PREPEND environment "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${timeout} LABELS "${labels}" FIXTURES_REQUIRED leftovers
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;CLIENTELE_TEST_LEFTOVERS=${clientele_leftovers};${environment}")
endfunction()
