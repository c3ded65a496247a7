// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "translations.h"

#include <cstdio>
#include <string_view>

namespace clientele::app {

namespace {

constexpr const char *Help = R"(Usage: clientele [OPTION]...
A desktop console for OAuth 2.0 client registrations (RFC 7591, RFC 7592).

  --language LANGUAGE  en or ja, instead of the system's
  --practice           start the practice server at once
  --self-check         check what an installation must bring, print it, and exit
  --version            print the version and exit
  --help               print this and exit

Environment:
  CLIENTELE_HOME       keep inventory and settings in this folder
)";

int refuse(const char *problem, std::string_view argument)
{
    std::fprintf(stderr, "clientele: %s %.*s\nTry 'clientele --help'.\n", problem,
                 int(argument.size()), argument.data());
    return 64;
}

/// What follows "--language"; "=" may join the two.
std::optional<std::string_view> languageIn(int argc, char *argv[], int &index)
{
    constexpr std::string_view name = "--language";
    const std::string_view argument(argv[index]);
    if (argument == name)
        return index + 1 < argc ? std::string_view(argv[++index]) : std::string_view();
    if (argument.starts_with(name) && argument[name.size()] == '=')
        return argument.substr(name.size() + 1);
    return std::nullopt;
}

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
        } else if (const auto language = languageIn(argc, argv, index)) {
            commandLine.language = QString::fromUtf8(language->data(), qsizetype(language->size()));
            if (!isLanguage(commandLine.language))
                return refuse("unknown language", *language);
        } else if (argument.starts_with("--")) {
            return refuse("unknown option", argument);
        }
    }
    return std::nullopt;
}

} // namespace clientele::app
