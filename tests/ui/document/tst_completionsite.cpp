// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/completionsite.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::ui::CompletionSite;

class TestCompletionSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void at_data();
    void at();
};

void TestCompletionSite::at_data()
{
    QTest::addColumn<QByteArray>("text"); // the caret is at |
    QTest::addColumn<QString>("expected"); // kind, member, typed
    const auto row = [](const char *name, const char *text, const QString &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("first name", "{\"cl|", u"name  cl"_s);
    row("empty name", "{\"|\"", u"name  "_s);
    row("second name", "{\"a\": [1, {}], \"b|", u"name  b"_s);
    row("name before others", "{\"re|\", \"a\": 1}", u"name  re"_s);
    row("value", "{\"a\": \"x|", u"value a x"_s);
    row("element", "{\"a\": [\"x\", \"y|", u"value a y"_s);
    row("value after a list", "{\"a\": [\"x\"], \"b\": \"|", u"value b "_s);
    row("escaped quotation mark", "{\"a\": \"x\\\"y|", u"value a x\\\"y"_s);
    row("between", "{\"a\": |", u""_s);
    row("after", "{\"a\": \"x\"|", u""_s);
    row("number", "{\"a\": 1|", u""_s);
    row("inner name", "{\"a\": {\"b|", u""_s);
    row("inner value", "{\"a\": {\"b\": \"c|", u""_s);
    row("inner list", "{\"a\": {\"b\": [\"c|", u""_s);
    row("list in a list", "{\"a\": [[\"c|", u""_s);
    row("colon in a string", "{\"a:b\": \"x|", u"value a:b x"_s);
    row("nothing", "|", u""_s);
}

void TestCompletionSite::at()
{
    QFETCH(QByteArray, text);
    const qsizetype caret = text.indexOf('|');
    text.remove(caret, 1);
    const CompletionSite site = CompletionSite::at(text, caret);
    const QString typed = QString::fromUtf8(site.typed);
    const QString shown = site.kind == CompletionSite::Kind::None ? QString(u""_s)
                          : site.kind == CompletionSite::Kind::Name
                              ? u"name  "_s + typed
                              : u"value "_s + site.member + u' ' + typed;
    QTEST(shown, "expected");
}

QTEST_APPLESS_MAIN(TestCompletionSite)
#include "tst_completionsite.moc"
