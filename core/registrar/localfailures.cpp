// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The failures that never reached a network: keychain, inventory, documents, addresses.
#include "exchangedetails.h"
#include "failurewords.h"

#include <QCoreApplication>

namespace clientele::registrar {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Failure)
};

Failure keychainLocked()
{
    return makeFailure(Failure::Kind::KeychainLocked, Words::tr("The keychain is locked."),
                       Words::tr("Nothing was sent, so that no new token can be lost."),
                       Failure::NextStep::UnlockKeychain);
}

Failure keychainAbsent()
{
    return makeFailure(
        Failure::Kind::KeychainAbsent, Words::tr("No keychain was found."),
        Words::tr("Clientele keeps tokens in a keychain (GNOME Keyring, KDE Wallet, "
                  "KeePassXC), or under a passphrase. Documents can be viewed and edited "
                  "without either. Nothing was sent."),
        Failure::NextStep::TryAgain);
}

QString addressAdvice(protocol::ConfigurationUri::Problem problem)
{
    using Problem = protocol::ConfigurationUri::Problem;
    switch (problem) {
    case Problem::Empty:
        return Words::tr("Enter the registration_client_uri that came with the registration.");
    case Problem::NotAUrl:
        return Words::tr(
            "It is not a URL. It looks like https://login.example/register/client-id.");
    case Problem::Relative:
        return Words::tr(
            "It has no scheme and host. Add the server's part, as in https://login.example/….");
    case Problem::NotHttps:
        return Words::tr("A token is sent over https only; plain http is accepted for this "
                         "computer (localhost).");
    case Problem::HasUserInfo:
        return Words::tr("It has a user name or password in it. Remove the part before the @.");
    case Problem::HasFragment:
        return Words::tr("It has a fragment, which is never sent. Remove the # and what follows.");
    case Problem::Rewritten:
        return Words::tr("It has characters that must be percent-encoded, and encoding them would "
                         "change the address that "
                         "the token belongs to. Copy it again from the server's answer.");
    }
    return {};
}

} // namespace

Failure keychainState(secrets::KeychainState state)
{
    switch (state) {
    case secrets::KeychainState::Locked:
        return keychainLocked();
    case secrets::KeychainState::NoCollection:
        return makeFailure(
            Failure::Kind::KeychainAbsent, Words::tr("The keychain has no place for entries yet."),
            Words::tr("Create a default keyring (for example by opening “Passwords and "
                      "Keys”), then try again. "
                      "Nothing was sent."),
            Failure::NextStep::TryAgain);
    case secrets::KeychainState::Absent:
    case secrets::KeychainState::Unlocked:
        break;
    }
    return keychainAbsent();
}

Failure keychainProblem(const secrets::KeychainProblem &problem)
{
    using Kind = secrets::KeychainProblem::Kind;
    Failure failure;
    switch (problem.kind) {
    case Kind::Locked:
        failure = keychainLocked();
        break;
    case Kind::Absent:
        failure = keychainAbsent();
        break;
    case Kind::TimedOut:
        failure = makeFailure(
            Failure::Kind::KeychainRefused, Words::tr("The keychain did not answer in time."),
            Words::tr("Perhaps it waits for a password in a window of its own. Nothing was sent."),
            Failure::NextStep::TryAgain);
        break;
    case Kind::Denied:
        failure = makeFailure(Failure::Kind::KeychainRefused,
                              Words::tr("The keychain did not allow the access."),
                              Words::tr("Nothing was sent, so that no new token can be lost."),
                              Failure::NextStep::TryAgain);
        break;
    case Kind::NotFound:
        failure = makeFailure(
            Failure::Kind::KeychainRefused,
            Words::tr("The key of this inventory is not in the keychain."),
            Words::tr("The keychain was replaced, or another one is open. Open the one "
                      "that was used before. "
                      "Documents can be viewed and edited meanwhile."),
            Failure::NextStep::TryAgain);
        break;
    case Kind::NotStored:
    case Kind::Other:
        failure = makeFailure(Failure::Kind::KeychainRefused,
                              Words::tr("The keychain did not keep an entry."),
                              Words::tr("Nothing was sent, so that no new token can be lost."),
                              Failure::NextStep::TryAgain);
        break;
    }
    if (!problem.detail.isEmpty())
        failure.details.append(problem.detail);
    return failure;
}

