// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientinformation.h"
#include "errorresponses.h"
#include "httprequest.h"
#include "httpwriter.h"
#include "practicesettings.h"
#include "registrationstore.h"
#include "tokenservice.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QUrl>

#include <optional>

namespace clientele::practice {

/// The registration endpoint (RFC 7591) and the client configuration endpoint (RFC 7592). Knows no
/// socket.
class RegistrationService
{
public:
    /// Both must outlive this object. The settings may change between two requests.
    RegistrationService(const PracticeSettings &settings, RegistrationStore &store);

    /// Whose access tokens open the client configuration endpoint, where the habits want another
    /// bearer. Must outlive this object.
    void setTokenService(const TokenService *tokens) { m_tokens = tokens; }
    /// Where this service is reached; configuration URIs start with it.
    void setEndpoint(const QUrl &endpoint) { m_endpoint = endpoint; }
    [[nodiscard]] const QUrl &endpoint() const { return m_endpoint; }

    /// The path belongs to one of the two endpoints.
    [[nodiscard]] bool isResponsibleFor(const QByteArray &path) const;
    /// Carries the request out. Only then is the change on disk, and only then is there an answer.
    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

private:
    enum class Occasion { Register, Read, Update };

    struct NewValues
    {
        std::optional<QByteArray> secret;
        std::optional<QByteArray> token;
    };

    [[nodiscard]] HttpResponse registerClient(const HttpRequest &request);
    [[nodiscard]] std::optional<HttpResponse> refusalToRegister(const HttpRequest &request);
    [[nodiscard]] HttpResponse manage(const HttpRequest &request, const QByteArray &clientId);
    [[nodiscard]] bool isManagementToken(const QByteArray &presented) const;
    /// Why the bearer does not open the client. A token at the wrong URL may not survive this.
    [[nodiscard]] std::optional<Denial> denial(const std::optional<Registration> &registration,
                                               const QByteArray &presented);
    [[nodiscard]] HttpResponse read(Registration registration, const QByteArray &presentedToken);
    [[nodiscard]] HttpResponse update(Registration registration, const HttpRequest &request);
    [[nodiscard]] HttpResponse remove(const Registration &registration);

    [[nodiscard]] QByteArray issuedSecret() const;
    void issueToken(Registration &registration, NewValues &values) const;
    void renewSecret(Registration &registration, NewValues &values, bool force) const;
    [[nodiscard]] HttpResponse saveAndShow(Occasion occasion, const Registration &registration,
                                           const NewValues &values,
                                           const QByteArray &presentedToken);
    [[nodiscard]] IssuedValues issuedValues(Occasion occasion, const Registration &registration,
                                            const NewValues &values,
                                            const QByteArray &presentedToken);
    [[nodiscard]] std::optional<QByteArray> shownSecret(const Registration &registration,
                                                        const NewValues &values);
    [[nodiscard]] QByteArray configurationUri(const QByteArray &clientId, Occasion occasion) const;

    const PracticeSettings &m_settings;
    RegistrationStore &m_store;
    const TokenService *m_tokens = nullptr;
    QUrl m_endpoint;
    QHash<QByteArray, QByteArray>
        m_shownSecrets; ///< By client; filled only for a server that shows secrets again.
    QElapsedTimer m_sinceRegistration;
    bool m_initialAccessTokenIsSpent = false;
};

} // namespace clientele::practice
