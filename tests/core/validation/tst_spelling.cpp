// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <validation/spelling.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::validation;

class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editDistance_data();
    void editDistance();
    void nearest();
};

void TestSpelling::editDistance_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("distance"); // with a limit of 3
    QTest::newRow("same") << u"scope"_s << u"scope"_s << 0;
    QTest::newRow("empty") << u""_s << u""_s << 0;
    QTest::newRow("from nothing") << u""_s << u"abc"_s << 3;
    QTest::newRow("one more") << u"scope"_s << u"scopes"_s << 1;
    QTest::newRow("one less") << u"scope"_s << u"scpe"_s << 1;
    QTest::newRow("another letter") << u"scope"_s << u"slope"_s << 1;
    QTest::newRow("changed places") << u"scope"_s << u"socpe"_s << 1;
    QTest::newRow("changed places at the end") << u"scope"_s << u"scoep"_s << 1;
    QTest::newRow("two") << u"scope"_s << u"slopes"_s << 2;
    QTest::newRow("far") << u"scope"_s << u"jwks"_s << 4;
    QTest::newRow("much longer") << u"a"_s << u"abcdefgh"_s << 4;
}

void TestSpelling::editDistance()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QTEST(clientele::validation::editDistance(left, right, 3), "distance");
    QTEST(clientele::validation::editDistance(right, left, 3), "distance");
}

void TestSpelling::nearest()
{
    const QStringList words{u"client_secret_post"_s, u"client_secret_basic"_s, u"none"_s};
    QCOMPARE(nearestOf(u"client_secret_pots", words), u"client_secret_post"_s);
    QCOMPARE(nearestOf(u"non", words), QString()); // too short to tell
    QCOMPARE(nearestOf(u"private_key_jwt", words), QString());
    QCOMPARE(similarMember(u"redirectURIs"_s), u"redirect_uris"_s);
    QCOMPARE(similarMember(u"x_acme_tier"_s), QString());
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