Failure storageProblem(const inventory::InventoryProblem &problem)
{
    using Kind = inventory::InventoryProblem::Kind;
    if (problem.kind == Kind::KeyReplaced) {
        return makeFailure(
            Failure::Kind::Storage, Words::tr("The key of the inventory was replaced."),
            Words::tr("Another program renewed it, or it was locked meanwhile. What was "
                      "saved before is unchanged."),
            Failure::NextStep::TryAgain);
    }
    const QString cause = problem.kind == Kind::DiskFull ? Words::tr("The disk is full.")
                          : problem.kind == Kind::ReadOnly
                              ? Words::tr("The file may not be written.")
                          : problem.kind == Kind::Locked
                              ? Words::tr("Another program keeps the file locked.")
                              : Words::tr("The file could not be written.");
    Failure failure = makeFailure(Failure::Kind::Storage,
                                  Words::tr("The inventory cannot be written."),
                                  cause + u' ' + Words::tr("What was saved before is unchanged."),
                                  Failure::NextStep::TryAgain);
    failure.details.append(problem.detail);
    return failure;
}

Failure addressProblem(protocol::ConfigurationUri::Problem problem, const QByteArray &text)
{
    Failure failure = makeFailure(Failure::Kind::BadAddress,
                                  Words::tr("The configuration URI cannot be used."),
                                  addressAdvice(problem));
    if (!text.isEmpty())
        failure.details.append(QString::fromUtf8(text.left(500)));
    return failure;
}

Failure pastedProblem(const protocol::ClientInformationProblem &problem)
{
    using Kind = protocol::ClientInformationProblem::Kind;
    Failure failure = makeFailure(Failure::Kind::BadDocument,
                                  Words::tr("No registration response was found in the text."), {});
    switch (problem.kind) {
    case Kind::NotJson:
    case Kind::NotAnObject:
        failure.text = Words::tr(
            "Copy the whole JSON object of the server's answer, from { to }. Nothing was saved.");
        break;
    case Kind::Duplicates:
        failure.text = Words::tr(
            "A member stands in it twice, so it is not clear which one counts. Nothing was saved.");
        break;
    case Kind::NoClientId:
        failure.text = Words::tr("It has no client_id. Nothing was saved.");
        break;
    case Kind::BadToken:
        failure.text = Words::tr(
            "Its registration access token has characters that cannot be sent. Nothing was saved.");
        break;
    }
    failure.details = problemDetails(problem);
    return failure;
}

Failure draftProblem(const metadata::JsonProblem &problem)
{
    Failure failure = makeFailure(
        Failure::Kind::BadDocument, Words::tr("The draft cannot be read as JSON."),
        Words::tr("Line %1: %2").arg(problem.line).arg(problem.message), Failure::NextStep::Edit);
    return failure;
}

Failure bodyProblem(protocol::UpdateBodyProblem problem)
{
    if (problem == protocol::UpdateBodyProblem::SecretRequired) {
        return makeFailure(
            Failure::Kind::Rejected,
            Words::tr("This server wants the client secret in updates, and none is saved."),
            Words::tr("Nothing was sent. The server's setting says that an update must "
                      "repeat the secret."));
    }
    return makeFailure(Failure::Kind::BadDocument, Words::tr("The client has no client_id."),
                       Words::tr("Nothing was sent."));
}

Failure tokenNeeded()
{
    return makeFailure(
        Failure::Kind::NoAccessToken, Words::tr("A registration access token is needed."),
        Words::tr("Or the server's settings say what stands in for it: an administrator's token, "
                  "or an access token that is fetched. Nothing was sent."));
}

Failure noToken()
{
    return makeFailure(
        Failure::Kind::NoToken, Words::tr("No token for this client is saved."),
        Words::tr("It can be viewed and edited here, but not read from or sent to the server."),
        Failure::NextStep::RecoverAccess);
}

