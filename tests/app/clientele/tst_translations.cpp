// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which language is used, and that all who have words take it: we, Qt, the editor, the field table.
#include <clientele/translations.h>
#include <metadata/fieldtable.h>

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void takesTheFirstThatThereIs_data();
    void takesTheFirstThatThereIs();
    void japaneseIsShown();
    void countsHaveNoPlural();
    void qtHasItsWords();
    void englishIsBackAfterwards();
    void datesFollowTheCommandLine();
};

namespace {

QString words(const char *context, const char *text, int count = -1)
{
    return QCoreApplication::translate(context, text, nullptr, count);
}

} // namespace

void TestTranslations::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::takesTheFirstThatThereIs_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("language");
    QTest::newRow("Japanese") << QStringList{u"ja-Jpan-JP"_s, u"ja-JP"_s, u"ja"_s} << u"ja"_s;
    QTest::newRow("American") << QStringList{u"en-Latn-US"_s, u"en-US"_s, u"en"_s} << u"en"_s;
    QTest::newRow("a second choice") << QStringList{u"fr-FR"_s, u"ja"_s, u"en"_s} << u"ja"_s;
    QTest::newRow("English before Japanese") << QStringList{u"en-GB"_s, u"ja"_s} << u"en"_s;
    QTest::newRow("no catalogue") << QStringList{u"de-DE"_s, u"de"_s} << u"en"_s;
    QTest::newRow("Javanese is not Japanese") << QStringList{u"jav"_s} << u"en"_s;
    QTest::newRow("no language") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("nothing") << QStringList{} << u"en"_s;
}

void TestTranslations::takesTheFirstThatThereIs()
{
    QFETCH(const QStringList, wanted);
    QTEST(app::languageOf(wanted), "language");
}

void TestTranslations::japaneseIsShown()
{
    const app::Translations translations(u"ja"_s);
    QCOMPARE(words("clientele::ui::Commands", "&File"), u"ファイル(&F)"_s);
    QCOMPARE(words("QsciScintilla", "&Undo"), u"元に戻す(&U)"_s);
    const metadata::Field *name = metadata::FieldTable::standard().find(u"client_name");
    QVERIFY(name);
    QCOMPARE(name->label.text(), u"名前"_s);
}

void TestTranslations::countsHaveNoPlural()
{
    const app::Translations translations(u"ja"_s);
    QCOMPARE(words("clientele::ui::ClientWords", "%n days ago", 1), u"1 日前"_s);
    QCOMPARE(words("clientele::ui::ClientWords", "%n days ago", 3), u"3 日前"_s);
}

void TestTranslations::qtHasItsWords()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_ja.qm"_s))
        QSKIP("Qt's Japanese catalogue is not installed.");
    const app::Translations translations(u"ja"_s);
    QCOMPARE(words("QPlatformTheme", "Cancel"), u"キャンセル"_s);
}

void TestTranslations::englishIsBackAfterwards()
{
    {
        const app::Translations translations(u"ja"_s);
    }
    const app::Translations translations(u"en"_s);
    QCOMPARE(words("clientele::ui::Commands", "&File"), u"&File"_s);
    QCOMPARE(words("clientele::registrar::Habits", "Did not allow %1 of %n read(s).", 1),
             u"Did not allow %1 of 1 read."_s);
    QCOMPARE(metadata::FieldTable::standard().find(u"client_name")->label.text(), u"Name"_s);
}

void TestTranslations::datesFollowTheCommandLine()
{
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(app::prepareLanguage(u"ja"_s), u"ja"_s);
    QCOMPARE(QLocale().toString(QDate(2026, 5, 14), QLocale::LongFormat), u"2026年5月14日木曜日"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(app::prepareLanguage(u"en"_s), u"en"_s);
    QCOMPARE(QLocale().territory(), QLocale::UnitedKingdom);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
