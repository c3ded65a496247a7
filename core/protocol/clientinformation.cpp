// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientinformation.h"

#include "secretscanner.h"

namespace clientele::protocol {

using metadata::ClientDocument;
using metadata::JsonProblem;
using metadata::SecretText;

namespace {

constexpr QStringView tokenMember = u"registration_access_token";
constexpr QStringView secretMember = u"client_secret";

/// Servers answer null and "" for what they do not have.
std::optional<QByteArray> filledString(const ClientDocument &document, QStringView name)
{
    const QByteArray text = document.string(name).toUtf8();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<SecretText> secret(const ClientDocument &document, QStringView name)
{
    const std::optional<QByteArray> bytes = filledString(document, name);
    return bytes ? std::optional(SecretText(*bytes)) : std::nullopt;
}

ClientInformationProblem::Kind kindOf(const JsonProblem &problem)
{
    switch (problem.kind) {
    case JsonProblem::Kind::Duplicate:
        return ClientInformationProblem::Kind::Duplicates;
    case JsonProblem::Kind::NotAnObject:
        return ClientInformationProblem::Kind::NotAnObject;
    default:
        return ClientInformationProblem::Kind::NotJson;
    }
}

tl::unexpected<ClientInformationProblem> refused(ClientInformationProblem::Kind kind,
                                                 JsonProblem json = {})
{
    return tl::unexpected(ClientInformationProblem{kind, std::move(json)});
}

} // namespace

tl::expected<ClientInformation, ClientInformationProblem> parseClientInformation(
    const QByteArray &body)
{
    const auto document = ClientDocument::fromText(body);
    if (!document)
        return refused(kindOf(document.error()), document.error());
    if (document->clientId().isEmpty())
        return refused(ClientInformationProblem::Kind::NoClientId);
    const std::optional<SecretText> token = secret(*document, tokenMember);
    if (token && !token->isHeaderSafe())
        return refused(ClientInformationProblem::Kind::BadToken);

    ClientInformation information;
    information.document = document->without({tokenMember.toString(), secretMember.toString()});
    information.text = withoutSecrets(body);
    information.clientId = document->clientId();
    information.registrationAccessToken = token;
    information.clientSecret = secret(*document, secretMember);
    information.registrationClientUri = filledString(*document, u"registration_client_uri");
    information.clientSecretExpiresAt = document->integer(u"client_secret_expires_at");
    return information;
}

FoundSecrets findSecrets(const QByteArray &bytes)
{
    const std::vector<SecretValue> values = scanForSecrets(bytes);
    const auto last = [&values](SecretValue::Name name) -> std::optional<SecretText> {
        const SecretValue *best = nullptr;
        for (const SecretValue &value : values) {
            // What the JSON itself says counts more than what it quotes.
            if (value.complete && value.name == name && (!best || value.layer == best->layer))
                best = &value;
        }
        return best ? std::optional(best->decoded) : std::nullopt;
    };
    return {.registrationAccessToken = last(SecretValue::Name::RegistrationAccessToken),
            .clientSecret = last(SecretValue::Name::ClientSecret)};
}

QByteArray withoutSecrets(const QByteArray &bytes)
{
    // In broken JSON what stood around a value may read as one once that is gone.
    constexpr int mostRounds = 8;
    QByteArray kept = bytes;
    for (int round = 0; round < mostRounds; ++round) {
        const QByteArray emptied = replaceSecrets(kept, {});
        if (emptied.size() == kept.size())
            return kept;
        kept = emptied;
    }
    return {}; // Made to be like this.
}

} // namespace clientele::protocol
