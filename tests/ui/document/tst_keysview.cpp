// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <document/documentview.h>
#include <document/jsoneditor.h>
#include <document/keysview.h>
#include <widgets/messagebar.h>

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

namespace {

// RFC 8037, appendix A, without the private part.
QByteArray okp()
{
    return R"({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
}

// RFC 7517, appendix A.1.
QByteArray ec()
{
    return R"({"kid": "mine", "use": "sig", "alg": "ES256", "kty": "EC", "crv": "P-256", )"
           R"("x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", )"
           R"("y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"})";
}

QByteArray setOf(const QByteArrayList &keys)
{
    return "{\"keys\": [" + keys.join(", ") + "]}";
}

} // namespace

class TestKeysView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatThereAreNone();
    void addsAndRemovesInTheDocumentsHistory();
    void aPrivateKeyIsRefused();
    void aKeyIsAddedOnce();
    void whatHoldsNoKeyIsSaid();
    void followsTheText();
    void isLockedWhileTheTextCannotBeRead();
    void aDeletedClientsKeysStay();
    void showsThePublishedKeys();
    void saysThatNothingIsPublished();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_keys->findChild<Widget *>(name);
    }
    [[nodiscard]] QTreeWidget *table() const { return find<QTreeWidget>(u"clientKeys"_s); }
    [[nodiscard]] ui::JsonEditor *editor() const
    {
        return m_view->findChild<ui::JsonEditor *>(u"jsonEditor"_s);
    }
    void setKeyAddress(const QString &address)
    {
        m_view->setMember(u"jwks_uri"_s, '"' + address.toUtf8() + '"');
    }
    void take(const QByteArray &bytes)
    {
        QByteArray file(bytes);
        file.detach();
        m_keys->takeFile(file);
        QCOMPARE(file.count('\0'), file.size()); // nothing is left of it
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::DocumentView> m_view;
    std::unique_ptr<ui::KeysView> m_keys;
};

void TestKeysView::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    m_view = std::make_unique<ui::DocumentView>(*m_fixture->registrar, m_id);
    m_keys = std::make_unique<ui::KeysView>(*m_fixture->registrar, m_id, *m_view);
    m_keys->resize(900, 500);
    m_keys->show();
}

void TestKeysView::cleanup()
{
    m_keys.reset();
    m_view.reset();
    m_fixture.reset();
}

void TestKeysView::saysThatThereAreNone()
{
    QVERIFY(find<QLabel>(u"keysEmpty"_s)->isVisible());
    QVERIFY(!table()->isVisible());
    QVERIFY(!find<QPushButton>(u"removeKeyButton"_s)->isEnabled());
    QVERIFY(!find<QLabel>(u"keysElsewhere"_s)->isVisible());
}

void TestKeysView::addsAndRemovesInTheDocumentsHistory()
{
    const QByteArray before = editor()->json();
    take(setOf({okp(), ec()}));
    QCOMPARE(table()->topLevelItemCount(), 2);
    QCOMPARE(table()->topLevelItem(0)->text(1), u"OKP Ed25519"_s);
    // RFC 8037, appendix A.3.
    QCOMPARE(table()->topLevelItem(0)->text(4), u"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"_s);
    QCOMPARE(table()->topLevelItem(1)->text(0), u"mine"_s);
    QCOMPARE(table()->topLevelItem(1)->text(3), u"ES256"_s);
    const auto rest = metadata::ClientDocument::fromText(editor()->json())->without({u"jwks"_s});
    QCOMPARE(rest.text(), before);
    QVERIFY(m_fixture->registrar->draft(m_id)->text.contains("11qYAYKxCrfVS"));

    table()->setCurrentItem(table()->topLevelItem(0));
    QTest::mouseClick(find<QWidget>(u"removeKeyButton"_s), Qt::LeftButton);
    QCOMPARE(table()->topLevelItemCount(), 1);
    QCOMPARE(table()->topLevelItem(0)->text(0), u"mine"_s);
    editor()->undo();
    editor()->undo();
    QCOMPARE(editor()->json(), before);
    QTRY_VERIFY(find<QLabel>(u"keysEmpty"_s)->isVisible());
}

void TestKeysView::aPrivateKeyIsRefused()
{
    const QByteArray before = editor()->json();
    take(okp().chopped(1) + R"(, "d": "paste-me-not"})");
    const auto *bar = find<ui::MessageBar>(u"keysMessageBar"_s);
    QCOMPARE(bar->title(), u"This file has a private key."_s);
    QCOMPARE(bar->text(), u"Only its public part may be registered."_s);
    QCOMPARE(editor()->json(), before);
    QTest::mouseClick(find<QWidget>(u"usePublicPartButton"_s), Qt::LeftButton);
    QCOMPARE(table()->topLevelItemCount(), 1);
    QVERIFY(!bar->isVisible());
    QVERIFY(!editor()->json().contains("paste-me-not"));
    QVERIFY(!m_fixture->isOnDisk("paste-me-not"));
}

