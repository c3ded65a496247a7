# SPDX-FileCopyrightText: 2026 Clientele authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Debian wants beside the program: copyright, changelog in its own syntax, man page; both compressed without a time
# stamp, so that the package is the same bytes from the same commit.

set(documentation ${CMAKE_INSTALL_DATADIR}/doc/clientele)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/deb/copyright DESTINATION ${documentation})

find_program(GZIP_PROGRAM gzip)
if(NOT GZIP_PROGRAM)
    message(WARNING "gzip was not found: no man page and no changelog are installed")
    return()
endif()

# SOURCE_DATE_EPOCH is read by string(TIMESTAMP).
string(TIMESTAMP changelog_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/changelog
    "clientele (${PROJECT_VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n"
    " -- Clientele authors <authors@clientele.example>  ${changelog_date}\n")

function(install_compressed source name destination)
    add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz
        COMMAND ${GZIP_PROGRAM} -9nc ${source} > ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz
        DEPENDS ${source} VERBATIM)
    list(APPEND compressed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    set(compressed ${compressed} PARENT_SCOPE)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz DESTINATION ${destination})
endfunction()

install_compressed(${CMAKE_CURRENT_BINARY_DIR}/changelog changelog ${documentation})
install_compressed(${CMAKE_CURRENT_SOURCE_DIR}/linux/clientele.1 clientele.1 ${CMAKE_INSTALL_MANDIR}/man1)
add_custom_target(clientele_documentation ALL DEPENDS ${compressed})
