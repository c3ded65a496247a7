// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultplan.h"
#include "practicesettings.h"
#include "practicetls.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

class QCommandLineParser;

namespace clientele::practice {

/// What the command line of clientele-practice says.
struct PracticeOptions
{
    PracticeSettings settings;
    quint16 port = 0;
    std::vector<ArmedFault> faults;
    /// With certificates of its own: what clients need of them, and where it is to be written.
    std::optional<PracticeTls> tls{};
    QString authorityFile{}; ///< Empty: nowhere.
    QString clientCertificateFile{}; ///< Certificate and key. Empty: nowhere.
};

void addPracticeOptions(QCommandLineParser &parser);

/// The options of a parser that has processed its arguments, or one sentence about the first that
/// does not fit.
[[nodiscard]] tl::expected<PracticeOptions, QString> practiceOptions(
    const QCommandLineParser &parser);

} // namespace clientele::practice
