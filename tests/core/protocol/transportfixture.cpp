// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportfixture.h"

#include <support/leftovers.h>

#include <QCoroTask>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::tests {

using metadata::SecretText;

namespace {

QCoro::Task<> sendInto(Transport *transport, Request request, std::shared_ptr<Pending> pending)
{
    const Transport::HandedOver count = [pending] { ++pending->handedOver; };
    pending->exchange = co_await transport->send(request, count);
    ++pending->ends;
    pending->loop.exitLoop();
}

bool networkThreadsAreGone()
{
    const QDir threads(u"/proc/self/task"_s); // Elsewhere than on Linux it is empty.
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(threads.filePath(thread + u"/comm"_s));
        if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccess"))
            return false;
    }
    return true;
}

} // namespace

bool Pending::hasEnded()
{
    if (ends == 0)
        loop.enterLoop(30);
    return ends == 1;
}

std::shared_ptr<Pending> startSending(Transport &transport, const Request &request)
{
    const auto pending = std::make_shared<Pending>();
    sendInto(&transport, request, pending);
    return pending;
}

TransportSettings withoutProxy()
{
    TransportSettings settings;
    settings.proxy.kind = ProxySettings::Kind::None;
    return settings;
}

Request plainRequest(const QUrl &url, Verb verb)
{
    Request request;
    request.verb = verb;
    request.url = url;
    request.bearer = SecretText("token-of-the-test");
    if (verb == Verb::Register || verb == Verb::Update) {
        request.body = R"({"client_id":"c-1"})"_ba;
        request.bodyKind = BodyKind::Json;
    }
    return request;
}

TransportFixture::TransportFixture()
    : m_certificate(TestCertificate::make(u"IP:127.0.0.1"_s))
{ }

TransportFixture::~TransportFixture()
{
    m_transport.reset();
    // No event loop comes after the last test to carry out its deleteLater(). Then, Qt waits for a
    // thread to end its work, not for the system to clear it away, and what OpenSSL keeps for a
    // thread that is still there at exit looks like a leak.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (!QTest::qWaitFor(networkThreadsAreGone))
        qWarning("A network thread is left over.");
}

std::unique_ptr<PracticeServer> TransportFixture::practiceServer(bool usesTls) const
{
    PracticeSettings settings;
    settings.dripInterval = 0ms;
    settings.onIssued = rememberSecret;
    if (usesTls)
        settings.tls = m_certificate.serverConfiguration();
    auto server = std::make_unique<PracticeServer>(settings);
    if (!server->listen())
        qFatal("No port on loopback.");
    return server;
}

TransportSettings TransportFixture::trusting() const
{
    TransportSettings settings = withoutProxy();
    settings.extraCertificateAuthorities = {m_certificate.certificate};
    return settings;
}

std::shared_ptr<const TransportSettings> TransportFixture::givingUpAfter(
    std::chrono::milliseconds time) const
{
    TransportSettings settings = trusting();
    settings.connectTimeout = time;
    settings.answerTimeout = time;
    return std::make_shared<const TransportSettings>(settings);
}

Transport &TransportFixture::newTransport()
{
    m_transport = std::make_unique<Transport>(trusting());
    return *m_transport;
}

Exchange TransportFixture::sent(const Request &request)
{
    return QCoro::waitFor(newTransport().send(request));
}

TransportFixture::Client TransportFixture::registeredAt(PracticeServer &server)
{
    const Exchange exchange = sent(registerRequest(server.registrationEndpoint(), "{}"_ba, {}));
    const QJsonObject json = QJsonDocument::fromJson(exchange.body).object();
    server.resetCounters();
    return {QUrl(json[u"registration_client_uri"].toString()),
            json[u"client_id"].toString().toUtf8(),
            SecretText(json[u"registration_access_token"].toString().toUtf8())};
}

Request TransportFixture::requestFor(Verb verb, const PracticeServer &server, const Client &client)
{
    if (verb == Verb::Register)
        return registerRequest(server.registrationEndpoint(), R"({"client_name":"new"})"_ba, {});
    Request request;
    request.verb = verb;
    request.url = client.uri;
    request.bearer = client.token;
    if (verb == Verb::Update) {
        request.body = R"({"client_id":")" + client.id + R"(","client_name":"changed"})";
        request.bodyKind = BodyKind::Json;
    }
    return request;
}

void addVerbRows()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Verb>("verb");
    for (const bool usesTls : {false, true}) {
        for (const Verb verb : verbs)
            QTest::addRow("%s %s", usesTls ? "https" : "http", methodOf(verb).constData())
                << usesTls << verb;
    }
}

} // namespace clientele::tests
