// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <form/addfielddialog.h>
#include <form/formview.h>

#include <metadata/jsonreader.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::metadata::ClientDocument;

class TestFormView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsEachMemberWithItsName();
    void marksWhatDiffersAndPutsItBack();
    void removesAMember();
    void findingsStandUnderTheirField();
    void keepsTheFieldsWhileTheMembersAreTheSame();
    void tabGoesFromTopToBottom();
    void offersComeFromTheServer();
    void addsAFieldFoundByItsMeaning();
    void addsAFieldOfAnyName();
    void whatIsUnreadStaysWhenFieldsAreMadeAnew();

private:
    static ClientDocument document(const QByteArray &text)
    {
        return ClientDocument::fromText(text).value();
    }
    void show(const QByteArray &text, const QByteArray &served = "{}");
    QAction *menuAction(const QString &member, const QString &text);

    std::unique_ptr<FormView> m_form;
};

void TestFormView::init()
{
    m_form = std::make_unique<FormView>();
    m_form->resize(600, 800);
    m_form->QWidget::show();
}

void TestFormView::cleanup()
{
    m_form.reset();
}

void TestFormView::show(const QByteArray &text, const QByteArray &served)
{
    clientele::validation::Context context;
    context.served = document(served);
    m_form->show(document(text), context);
}

QAction *TestFormView::menuAction(const QString &member, const QString &text)
{
    const auto actions = m_form->findChild<QToolButton *>(u"menu_"_s + member)->menu()->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestFormView::showsEachMemberWithItsName()
{
    show(R"({"client_name": "A", "x_acme": 1})");
    auto *name = m_form->findChild<FieldEditor *>(u"field_client_name"_s);
    QVERIFY(name && name->isVisible());
    QCOMPARE(name->accessibleName(), u"Name, client_name"_s);
    QVERIFY(m_form->findChild<FieldEditor *>(u"field_x_acme"_s));
    QStringList labels;
    const auto all = m_form->findChildren<QLabel *>();
    for (const QLabel *label : all)
        labels.append(label->text());
    QVERIFY(labels.contains(u"Identity"));
    QVERIFY(labels.contains(u"client_name"));
    QVERIFY(labels.contains(u"Other members"));
}

void TestFormView::marksWhatDiffersAndPutsItBack()
{
    show(R"({"client_name": "B", "client_uri": "https://a.example", "scope": "a"})",
         R"({"client_name": "A", "client_uri": "https://a.example"})");
    QVERIFY(menuAction(u"client_name"_s, u"Put Back Server's Value"_s)->isEnabled());
    QVERIFY(!menuAction(u"client_uri"_s, u"Put Back Server's Value"_s)->isEnabled());
    const QSignalSpy edited(m_form.get(), &FormView::memberEdited);
    const QSignalSpy removed(m_form.get(), &FormView::memberRemoved);
    menuAction(u"client_name"_s, u"Put Back Server's Value"_s)->trigger();
    QCOMPARE(edited.value(0), QVariantList({u"client_name"_s, "\"A\""_ba}));
    menuAction(u"scope"_s, u"Put Back Server's Value"_s)->trigger(); // the server has none
    QCOMPARE(removed.value(0), QVariantList{u"scope"_s});
}

void TestFormView::removesAMember()
{
    show(R"({"client_id": "c", "scope": "a"})");
    const QSignalSpy removed(m_form.get(), &FormView::memberRemoved);
    menuAction(u"scope"_s, u"Remove Member"_s)->trigger();
    QCOMPARE(removed.count(), 1);
    QVERIFY(!menuAction(u"client_id"_s, u"Remove Member"_s)->isEnabled());
}

void TestFormView::findingsStandUnderTheirField()
{
    const QByteArray text = R"({"redirect_uris": ["https://a.example/#x"], "client_name": "A"})";
    show(text);
    m_form->showFindings(clientele::validation::findingsIn(text));
    auto *finding = m_form->findChild<QLabel *>(u"finding_redirect_uris"_s);
    QVERIFY(finding->isVisible());
    QVERIFY(finding->text().startsWith(u"✕ "));
    QVERIFY(finding->text().endsWith(u"(RFC 6749, 3.1.2)"));
    QVERIFY(!m_form->findChild<QLabel *>(u"finding_client_name"_s)->isVisible());
}

void TestFormView::keepsTheFieldsWhileTheMembersAreTheSame()
{
    show(R"({"client_name": "A", "scope": "a"})");
    const auto *before = m_form->findChild<FieldEditor *>(u"field_client_name"_s);
    show(R"({"scope": "a b", "client_name": "B"})");
    QCOMPARE(m_form->findChild<FieldEditor *>(u"field_client_name"_s), before);
    QCOMPARE(before->findChild<QLineEdit *>()->text(), u"B"_s);
    show(R"({"scope": "a b", "client_name": 7})"); // needs another kind of field
    QTRY_VERIFY(m_form->findChild<FieldEditor *>(u"field_client_name"_s) != before);
}

// Lines of lists are made late, and would come after everything else of the window.
void TestFormView::tabGoesFromTopToBottom()
{
    show(R"({"client_name": "A", "redirect_uris": ["https://a.example/", "https://b.example/"],
             "grant_types": ["authorization_code"], "scope": "a"})");
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->findChild<FieldEditor *>(u"field_client_name"_s)->setFocus();
    const auto *addField = m_form->findChild<QPushButton *>(u"addFieldButton"_s);
    QStringList seen;
    for (int tab = 0; tab < 60 && !addField->hasFocus(); ++tab) {
        const QWidget *focus = QApplication::focusWidget();
        for (const QObject *each = focus; each; each = each->parent()) {
            const QString name = each->objectName();
            const bool isOfRow = name.startsWith(u"field_") || name.startsWith(u"menu_");
            if (isOfRow && (seen.isEmpty() || seen.back() != name))
                seen.append(name);
        }
        QTest::keyClick(m_form->windowHandle(), Qt::Key_Tab);
    }
    QVERIFY(addField->hasFocus());
    QStringList wanted;
    for (const QString &name : {u"client_name"_s, u"redirect_uris"_s, u"grant_types"_s, u"scope"_s})
        wanted += {u"field_"_s + name, u"menu_"_s + name};
    QCOMPARE(seen, wanted);
}

void TestFormView::offersComeFromTheServer()
{
    clientele::validation::Context context;
    context.supported = {{u"subject_types_supported"_s, {u"public"_s}}};
    m_form->show(document(R"({"subject_type": "pairwise"})"), context);
    const auto *combo = m_form->findChild<FieldEditor *>(u"field_subject_type"_s)
                            ->findChild<QComboBox *>();
    QCOMPARE(combo->itemText(1), u"pairwise (not offered by this server)"_s);
}

void TestFormView::addsAFieldFoundByItsMeaning()
{
    show(R"({"client_name": "A"})");
    const QSignalSpy edited(m_form.get(), &FormView::memberEdited);
    m_form->findChild<QPushButton *>(u"addFieldButton"_s)->click();
    auto *dialog = m_form->findChild<AddFieldDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"fieldList"_s);
    QVERIFY(
        list->findItems(u"— client_name"_s, Qt::MatchEndsWith).isEmpty()); // it is there already
    QVERIFY(list->findItems(u"— client_id"_s, Qt::MatchEndsWith).isEmpty()); // the server's
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"fieldSearchEdit"_s),
                     u"often sign in again"_s);
    QCOMPARE(list->count(), 0);
    dialog->findChild<QLineEdit *>(u"fieldSearchEdit"_s)->setText(u"sign in again"_s);
    QCOMPARE(list->count(), 1);
    dialog->findChild<QPushButton *>(u"addChosenFieldButton"_s)->click();
    QCOMPARE(edited.value(0), QVariantList({u"default_max_age"_s, "0"_ba}));
}

