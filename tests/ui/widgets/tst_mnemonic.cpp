// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <widgets/mnemonic.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::ui::withoutMnemonic;

class TestMnemonic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheWords_data();
    void leavesTheWords();
};

void TestMnemonic::leavesTheWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << u"Re&view Changes…"_s << u"Review Changes…"_s;
    QTest::newRow("Japanese") << u"変更を確認…(&V)"_s << u"変更を確認…"_s;
    QTest::newRow("parentheses of its own")
        << u"トークン (RFC 7592)(&R)"_s << u"トークン (RFC 7592)"_s;
    QTest::newRow("none") << u"読み込み"_s << u"読み込み"_s;
}

void TestMnemonic::leavesTheWords()
{
    QFETCH(const QString, text);
    QTEST(withoutMnemonic(text), "words");
}

QTEST_GUILESS_MAIN(TestMnemonic)
#include "tst_mnemonic.moc"
