// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplans.h"

#include <diff/memberwords.h>
#include <diff/rowroles.h>
#include <review/changehtml.h>
#include <review/changewords.h>
#include <review/reviewmodel.h>

#include <registrar/planwords.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

QString row(const QAbstractItemModel &model, int number, const QModelIndex &parent)
{
    const QModelIndex member = model.index(number, ui::ReviewModel::Member, parent);
    const QChar symbol = member.data(ui::SymbolRole).toChar();
    QStringList cells;
    for (int column = 0; column < ui::ReviewModel::Meaning; ++column)
        cells += member.siblingAtColumn(column).data().toString();
    return (symbol.isNull() ? u"    "_s : u"  "_s + symbol + u' ') + cells.join(u" | ");
}

/// The tree as lines: a section, and below it symbol, member and both values of each row.
QString printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int section = 0; section < model.rowCount(); ++section) {
        const QModelIndex parent = model.index(section, 0);
        lines += parent.data().toString();
        for (int number = 0; number < model.rowCount(parent); ++number)
            lines += row(model, number, parent);
    }
    return lines.join(u'\n');
}

} // namespace

class TestReviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATreeOfSections();
    void whatIsNotShownAndNotSentStandsApart();
    void warningsComeFirstInTheirSection();
    void secretsAreNeverShown();
    void rowsAreReadAsSentences_data();
    void rowsAreReadAsSentences();
    void refusalStandsOnItsMember();
    void newPlanForgetsTheRefusal();
    void valuesOfACell_data();
    void valuesOfACell();
    void verdictCountsEachSection();
};

void TestReviewModel::isATreeOfSections()
{
    ui::ReviewModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPlan(tests::samplePlan());
    QCOMPARE(
        printed(model),
        u"Changed on the server since your copy (2)\n"
        "  ⇅ logo_uri | https://billing.example/theirs.png | https://billing.example/mine.png\n"
        "  ⇅ contacts | sre@billing.example | sre@billing.example\n"
        "You change (3)\n"
        "  ~ scope | openid profile | openid profile billing.read\n"
        "  ~ redirect_uris | 1 URIs | 2 URIs\n"
        "  + tos_uri | (none) | https://billing.example/tos\n"
        "You remove (1)\n"
        "  − policy_uri | https://billing.example/policy | (left out)\n"
        "The server decides (2)\n"
        "    registration_access_token | •••••••• | (server chooses)\n"
        "    client_secret | •••••••• | (server chooses)\n"
        "Stay as they are (3)\n"
        "    client_id | s6BhdRkqt3 | s6BhdRkqt3\n"
        "    client_name | Billing Portal | Billing Portal\n"
        "    client_name#ja | 請求ポータル | 請求ポータル"_s);
}

// S24, S31
void TestReviewModel::whatIsNotShownAndNotSentStandsApart()
{
    const auto served = metadata::ClientDocument::fromText(
        R"({"client_id": "c", "client_name": "A", "metadata": {}})"_ba);
    registrar::UpdatePlan plan = registrar::makePlan(*served, *served, *served);
    std::map<QString, registrar::Provenance> notShown;
    notShown[u"client_name"_s].shownAt = QDateTime(QDate(2026, 5, 3), QTime(10, 12), Qt::UTC);
    registrar::addNotShown(plan, notShown);
    ui::ReviewModel model;
    model.setPlan(plan);
    QCOMPARE(printed(model), u"Not shown by the server, and sent all the same (1)\n"
                             "    client_name | (not shown) | A\n"
                             "Empty on the server, and not sent (1)\n"
                             "    metadata | {} | (left out)\n"
                             "Stay as they are (1)\n"
                             "    client_id | c | c"_s);
    const auto sentence = [&model](int section) {
        return model.index(0, 0, model.index(section, 0)).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(sentence(0).startsWith(u"client_name, not shown by the server, will be sent A"));
    QVERIFY(sentence(1).startsWith(u"metadata, empty on the server, not sent"));
}

void TestReviewModel::warningsComeFirstInTheirSection()
{
    registrar::UpdatePlan plan;
    for (const auto &[name, isWarning] :
         {std::pair(u"first"_s, false), std::pair(u"second"_s, true),
          std::pair(u"third"_s, false)}) {
        registrar::PlannedChange planned;
        planned.section = registrar::PlanSection::YouChange;
        planned.change.name = name;
        planned.isWarning = isWarning;
        plan.changes.push_back(planned);
    }
    ui::ReviewModel model;
    model.setPlan(plan);
    const QModelIndex section = model.index(0, 0);
    QStringList names;
    for (int number = 0; number < model.rowCount(section); ++number)
        names += model.index(number, 0, section).data().toString();
    QCOMPARE(names, QStringList({u"second"_s, u"first"_s, u"third"_s}));
    QCOMPARE(model.first().data().toString(), u"second"_s);
}

void TestReviewModel::secretsAreNeverShown()
{
    const registrar::UpdatePlan plan = tests::samplePlan();
    ui::ReviewModel model;
    model.setPlan(plan);
    const QString secret = tests::sampleSecret();
    for (const QString &name : {u"registration_access_token"_s, u"client_secret"_s}) {
        const QModelIndex member = model.find(name);
        QVERIFY2(member.isValid(), qPrintable(name));
        for (int column = 0; column < ui::ReviewModel::ColumnCount; ++column) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                QVERIFY(!member.siblingAtColumn(column).data(role).toString().contains(secret));
        }
        QVERIFY(!ui::changeHtml(*model.change(member), {}).contains(secret));
    }
}

