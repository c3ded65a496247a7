// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/linediff.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

namespace {

QString withoutComma(const QString &line)
{
    return line.endsWith(u',') ? line.chopped(1) : line;
}

/// Lines of a text, as diffLines() takes them.
class Lines
{
public:
    explicit Lines(const QStringList &lines)
    {
        for (const QString &line : lines)
            m_bytes.append(line.toUtf8());
        m_views.assign(m_bytes.cbegin(), m_bytes.cend());
    }
    [[nodiscard]] const TextLines &views() const { return m_views; }

private:
    QByteArrayList m_bytes;
    TextLines m_views;
};

std::vector<LineBlock> diff(const QStringList &before, const QStringList &after)
{
    return diffLines(Lines(before).views(), Lines(after).views());
}

/// A picture of the diff: " " kept, "-" gone, "+" new.
QString picture(const QStringList &before, const QStringList &after)
{
    QString lines;
    for (const LineBlock &block : diff(before, after)) {
        const QStringList left = before.mid(block.beforeBegin, block.beforeCount);
        const QStringList right = after.mid(block.afterBegin, block.afterCount);
        for (const QString &line : block.equal ? QStringList{} : left)
            lines += u'-' + line + u'\n';
        for (const QString &line : right)
            lines += (block.equal ? u' ' : u'+') + line + u'\n';
    }
    return lines;
}

/// Empty, or what is wrong: kept lines must be equal, and the blocks must cover both texts.
QString flaw(const QStringList &before, const QStringList &after)
{
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;
    for (const LineBlock &block : diff(before, after)) {
        if (block.beforeBegin != beforeEnd || block.afterBegin != afterEnd)
            return u"gap at line %1"_s.arg(beforeEnd);
        for (qsizetype line = 0; block.equal && line < block.beforeCount; ++line) {
            if (withoutComma(before[block.beforeBegin + line])
                != withoutComma(after[block.afterBegin + line]))
                return u"line %1 is not kept"_s.arg(block.beforeBegin + line);
        }
        beforeEnd += block.beforeCount;
        afterEnd += block.afterCount;
    }
    return beforeEnd == before.size() && afterEnd == after.size() ? QString()
                                                                  : u"lines are missing"_s;
}

QStringList numbered(const QString &prefix, int count)
{
    QStringList lines;
    for (int line = 0; line < count; ++line)
        lines.append(prefix + QString::number(line));
    return lines;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfATextPointIntoIt();
    void lines_data();
    void lines();
    void randomEdits();
    void largeTexts_data();
    void largeTexts();
    void words_data();
    void words();
    void randomWords();
};

void TestLineDiff::linesOfATextPointIntoIt()
{
    const QByteArray text = "{\n\n}\n";
    const TextLines lines = linesOf(text);
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[1], QByteArrayView());
    QCOMPARE(lines[2].data(), text.constData() + 3);
    QCOMPARE(linesOf("{\n}").size(), size_t(2));
    QCOMPARE(linesOf("").size(), size_t(0));
}

void TestLineDiff::lines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << u"{|  1|}"_s << u"{|  1|}"_s << u" {| ␣␣1| }|"_s;
    QTest::newRow("line added in the middle")
        << u"{|a,|c|}"_s << u"{|a,|b,|c|}"_s << u" {| a,|+b,| c| }|"_s;
    QTest::newRow("last element added")
        << u"[|a,|b|]"_s << u"[|a,|b,|c|]"_s << u" [| a,| b,|+c| ]|"_s;
    QTest::newRow("last element removed") << u"[|a,|b|]"_s << u"[|a|]"_s << u" [| a|-b| ]|"_s;
    QTest::newRow("element of a list grows") << u"a,|"_s << u"a,,|"_s << u"-a,|+a,,| |"_s;
    QTest::newRow("line changed") << u"{|a: 1|}"_s << u"{|a: 2|}"_s << u" {|-a: 1|+a: 2| }|"_s;
    QTest::newRow("line moved") << u"a|b|c"_s << u"b|c|a"_s << u"-a| b| c|+a|"_s;
    QTest::newRow("white space is a difference") << u"a"_s << u" a"_s << u"-a|+␣a|"_s;
}

void TestLineDiff::lines()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString shown = picture(before.split(u'|'), after.split(u'|'));
    QFETCH(QString, expected);
    QCOMPARE(shown, expected.replace(u'|', u'\n').replace(u'␣', u' '));
}

void TestLineDiff::randomEdits()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QStringList before;
        for (int line = random.bounded(60); line > 0; --line)
            before.append(QString::number(random.bounded(30))
                          + (random.bounded(2) == 0 ? u","_s : u""_s));
        QStringList after = before;
        for (int edit = random.bounded(10); edit > 0; --edit) {
            if (random.bounded(2) == 0)
                after.insert(random.bounded(int(after.size()) + 1),
                             QString::number(random.bounded(30)));
            else if (!after.isEmpty())
                after.removeAt(random.bounded(int(after.size())));
        }
        QCOMPARE(flaw(before, after), QString());
    }
}