void TestKeysView::aKeyIsAddedOnce()
{
    take(ec());
    const QByteArray before = editor()->json();
    take(ec());
    QCOMPARE(find<ui::MessageBar>(u"keysMessageBar"_s)->title(),
             u"This client has these keys already."_s);
    QCOMPARE(editor()->json(), before);
    take(okp());
    QCOMPARE(table()->topLevelItemCount(), 2);
    QVERIFY(!find<ui::MessageBar>(u"keysMessageBar"_s)->isVisible());
}

void TestKeysView::whatHoldsNoKeyIsSaid()
{
    take("hello"_ba);
    QCOMPARE(find<ui::MessageBar>(u"keysMessageBar"_s)->title(),
             u"No public key was found in this file."_s);
    take(R"({"kty": "oct", "k": "AAAA"})"_ba);
    QVERIFY(!find<QWidget>(u"usePublicPartButton"_s));
    QVERIFY(!editor()->json().contains("oct"));
}

void TestKeysView::followsTheText()
{
    const auto document = metadata::ClientDocument::fromText(editor()->json()).value();
    editor()->replaceJson(document.with(u"jwks"_s, setOf({ec()}))
                              .with(u"jwks_uri"_s, "\"https://a.example/jwks\""_ba)
                              .text());
    QTRY_COMPARE(table()->topLevelItemCount(), 1);
    QVERIFY(find<QLabel>(u"keysElsewhere"_s)->text().contains(u"https://a.example/jwks"));
    QVERIFY(find<QLabel>(u"keysElsewhere"_s)->isVisible());
}

void TestKeysView::isLockedWhileTheTextCannotBeRead()
{
    take(ec());
    editor()->replaceJson("{");
    QTRY_VERIFY(!find<QWidget>(u"addKeyButton"_s)->isEnabled());
    QVERIFY(!find<QWidget>(u"addKeyButton"_s)->toolTip().isEmpty());
    QCOMPARE(table()->topLevelItemCount(), 1);
    take(okp());
    QCOMPARE(editor()->json(), "{"_ba);
}

void TestKeysView::aDeletedClientsKeysStay()
{
    m_view->setReadOnly(true);
    QVERIFY(!find<QWidget>(u"addKeyButton"_s)->isEnabled());
    const QByteArray before = editor()->json();
    take(ec());
    QCOMPARE(editor()->json(), before);
}

void TestKeysView::showsThePublishedKeys()
{
    setKeyAddress(m_fixture->server->keySetAddress().toString());
    auto *published = find<QTreeWidget>(u"publishedKeys"_s);
    QTRY_VERIFY(find<QWidget>(u"fetchKeysButton"_s)->isVisible());
    QVERIFY(!find<QLabel>(u"keysEmpty"_s)->isVisible());
    QVERIFY(!published->isVisible());
    const QByteArray before = editor()->json();
    QTest::mouseClick(find<QWidget>(u"fetchKeysButton"_s), Qt::LeftButton);
    QTRY_COMPARE(published->topLevelItemCount(), 2);
    QVERIFY(published->isVisible());
    QCOMPARE(published->topLevelItem(0)->text(0), u"practice-2026"_s);
    QCOMPARE(published->topLevelItem(0)->text(1), u"RSA 2048"_s);
    QVERIFY(find<QLabel>(u"publishedKeysSummary"_s)->text().startsWith(u"2 key"));
    QCOMPARE(editor()->json(), before);

    setKeyAddress(u"https://elsewhere.example/jwks"_s);
    QTRY_VERIFY(!published->isVisible());
}

void TestKeysView::saysThatNothingIsPublished()
{
    setKeyAddress(m_fixture->server->issuer().toString() + u"/nothing"_s);
    QTRY_VERIFY(find<QWidget>(u"fetchKeysButton"_s)->isVisible());
    QTest::mouseClick(find<QWidget>(u"fetchKeysButton"_s), Qt::LeftButton);
    const auto *bar = find<ui::MessageBar>(u"publishedKeysMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->title().contains(u"404"), qPrintable(bar->title()));
    QVERIFY(!find<QWidget>(u"publishedKeys"_s)->isVisible());
    QVERIFY(find<QWidget>(u"fetchKeysButton"_s)->isEnabled());
}

QTEST_MAIN(TestKeysView)
#include "tst_keysview.moc"
