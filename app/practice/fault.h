// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace clientele::practice {

/// Something that goes wrong on purpose. Each has a name for the command line and for POST
/// /practice/faults.
struct Fault
{
    enum class Kind {
        // On the wire. Unless said otherwise the request is carried out, and its answer lost.
        CloseBeforeRequest, ///< At accept, when no method is known yet: takes whatever connection
                            ///< comes next.
        CloseAfterRequestUnprocessed, ///< Read to its end, and not carried out.
        CloseAfterRequest,
        CutStatusLine,
        CutHeaders,
        CutBody, ///< An answer without a body gets one, so that there is something to cut.
        Reset, ///< A TCP reset instead of an answer.
        Stall, ///< Never answers, and keeps the connection open.
        Drip, ///< The whole answer, a byte at a time.
        // In the answer, after the request was carried out.
        BrokenJson, ///< Correctly framed, but the object ends in the middle.
        WrongContentType,
        Oversized, ///< The real answer, padded with spaces to `number` bytes.
        OtherClientId,
        // Instead of carrying the request out.
        Html, ///< 200 and a login page, as a captive portal does.
        RedirectOtherOrigin, ///< With the status `number`.
        Status ///< With the status `number`.
    };

    Kind kind = Kind::Status;
    qint64 number = 0;

    friend bool operator==(const Fault &, const Fault &) = default;

    /// `cut-body`, `status-503`, `oversized`, `oversized-100`, `redirect-other-origin-302`, …
    [[nodiscard]] static std::optional<Fault> fromName(QStringView name);
    /// For help texts; the variable parts as NNN.
    [[nodiscard]] static QStringList names();

    /// The request changes the registration as if nothing were wrong.
    [[nodiscard]] bool carriesOut() const;
};

} // namespace clientele::practice
