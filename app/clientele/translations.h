// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace clientele::app {

/// Whether there is a catalogue of the language, such as "ja".
[[nodiscard]] bool isLanguage(QStringView language);

/// The first of the wanted languages ("ja-Jpan-JP", "ja", "en"; best first) that there is a
/// catalogue of. English, which everything is written in, if there is none.
[[nodiscard]] QString languageOf(const QStringList &wanted);

/// The language to use: the one asked for, or by what the system says where none was. To be called
/// before the application is made, because it also decides the default locale and which shapes a
/// Chinese character has.
[[nodiscard]] QString prepareLanguage(const QString &askedFor);

/// Our words and Qt's own (Cancel, Close, …) in one language, for as long as this lives.
class Translations
{
public:
    explicit Translations(const QString &language);

private:
    void load(const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace clientele::app