void TestFormView::addsAFieldOfAnyName()
{
    show(R"({"client_name": "A"})");
    const QSignalSpy edited(m_form.get(), &FormView::memberEdited);
    const auto add = [this](const QString &name) {
        m_form->findChild<QPushButton *>(u"addFieldButton"_s)->click();
        auto *dialog = m_form->findChildren<AddFieldDialog *>().constLast();
        dialog->findChild<QLineEdit *>(u"fieldSearchEdit"_s)->setText(name);
        dialog->findChild<QPushButton *>(u"addChosenFieldButton"_s)->click();
    };
    add(u"x_acme_tier"_s);
    QCOMPARE(edited.value(0), QVariantList({u"x_acme_tier"_s, "\"\""_ba}));
    add(u"client_name#ja"_s);
    QCOMPARE(edited.value(1), QVariantList({u"client_name#ja"_s, "\"\""_ba}));
}

void TestFormView::whatIsUnreadStaysWhenFieldsAreMadeAnew()
{
    show(R"({"x_acme": [1], "default_max_age": 7})");
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    const auto raw = [this] {
        return m_form->findChild<FieldEditor *>(u"field_x_acme"_s)->findChild<QPlainTextEdit *>();
    };
    const auto number = [this] {
        return m_form->findChild<FieldEditor *>(u"field_default_max_age"_s)
            ->findChild<QLineEdit *>();
    };
    raw()->setFocus();
    QTest::keyClicks(raw(), u"-"_s);
    number()->end(false);
    QTest::keyClicks(number(), u"-"_s);
    m_form->commit();
    const QSignalSpy edited(m_form.get(), &FormView::memberEdited);
    show(R"({"x_acme": [1], "default_max_age": 7, "scope": "a"})");
    QTRY_VERIFY(m_form->findChildren<QPlainTextEdit *>().size() == 1); // the old are gone
    QCOMPARE(raw()->toPlainText(), u"-[1]"_s);
    QCOMPARE(number()->text(), u"7-"_s);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(m_form->unreadMember(), u"default_max_age"_s);
    show(R"({"x_acme": [2], "default_max_age": 8})"); // other values: it was undone, say
    QCOMPARE(raw()->toPlainText(), u"[2]"_s);
    QCOMPARE(number()->text(), u"8"_s);
}

QTEST_MAIN(TestFormView)
#include "tst_formview.moc"
