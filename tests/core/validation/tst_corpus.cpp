// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "said.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clientele::metadata::ClientDocument;

/// Sound registrations in the shapes in which real servers answer: none of them gets a finding, so
/// that people learn to trust those that come.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundAnswersGetNoFinding_data();
    void soundAnswersGetNoFinding();
    void aFaultInAnyOfThemIsFound_data();
    void aFaultInAnyOfThemIsFound();

private:
    static void addAnswers();
};

void TestCorpus::addAnswers()
{
    QTest::addColumn<QByteArray>("answer");
    const QDir folder(QFINDTESTDATA("corpus"));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 8);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestCorpus::soundAnswersGetNoFinding_data()
{
    addAnswers();
}

void TestCorpus::soundAnswersGetNoFinding()
{
    QFETCH(QByteArray, answer);
    clientele::validation::Context context;
    context.served = ClientDocument::fromText(answer).value();
    context.now = QDateTime::fromSecsSinceEpoch(1790000500, Qt::UTC);
    QCOMPARE(saidOf(answer, context), QStringList());
}

void TestCorpus::aFaultInAnyOfThemIsFound_data()
{
    addAnswers();
}

void TestCorpus::aFaultInAnyOfThemIsFound()
{
    QFETCH(QByteArray, answer);
    clientele::validation::Context context;
    context.served = ClientDocument::fromText(answer).value();
    const ClientDocument edited = context.served.with(u"redirect_uris"_s,
                                                      R"(["https://billing.acme.example/cb#x"])");
    QVERIFY(saidOf(edited.text(), context).contains(u"error /redirect_uris/0 RFC 6749, 3.1.2"_s));
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
