// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/networktrouble.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;

using Qt_ = QNetworkReply;

/// What cannot be caused on loopback, and the line between an error and an answer.
class TestNetworkTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestNetworkTrouble::reads_data()
{
    QTest::addColumn<NetworkTrouble>("trouble");
    QTest::addColumn<TransportError>("expected");
    const auto row = [](const char *name, NetworkTrouble trouble, TransportError expected) {
        QTest::newRow(name) << trouble << expected;
    };
    const auto answer = [](Qt_::NetworkError error, int status) {
        return NetworkTrouble{.error = error, .status = status, .requestMayHaveArrived = true};
    };
    const auto silence = [](Qt_::NetworkError error, bool usesTls, bool mayHaveArrived) {
        return NetworkTrouble{
            .error = error, .usesTls = usesTls, .requestMayHaveArrived = mayHaveArrived};
    };
    using enum TransportError;

    row("200", answer(Qt_::NoError, 200), None);
    row("400", answer(Qt_::ProtocolInvalidOperationError, 400), None);
    row("401", answer(Qt_::AuthenticationRequiredError, 401), None);
    row("404", answer(Qt_::ContentNotFoundError, 404), None);
    row("407", answer(Qt_::ProxyAuthenticationRequiredError, 407), None);
    row("429", answer(Qt_::UnknownContentError, 429), None);
    row("500", answer(Qt_::InternalServerError, 500), None);
    row("502", answer(Qt_::UnknownServerError, 502), None);
    row("307, second sending refused", answer(Qt_::ContentReSendError, 307), None);
    row("302, second sending refused", answer(Qt_::ContentReSendError, 302), ConnectionLost);
    row("307, cut", answer(Qt_::RemoteHostClosedError, 307), ConnectionLost);
    row("200, cut", answer(Qt_::RemoteHostClosedError, 200), ConnectionLost);
    row("404, cut", answer(Qt_::RemoteHostClosedError, 404), ConnectionLost);
    row("404, cut, second sending refused", answer(Qt_::ContentReSendError, 404), ConnectionLost);
    row("503, network gone", answer(Qt_::UnknownNetworkError, 503), ConnectionLost);
    row("500, not HTTP any more", answer(Qt_::ProtocolFailure, 500), ConnectionLost);
    row("200, unpacks to too much", answer(Qt_::UnknownContentError, 200), TooLarge);
    row("200, proxy gone", answer(Qt_::ProxyConnectionClosedError, 200), ConnectionLost);

    row("unknown host", silence(Qt_::HostNotFoundError, true, false), UnknownHost);
    row("refused", silence(Qt_::ConnectionRefusedError, true, false), ConnectionRefused);
    row("network unreachable", silence(Qt_::UnknownNetworkError, true, false), Unreachable);
    row("connecting took too long", silence(Qt_::TimeoutError, true, false), Unreachable);
    row("network gone after sending", silence(Qt_::UnknownNetworkError, true, true),
        ConnectionLost);
    row("closed in the handshake", silence(Qt_::RemoteHostClosedError, true, false), Tls);
    row("closed after the handshake", silence(Qt_::RemoteHostClosedError, true, true),
        ConnectionLost);
    row("handshake", silence(Qt_::SslHandshakeFailedError, true, false), Tls);
    row("certificate, and then closed",
        {.error = Qt_::RemoteHostClosedError, .usesTls = true, .hasTlsProblems = true}, Tls);
    row("second sending refused", silence(Qt_::ContentReSendError, false, true), ConnectionLost);
    row("no HTTP", silence(Qt_::ProtocolFailure, false, true), ConnectionLost);
    row("proxy refuses", silence(Qt_::ProxyConnectionRefusedError, true, false), Proxy);
    row("proxy unknown", silence(Qt_::ProxyNotFoundError, true, false), Proxy);
    NetworkTrouble proxied = silence(Qt_::UnknownNetworkError, true, false);
    proxied.mayUseProxy = true;
    row("proxy does not answer", proxied, Proxy);
    proxied.requestMayHaveArrived = true;
    row("network gone after sending by a proxy", proxied, ConnectionLost);
    row("proxy wants a password", silence(Qt_::ProxyAuthenticationRequiredError, true, false),
        Proxy);
    row("proxy ends while waiting", silence(Qt_::ProxyConnectionClosedError, true, true),
        ConnectionLost);
}

void TestNetworkTrouble::reads()
{
    QFETCH(NetworkTrouble, trouble);
    QTEST(trouble.toTransportError(), "expected");
}

QTEST_APPLESS_MAIN(TestNetworkTrouble)
#include "tst_networktrouble.moc"
