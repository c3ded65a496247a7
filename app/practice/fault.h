// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace clientele::practice {

/// Something that goes wrong on purpose. faultcatalogue.h has its names and words.
struct Fault
{
    enum class Kind {
        // On the wire. Unless said otherwise the request is carried out, and its answer lost.
        CloseBeforeRequest, ///< At accept, when no method is known yet: takes whatever connection
                            ///< comes next.
        CloseAfterRequestUnprocessed, ///< Read to its end, and not carried out.
        CloseAfterRequest,
        CloseWhenReused, ///< Answers, and closes when the next request comes on this connection.
        CutStatusLine,
        CutHeaders,
        CutBody, ///< An answer without a body gets one, so that there is something to cut.
        CutChunked,
        Reset, ///< A TCP reset instead of an answer.
        NotHttp,
        Stall, ///< Never answers, and keeps the connection open.
        StallBody, ///< Half the body, then silence.
        Delay, ///< By `number` milliseconds.
        Drip, ///< The whole answer, a byte at a time.
        NeverEnds, ///< The whole answer, and then spaces for ever.
        // In the answer, after the request was carried out.
        EmptyBody,
        NoContent,
        StatusAfterwards, ///< With the status `number`.
        StatusOverAnswer, ///< The status `number`, over what would be said anyway.
        BrokenJson, ///< Correctly framed, but the object ends in the middle.
        WrongContentType,
        NoContentType,
        JoseContentType,
        Oversized, ///< The real answer, padded with spaces to `number` bytes.
        GzipBomb, ///< The real answer, padded to `number` MiB and compressed.
        ByteOrderMark,
        Utf16,
        InvalidUtf8,
        ArrayBody,
        DeepNesting,
        DuplicateMembers,
        NullArrays,
        StringsForArrays,
        NumbersAsStrings,
        DatesAsText,
        HugeNumbers,
        PrivateKeys,
        BothKeys,
        MissingMember,
        OtherClientId,
        OtherIssuer,
        OtherSecret,
        HashedSecret,
        MaskedSecret,
        NoToken,
        NoUri,
        MovedUri,
        UriOfOtherOrigin,
        DoubledUri,
        RelativeUri,
        PlainUri,
        UriWithUser,
        UriWithFragment,
        // Instead of carrying the request out.
        Html, ///< 200 and a login page, as a captive portal does.
        RedirectOtherOrigin, ///< With the status `number`.
        RedirectSameOrigin, ///< With the status `number`.
        Status, ///< With the status `number`.
        RetryAtDate, ///< With the status `number`, and Retry-After as a date.
        RetryWithoutTime, ///< With the status `number`, and no Retry-After.
        TokenRefusedWith400,
        NoChallenge,
        MalformedChallenge,
        SeveralChallenges,
        LowerCaseChallenge,
        EchoToken, ///< With the status `number`; body and challenge quote the token.
        EmptyError,
        ProseError,
        VendorError,
        NotJsonError
    };

    Kind kind = Kind::Status;
    qint64 number = 0;

    friend bool operator==(const Fault &, const Fault &) = default;

    /// `cut-body`, `status-503`, `oversized`, `oversized-100`, `redirect-other-origin-302`, …
    [[nodiscard]] static std::optional<Fault> fromName(QStringView name);

    /// What fromName() reads.
    [[nodiscard]] QString name() const;

    /// The request changes the registration as if nothing were wrong.
    [[nodiscard]] bool carriesOut() const;
};

} // namespace clientele::practice
