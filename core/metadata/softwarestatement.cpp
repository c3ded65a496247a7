// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwarestatement.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clientele::metadata {

namespace {

std::optional<ClientDocument> decodePart(const QString &part)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        part.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    const auto document = ClientDocument::fromText(*bytes);
    return document ? std::optional(*document) : std::nullopt;
}

QDateTime timeOf(const ClientDocument &claims, QStringView name)
{
    const auto seconds = claims.integer(name);
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
}

} // namespace

std::optional<SoftwareStatement> SoftwareStatement::decode(const QString &compact)
{
    const QStringList parts = compact.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto header = decodePart(parts[0]);
    const auto claims = decodePart(parts[1]);
    if (!header || !claims)
        return std::nullopt;
    return SoftwareStatement{.header = *header,
                             .claims = *claims,
                             .algorithm = header->string(u"alg"),
                             .issuer = claims->string(u"iss"),
                             .issuedAt = timeOf(*claims, u"iat"),
                             .expiresAt = timeOf(*claims, u"exp")};
}

} // namespace clientele::metadata
