// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/positioncounter.h>

#include <QTest>

#include <tuple>

using namespace clientele::metadata;

class TestPositionCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void position_data();
    void position();
    void severalInOneWalk();
};

void TestPositionCounter::position_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("start") << QByteArray("abc") << qsizetype(0) << 1 << 1;
    QTest::newRow("same line") << QByteArray("abc") << qsizetype(2) << 1 << 3;
    QTest::newRow("end") << QByteArray("abc") << qsizetype(3) << 1 << 4;
    QTest::newRow("past the end") << QByteArray("abc") << qsizetype(9) << 1 << 4;
    QTest::newRow("empty text") << QByteArray() << qsizetype(0) << 1 << 1;
    QTest::newRow("at a line break") << QByteArray("a\nb") << qsizetype(1) << 1 << 2;
    QTest::newRow("after a line break") << QByteArray("a\nb") << qsizetype(2) << 2 << 1;
    QTest::newRow("after CR LF") << QByteArray("a\r\nb") << qsizetype(3) << 2 << 1;
    QTest::newRow("after CR") << QByteArray("a\rb") << qsizetype(2) << 2 << 1;
    QTest::newRow("empty lines") << QByteArray("\n\r\n\n x") << qsizetype(5) << 4 << 2;
    QTest::newRow("two bytes") << QByteArray("é|") << qsizetype(2) << 1 << 2;
    QTest::newRow("three bytes") << QByteArray("…|") << qsizetype(3) << 1 << 2;
    QTest::newRow("surrogate pair") << QByteArray("😀|") << qsizetype(4) << 1 << 3;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf|") << qsizetype(3) << 1 << 1;
    QTest::newRow("inside the byte order mark")
        << QByteArray("\xef\xbb\xbf|") << qsizetype(0) << 1 << 1;
}

void TestPositionCounter::position()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, offset);
    JsonProblem problem;
    problem.offset = offset;
    PositionCounter(text).locate(problem);
    QTEST(problem.line, "line");
    QTEST(problem.column, "column");
}

void TestPositionCounter::severalInOneWalk()
{
    const QByteArray text = "ab\ncd\nef";
    PositionCounter counter(text);
    for (const auto &[offset, line, column] :
         {std::tuple(1, 1, 2), std::tuple(1, 1, 2), std::tuple(4, 2, 2), std::tuple(7, 3, 2)}) {
        JsonProblem problem;
        problem.offset = offset;
        counter.locate(problem);
        QCOMPARE(problem.line, line);
        QCOMPARE(problem.column, column);
    }
}

QTEST_GUILESS_MAIN(TestPositionCounter)
#include "tst_positioncounter.moc"
