// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <history/historymodel.h>

#include <inventory/inventorywriter.h>

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace clientele;
using Kind = ui::HistoryEntry::Kind;
using tests::RegistrarFixture;
using tests::valueOf;

class TestHistoryEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestFirst();
    void summaries_data();
    void summaries();
    void aReadThatChangesNothingIsSaidOfTheVersion();
    void nothingOfARegistrationThatWasNotSent();
};

void TestHistoryEntry::newestFirst()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    (void)valueOf(fixture.send(id));
    fixture.edit(id, u"client_name"_s, "\"Discarded\""_ba);
    QVERIFY(fixture.registrar->discardDraft(id));
    fixture.edit(id, u"client_name"_s, "\"Two\""_ba);

    ui::HistoryModel model;
    new QAbstractItemModelTester(&model, &model);
    model.setEntries(ui::historyOf(*fixture.registrar, id));
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, ui::HistoryModel::What).data().toString() + u": "_s
                    + model.index(row, ui::HistoryModel::Summary).data().toString());
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0], u"Draft: ~ client_name"_s);
    QVERIFY2(rows[1].startsWith(u"Earlier draft: ~ client_name; put aside "), qPrintable(rows[1]));
    QVERIFY2(rows[2].startsWith(u"Update: ~ client_name"), qPrintable(rows[2]));
    QVERIFY2(rows[3].startsWith(u"Registration: first"), qPrintable(rows[3]));
    QCOMPARE(model.entry(0)->kind, Kind::Draft);
    QCOMPARE(model.baseOf(*model.entry(0)), model.entry(2));
    QCOMPARE(model.baseOf(*model.entry(1)), model.entry(2));
    QCOMPARE(model.baseOf(*model.entry(2)), model.entry(3));
    QCOMPARE(model.baseOf(*model.entry(3)), nullptr);
}

void TestHistoryEntry::summaries_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("summary");
    QTest::newRow("nothing") << R"({"a": 1, "b": 2})"_ba
                             << R"({"b": 2, "a": 1})"_ba << u"unchanged"_s;
    QTest::newRow("added, removed, changed") << R"({"client_name": "A", "tos_uri": "x"})"_ba
                                             << R"({"client_name": "B", "policy_uri": "x"})"_ba
                                             << u"~ client_name, − tos_uri, + policy_uri"_s;
    QTest::newRow("elements") << R"({"redirect_uris": ["a", "b"], "scope": "x"})"_ba
                              << R"({"redirect_uris": ["b", "c", "d"], "scope": "x y"})"_ba
                              << u"~ redirect_uris (+2 −1), ~ scope (+1)"_s;
    QTest::newRow("many") << R"({"a": 1, "b": 1, "c": 1, "d": 1, "e": 1})"_ba
                          << R"({"a": 2, "b": 2, "c": 2, "d": 2, "e": 2})"_ba
                          << u"~ a, ~ b, ~ c and 2 more"_s;
    QTest::newRow("no JSON") << "{}"_ba
                             << "{,"_ba << u"cannot be read as JSON"_s;
}

void TestHistoryEntry::summaries()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, summary);
    ui::HistoryEntry entry;
    entry.kind = Kind::Draft;
    entry.text = after;
    entry.baseId = u"base"_s;
    QCOMPARE(ui::summaryOf(entry, before), summary);
}

void TestHistoryEntry::aReadThatChangesNothingIsSaidOfTheVersion()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    const auto entries = ui::historyOf(*fixture.registrar, id);
    QCOMPARE(entries.size(), 1U);
    const QString summary = ui::summaryOf(entries.front(), {});
    QVERIFY2(summary.startsWith(u"first; last seen "), qPrintable(summary));
}

void TestHistoryEntry::nothingOfARegistrationThatWasNotSent()
{
    RegistrarFixture fixture;
    registrar::Registrar::NewRegistration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = "{\"client_name\": \"New\"}"_ba;
    const QString id = valueOf(fixture.registrar->startRegistration(registration));
    const auto entries = ui::historyOf(*fixture.registrar, id);
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries.front().kind, Kind::Draft);
    QCOMPARE(ui::summaryOf(entries.front(), {}), u"+ client_name"_s);
}

QTEST_MAIN(TestHistoryEntry)
#include "tst_historyentry.moc"
