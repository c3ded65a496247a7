// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <secrets/agefile.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::secrets;
using clientele::metadata::SecretText;

namespace {

constexpr int quickWork = 4;

SecretText passphrase()
{
    return SecretText("correct horse"_ba);
}

QByteArray encrypted(const QByteArray &contents)
{
    return encryptAge(SecretText(contents), passphrase(), quickWork).value();
}

QByteArray outcome(const AgeResult<SecretText> &result)
{
    if (result)
        return result->reveal().toByteArray();
    switch (result.error()) {
    case AgeProblem::NotAge:
        return "(not age)"_ba;
    case AgeProblem::OtherRecipient:
        return "(other recipient)"_ba;
    case AgeProblem::TooMuchWork:
        return "(too much work)"_ba;
    case AgeProblem::NoMemory:
        return "(no memory)"_ba;
    case AgeProblem::WrongPassphrase:
        return "(wrong passphrase)"_ba;
    case AgeProblem::Damaged:
        return "(damaged)"_ba;
    case AgeProblem::Truncated:
        return "(truncated)"_ba;
    }
    return {};
}

QByteArray decrypted(const QByteArray &file)
{
    return outcome(decryptAge(file, passphrase()));
}

QByteArray fixture(const QString &name)
{
    QFile file(QFINDTESTDATA(u"data/age/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(name));
    return file.readAll();
}

/// The file with one line of the header made another.
QByteArray withLine(const QByteArray &file, int number, const QByteArray &line)
{
    qsizetype begin = 0;
    for (int at = 0; at < number; ++at)
        begin = file.indexOf('\n', begin) + 1;
    return file.left(begin) + line + file.mid(file.indexOf('\n', begin));
}

QByteArray flipped(QByteArray file, qsizetype at)
{
    file[at] = char(file[at] ^ 1);
    return file;
}

/// Another letter of base64, which a flipped one may not be.
QByteArray respelt(QByteArray file, qsizetype at)
{
    file[at] = file[at] == 'B' ? 'C' : 'B';
    return file;
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype at = 0; at < size; ++at)
        bytes[at] = char(at * 7 + at / 251);
    return bytes;
}

} // namespace

class TestAgeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<qsizetype>("size");
        constexpr qsizetype chunk = 65'536;
        for (const qsizetype size : {qsizetype(0), qsizetype(1), chunk - 1, chunk, chunk + 1,
                                     2 * chunk - 1, 2 * chunk, 2 * chunk + 1, 20 * chunk})
            QTest::addRow("%lld", static_cast<long long>(size)) << size;
    }
    void roundTrip()
    {
        QFETCH(const qsizetype, size);
        const QByteArray contents = pattern(size);
        QVERIFY(decrypted(encrypted(contents)) == contents);
    }

    void looksAsTheFormatSays()
    {
        const QList<QByteArray> lines = encrypted("x"_ba).split('\n');
        QCOMPARE(lines.at(0), "age-encryption.org/v1"_ba);
        QVERIFY(lines.at(1).startsWith("-> scrypt "));
        QVERIFY(lines.at(1).endsWith(" 4"));
        QCOMPARE(lines.at(2).size(), 43);
        QVERIFY(lines.at(3).startsWith("--- "));
        QCOMPARE(lines.at(3).size(), 4 + 43);
        QVERIFY(encrypted("x"_ba) != encrypted("x"_ba));
        QVERIFY(!encrypted("a secret"_ba).contains("secret"));
    }

    void readsWhatAgeWrote()
    {
        QCOMPARE(decrypted(fixture(u"passphrase.age"_s)), "hello from age\n"_ba);
        QCOMPARE(decrypted(fixture(u"armored.age"_s)), "hello from age\n"_ba);
        QByteArray mailed = "\r\n" + fixture(u"armored.age"_s).replace("\n", "\r\n") + "\r\n\r\n";
        QCOMPARE(decrypted(mailed), "hello from age\n"_ba);
    }

    void saysWhyItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("why");
        const QByteArray good = encrypted("contents"_ba);
        const QList<QByteArray> lines = good.split('\n');
        const qsizetype body = good.indexOf("\n---") + 49;
        QTest::newRow("empty") << ""_ba
                               << "(not age)"_ba;
        QTest::newRow("JSON") << "{}"_ba
                              << "(not age)"_ba;
        QTest::newRow("version 2") << withLine(good, 0, "age-encryption.org/v2") << "(not age)"_ba;
        QTest::newRow("for a key") << fixture(u"for-a-key.age"_s) << "(other recipient)"_ba;
        QTest::newRow("a key beside the passphrase")
            << withLine(good, 3, "-> X25519 abc\nabc\n" + lines.at(3)) << "(other recipient)"_ba;
        QTest::newRow("work over the limit")
            << withLine(good, 1, lines.at(1).chopped(1) + "21") << "(too much work)"_ba;
        QTest::newRow("absurd work")
            << withLine(good, 1, lines.at(1).chopped(1) + "2000000000") << "(too much work)"_ba;
        QTest::newRow("other work")
            << withLine(good, 1, lines.at(1).chopped(1) + '5') << "(wrong passphrase)"_ba;
        for (const char *const work : {"0", "-4", "+4", "04", "4.0", "", "4 ", "99999999999"}) {
            QTest::addRow("work \"%s\"", work)
                << withLine(good, 1, lines.at(1).chopped(1) + work) << "(damaged)"_ba;
        }
        QTest::newRow("short salt") << withLine(good, 1, "-> scrypt YWJj 4") << "(damaged)"_ba;
        QTest::newRow("padded salt")
            << withLine(good, 1, QByteArray(lines.at(1)).insert(32, "==")) << "(damaged)"_ba;
        QTest::newRow("white space") << withLine(good, 1, lines.at(1) + '\r') << "(damaged)"_ba;
        QTest::newRow("other salt")
            << respelt(good, good.indexOf("scrypt ") + 9) << "(wrong passphrase)"_ba;
        QTest::newRow("other key")
            << respelt(good, good.indexOf('\n', 30) + 5) << "(wrong passphrase)"_ba;
        QTest::newRow("other MAC") << flipped(good, good.indexOf("\n---") + 8) << "(damaged)"_ba;
        QTest::newRow("no MAC") << withLine(good, 3, "---") << "(damaged)"_ba;
        QTest::newRow("other nonce") << flipped(good, body) << "(damaged)"_ba;
        QTest::newRow("other contents") << flipped(good, body + 16) << "(damaged)"_ba;
        QTest::newRow("other tag") << flipped(good, good.size() - 1) << "(damaged)"_ba;
        QTest::newRow("more bytes") << good + 'x' << "(damaged)"_ba;
        const QByteArray armored = fixture(u"armored.age"_s);
        QTest::newRow("no text") << "-----BEGIN AGE ENCRYPTED FILE-----\n"
                                    "-----END AGE ENCRYPTED FILE-----"_ba
                                 << "(truncated)"_ba;
        QTest::newRow("cut text") << armored.left(200) << "(truncated)"_ba;
        QTest::newRow("changed text")
            << QByteArray(armored).replace("\nMklT", "\nM lT") << "(damaged)"_ba;
        const QByteArray big = encrypted(pattern(200'000));
        QTest::newRow("a chunk gone") << big.chopped(200'000 % 65'536 + 16) << "(truncated)"_ba;
        const qsizetype chunks = big.indexOf("\n---") + 49 + 16;
        QTest::newRow("chunks exchanged")
            << big.left(chunks) + big.mid(chunks + 65'552, 65'552) + big.mid(chunks, 65'552)
                   + big.mid(chunks + 2 * 65'552)
            << "(damaged)"_ba;
    }
    void saysWhyItCannotRead()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, why);
        QCOMPARE(decrypted(file), why);
    }

    void tellsAWrongPassphrase()
    {
        const QByteArray file = encrypted("x"_ba);
        QCOMPARE(outcome(decryptAge(file, SecretText("correct hors"_ba))), "(wrong passphrase)"_ba);
        QCOMPARE(outcome(decryptAge(file, SecretText())), "(wrong passphrase)"_ba);
    }

    void refusesEveryCut()
    {
        const QByteArray file = encrypted("contents"_ba);
        for (qsizetype size = 0; size < file.size(); ++size) {
            const QByteArray why = decrypted(file.left(size));
            QVERIFY2(why.startsWith('('), (QByteArray::number(size) + ": " + why).constData());
        }
    }

    void refusesEveryChangedByte()
    {
        const QByteArray file = encrypted("contents"_ba);
        for (qsizetype at = 0; at < file.size(); ++at) {
            // A greater work factor is slow, not wrong; it is covered above.
            const QByteArray why = outcome(decryptAge(flipped(file, at), passphrase(), 8));
            QVERIFY2(why.startsWith('('), (QByteArray::number(at) + ": " + why).constData());
        }
    }

    void theAgeToolReadsOurs()
    {
        const QByteArray contents = pattern(200'000);
        QTemporaryDir folder;
        QFile ours(folder.filePath(u"ours.age"_s));
        QVERIFY(ours.open(QIODevice::WriteOnly));
        ours.write(encrypted(contents));
        ours.close();
        const QString plain = folder.filePath(u"plain"_s);
        QCOMPARE(age({u"-d"_s, u"-o"_s, plain, ours.fileName()}), 0);
        QFile result(plain);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QVERIFY(result.readAll() == contents);
    }

    void weReadTheAgeTools_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("binary") << QStringList();
        QTest::newRow("text") << QStringList{u"-a"_s};
    }
    void weReadTheAgeTools()
    {
        QFETCH(const QStringList, options);
        const QByteArray contents = pattern(65'536);
        QTemporaryDir folder;
        QFile plain(folder.filePath(u"plain"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(contents);
        plain.close();
        const QString theirs = folder.filePath(u"theirs.age"_s);
        QCOMPARE(
            age(QStringList{u"-p"_s} + options + QStringList{u"-o"_s, theirs, plain.fileName()}),
            0);
        QFile result(theirs);
        QVERIFY(result.open(QIODevice::ReadOnly));
        QVERIFY(decrypted(result.readAll()) == contents);
    }

private:
    /// The exit status of the age tool; it asks a terminal for the passphrase.
    static int age(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QString::fromUtf8(CLIENTELE_WITH_PASSPHRASE),
                      QStringList{QString::fromUtf8(passphrase().reveal()), u"age"_s} + arguments);
        process.waitForFinished();
        const QByteArray shown = process.readAll();
        if (process.exitCode() != 0)
            qWarning("%s", shown.constData());
        return process.exitCode();
    }
};

QTEST_GUILESS_MAIN(TestAgeFile)
#include "tst_agefile.moc"
