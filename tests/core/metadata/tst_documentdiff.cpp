// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randomjson.h"
#include "reading.h"

#include <metadata/documentdiff.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The list of changes as lines of text, for people and for golden files.
QString printed(const std::vector<MemberChange> &changes)
{
    QString text;
    for (const MemberChange &change : changes) {
        switch (change.kind) {
        case ChangeKind::Added:
            text += u"+ %1: %2\n"_s.arg(change.name, shortText(*change.after));
            continue;
        case ChangeKind::Removed:
            text += u"- %1: %2\n"_s.arg(change.name, shortText(*change.before));
            continue;
        case ChangeKind::Same:
            text += u"  %1: %2\n"_s.arg(change.name, shortText(*change.after));
            continue;
        case ChangeKind::Changed:
            break;
        }
        text += u"~ "_s + change.name;
        const bool hasElements = !change.elementsAdded.isEmpty()
                                 || !change.elementsRemoved.isEmpty();
        if (change.orderOnly)
            text += u" (only the order)"_s;
        else if (!hasElements)
            text += u": %1 -> %2"_s.arg(shortText(*change.before), shortText(*change.after));
        text += u'\n';
        for (const QString &element : change.elementsAdded)
            text += u"    + "_s + element + u'\n';
        for (const QString &element : change.elementsRemoved)
            text += u"    - "_s + element + u'\n';
    }
    return text;
}

bool isUnchanged(const std::vector<MemberChange> &changes)
{
    return std::all_of(changes.begin(), changes.end(),
                       [](const MemberChange &change) { return change.kind == ChangeKind::Same; });
}

} // namespace

class TestDocumentDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenFiles_data();
    void goldenFiles();
    void valuesComeAlong();
    void everyMemberIsListedOnce();
    void largeArrays();
    void spaceDelimitedWords_data();
    void spaceDelimitedWords();
    void shortText_data();
    void shortText();
};

/// data/diff holds pairs of documents and what must be said of them. A mismatch leaves what was
/// said in *.fail.
void TestDocumentDiff::goldenFiles_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QFINDTESTDATA(u"data/diff"_s));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 8);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name.chopped(4));
}

void TestDocumentDiff::goldenFiles()
{
    QFETCH(QString, path);
    const ClientDocument before = soundDocument(content(path + u".before.json"_s));
    const ClientDocument after = soundDocument(content(path + u".after.json"_s));
    const QString actual = printed(diffDocuments(before, after));
    const QString expected = QString::fromUtf8(content(path + u".txt"_s));
    if (actual != expected) {
        QFile leftover(path + u".fail"_s);
        if (leftover.open(QIODevice::WriteOnly))
            leftover.write(actual.toUtf8());
    }
    QCOMPARE(actual.split(u'\n'), expected.split(u'\n'));
}

void TestDocumentDiff::valuesComeAlong()
{
    const auto changes = diffDocuments(soundDocument(R"({"a": 1, "b": 2, "c": 3})"),
                                       soundDocument(R"({"a": 1.0, "b": "x", "d": 4})"));
    QCOMPARE(changes.size(), size_t(4));
    QCOMPARE(changes[0].before->lexeme, "1"_ba);
    QCOMPARE(changes[0].after->lexeme, "1.0"_ba);
    QCOMPARE(changes[1].before->lexeme, "2"_ba);
    QCOMPARE(changes[1].after->string, u"x"_s);
    QVERIFY(!changes[2].after);
    QCOMPARE(changes[2].before->lexeme, "3"_ba);
    QVERIFY(!changes[3].before);
    QCOMPARE(changes[3].after->lexeme, "4"_ba);
}