void TestReviewModel::rowsAreReadAsSentences_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("changed, with a warning")
        << u"scope"_s
        << u"scope, changed, from openid profile to openid profile billing.read, warning: gives more access: billing.read"_s;
    QTest::newRow("added") << u"tos_uri"_s << u"tos_uri, added, https://billing.example/tos, new"_s;
    QTest::newRow("removed")
        << u"policy_uri"_s
        << u"policy_uri, left out, was https://billing.example/policy, warning: "
           "The server deletes it. An update replaces the whole registration."_s;
    QTest::newRow("unchanged") << u"client_name"_s
                               << u"client_name, stays as it is, Billing Portal"_s;
    QTest::newRow("server's") << u"client_secret"_s
                              << u"client_secret, the server decides, the server chooses it"_s;
}

void TestReviewModel::rowsAreReadAsSentences()
{
    QFETCH(QString, member);
    QFETCH(QString, sentence);
    ui::ReviewModel model;
    model.setPlan(tests::samplePlan());
    QCOMPARE(model.find(member).data(Qt::AccessibleTextRole).toString(), sentence);
}

void TestReviewModel::refusalStandsOnItsMember()
{
    ui::ReviewModel model;
    model.setPlan(tests::samplePlan());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.markRefused(u"redirect_uris"_s, u"cb2 is not yours"_s);
    QVERIFY(!changed.isEmpty());
    const QModelIndex refused = model.find(u"redirect_uris"_s);
    QVERIFY(refused.data(ui::RefusedRole).toBool());
    QCOMPARE(refused.siblingAtColumn(ui::ReviewModel::Meaning).data().toString(),
             u"The server says: “cb2 is not yours”"_s);
    QVERIFY(!model.find(u"scope"_s).data(ui::RefusedRole).toBool());
}

void TestReviewModel::newPlanForgetsTheRefusal()
{
    ui::ReviewModel model;
    model.setPlan(tests::samplePlan());
    model.markRefused(u"scope"_s, u"no"_s);
    model.setPlan(tests::samplePlan());
    QVERIFY(!model.find(u"scope"_s).data(ui::RefusedRole).toBool());
}

void TestReviewModel::valuesOfACell_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("cells");
    QTest::newRow("one URI each is told apart by itself")
        << u"redirect_uris"_s << "[\"https://a.example\"]"_ba
        << "[\"https://b.example\"]"_ba << u"https://a.example | https://b.example"_s;
    QTest::newRow("several URIs are counted on both sides")
        << u"redirect_uris"_s
        << "[\"https://a.example\", \"https://b.example\", \"https://c.example\"]"_ba
        << "[]"_ba << u"3 URIs | 0 URIs"_s;
    QTest::newRow("a short list is shown")
        << u"grant_types"_s << "[\"authorization_code\"]"_ba
        << "[\"authorization_code\", \"refresh_token\"]"_ba
        << u"authorization_code | authorization_code, refresh_token"_s;
    QTest::newRow("a long list is counted")
        << u"contacts"_s << "[\"alpha@a.example\", \"beta@a.example\", \"gamma@a.example\"]"_ba
        << "[\"alpha@a.example\"]"_ba << u"3 values | 1 values"_s;
    QTest::newRow("keys are counted") << u"jwks"_s << R"({"keys": [{"kid": "a"}, {"kid": "b"}]})"_ba
                                      << R"({"keys": []})"_ba << u"2 keys | 0 keys"_s;
    QTest::newRow("an unknown member") << u"x_tier"_s << "1e2"_ba
                                       << "true"_ba << u"1e2 | true"_s;
}

void TestReviewModel::valuesOfACell()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, cells);
    const auto value = [&member](const QByteArray &json) {
        return *tests::documentOf("{\""_ba + member.toUtf8() + "\": "_ba + json + '}')
                    .member(member);
    };
    const auto pair = ui::MemberWords::values(member, value(before), value(after));
    QCOMPARE(pair.before + u" | "_s + pair.after, cells);
}

void TestReviewModel::verdictCountsEachSection()
{
    QCOMPARE(
        ui::ChangeWords::verdict(tests::samplePlan()),
        u"3 members change. 1 are removed. 2 changed on the server. 3 stay as they are. 3 warnings."_s);
    QCOMPARE(ui::ChangeWords::verdict({}), u"No member changes."_s);
}

QTEST_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
