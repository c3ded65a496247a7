// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <support/leftovers.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace clientele::tests;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
/// Of the read after a complete GET, with a plain blocking socket; 0 when the other side closed
/// properly.
int errnoOfReading(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray request = rawRequest("GET"_ba, "/"_ba);
    char byte = 0;
    ssize_t count = ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof(address));
    if (count == 0)
        count = ::send(descriptor, request.constData(), size_t(request.size()), 0);
    if (count > 0)
        count = ::recv(descriptor, &byte, 1, 0);
    const int number = count < 0 ? errno : 0;
    ::close(descriptor);
    return number;
}
#endif

} // namespace

/// The executable, as a script sees it.
class TestPracticeProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhereItIs();
    void armsFaultsFromItsCommandLine();
    void keepsItsPromisesWhenKilled();
    void resetsAConnection();
    void lists_data();
    void lists();
    void writesWhatClientsNeed();
    void complainsOnStandardError();

private:
    [[nodiscard]] bool start(const QStringList &arguments);

    std::unique_ptr<QProcess> m_program;
    QUrl m_issuer;
    QUrl m_endpoint;
};

void TestPracticeProgram::init()
{
    m_program = std::make_unique<QProcess>();
    m_program->setProgram(qEnvironmentVariable("CLIENTELE_PRACTICE"));
}

bool TestPracticeProgram::start(const QStringList &arguments)
{
    m_program->setArguments(arguments);
    m_program->start(QIODevice::ReadOnly);
    if (!QTest::qWaitFor([this] { return m_program->canReadLine(); }))
        return false;
    const QList<QByteArray> words = m_program->readLine().trimmed().split(' ');
    if (words.size() != 2)
        return false;
    m_issuer = QUrl::fromEncoded(words[0]);
    m_endpoint = QUrl::fromEncoded(words[1]);
    return true;
}

void TestPracticeProgram::saysWhereItIs()
{
    QVERIFY(start({}));
    QCOMPARE(m_issuer.host(), u"127.0.0.1"_s);
    QCOMPARE(m_endpoint.toString(), m_issuer.toString() + u"/register"_s);
    const auto answer = exchangeRaw(quint16(m_endpoint.port()),
                                    rawRequest("POST"_ba, "/register"_ba, {}, "{}"_ba));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 201);
    m_program->kill();
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->readAllStandardOutput(), QByteArray());
    QCOMPARE(m_program->readAllStandardError(), QByteArray());
}

void TestPracticeProgram::armsFaultsFromItsCommandLine()
{
    QVERIFY(start({u"--fault"_s, u"status-503:post:1"_s}));
    const QByteArray registration = rawRequest("POST"_ba, "/register"_ba, {}, "{}"_ba);
    QCOMPARE(exchangeRaw(quint16(m_endpoint.port()), registration)->status(), 503);
    QCOMPARE(exchangeRaw(quint16(m_endpoint.port()), registration)->status(), 201);
}

void TestPracticeProgram::keepsItsPromisesWhenKilled()
{
    ScratchFolder folder;
    const QStringList arguments{u"--state"_s, folder.filePath(u"state.json"_s)};
    QVERIFY(start(arguments));
    const auto answer = exchangeRaw(quint16(m_endpoint.port()),
                                    rawRequest("POST"_ba, "/register"_ba, {}, "{}"_ba));
    m_program->kill();
    QVERIFY(m_program->waitForFinished());
    QVERIFY(answer);
    const QJsonObject client = QJsonDocument::fromJson(answer->body()).object();
    const QByteArray token = client[u"registration_access_token"].toString().toLatin1();
    rememberSecret(token);
    rememberSecret(client[u"client_secret"].toString().toLatin1());

    init();
    QVERIFY(start(arguments));
    const QUrl uri(client[u"registration_client_uri"].toString());
    QCOMPARE(uri.port(), m_endpoint.port());
    const auto read = exchangeRaw(quint16(uri.port()),
                                  rawRequest("GET"_ba, uri.path().toLatin1(), token));
    QVERIFY(read);
    QCOMPARE(read->status(), 200);
}

void TestPracticeProgram::resetsAConnection()
{
#ifdef Q_OS_UNIX
    // Qt reports a reset and a proper close alike, so this asks the system itself.
    QVERIFY(start({u"--fault"_s, u"reset:get:1"_s, u"--fault"_s, u"close-after-request:get:1"_s}));
    QCOMPARE(errnoOfReading(quint16(m_endpoint.port())), ECONNRESET);
    QCOMPARE(errnoOfReading(quint16(m_endpoint.port())), 0);
#else
    QSKIP("Only a Unix system is asked to reset a connection.");
#endif
}

void TestPracticeProgram::lists_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("habits") << u"--list-habits"_s << "\nnode-oidc-provider "_ba;
    QTest::newRow("faults") << u"--list-faults"_s << "\nstatus-NNN "_ba;
}

void TestPracticeProgram::lists()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, expected);
    m_program->setArguments({option});
    m_program->start();
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(m_program->readAllStandardOutput().contains(expected));
}

void TestPracticeProgram::writesWhatClientsNeed()
{
    QTemporaryDir folder;
    const QString authority = folder.filePath(u"ca.pem"_s);
    const QString client = folder.filePath(u"client.pem"_s);
    QVERIFY(start({u"--tls"_s, u"--ca-file"_s, authority, u"--client-certificate-file"_s, client,
                   u"--client-certificate-required"_s}));
    QCOMPARE(m_issuer.scheme(), u"https"_s);
    QTRY_VERIFY(m_program->canReadLine());
    QCOMPARE(m_program->readLine().trimmed(), "ca-file "_ba + authority.toLocal8Bit());
    QTRY_VERIFY(m_program->canReadLine());
    QCOMPARE(m_program->readLine().trimmed(), "client-certificate-file "_ba + client.toLocal8Bit());
    QCOMPARE(QSslCertificate::fromPath(authority).size(), 1);
    QFile file(client);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QByteArray pem = file.readAll();
    QVERIFY(!QSslCertificate(pem).isNull());
    QVERIFY(!QSslKey(pem, QSsl::Ec).isNull());
}

void TestPracticeProgram::complainsOnStandardError()
{
    m_program->setArguments({u"--rotation"_s, u"sometimes"_s});
    m_program->start();
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 2);
    QVERIFY(m_program->readAllStandardError().contains("every-use"));
}

QTEST_GUILESS_MAIN(TestPracticeProgram)
#include "tst_practiceprogram.moc"