void TestDocumentDiff::everyMemberIsListedOnce()
{
    RandomJson random(14);
    for (int round = 0; round < 500; ++round) {
        const ClientDocument before = soundDocument(random.object());
        const ClientDocument after = soundDocument(random.object());
        QVERIFY(isUnchanged(diffDocuments(before, before.formatted())));

        size_t removed = 0;
        QStringList listed;
        for (const MemberChange &change : diffDocuments(before, after)) {
            if (change.kind == ChangeKind::Removed) {
                ++removed;
                QVERIFY(before.has(change.name) && !after.has(change.name));
                continue;
            }
            listed.append(change.name);
            QCOMPARE(change.kind == ChangeKind::Added, !before.has(change.name));
            QVERIFY(*change.after == *after.member(change.name));
            if (change.kind == ChangeKind::Changed)
                QVERIFY(*change.before != *change.after);
        }
        QStringList names;
        for (const JsonMember &member : after.root().members)
            names.append(member.name);
        QCOMPARE(listed, names);
        const auto isGone = [&](const JsonMember &member) { return !after.has(member.name); };
        QCOMPARE(removed, size_t(std::count_if(before.root().members.begin(),
                                               before.root().members.end(), isGone)));
    }
}

void TestDocumentDiff::largeArrays()
{
    const auto documentWith = [](int from, int to) {
        QByteArrayList elements;
        for (int element = from; element < to; ++element)
            elements.append("{\"id\":" + QByteArray::number(element) + '}');
        return soundDocument("{\"x\":[" + elements.join(',') + "]}");
    };
    QElapsedTimer timer;
    timer.start();
    const auto changes = diffDocuments(documentWith(0, 20'000), documentWith(10'000, 24'000));
    QCOMPARE(changes.at(0).elementsAdded.size(), 4'000);
    QCOMPARE(changes.at(0).elementsRemoved.size(), 10'000);
    QVERIFY2(timer.elapsed() < 10'000, "elements must not be compared each with each");
}

void TestDocumentDiff::spaceDelimitedWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("only spaces") << u"  "_s << QStringList{};
    QTest::newRow("one") << u"openid"_s << QStringList{u"openid"_s};
    QTest::newRow("spaces around and between")
        << u" openid  profile "_s << QStringList{u"openid"_s, u"profile"_s};
    QTest::newRow("order and repeats") << u"b a b c a"_s << QStringList{u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("case matters") << u"a A"_s << QStringList{u"a"_s, u"A"_s};
    QTest::newRow("only the space delimits") << u"a\tb,c"_s << QStringList{u"a\tb,c"_s};
}

void TestDocumentDiff::spaceDelimitedWords()
{
    QFETCH(QString, text);
    QTEST(clientele::metadata::spaceDelimitedWords(text), "words");
}

void TestDocumentDiff::shortText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("maxLength");
    QTest::addColumn<QString>("expected");
    QTest::newRow("string") << "\"a, \\\"b\\\"\""_ba << 120 << u"a, \"b\""_s;
    QTest::newRow("empty string") << "\"\""_ba << 120 << u""_s;
    QTest::newRow("number") << "1.10"_ba << 120 << u"1.10"_s;
    QTest::newRow("boolean") << "true"_ba << 120 << u"true"_s;
    QTest::newRow("null") << "null"_ba << 120 << u"null"_s;
    QTest::newRow("array") << R"(["a", "b c", 1, null, ["x"], {"k": "v"}])"_ba << 120
                           << u"a, b c, 1, null, [\"x\"], {\"k\": \"v\"}"_s;
    QTest::newRow("empty array") << "[]"_ba << 120 << u""_s;
    QTest::newRow("object") << "{ \"a\" :[ 1,2 ] }"_ba << 120 << u"{\"a\": [1, 2]}"_s;
    QTest::newRow("line breaks and tabs")
        << R"("a\r\nb\tc\u2028d\u0085e")"_ba << 120 << u"a  b c d e"_s;
    QTest::newRow("just short enough") << R"("abcdef")"_ba << 6 << u"abcdef"_s;
    QTest::newRow("cut") << R"("abcdef")"_ba << 5 << u"abcd…"_s;
    QTest::newRow("cut array") << R"(["abc", "def"])"_ba << 6 << u"abc, …"_s;
    QTest::newRow("not cut through a character") << "\"abc😀def\""_ba << 5 << u"abc…"_s;
    QTest::newRow("cut to nothing") << R"("abc")"_ba << 1 << u"…"_s;
}

void TestDocumentDiff::shortText()
{
    QFETCH(QByteArray, json);
    QFETCH(int, maxLength);
    QTEST(clientele::metadata::shortText(soundJson(json), maxLength), "expected");
}

QTEST_GUILESS_MAIN(TestDocumentDiff)
#include "tst_documentdiff.moc"
