// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opensslfolder.h"

#include <protocol/clientcertificate.h>

#include <QTest>

#include <memory>

using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

using clientele::metadata::SecretText;
using Problem = ClientCertificateProblem;

namespace {

constexpr auto passphrase = "zq-passphrase";

} // namespace

/// Each file as openssl writes it today, and as it wrote it once.
class TestClientCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsPem_data();
    void readsPem();
    void readsPkcs12_data();
    void readsPkcs12();
    void saysEachProblem();

private:
    /// Certificate "NAME.pem" with the unencrypted key "NAME.key".
    void makePair(const QString &name, const QString &keyKind);
    [[nodiscard]] QByteArray file(const QString &name) const { return m_folder->file(name); }

    std::unique_ptr<OpensslFolder> m_folder;
};

void TestClientCertificate::makePair(const QString &name, const QString &keyKind)
{
    m_folder->run(
        u"req -x509 -newkey %2 -nodes -days 2 -subj /CN=%1 -out %1.pem -keyout %1.key"_s.arg(
            name, keyKind));
}

void TestClientCertificate::initTestCase()
{
    m_folder = std::make_unique<OpensslFolder>();
    makePair(u"ec"_s, u"ec -pkeyopt ec_paramgen_curve:prime256v1"_s);
    makePair(u"other"_s, u"ec -pkeyopt ec_paramgen_curve:prime256v1"_s);
    makePair(u"p521"_s, u"ec -pkeyopt ec_paramgen_curve:secp521r1"_s);
    makePair(u"rsa"_s, u"rsa:2048"_s);
    makePair(u"otherrsa"_s, u"rsa:2048"_s);
    makePair(u"ed25519"_s, u"ed25519"_s);
    const QString words = QString::fromLatin1(passphrase);
    m_folder->run(u"pkcs8 -topk8 -in ec.key -out ec-encrypted.key -passout pass:%1"_s.arg(words));
    m_folder->run(u"rsa -in rsa.key -traditional -out rsa-plain-old.key"_s);
    m_folder->run(
        u"rsa -in rsa.key -traditional -aes128 -out rsa-old.key -passout pass:%1"_s.arg(words));
    for (const auto &name : {u"ec"_s, u"rsa"_s}) {
        m_folder->run(u"pkcs12 -export -in %1.pem -inkey %1.key -certfile other.pem -out %1.p12 "
                      "-passout pass:%2"_s.arg(name, words));
    }
    m_folder->run(u"pkcs12 -export -in ec.pem -inkey ec.key -out open.p12 -passout pass:"_s);
    m_folder->run(
        u"pkcs12 -export -nokeys -in ec.pem -out nokey.p12 -passout pass:%1"_s.arg(words));
    m_folder->run(u"pkcs12 -export -legacy -in ec.pem -inkey ec.key -out legacy.p12 "
                  "-passout pass:%1"_s.arg(words));
}

