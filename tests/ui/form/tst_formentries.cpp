// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <form/formentries.h>

#include <metadata/jsonreader.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::metadata::ClientDocument;
using clientele::metadata::FieldTable;

class TestFormEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void ordersByTheFieldTable();
    void localizedMembersHaveTheirLanguage();
    void whatANewFieldStartsWithIsOfItsType();
};

void TestFormEntries::kinds_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<EditorKind>("kind");
    QTest::newRow("text") << R"("client_name": "A")"_ba << EditorKind::Text;
    QTest::newRow("address") << R"("client_uri": "https://a.example")"_ba << EditorKind::Text;
    QTest::newRow("words") << R"("scope": "a b")"_ba << EditorKind::Text;
    QTest::newRow("choice") << R"("token_endpoint_auth_method": "none")"_ba << EditorKind::Choice;
    QTest::newRow("flag") << R"("require_auth_time": true)"_ba << EditorKind::Flag;
    QTest::newRow("number") << R"("default_max_age": 5)"_ba << EditorKind::Number;
    QTest::newRow("list") << R"("redirect_uris": ["https://a.example"])"_ba << EditorKind::List;
    QTest::newRow("usual values") << R"("grant_types": ["implicit"])"_ba << EditorKind::Checks;
    QTest::newRow("keys") << R"("jwks": {"keys": []})"_ba << EditorKind::Keys;
    QTest::newRow("object") << R"("vp_formats_supported": {})"_ba << EditorKind::Raw;
    QTest::newRow("server's") << R"("client_id": "c")"_ba << EditorKind::Fixed;
    QTest::newRow("server's date") << R"("client_id_issued_at": 1)"_ba << EditorKind::Fixed;
    QTest::newRow("of the wrong type") << R"("client_name": 1)"_ba << EditorKind::Raw;
    QTest::newRow("list with a number") << R"("contacts": [1])"_ba << EditorKind::Raw;
    QTest::newRow("null") << R"("contacts": null)"_ba << EditorKind::Raw;
    QTest::newRow("unknown text") << R"("x": "a")"_ba << EditorKind::Text;
    QTest::newRow("unknown flag") << R"("x": false)"_ba << EditorKind::Flag;
    QTest::newRow("unknown number") << R"("x": 1.5)"_ba << EditorKind::Number;
    QTest::newRow("unknown list") << R"("x": ["a"])"_ba << EditorKind::Raw;
}

void TestFormEntries::kinds()
{
    QFETCH(QByteArray, member);
    const auto groups = formGroups(ClientDocument::fromText("{" + member + "}").value());
    QCOMPARE(groups.size(), size_t(1));
    QCOMPARE(groups.front().entries.size(), size_t(1));
    QTEST(groups.front().entries.front().kind, "kind");
}

void TestFormEntries::ordersByTheFieldTable()
{
    const auto groups = formGroups(ClientDocument::fromText(
                                       R"({"x_b": 1, "scope": "a", "client_id": "c", "x_a": 2,
                                           "grant_types": [], "client_name": "n"})")
                                       .value());
    QStringList shown;
    for (const FormGroup &group : groups) {
        QStringList names{group.label + u':'};
        for (const FormEntry &entry : group.entries)
            names.append(entry.name);
        shown.append(names.join(u' '));
    }
    QCOMPARE(shown,
             QStringList({u"Identity: client_name"_s, u"What it may do: grant_types scope"_s,
                          u"Issued by the server: client_id"_s, u"Other members: x_b x_a"_s}));
}

void TestFormEntries::localizedMembersHaveTheirLanguage()
{
    const auto groups = formGroups(
        ClientDocument::fromText(R"({"client_name#ja": "n", "client_name": "n"})").value());
    QCOMPARE(groups.front().entries[0].label, u"Name (ja)"_s);
    QCOMPARE(groups.front().entries[1].label, u"Name"_s);
}

void TestFormEntries::whatANewFieldStartsWithIsOfItsType()
{
    for (const auto &field : FieldTable::standard().fields()) {
        const auto document = ClientDocument().with(field.name, initialJson(field));
        QVERIFY2(document.has(field.name), qPrintable(field.name));
        const auto kind = formGroups(document).front().entries.front().kind;
        QVERIFY2(kind != EditorKind::Raw || field.type == clientele::metadata::FieldType::Object,
                 qPrintable(field.name));
    }
}

QTEST_GUILESS_MAIN(TestFormEntries)
#include "tst_formentries.moc"
