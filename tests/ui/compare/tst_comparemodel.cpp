// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <compare/comparemodel.h>
#include <diff/rowroles.h>
#include <ui/review/sampleplans.h>

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using metadata::ChangeKind;

class TestCompareModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatDiffersComesFirst();
    void saysWhatDiffers();
    void secretsAreDots();
    void titlesAreHeaders();

private:
    [[nodiscard]] QString cell(const QString &member, int column, int role = Qt::DisplayRole) const
    {
        const QModelIndex found = m_model->find(member);
        return found.siblingAtColumn(column).data(role).toString();
    }

    std::unique_ptr<ui::CompareModel> m_model;
};

void TestCompareModel::init()
{
    m_model = std::make_unique<ui::CompareModel>();
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_model->setChanges(metadata::diffDocuments(tests::documentOf(R"({
            "client_name": "Same",
            "grant_types": ["refresh_token", "authorization_code"],
            "redirect_uris": ["https://a.example/", "https://b.example/"],
            "policy_uri": "https://a.example/policy",
            "x_order": [1, 2],
            "logo_uri": "https://a.example/logo",
            "scope": "openid email",
            "client_secret": "never"})"_ba),
                                                tests::documentOf(R"({
            "tos_uri": "https://a.example/tos",
            "client_name": "Same",
            "grant_types": ["authorization_code", "refresh_token"],
            "redirect_uris": ["https://c.example/", "https://a.example/"],
            "x_order": [2, 1],
            "logo_uri": "https://b.example/logo",
            "scope": "email openid",
            "client_secret": "not shown"})"_ba)));
}

void TestCompareModel::whatDiffersComesFirst()
{
    QStringList members;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        members += index.data(ui::SymbolRole).toChar() + m_model->memberAt(index);
    }
    members.replaceInStrings(QString(QChar()), u"="_s);
    QCOMPARE(members, QStringList({u"~redirect_uris"_s, u"~x_order"_s, u"~logo_uri"_s,
                                   u"~client_secret"_s, u"−policy_uri"_s, u"+tos_uri"_s,
                                   u"=client_name"_s, u"=grant_types"_s, u"=scope"_s}));
    QCOMPARE(m_model->count(ChangeKind::Changed), 4);
    QCOMPARE(m_model->count(ChangeKind::Same), 3);
}

void TestCompareModel::saysWhatDiffers()
{
    const int column = ui::CompareModel::Difference;
    QCOMPARE(cell(u"redirect_uris"_s, column),
             u"only on the left: https://b.example/; only on the right: https://c.example/"_s);
    QCOMPARE(cell(u"x_order"_s, column), u"the same in another order"_s);
    QCOMPARE(cell(u"logo_uri"_s, column), u"differs"_s);
    QCOMPARE(cell(u"policy_uri"_s, column), u"only on the left"_s);
    QCOMPARE(cell(u"tos_uri"_s, column), u"only on the right"_s);
    QCOMPARE(cell(u"scope"_s, column), u"the same"_s);
    QCOMPARE(cell(u"tos_uri"_s, ui::CompareModel::Left), u"(not there)"_s);
    QCOMPARE(cell(u"policy_uri"_s, 0, Qt::AccessibleTextRole),
             u"policy_uri, left https://a.example/policy, right (not there), only on the left"_s);
}

void TestCompareModel::secretsAreDots()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                const QString text = m_model->index(row, column).data(role).toString();
                QVERIFY2(!text.contains(u"never") && !text.contains(u"not shown"),
                         qPrintable(text));
            }
        }
    }
}

void TestCompareModel::titlesAreHeaders()
{
    m_model->setTitles(u"old"_s, u"new"_s);
    QCOMPARE(m_model->headerData(ui::CompareModel::Left, Qt::Horizontal).toString(), u"old"_s);
    QCOMPARE(m_model->headerData(ui::CompareModel::Right, Qt::Horizontal).toString(), u"new"_s);
}

QTEST_MAIN(TestCompareModel)
#include "tst_comparemodel.moc"
