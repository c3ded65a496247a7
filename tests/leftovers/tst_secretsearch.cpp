// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/secretsearch.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clientele::tests::SecretSearch;

class TestSecretSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachForm_data();
    void findsEachForm();
    void findsNothingElse();
    void findsBase64WhereverItBegins_data();
    void findsBase64WhereverItBegins();
    void looksThroughFilesAndTheirNames();
};

void TestSecretSearch::findsEachForm_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("as it is") << "{\"t\":\"Tok/en~\"4711+\"}"_ba;
    QTest::newRow("UTF-16, little end first")
        << "T\0o\0k\0/\0e\0n\0~\0\"\0004\0007\0001\0001\0+\0"_ba;
    QTest::newRow("UTF-16, big end first") << "\0T\0o\0k\0/\0e\0n\0~\0\"\0004\0007\0001\0001\0+"_ba;
    QTest::newRow("hexadecimal") << "x'546f6b2f656e7e22343731312b'"_ba;
    QTest::newRow("hexadecimal, upper case") << "546F6B2F656E7E22343731312B"_ba;
    QTest::newRow("percent-encoded") << "?t=Tok%2Fen~%224711%2B&"_ba;
    QTest::newRow("percent-encoded, lower case") << "?t=Tok%2fen~%224711%2b&"_ba;
    QTest::newRow("escaped for JSON") << "\"Tok\\/en~\\\"4711+\""_ba;
}

void TestSecretSearch::findsEachForm()
{
    QFETCH(const QByteArray, content);
    SecretSearch search;
    search.remember("Tok/en~\"4711+"_ba);
    QVERIFY(search.isIn(content));
    QVERIFY(search.isIn("before " + content + " behind"));
}

void TestSecretSearch::findsNothingElse()
{
    SecretSearch search;
    search.remember("Tok/en~\"4711+"_ba);
    search.remember("short"_ba);
    QCOMPARE(search.count(), 1);
    QVERIFY(!search.isIn({}));
    QVERIFY(!search.isIn("Tok/en~\"4711"_ba)); // cut by one letter
    QVERIFY(!search.isIn("short"_ba));
}

void TestSecretSearch::findsBase64WhereverItBegins_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("0") << ""_ba;
    QTest::newRow("1") << "Q"_ba;
    QTest::newRow("2") << "Qx"_ba;
}

void TestSecretSearch::findsBase64WhereverItBegins()
{
    QFETCH(const QByteArray, before);
    SecretSearch search;
    search.remember("~~secret?>of<the>test~"_ba);
    for (const QByteArray &behind : {""_ba, "b"_ba, "bb"_ba}) {
        const QByteArray content = before + "~~secret?>of<the>test~" + behind;
        QVERIFY(search.isIn(content.toBase64()));
        QVERIFY(search.isIn(content.toBase64(QByteArray::Base64UrlEncoding)));
    }
}

void TestSecretSearch::looksThroughFilesAndTheirNames()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"deep/down"_s);
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write(u"innocent"_s, "nothing"_ba));
    QVERIFY(write(u"deep/down/.hidden-wal"_s, QByteArray(70'000, '\0') + "a-token-of-the-test"));
    QVERIFY(write(u"deep/a-token-of-the-test"_s, {}));
    SecretSearch search;
    search.remember("a-token-of-the-test"_ba);
    QStringList found = search.filesWithSecrets(folder.path());
    found.sort();
    QCOMPARE(found, QStringList({folder.filePath(u"deep/a-token-of-the-test"_s),
                                 folder.filePath(u"deep/down/.hidden-wal"_s)}));
    QCOMPARE(search.filesSearched(), 3);
}

QTEST_GUILESS_MAIN(TestSecretSearch)
#include "tst_secretsearch.moc"
