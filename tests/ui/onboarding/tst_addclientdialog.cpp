// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <onboarding/addclientdialog.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

class TestAddClientDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsAndAdds();
    void aRefusedTokenKeepsEverythingTyped();
    void lengthIsTheOnlyFeedback();
    void takesAWholeResponse();
    void refusesATextWithoutAResponse();
    void aLostAnswerLeadsToTheClientThatWasKept();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void registerElsewhere(const practice::PracticeSettings &settings);
    void enter(const QString &uri, const QString &token);

    std::unique_ptr<RegistrarFixture> m_elsewhere; ///< Where the client was registered.
    QString m_uri;
    QString m_token;
    std::unique_ptr<RegistrarFixture> m_here;
    std::unique_ptr<ui::AddClientDialog> m_dialog;
};

void TestAddClientDialog::registerElsewhere(const practice::PracticeSettings &settings)
{
    m_elsewhere = std::make_unique<RegistrarFixture>(settings);
    const QString id = m_elsewhere->registerClient();
    m_uri = QString::fromUtf8(m_elsewhere->client(id).configurationUri);
    m_token = QString::fromUtf8(m_elsewhere->tokenInKeychain(id));
}

void TestAddClientDialog::init()
{
    registerElsewhere({});
    m_here = std::make_unique<RegistrarFixture>();
    m_dialog = std::make_unique<ui::AddClientDialog>(*m_here->registrar);
    m_dialog->open();
}

void TestAddClientDialog::cleanup()
{
    m_dialog.reset();
    m_here.reset();
    m_elsewhere.reset();
}

void TestAddClientDialog::enter(const QString &uri, const QString &token)
{
    find<QLineEdit>(u"configurationUriEdit"_s)->setText(uri);
    find<QLineEdit>(u"tokenEdit"_s)->setText(token);
}

void TestAddClientDialog::readsAndAdds()
{
    QSignalSpy added(m_dialog.get(), &ui::AddClientDialog::clientAdded);
    QVERIFY(!find<QPushButton>(u"addButton"_s)->isEnabled());
    enter(m_uri, u"  Bearer "_s + m_token + u'\n');
    QTest::mouseClick(find<QPushButton>(u"addButton"_s), Qt::LeftButton);
    QTRY_COMPARE(added.count(), 1);
    QVERIFY(!m_dialog->isVisible());
    const QString id = added.first().first().toString();
    QCOMPARE(m_here->client(id).name, u"Billing Portal"_s);
    QCOMPARE(QString::fromUtf8(m_here->tokenInKeychain(id)), m_token);
}

void TestAddClientDialog::aRefusedTokenKeepsEverythingTyped()
{
    enter(m_uri, u"wrong-token"_s);
    QTest::mouseClick(find<QPushButton>(u"addButton"_s), Qt::LeftButton);
    auto *bar = find<ui::MessageBar>(u"addMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"The server refused the token."_s);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QLineEdit>(u"configurationUriEdit"_s)->text(), m_uri);
    QCOMPARE(find<QLineEdit>(u"tokenEdit"_s)->text(), u"wrong-token"_s);
    QVERIFY(m_here->registrar->clients().empty());
    QVERIFY(find<QPushButton>(u"addButton"_s)->isEnabled());
}

void TestAddClientDialog::lengthIsTheOnlyFeedback()
{
    enter(m_uri, u"Bearer abcdef"_s);
    const QString feedback = find<QLabel>(u"tokenEditLength"_s)->text();
    QVERIFY2(feedback.startsWith(u"6 "), qPrintable(feedback));
    QVERIFY(feedback.contains(u"Bearer"));
    QCOMPARE(find<QLineEdit>(u"tokenEdit"_s)->echoMode(), QLineEdit::Password);
}

void TestAddClientDialog::takesAWholeResponse()
{
    const QString id = m_elsewhere->registrar->clients().front().id;
    const QByteArray response = "HTTP/1.1 201 Created\n\n"
                                + m_elsewhere->document(id)
                                      .with(u"registration_access_token"_s,
                                            '"' + m_token.toUtf8() + '"')
                                      .text();
    m_dialog->takeResponse(response);
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(m_token));
    QVERIFY(find<QLabel>(u"pasteFeedback"_s)->text().contains(u"Billing Portal"));
    QSignalSpy added(m_dialog.get(), &ui::AddClientDialog::clientAdded);
    QTest::mouseClick(find<QPushButton>(u"addButton"_s), Qt::LeftButton);
    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(QString::fromUtf8(m_here->tokenInKeychain(added.first().first().toString())), m_token);
}

void TestAddClientDialog::refusesATextWithoutAResponse()
{
    m_dialog->takeResponse("just a note"_ba);
    QVERIFY(find<ui::MessageBar>(u"addMessageBar"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"addButton"_s)->isEnabled());
}

// S05: the answer broke off after a new token; the typed one is worth nothing any more.
void TestAddClientDialog::aLostAnswerLeadsToTheClientThatWasKept()
{
    practice::PracticeSettings rotating;
    rotating.rotation = practice::PracticeSettings::Rotation::OnEveryUse;
    registerElsewhere(rotating);
    QSignalSpy added(m_dialog.get(), &ui::AddClientDialog::clientAdded);
    m_elsewhere->server->arm("GET", practice::Fault::fromName(u"broken-json"_s).value());
    enter(m_uri, m_token);
    QTest::mouseClick(find<QPushButton>(u"addButton"_s), Qt::LeftButton);
    const auto *bar = find<ui::MessageBar>(u"addMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->title().startsWith(u"The client was saved"), qPrintable(bar->title()));
    QVERIFY(!find<QPushButton>(u"addButton"_s)->isEnabled());
    QVERIFY(!find<QLineEdit>(u"tokenEdit"_s)->isEnabled());
    QVERIFY(find<QLineEdit>(u"tokenEdit"_s)->text().isEmpty());
    QCOMPARE(added.count(), 0);
    QTest::mouseClick(find<QPushButton>(u"showKeptClientButton"_s), Qt::LeftButton);
    QCOMPARE(added.count(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_here->client(added.first().first().toString()).unknownVerb, inventory::Verb::Enroll);
}

QTEST_MAIN(TestAddClientDialog)
#include "tst_addclientdialog.moc"
