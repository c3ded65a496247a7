// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutregistration.h"

#include "configurationuri.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::ClientDocument;
using metadata::jsonString;

namespace {

/// The one complete string value of the member; empty when there is none, or another one as well.
QString onlyValue(const QString &text, const QString &member)
{
    const QRegularExpression pattern(u"\"%1\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\")"_s.arg(member));
    QString value;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QByteArray literal = match.next().captured(1).toUtf8();
        const auto object = ClientDocument::fromText("{\"value\":" + literal + '}');
        const QString decoded = object ? object->string(u"value") : QString();
        if (decoded.isEmpty() || (!value.isEmpty() && decoded != value))
            return {};
        value = decoded;
    }
    return value;
}

} // namespace

std::optional<ClientInformation> registrationInFragment(const QByteArray &fragment,
                                                        const ClientDocument &sent)
{
    const QString text = QString::fromUtf8(withoutSecrets(fragment));
    const QString clientId = onlyValue(text, u"client_id"_s);
    const QString address = onlyValue(text, u"registration_client_uri"_s);
    const FoundSecrets secrets = findSecrets(fragment);
    const auto &token = secrets.registrationAccessToken;
    if (clientId.isEmpty() || !ConfigurationUri::fromText(address.toUtf8()) || !token
        || !token->isHeaderSafe())
        return std::nullopt;
    ClientInformation information;
    information.document = sent.with(u"client_id"_s, jsonString(clientId))
                               .with(u"registration_client_uri"_s, jsonString(address));
    information.text = text.toUtf8();
    information.clientId = clientId;
    information.registrationAccessToken = token;
    information.clientSecret = secrets.clientSecret;
    information.registrationClientUri = address.toUtf8();
    return information;
}

} // namespace clientele::protocol
