// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace clientele::app {

/// What the command line asks for, besides opening the console.
struct CommandLine
{
    bool selfCheck = false;
    bool exitAfterFirstPaint = false; ///< For measuring: prints time and memory.
    bool practice = false; ///< Starts the practice server at once.
    QString language; ///< "ja"; empty for the system's.
};

/// Reads the arguments without a QApplication, so that --version and --help work without a display.
/// Answers an exit status when there is nothing more to do.
[[nodiscard]] std::optional<int> parseCommandLine(int argc, char *argv[], CommandLine &commandLine);

} // namespace clientele::app
