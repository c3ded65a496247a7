// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultplan.h"
#include "practicesettings.h"

#include <QString>

#include <tl/expected.hpp>

#include <vector>

class QCommandLineParser;

namespace clientele::practice {

/// What the command line of clientele-practice says.
struct PracticeOptions
{
    PracticeSettings settings;
    quint16 port = 0;
    std::vector<ArmedFault> faults;
};

void addPracticeOptions(QCommandLineParser &parser);

/// The options of a parser that has processed its arguments, or one sentence about the first that
/// does not fit.
[[nodiscard]] tl::expected<PracticeOptions, QString> practiceOptions(
    const QCommandLineParser &parser);

} // namespace clientele::practice
