// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <metadata/jwk.h>
#include <metadata/keyfile.h>
#include <metadata/pemkey.h>
#include <practice/certificateauthority.h>

#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;
using clientele::practice::CertificateAuthority;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

QByteArray pem(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    if (write(bio.get()) != 1)
        qCritical("OpenSSL wrote nothing");
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

QByteArray publicPem(const Key &key)
{
    return pem([&](BIO *bio) { return PEM_write_bio_PUBKEY(bio, key.get()); });
}

QByteArray member(const QByteArray &jwk, QStringView name)
{
    return soundDocument(jwk).string(name).toUtf8();
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publicKeys_data();
    void publicKeys();
    void privateKeysGiveTheirPublicPart_data();
    void privateKeysGiveTheirPublicPart();
    void anEncryptedPrivateKeyHasNone();
    void aCertificateComesAlong();
    void severalBlocks();
    void jsonKeys();
    void whatIsNoKey_data();
    void whatIsNoKey();
    void cutAndChangedBytesAreSurvived();
};

// Made and taken apart with OpenSSL's command line.
void TestKeyFile::publicKeys_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("RSA")
        << "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDK/VpFXAlrj7x2Ahb8JeMmyCnb\n"
           "k97SP86UrWu4/3Pa8hozS7KhYDHKy4pXHspuZ2r/BSyFJIOAmsjxeQHKqvTjRTSm\n"
           "1Frivi8h9PVaIlh6hF7u5Ex6W7EsDbG34EuRXxRXvx7Gk1fgc7wI9mUpgPksjsES\n"
           "VP5eiLGZyPHC0Lrl8QIDAQAB"_ba
        << R"("kty":"RSA","n":"yv1aRVwJa4-8dgIW_CXjJsgp25Pe0j_OlK1ruP9z2vIaM0uyoWAxysuKVx7Kbmdq)"
           R"(_wUshSSDgJrI8XkByqr040U0ptRa4r4vIfT1WiJYeoRe7uRMeluxLA2xt-BLkV8UV78expNX4HO8CPZl)"
           R"(KYD5LI7BElT-XoixmcjxwtC65fE","e":"AQAB")"_ba;
    QTest::newRow("EC")
        << "MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQBHpHKRTzL+/YKrHYT5wGmwvpB6/lI\n"
           "3LqPFsw46W+TKn+W8BfFDETvBY1QKjS8Pj1DJqb+85ra6TnAFyFyV/s3iSwBek26\n"
           "vEa23zfu/+qRsAD0WxmT6jeGXFBnfBe5Rcw7hrk1EQOsGuyY7N5OcXEVYM9GIsMA\n"
           "rhBBFvFKYj9KKei65mI="_ba
        << R"("kty":"EC","crv":"P-521","x":"AR6RykU8y_v2Cqx2E-cBpsL6Qev5SNy6jxbMOOlvkyp_lvAXxQxE)"
           R"(7wWNUCo0vD49Qyam_vOa2uk5wBchclf7N4ks","y":"AXpNurxGtt837v_qkbAA9FsZk-o3hlxQZ3wXuUXM)"
           R"(O4a5NREDrBrsmOzeTnFxFWDPRiLDAK4QQRbxSmI_SinouuZi")"_ba;
    QTest::newRow("Ed25519")
        << "MCowBQYDK2VwAyEAUqSr5NG41cPd2bi01iuc054TbusrkVDMsjfAgtP1g7Q="_ba
        << R"("kty":"OKP","crv":"Ed25519","x":"UqSr5NG41cPd2bi01iuc054TbusrkVDMsjfAgtP1g7Q")"_ba;
}

void TestKeyFile::publicKeys()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, members);
    const KeyFile file = readKeyFile("-----BEGIN PUBLIC KEY-----\n" + body
                                     + "\n-----END PUBLIC KEY-----\n");
    QCOMPARE(file.publicKeys.size(), 1);
    QVERIFY(!file.hasPrivate);
    const QString kid = Jwk::of(soundJson('{' + members + '}')).thumbprint;
    QCOMPARE(file.publicKeys.front(), R"({"kid":")" + kid.toUtf8() + R"(",)" + members + '}');
}

void TestKeyFile::privateKeysGiveTheirPublicPart_data()
{
    QTest::addColumn<bool>("isRsa");
    QTest::addColumn<bool>("isOldForm"); // else PKCS #8
    QTest::newRow("RSA, PKCS 8") << true << false;
    QTest::newRow("RSA, PKCS 1") << true << true;
    QTest::newRow("EC, PKCS 8") << false << false;
    QTest::newRow("EC, SEC 1") << false << true;
}