Failure noClientSecret()
{
    return makeFailure(Failure::Kind::NoToken, Words::tr("The client secret cannot be found."),
                       Words::tr("The server gave none that can be read, or the keychain does not "
                                 "have it any more."));
}

Failure brokenSeal()
{
    return makeFailure(
        Failure::Kind::BrokenSeal,
        Words::tr("The newest token of this client is sealed in the inventory, but cannot "
                  "be opened."),
        Words::tr("The file was damaged or changed. The keychain may have an older token, "
                  "which is not used. Nothing was sent."),
        Failure::NextStep::RecoverAccess);
}

Failure tokenNotSavedYet()
{
    return makeFailure(
        Failure::Kind::Storage, Words::tr("The newest token of this client is not saved yet."),
        Words::tr("It is in this running program only, and must be saved first. Nothing "
                  "was sent."));
}

Failure vaultLocked()
{
    return makeFailure(
        Failure::Kind::KeychainLocked, Words::tr("The vault is locked."),
        Words::tr("Enter its passphrase first. Nothing was sent, so that no new token can "
                  "be lost."),
        Failure::NextStep::UnlockKeychain);
}

Failure passphraseProblem(secrets::PassphraseProblem problem)
{
    switch (problem) {
    case secrets::PassphraseProblem::TooMuchWork:
        return makeFailure(
            Failure::Kind::Storage, Words::tr("The vault cannot be opened."),
            Words::tr("The inventory asks for more memory than any version of Clientele "
                      "does. Its file was damaged or changed."));
    case secrets::PassphraseProblem::NoMemory:
        return makeFailure(
            Failure::Kind::Storage, Words::tr("There is not enough memory."),
            Words::tr("A passphrase takes a quarter of a gigabyte for half a second."),
            Failure::NextStep::TryAgain);
    case secrets::PassphraseProblem::Wrong:
        break;
    }
    return makeFailure(
        Failure::Kind::WrongPassphrase, Words::tr("The passphrase is wrong."),
        Words::tr("Upper and lower case count, and so do spaces. Nothing was changed."));
}

Failure secretsInKeychain()
{
    return makeFailure(
        Failure::Kind::KeychainRefused, Words::tr("There are secrets in the keychain."),
        Words::tr("A passphrase can be chosen for an inventory without saved tokens. Back "
                  "up the clients, remove them here, and restore them afterwards. Nothing "
                  "was changed."));
}

Failure noKeychainHere()
{
    return makeFailure(Failure::Kind::KeychainAbsent,
                       Words::tr("The secrets of this inventory are under a passphrase."),
                       Words::tr("They stay in the inventory. Nothing was moved."));
}

Failure unopenableSeal()
{
    return makeFailure(
        Failure::Kind::BrokenSeal, Words::tr("The key was not renewed."),
        Words::tr("A secret in the inventory cannot be opened with the key as it is, "
                  "because the file was damaged or changed. Recover the access to that "
                  "client first. Nothing was changed."));
}

Failure notManageable()
{
    return makeFailure(
        Failure::Kind::NotManageable, Words::tr("This registration cannot be managed from here."),
        Words::tr("The server gave no configuration URI or no registration access token "
                  "for it. The document is "
                  "kept for viewing."));
}

Failure busy()
{
    return makeFailure(
        Failure::Kind::Busy, Words::tr("This client is busy."),
        Words::tr("Another request for it is under way; any answer may replace its token."));
}

Failure busyElsewhere(qint64 process, const QString &host, const QString &program)
{
    Failure failure = busy();
    //: name of a program, its process number, name of a computer
    failure.text = Words::tr(
                       "The program %1 (process %2 on %3) has a request for it under way; any "
                       "answer may replace its token. Nothing was sent.")
                       .arg(program, QString::number(process), host);
    failure.nextStep = Failure::NextStep::TryAgain;
    return failure;
}

