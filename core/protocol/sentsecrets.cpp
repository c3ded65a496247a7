// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sentsecrets.h"

#include "clientinformation.h"

#include <metadata/jsonreader.h>

namespace clientele::protocol {

using metadata::SecretText;

namespace {

constexpr qsizetype shortest = 4;

std::optional<SecretText> statementIn(const QByteArray &body)
{
    const auto reading = metadata::readJson(body);
    const metadata::JsonValue *statement = reading ? reading->value.find(u"software_statement")
                                                   : nullptr;
    if (!statement || !statement->isString())
        return std::nullopt;
    return SecretText(statement->string.toUtf8());
}

} // namespace

std::vector<SecretText> sentSecretsOf(const Request &request)
{
    std::vector<SecretText> secrets = request.otherSecrets;
    for (const auto &secret : {request.bearer, request.basic,
                               findSecrets(request.body).clientSecret, statementIn(request.body)}) {
        if (secret)
            secrets.push_back(*secret);
    }
    if (request.settings) {
        for (const ExtraHeader &header : request.settings->extraHeaders)
            secrets.push_back(header.value);
    }
    return secrets;
}

QByteArray withDots(QByteArray bytes, const std::vector<SecretText> &secrets)
{
    for (const SecretText &secret : secrets) {
        if (secret.size() < shortest)
            continue;
        bytes.replace(secret.reveal(), "••••");
        QByteArray escaped = secret.reveal().toByteArray();
        bytes.replace(escaped.replace('/', "\\/"), "••••");
        metadata::wipe(escaped);
    }
    return bytes;
}

QString withDots(const QString &text, const std::vector<SecretText> &secrets)
{
    return QString::fromUtf8(withDots(text.toUtf8(), secrets));
}

} // namespace clientele::protocol
