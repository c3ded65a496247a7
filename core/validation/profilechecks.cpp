// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"
#include "profilerules.h"
#include "report.h"

#include <array>

using namespace Qt::StringLiterals;

namespace clientele::validation {

namespace {

struct Pack
{
    QStringView id;
    void (*check)(Report &);
};

constexpr std::array packs{
    Pack{u"fapi2", checkFapi2},
    Pack{u"openFinanceBrasil", checkOpenFinanceBrasil},
    Pack{u"openBankingUk", checkOpenBankingUk},
    Pack{u"mcp", checkMcp},
};

} // namespace

const std::vector<Profile> &profiles()
{
    static const std::vector<Profile> list{
        {u"fapi2"_s, u"FAPI 2.0 Security Profile"_s},
        {u"openFinanceBrasil"_s, u"Open Finance Brasil"_s},
        {u"openBankingUk"_s, u"Open Banking UK"_s},
        {u"mcp"_s, u"Model Context Protocol"_s},
    };
    return list;
}

void checkProfiles(Report &report)
{
    for (const Pack &pack : packs) {
        if (report.context().profiles.contains(pack.id))
            pack.check(report);
    }
}

} // namespace clientele::validation
