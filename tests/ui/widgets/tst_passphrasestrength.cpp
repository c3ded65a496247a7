// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <widgets/passphrasestrength.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::ui::PassphraseStrength;

Q_DECLARE_METATYPE(clientele::ui::PassphraseStrength)

class TestPassphraseStrength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<PassphraseStrength>("strength");
        QTest::newRow("empty") << u""_s << PassphraseStrength::TooShort;
        QTest::newRow("short") << u"aB3$xY9!z"_s << PassphraseStrength::TooShort;
        QTest::newRow("one character") << u"aaaaaaaaaaaaaaaaaaaaaaaa"_s << PassphraseStrength::Weak;
        QTest::newRow("digits") << u"1234567890"_s << PassphraseStrength::Weak;
        QTest::newRow("two words") << u"correct horse"_s << PassphraseStrength::Weak;
        QTest::newRow("three words") << u"correct horse battery"_s << PassphraseStrength::Fair;
        QTest::newRow("six words")
            << u"correct horse battery staple paper moon"_s << PassphraseStrength::Strong;
    }
    void judges()
    {
        QFETCH(const QString, passphrase);
        QFETCH(const PassphraseStrength, strength);
        QCOMPARE(clientele::ui::strengthOf(passphrase), strength);
    }
};

QTEST_GUILESS_MAIN(TestPassphraseStrength)
#include "tst_passphrasestrength.moc"
