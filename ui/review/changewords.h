// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <diff/memberwords.h>
#include <registrar/updateplan.h>

#include <QChar>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace clientele::ui {

/// The words of the review for a plan's sections and changes. Never the value of a secret member.
class ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ChangeWords)

public:
    /// The cells *On the server now* and *Will be sent*.
    [[nodiscard]] static MemberWords::Pair cells(const registrar::PlannedChange &planned);
    /// "~", "−", "+", "⇅", or null for members that do not change.
    [[nodiscard]] static QChar symbol(const registrar::PlannedChange &planned);
    /// "You change (2)"
    [[nodiscard]] static QString section(registrar::PlanSection section, int count);
    /// The whole row for a screen reader: "scope, changed, from openid to openid email, warning:
    /// gives more access".
    [[nodiscard]] static QString sentence(const registrar::PlannedChange &planned);
    /// "2 members change. 1 is removed. …"
    [[nodiscard]] static QString verdict(const registrar::UpdatePlan &plan);
};

} // namespace clientele::ui
