// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerprinter.h"

namespace clientele::tests {

using protocol::ClientInformation;
using protocol::ClientInformationProblem;

namespace {

QByteArray line(const char *name, const std::optional<QByteArray> &value)
{
    return QByteArray(name) + ": " + value.value_or("-") + '\n';
}

QByteArray kindName(ClientInformationProblem::Kind kind)
{
    switch (kind) {
    case ClientInformationProblem::Kind::NotJson:
        return "NotJson";
    case ClientInformationProblem::Kind::NotAnObject:
        return "NotAnObject";
    case ClientInformationProblem::Kind::Duplicates:
        return "Duplicates";
    case ClientInformationProblem::Kind::NoClientId:
        return "NoClientId";
    case ClientInformationProblem::Kind::BadToken:
        return "BadToken";
    }
    return "?";
}

QByteArray printedProblem(const ClientInformationProblem &problem)
{
    const bool hasPlace = problem.kind == ClientInformationProblem::Kind::NotJson
                          || problem.kind == ClientInformationProblem::Kind::Duplicates;
    const QByteArray place = " at " + QByteArray::number(problem.json.line) + ':'
                             + QByteArray::number(problem.json.column);
    return line("problem", kindName(problem.kind) + (hasPlace ? place : QByteArray()));
}

} // namespace

QByteArray printed(const char *name, const std::optional<metadata::SecretText> &secret)
{
    return line(name, secret ? std::optional(secret->reveal().toByteArray()) : std::nullopt);
}

QByteArray printed(const tl::expected<ClientInformation, ClientInformationProblem> &answer)
{
    if (!answer)
        return printedProblem(answer.error());
    const std::optional<qint64> expiry = answer->clientSecretExpiresAt;
    return line("client_id", answer->clientId.toUtf8())
           + printed("registration_access_token", answer->registrationAccessToken)
           + printed("client_secret", answer->clientSecret)
           + line("registration_client_uri", answer->registrationClientUri)
           + line("client_secret_expires_at",
                  expiry ? std::optional(QByteArray::number(*expiry)) : std::nullopt)
           + "--- document\n" + answer->document.text() + "\n--- text\n" + answer->text + '\n';
}

} // namespace clientele::tests
