// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace clientele::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 2> Languages{u"en", u"ja"};

// The editor's own menu. QScintilla has no Japanese catalogue, so ours has its words.
[[maybe_unused]] constexpr std::array EditorWords{
    QT_TRANSLATE_NOOP("QsciScintilla", "&Undo"),     QT_TRANSLATE_NOOP("QsciScintilla", "&Redo"),
    QT_TRANSLATE_NOOP("QsciScintilla", "Cu&t"),      QT_TRANSLATE_NOOP("QsciScintilla", "&Copy"),
    QT_TRANSLATE_NOOP("QsciScintilla", "&Paste"),    QT_TRANSLATE_NOOP("QsciScintilla", "Delete"),
    QT_TRANSLATE_NOOP("QsciScintilla", "Select All")};

} // namespace

bool isLanguage(QStringView language)
{
    return std::find(Languages.begin(), Languages.end(), language) != Languages.end();
}

QString languageOf(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0);
        if (isLanguage(language))
            return language;
    }
    return u"en"_s;
}

QString prepareLanguage(const QString &askedFor)
{
    const QString language = askedFor.isEmpty() ? languageOf(QLocale::system().uiLanguages())
                                                : askedFor;
    const QLocale locale(language);
    if (QLocale().language() == locale.language())
        return language;
    if (!askedFor.isEmpty())
        QLocale::setDefault(locale);
    // Fontconfig knows only the system's language, and may draw Japanese in Chinese shapes.
    if (locale.language() == QLocale::Japanese && qEnvironmentVariableIsEmpty("FC_LANG"))
        qputenv("FC_LANG", "ja");
    return language;
}

Translations::Translations(const QString &language)
{
    // The plurals of the English sentences first; what is installed later is asked earlier.
    const QString ours = u":/clientele/translations"_s;
    load(u"clientele_en"_s, ours);
    if (language == u"en")
        return;
    load(u"clientele_"_s + language, ours);
    load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void Translations::load(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace clientele::app