void TestLineDiff::largeTexts_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<qsizetype>("blocks"); // -1: does not matter
    const QStringList lines = numbered(u"line "_s, 5'000);
    QTest::newRow("everything changed")
        << lines << numbered(u"other line "_s, 5'000) << qsizetype(1);
    QTest::newRow("everything but the ends changed")
        << QStringList{u"{"_s} + lines + QStringList{u"}"_s}
        << QStringList{u"{"_s} + numbered(u"other"_s, 5'000) + QStringList{u"}"_s} << qsizetype(3);

    // Found within the cap only because lines that the other text does not have are left out first.
    const QStringList shared{u"shared"_s};
    QTest::newRow("everything but one line in the middle changed")
        << numbered(u"a"_s, 5'000) + shared + numbered(u"b"_s, 5'000)
        << numbered(u"c"_s, 5'000) + shared + numbered(u"d"_s, 5'000) << qsizetype(3);

    QStringList everyThird = lines;
    for (int line = 0; line < everyThird.size(); line += 3)
        everyThird[line] += u" changed"_s;
    QTest::newRow("every third line changed") << lines << everyThird << qsizetype(2 * 1'667);

    QStringList reversed = lines;
    std::reverse(reversed.begin(), reversed.end());
    QTest::newRow("turned around") << lines << reversed << qsizetype(-1);

    QRandomGenerator random(12);
    QStringList shuffled = lines;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    QTest::newRow("shuffled") << lines << shuffled << qsizetype(-1);

    QStringList few;
    QStringList otherFew;
    for (int line = 0; line < 200'000; ++line) {
        few.append(QString::number(random.bounded(3)));
        otherFew.append(QString::number(random.bounded(3)));
    }
    QTest::newRow("past the cost cap") << few << otherFew << qsizetype(-1);
}

void TestLineDiff::largeTexts()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(qsizetype, blocks);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(flaw(before, after), QString());
    QVERIFY2(timer.elapsed() < 10'000, "the cost must be capped");
    if (blocks >= 0)
        QCOMPARE(std::ssize(diff(before, after)), blocks);
}

void TestLineDiff::words_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected"); // before|after for each change
    QTest::newRow("equal") << u"\"scope\": \"openid\""_s << u"\"scope\": \"openid\""_s << u""_s;
    QTest::newRow("word added") << u"\"openid profile\""_s << u"\"openid profile email\""_s
                                << u"| email"_s;
    QTest::newRow("word changed") << u"https://a.example/cb"_s << u"https://b.example/cb"_s
                                  << u"a|b"_s;
    QTest::newRow("part of a word changes all of it")
        << u"callback1"_s << u"callback2"_s << u"callback1|callback2"_s;
    QTest::newRow("two words") << u"a x b y c"_s << u"a 1 b 2 c"_s << u"x|1 y|2"_s;
    QTest::newRow("punctuation stands alone") << u"a-b"_s << u"a--b"_s << u"|-"_s;
    QTest::newRow("letters of other scripts") << u"名前 é"_s << u"名前 è"_s << u"é|è"_s;
    QTest::newRow("character of two units") << u"x😀"_s << u"x😁"_s << u"😀|😁"_s;
    QTest::newRow("letter of two units") << u"a𝒜"_s << u"a𝒝"_s << u"a𝒜|a𝒝"_s;
    QTest::newRow("from nothing") << u""_s << u"a"_s << u"|a"_s;
    QTest::newRow("to nothing") << u"a b"_s << u""_s << u"a b|"_s;
}

void TestLineDiff::words()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QStringList changes;
    for (const WordChange &change : diffWords(before, after))
        changes.append(before.mid(change.beforeBegin, change.beforeLength) + u'|'
                       + after.mid(change.afterBegin, change.afterLength));
    QTEST(changes.join(u' '), "expected");
}

/// Putting the changes into the old line gives the new one.
void TestLineDiff::randomWords()
{
    QRandomGenerator random(13);
    const QString alphabet = u"aab  .\"é"_s;
    const auto line = [&] {
        QString text;
        for (int length = random.bounded(20); length > 0; --length)
            text += alphabet[random.bounded(int(alphabet.size()))];
        return text;
    };
    for (int round = 0; round < 1'000; ++round) {
        const QString before = line();
        const QString after = line();
        const std::vector<WordChange> changes = diffWords(before, after);
        QString patched = before;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            patched.replace(change->beforeBegin, change->beforeLength,
                            after.mid(change->afterBegin, change->afterLength));
        QCOMPARE(patched, after);
    }
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
