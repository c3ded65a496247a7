// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oidcprovider.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using Scheme = OidcProviderSettings::Scheme;

OidcProvider::OidcProvider(const OidcProviderSettings &settings)
{
    if (settings.scheme != Scheme::Http)
        m_tls = practice::PracticeTls::make();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(CLIENTELE_NODE),
                    {QStringLiteral(CLIENTELE_INTEROP_FOLDER "/server.mjs")});
    m_process.write(configuration(settings) + '\n');
    const QJsonObject ready = QJsonDocument::fromJson(nextLine()).object();
    m_registrationEndpoint = QUrl(ready.value(u"registrationEndpoint"_s).toString());
}

OidcProvider::~OidcProvider()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
}

QByteArray OidcProvider::configuration(const OidcProviderSettings &settings) const
{
    QJsonObject json{{u"rotates"_s, settings.rotates}};
    if (!settings.initialAccessToken.isEmpty())
        json.insert(u"initialAccessToken"_s, settings.initialAccessToken);
    if (m_tls) {
        QJsonObject tls{{u"key"_s, QString::fromLatin1(m_tls->server.keyPem)},
                        {u"cert"_s, QString::fromLatin1(m_tls->server.certificatePem)}};
        if (settings.scheme == Scheme::MutualTls)
            tls.insert(u"ca"_s, QString::fromLatin1(m_tls->authorityPem));
        json.insert(u"tls"_s, tls);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray OidcProvider::nextLine()
{
    (void)QTest::qWaitFor(
        [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; },
        30'000);
    return m_process.readLine();
}

OidcProvider::Arrived OidcProvider::arrived()
{
    m_process.write("count\n");
    const QJsonObject json = QJsonDocument::fromJson(nextLine()).object();
    return {json.value(u"connections"_s).toInt(-1), json.value(u"requests"_s).toInt(-1)};
}

} // namespace clientele::tests