void TestClientCertificate::readsPem_data()
{
    QTest::addColumn<QByteArray>("certificates");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("chain"); // 0: refused
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &certificates, const QByteArray &key,
                        const QByteArray &words, int chain, Problem problem = {}) {
        QTest::newRow(name) << certificates << key << words << chain << problem;
    };
    const QByteArray ec = file(u"ec.pem"_s);
    const QByteArray ecKey = file(u"ec.key"_s);
    row("EC", ec, ecKey, {}, 1);
    row("EC, P-521", file(u"p521.pem"_s), file(u"p521.key"_s), {}, 1);
    row("RSA", file(u"rsa.pem"_s), file(u"rsa.key"_s), {}, 1);
    row("RSA, older form", file(u"rsa.pem"_s), file(u"rsa-plain-old.key"_s), {}, 1);
    row("encrypted", ec, file(u"ec-encrypted.key"_s), passphrase, 1);
    row("encrypted, older form", file(u"rsa.pem"_s), file(u"rsa-old.key"_s), passphrase, 1);
    row("passphrase not needed", ec, ecKey, passphrase, 1);
    row("with a chain", ec + file(u"other.pem"_s), ecKey, {}, 2);
    row("both in one text", ec + ecKey, ec + ecKey, {}, 1);
    row("Windows line ends", QByteArray(ec).replace('\n', "\r\n"),
        QByteArray(ecKey).replace('\n', "\r\n"), {}, 1);

    row("no certificate", "hello", ecKey, {}, 0, Problem::NoCertificate);
    row("nothing", {}, {}, {}, 0, Problem::NoCertificate);
    row("no key", ec, ec, {}, 0, Problem::NoKey);
    row("Ed25519", file(u"ed25519.pem"_s), file(u"ed25519.key"_s), {}, 0, Problem::UnreadableKey);
    row("broken key", ec, QByteArray(ecKey).replace(40, 9, "!"), {}, 0, Problem::UnreadableKey);
    row("passphrase missing", ec, file(u"ec-encrypted.key"_s), {}, 0, Problem::PassphraseMissing);
    row("passphrase wrong", ec, file(u"ec-encrypted.key"_s), "no", 0, Problem::PassphraseWrong);
    row("older form, passphrase missing", file(u"rsa.pem"_s), file(u"rsa-old.key"_s), {}, 0,
        Problem::PassphraseMissing);
    row("another's key", ec, file(u"other.key"_s), {}, 0, Problem::OtherKey);
    row("another's RSA key", file(u"rsa.pem"_s), file(u"otherrsa.key"_s), {}, 0, Problem::OtherKey);
    row("another kind of key", ec, file(u"rsa.key"_s), {}, 0, Problem::OtherKey);
}

void TestClientCertificate::readsPem()
{
    QFETCH(QByteArray, certificates);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, words);
    QFETCH(int, chain);
    QFETCH(Problem, problem);
    const auto read = clientCertificateFromPem(certificates, SecretText(key), SecretText(words));
    QCOMPARE(read.has_value(), chain > 0);
    if (!read) {
        QCOMPARE(read.error(), problem);
        return;
    }
    QCOMPARE(read->chain.size(), chain);
    QCOMPARE(read->chain.constFirst(), QSslCertificate(certificates));
    QVERIFY(!read->key.isNull());
}

void TestClientCertificate::readsPkcs12_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("chain");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &words,
                        int chain, Problem problem = {}) {
        QTest::newRow(name) << bytes << words << chain << problem;
    };
    row("EC with a chain", file(u"ec.p12"_s), passphrase, 2);
    row("RSA with a chain", file(u"rsa.p12"_s), passphrase, 2);
    row("no passphrase", file(u"open.p12"_s), {}, 1);
    row("passphrase wrong", file(u"ec.p12"_s), "no", 0, Problem::Pkcs12NotOpened);
    row("passphrase missing", file(u"ec.p12"_s), {}, 0, Problem::Pkcs12NotOpened);
    row("cut", file(u"ec.p12"_s).left(300), passphrase, 0, Problem::Pkcs12NotOpened);
    row("RC2", file(u"legacy.p12"_s), passphrase, 0, Problem::OldPkcs12);
    row("certificate alone", file(u"nokey.p12"_s), passphrase, 0, Problem::Pkcs12NotOpened);
    row("PEM", file(u"ec.pem"_s), passphrase, 0, Problem::NotPkcs12);
    row("nothing", {}, passphrase, 0, Problem::NotPkcs12);
}

void TestClientCertificate::readsPkcs12()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, words);
    QFETCH(int, chain);
    QFETCH(Problem, problem);
    const auto read = clientCertificateFromPkcs12(bytes, SecretText(words));
    QCOMPARE(read.has_value(), chain > 0);
    if (!read) {
        QCOMPARE(read.error(), problem);
        return;
    }
    QCOMPARE(read->chain.size(), chain);
    QCOMPARE(read->chain.constFirst().subjectDisplayName(),
             QSslCertificate(file(read->key.algorithm() == QSsl::Rsa ? u"rsa.pem"_s : u"ec.pem"_s))
                 .subjectDisplayName());
}

void TestClientCertificate::saysEachProblem()
{
    QStringList texts;
    for (int problem = 0; problem <= int(Problem::OldPkcs12); ++problem)
        texts << toText(Problem(problem));
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(texts.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestClientCertificate)
#include "tst_clientcertificate.moc"
