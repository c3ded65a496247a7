// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownways.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace clientele::ui {

namespace {

struct Way
{
    const char *path; ///< Expression for the path of the configuration URI.
    const char *words;
};

constexpr std::array Ways{
    Way{"/realms/[^/]+/clients-registrations/",
        QT_TRANSLATE_NOOP("clientele::ui::KnownWays",
                          "If this is Keycloak: the admin console issues one (the client's "
                          "Credentials tab, Registration access token, Regenerate), and so does "
                          "the admin REST API (POST …/clients/{id}/registration-access-token).")},
    Way{"/oauth-registration/[^/]+$",
        QT_TRANSLATE_NOOP("clientele::ui::KnownWays",
                          "If this is Curity: an access token with the scope dcrm manages every "
                          "dynamically registered client, this one too.")},
    Way{"/oauth2/v1/clients/[^/]+$",
        QT_TRANSLATE_NOOP("clientele::ui::KnownWays",
                          "If this is Okta: clients have no registration access token; an API "
                          "token or the scope okta.clients.manage gives access.")},
    Way{"/api/identity/oauth2/dcr/",
        QT_TRANSLATE_NOOP("clientele::ui::KnownWays",
                          "If this is WSO2 Identity Server: clients have no registration access "
                          "token; an administrator's credentials give access.")},
    Way{"/reg/[^/]+$",
        QT_TRANSLATE_NOOP("clientele::ui::KnownWays",
                          "If this is node-oidc-provider: its operator issues one in the server's "
                          "code, by saving a new provider.RegistrationAccessToken({ client }).")}};

} // namespace

QString knownWayBack(const QByteArray &configurationUri)
{
    const QString path = QUrl::fromEncoded(configurationUri).path();
    for (const Way &way : Ways) {
        if (QRegularExpression(QLatin1StringView(way.path)).match(path).hasMatch())
            return QCoreApplication::translate("clientele::ui::KnownWays", way.words);
    }
    return {};
}

} // namespace clientele::ui