void TestKeyFile::privateKeysGiveTheirPublicPart()
{
    QFETCH(const bool, isRsa);
    QFETCH(const bool, isOldForm);
    const Key key(isRsa ? EVP_RSA_gen(1024) : EVP_EC_gen("P-384"), EVP_PKEY_free);
    const KeyFile file = readKeyFile(pem([&](BIO *bio) {
        return isOldForm ? PEM_write_bio_PrivateKey_traditional(bio, key.get(), nullptr, nullptr, 0,
                                                                nullptr, nullptr)
                         : PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr,
                                                    nullptr);
    }));
    QVERIFY(file.hasPrivate);
    QCOMPARE(file.publicKeys, readKeyFile(publicPem(key)).publicKeys);
    QVERIFY(Jwk::of(soundJson(file.publicKeys.front())).privateMembers.isEmpty());
}

void TestKeyFile::anEncryptedPrivateKeyHasNone()
{
    const Key key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const KeyFile file = readKeyFile(pem([&](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key.get(), EVP_aes_256_cbc(), nullptr, 0, nullptr,
                                        const_cast<char *>("words"));
    }));
    QVERIFY(file.hasPrivate);
    QVERIFY(file.publicKeys.isEmpty());
    QCOMPARE(file.unreadable, 1);
}

void TestKeyFile::aCertificateComesAlong()
{
    const auto authority = CertificateAuthority::make(u"Test"_s).value();
    const QDateTime until(QDate(2031, 5, 4), QTime(3, 2, 1), Qt::UTC);
    const auto identity = authority
                              .issue({.commonName = u"client"_s,
                                      .validFrom = until.addYears(-2),
                                      .validUntil = until})
                              .value();
    const KeyFile file = readKeyFile(identity.certificatePem);
    QCOMPARE(file.publicKeys.size(), 1);
    const ClientDocument key = soundDocument(file.publicKeys.front());
    const QByteArray der = QByteArray::fromBase64(key.strings(u"x5c").at(0).toLatin1());
    QCOMPARE(der, identity.certificate().toDer());
    QCOMPARE(certificateEnd(der), until);
    QCOMPARE(key.without({u"x5c"_s}),
             soundDocument(readKeyFile(identity.keyPem).publicKeys.front()));
}

void TestKeyFile::severalBlocks()
{
    const Key first(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const Key second(EVP_EC_gen("P-521"), EVP_PKEY_free);
    const KeyFile file = readKeyFile("Bag Attributes\n" + publicPem(first) + "-----BEGIN X-----\n"
                                     + "AAAA\n-----END X-----\n" + publicPem(second));
    QCOMPARE(file.publicKeys.size(), 2);
    QCOMPARE(member(file.publicKeys.back(), u"crv"), "P-521"_ba);
    QCOMPARE(file.unreadable, 1);
}

void TestKeyFile::jsonKeys()
{
    const auto okp =
        R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")"_ba;
    QCOMPARE(readKeyFile(okp + "}").publicKeys, QByteArrayList{okp + "}"});
    const KeyFile set = readKeyFile(R"({"keys": [)" + okp + R"(,"d":"secret","kid":"a"},)"
                                    + R"({"kty":"oct","k":"AAAA"}, 7]})");
    QCOMPARE(set.publicKeys, QByteArrayList{okp + R"(,"kid":"a"})"});
    QVERIFY(set.hasPrivate);
    QCOMPARE(set.unreadable, 2); // a shared secret has no public part
}

void TestKeyFile::whatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA someone"_ba;
    QTest::newRow("another document") << R"({"client_id": "a"})"_ba;
    QTest::newRow("another block")
        << "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----"_ba;
    QTest::newRow("no end") << "-----BEGIN PUBLIC KEY-----\n"
                               "MCowBQYDK2VwAyEAUqSr5NG41cPd2bi01iuc054TbusrkVDMsjfAgtP1g7Q=\n"_ba;
}

void TestKeyFile::whatIsNoKey()
{
    QFETCH(const QByteArray, text);
    QVERIFY(readKeyFile(text).publicKeys.isEmpty());
    QVERIFY(!readKeyFile(text).hasPrivate);
}

void TestKeyFile::cutAndChangedBytesAreSurvived()
{
    const auto authority = CertificateAuthority::make(u"Test"_s).value();
    const QByteArray body = authority.certificatePem().trimmed().split('\n').mid(1).join();
    const QByteArray der = QByteArray::fromBase64(body.left(body.indexOf('-')));
    QVERIFY(certificateEnd(der).isValid());
    const auto read = [](const QByteArray &bytes) {
        (void)certificateEnd(bytes);
        (void)readPemKeys("-----BEGIN CERTIFICATE-----" + bytes.toBase64()
                          + "-----END CERTIFICATE-----");
    };
    for (qsizetype at = 0; at < der.size(); ++at) {
        read(der.first(at));
        for (const char byte : {'\0', '\x80', '\xff'}) {
            QByteArray changed = der;
            changed[at] = byte;
            read(changed);
        }
    }
}

QTEST_APPLESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
