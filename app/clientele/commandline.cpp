// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <cstdio>
#include <string_view>

namespace clientele::app {

namespace {

constexpr const char *Help = R"(Usage: clientele [OPTION]...
A desktop console for OAuth 2.0 client registrations (RFC 7591, RFC 7592).

  --practice      start the practice server at once
  --self-check    check what an installation must bring, print it, and exit
  --version       print the version and exit
  --help          print this and exit

Environment:
  CLIENTELE_HOME  keep inventory and settings in this folder
)";

} // namespace

std::optional<int> parseCommandLine(int argc, char *argv[], CommandLine &commandLine)
{
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument(argv[index]);
        if (argument == "--version") {
            std::puts("clientele " CLIENTELE_VERSION);
            return 0;
        }
        if (argument == "--help" || argument == "-h") {
            std::fputs(Help, stdout);
            return 0;
        }
        if (argument == "--self-check") {
            commandLine.selfCheck = true;
        } else if (argument == "--practice") {
            commandLine.practice = true;
        } else if (argument == "--exit-after-first-paint") {
            commandLine.exitAfterFirstPaint = true;
        } else if (argument.starts_with("--")) {
            std::fprintf(stderr, "clientele: unknown option %s\nTry 'clientele --help'.\n",
                         argv[index]);
            return 64;
        }
    }
    return std::nullopt;
}

} // namespace clientele::app
