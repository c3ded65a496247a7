// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/clientdocument.h>
#include <metadata/documenttemplates.h>
#include <metadata/fieldtable.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;

class TestDocumentTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdWhatAClientMaySend_data();
    void holdWhatAClientMaySend();
};

void TestDocumentTemplates::holdWhatAClientMaySend_data()
{
    QTest::addColumn<DocumentTemplate>("which");
    QTest::addColumn<int>("members");
    QTest::newRow("web") << DocumentTemplate::Web << 7;
    QTest::newRow("native") << DocumentTemplate::Native << 7;
    QTest::newRow("single page") << DocumentTemplate::SinglePage << 7;
    QTest::newRow("service") << DocumentTemplate::Service << 6;
    QTest::newRow("MCP") << DocumentTemplate::Mcp << 6;
    QTest::newRow("FAPI 2.0") << DocumentTemplate::Fapi2 << 11;
    QTest::newRow("empty") << DocumentTemplate::Empty << 0;
}

void TestDocumentTemplates::holdWhatAClientMaySend() // D01
{
    QFETCH(DocumentTemplate, which);
    QFETCH(int, members);
    const auto document = ClientDocument::fromText(templateText(which));
    QVERIFY(document);
    QCOMPARE(int(document->root().members.size()), members);
    for (const auto &member : document->root().members) {
        const Field *field = FieldTable::standard().find(member.name);
        QVERIFY2(field, qPrintable(member.name));
        QVERIFY2(field->owner == FieldOwner::Client, qPrintable(member.name));
    }
}

QTEST_APPLESS_MAIN(TestDocumentTemplates)
#include "tst_documenttemplates.moc"
