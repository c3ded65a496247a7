// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "serversecrets.h"

#include <inventory/inventoryproblem.h>
#include <inventory/records.h>
#include <metadata/jsonreader.h>
#include <protocol/clientinformation.h>
#include <protocol/configurationuri.h>
#include <protocol/exchange.h>
#include <protocol/request.h>
#include <protocol/updatebody.h>
#include <secrets/keychain.h>
#include <secrets/passphrase.h>

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace clientele::registrar {

/// What a failure's words need to know of the request.
struct RequestFacts
{
    inventory::Verb verb = inventory::Verb::Read;
    QString host; ///< "login.acme.example", for sentences.
    QString requestLine; ///< "PUT https://…"
    QDateTime endedAt;
    /// Whose the bearer is.
    enum class Bearer {
        OwnToken, ///< The client's registration access token, or an initial access token.
        Entered, ///< The server's, from its settings.
        Fetched ///< The server's, an access token got by client credentials.
    };
    Bearer bearer = Bearer::OwnToken;
};

/// @{ The one place where troubles become sentences. Pure; the result holds no secret.

/// An exchange that is no usable success: transport errors, 3xx, 4xx, 5xx, answers that cannot be
/// understood.
[[nodiscard]] Failure failureOf(const protocol::Exchange &exchange, const RequestFacts &facts);
/// A complete 2xx answer whose body is not the client's information.
[[nodiscard]] Failure badAnswer(const protocol::Exchange &exchange, const RequestFacts &facts,
                                const protocol::ClientInformationProblem &problem);
/// `keptToken`: its token was set aside, and can be tried.
[[nodiscard]] Failure anotherClient(const protocol::Exchange &exchange, const RequestFacts &facts,
                                    const QString &expected,
                                    const protocol::ClientInformation &answered, bool keptToken);
/// A 2xx to an update without a document: carried out as far as the server says, but not confirmed.
[[nodiscard]] Failure notConfirmed(const protocol::Exchange &exchange, const RequestFacts &facts);
/// A 202 to a deletion: it may be carried out later, or not.
[[nodiscard]] Failure notDoneYet(const protocol::Exchange &exchange, const RequestFacts &facts);
/// A registration that was made, with an answer that holds no more than how to manage it.
[[nodiscard]] Failure cutRegistration(const protocol::Exchange &exchange,
                                      const RequestFacts &facts);
[[nodiscard]] Failure keychainState(secrets::KeychainState state);
[[nodiscard]] Failure keychainProblem(const secrets::KeychainProblem &problem);
[[nodiscard]] Failure storageProblem(const inventory::InventoryProblem &problem);
[[nodiscard]] Failure addressProblem(protocol::ConfigurationUri::Problem problem,
                                     const QByteArray &text);
[[nodiscard]] Failure pastedProblem(const protocol::ClientInformationProblem &problem);
[[nodiscard]] Failure draftProblem(const metadata::JsonProblem &problem);
[[nodiscard]] Failure bodyProblem(protocol::UpdateBodyProblem problem);
[[nodiscard]] Failure noToken();
/// To add a client, where nothing stands in for it.
[[nodiscard]] Failure tokenNeeded();
[[nodiscard]] Failure noClientSecret();
[[nodiscard]] Failure brokenSeal();
/// The newest token is held in memory only.
[[nodiscard]] Failure tokenNotSavedYet();
/// The vault is locked: its passphrase was not entered.
[[nodiscard]] Failure vaultLocked();
[[nodiscard]] Failure passphraseProblem(secrets::PassphraseProblem problem);
/// A passphrase cannot take the place of the keychain while secrets are in that.
[[nodiscard]] Failure secretsInKeychain();
/// Where a passphrase guards the vault, the inventory is the only home.
[[nodiscard]] Failure noKeychainHere();
/// The vault key was not renewed, because a sealed secret does not open.
[[nodiscard]] Failure unopenableSeal();
[[nodiscard]] Failure notManageable();
[[nodiscard]] Failure busy();
/// Another process has a request of this client in flight.
[[nodiscard]] Failure busyElsewhere(qint64 process, const QString &host, const QString &program);
/// A setting of the server names a secret that the keychain does not have.
[[nodiscard]] Failure serverSecretMissing(ServerSecretKind kind);
/// A setting of a server that cannot be used; nothing was saved or sent.
[[nodiscard]] Failure unusableSettings(const QString &title, const QString &reason);
/// @{ Discovery (RFC 8414, OpenID Connect Discovery 1.0).
[[nodiscard]] Failure unusableIssuer(const QString &issuer);
[[nodiscard]] Failure noDiscoveryDocument(const QString &issuer);
[[nodiscard]] Failure otherIssuer(const QString &named);
/// @}
/// @{ Keys at a `jwks_uri`.
[[nodiscard]] Failure keysNotFetchable(const QUrl &address);
/// What came is too large, no success or no JWK Set.
[[nodiscard]] Failure noKeySet(const protocol::Exchange &exchange, const RequestFacts &facts);
/// @}
/// A registration whose answer was lost cannot be asked for; `hasToken`: its token came and is
/// kept.
[[nodiscard]] Failure registrationCannotBeAsked(bool hasToken);
[[nodiscard]] QString lostRegistrationText(bool hasToken);
[[nodiscard]] Failure noOlderToken();
[[nodiscard]] Failure noEndpoint();
/// An enrolment's answer was lost, and no other has come.
[[nodiscard]] Failure documentNotKnown();
[[nodiscard]] Failure stale();
/// A plan with conflicts that nobody answered.
[[nodiscard]] Failure unanswered();
[[nodiscard]] Failure unknownRecord();
[[nodiscard]] Failure unresolved();
[[nodiscard]] Failure closing();
[[nodiscard]] Failure unusableToken();
[[nodiscard]] Failure tokenOfAnother(const inventory::ClientRecord &owner);
[[nodiscard]] Failure alreadySaved(const inventory::ClientRecord &client);
/// A read without a usable answer, at a server that was seen to replace the token with each.
[[nodiscard]] Failure lostRead(const protocol::Exchange &exchange, const RequestFacts &facts);
/// Adds that such a read may have replaced the token, where no habit of the server is known.
[[nodiscard]] Failure withTokenDoubt(Failure failure);
/// Adds that a new token in the answer is saved.
[[nodiscard]] Failure withKeptToken(Failure failure);
/// As lostRead() of an enrolment, which is kept as a client; `keptToken`: with a new token of it.
[[nodiscard]] Failure lostEnrolment(const protocol::Exchange &exchange, const RequestFacts &facts,
                                    bool keptToken);
/// @}

/// Whether the server may have acted on the request although no usable answer came.
[[nodiscard]] bool mayHaveBeenCarriedOut(const protocol::Exchange &exchange);
/// The same, where it matters. Never so for a read: it changes nothing, but for the token on some
/// servers.
[[nodiscard]] bool leavesOutcomeUnknown(const protocol::Exchange &exchange, inventory::Verb verb);

} // namespace clientele::registrar
