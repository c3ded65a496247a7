// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace clientele::registrar {

/// Why a verb did not succeed. A value: safe to store, compare and show; holds no secret.
struct Failure
{
    enum class Kind {
        NotReachable, ///< Refused, unknown host, no route: nothing was sent.
        TimedOut, ///< Before anything was sent.
        Tls,
        ClientCertificateWanted,
        Unauthorized, ///< 401
        OtherBearerRefused, ///< 401 to the bearer of the server's settings.
        NoAccessToken, ///< The token endpoint gave none: nothing was sent to the client's address.
        Forbidden, ///< 403
        Rejected, ///< 400 with the server's reasons
        NotFound, ///< 404, 410
        NotAllowed, ///< 405, 501
        ConflictOnServer, ///< 409, 412
        Wait, ///< 429, 503
        Redirected,
        BadAnswer, ///< HTML, broken JSON, oversized, another 4xx or 5xx; for a read: nothing
                   ///< changed.
        AnotherClient, ///< The answer names another client_id.
        OutcomeUnknown, ///< The request may have been carried out.
        KeychainLocked,
        KeychainAbsent,
        KeychainRefused,
        NoToken,
        BrokenSeal, ///< The newest token is sealed in the inventory and cannot be opened.
        TokenOfAnother, ///< A token that is saved as another client's: nothing was sent.
        NotManageable, ///< A registration without URI or token.
        Storage, ///< The inventory cannot be written.
        BadDocument, ///< The draft is no JSON object, or the pasted text is none.
        BadAddress, ///< The configuration URI cannot be used.
        BadSettings, ///< A setting of the server that cannot be used.
        AlreadySaved,
        Stale, ///< The plan is older than the newest read.
        Busy, ///< A request of this client is under way.
        HandedOver, ///< A colleague manages the client now.
        BadBackup, ///< The file is no backup that can be restored.
        WrongPassphrase, ///< Of a backup.
        Cancelled
    };
    /// The button to offer beside the text.
    enum class NextStep {
        None,
        TryAgain,
        Edit,
        RecoverAccess,
        UnlockKeychain,
        CheckWithServer,
        CompareAgain,
        SendWithSecret, ///< Of an update: Registrar::sendSecretAsLearned(), then send again.
        SendWithoutSecret,
        TakeBack ///< Registrar::takeBack(): manage the client from here again.
    };

    Kind kind = Kind::BadAnswer;
    NextStep nextStep = NextStep::None;
    QString title; ///< One translated sentence: what happened. No codes.
    QString text; ///< Translated: what it means, and what was not changed.
    QStringList details; ///< Protocol facts for the expander, a line each; untranslated names.
    QString
        serverWords; ///< The server's error_description or error, quoted as it came; may be empty.
    QString member; ///< The metadata member that the server's words name; may be empty.
    int httpStatus = 0; ///< 0 when no answer arrived.
    std::optional<QDateTime> retryAt; ///< For Wait, when the server said it.
    /// For Tls: PEM of the authority that the server showed, where trusting it is all that is
    /// missing; may be empty. Public, but the server's word alone: to be compared before it is
    /// trusted.
    QByteArray authority;
    /// The token endpoint failed (RFC 6749), before anything was sent to the client's own address.
    bool isOfTokenEndpoint = false;
    QString recordId; ///< Of a lost registration or enrolment: the record that stands for it.
};

/// What every failure says.
[[nodiscard]] inline Failure makeFailure(Failure::Kind kind, const QString &title,
                                         const QString &text,
                                         Failure::NextStep nextStep = Failure::NextStep::None)
{
    Failure failure;
    failure.kind = kind;
    failure.title = title;
    failure.text = text;
    failure.nextStep = nextStep;
    return failure;
}

template<typename T = void>
using Result = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> failed(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

} // namespace clientele::registrar