Failure serverSecretMissing(ServerSecretKind kind)
{
    const QString title = kind == ServerSecretKind::ClientCertificate ? Words::tr(
                              "The client certificate for this server is not in the keychain.")
                          : kind == ServerSecretKind::Passphrase ? Words::tr(
                                "The passphrase of the client certificate is not in the keychain.")
                          : kind == ServerSecretKind::ProxyPassword
                              ? Words::tr("The password of the proxy is not in the keychain.")
                          : kind == ServerSecretKind::Bearer
                              ? Words::tr("The token for this server is not in the keychain.")
                          : kind == ServerSecretKind::TokenClientSecret
                              ? Words::tr("The client secret that this server's access tokens are "
                                          "fetched with is not in the keychain.")
                              : Words::tr(
                                  "The extra headers for this server are not in the keychain.");
    return makeFailure(Failure::Kind::NoToken, title,
                       Words::tr("Enter it in the server's settings. Nothing was sent."));
}

Failure unusableSettings(const QString &title, const QString &reason)
{
    return makeFailure(Failure::Kind::BadSettings, title,
                       reason + u' ' + Words::tr("Nothing was saved and nothing was sent."));
}

Failure registrationCannotBeAsked(bool hasToken)
{
    return makeFailure(Failure::Kind::OutcomeUnknown,
                       Words::tr("It is not known whether the client was registered."),
                       lostRegistrationText(hasToken));
}

Failure noOlderToken()
{
    return makeFailure(Failure::Kind::NoToken,
                       Words::tr("No older token of this client is kept here."),
                       Words::tr("Nothing was sent."), Failure::NextStep::RecoverAccess);
}

Failure noEndpoint()
{
    return makeFailure(Failure::Kind::BadAddress,
                       Words::tr("No registration endpoint of this server is known."),
                       Words::tr("Look it up from the server's issuer, or enter its address."));
}

Failure documentNotKnown()
{
    return makeFailure(
        Failure::Kind::BadDocument, Words::tr("The document of this client is not known."),
        Words::tr("The server was never read, so there is nothing to register again."));
}

Failure stale()
{
    return makeFailure(Failure::Kind::Stale,
                       Words::tr("The server was read again after this comparison."),
                       Words::tr("Nothing was sent. Look at the new comparison first."),
                       Failure::NextStep::CompareAgain);
}

Failure unanswered()
{
    return makeFailure(
        Failure::Kind::Stale, Words::tr("You and the server changed the same members."),
        Words::tr("Nothing was sent. Say first which values count."), Failure::NextStep::None);
}

Failure unknownRecord()
{
    return makeFailure(Failure::Kind::Cancelled, Words::tr("This client is no longer saved here."),
                       {});
}

Failure closing()
{
    return makeFailure(Failure::Kind::Cancelled,
                       Words::tr("Clientele was closed before the answer came."), {});
}

Failure unusableToken()
{
    return makeFailure(
        Failure::Kind::NoToken, Words::tr("The token has characters that cannot be sent."),
        Words::tr("A registration access token is one word of letters, digits and signs. "
                  "Copy it again; nothing was "
                  "sent."));
}

Failure alreadySaved(const inventory::ClientRecord &client)
{
    return makeFailure(
        Failure::Kind::AlreadySaved,
        Words::tr("“%1” is saved already.")
            .arg(client.name.isEmpty() ? client.clientId : client.name),
        Words::tr("Its saved token may be newer than the pasted one, so nothing was "
                  "changed. To give it another "
                  "token, enter the configuration URI and the token: the token is tried "
                  "before it is saved."));
}

Failure tokenOfAnother(const inventory::ClientRecord &owner)
{
    return makeFailure(
        Failure::Kind::TokenOfAnother,
        Words::tr("This token belongs to “%1”.")
            .arg(owner.name.isEmpty() ? owner.clientId : owner.name),
        Words::tr("Some servers destroy a token that is used at another client's address. "
                  "Nothing was sent. Enter the token of the client that lives at this "
                  "address."));
}

Failure unresolved()
{
    return makeFailure(Failure::Kind::OutcomeUnknown,
                       Words::tr("The outcome of an earlier request is not known."),
                       Words::tr("Nothing was sent. Check with the server first."),
                       Failure::NextStep::CheckWithServer);
}

} // namespace clientele::registrar
