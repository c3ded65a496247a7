// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changehtml.h"

#include <diff/alignment.h>
#include <diff/memberwords.h>

#include <widgets/colorroles.h>

#include <metadata/documentdiff.h>

#include <QCoreApplication>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::JsonValue;
using registrar::PlannedChange;
using registrar::PlanSection;

namespace {

constexpr int longestValueShown = 4000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ChangeStrip)
};

QString fixed(const QString &html)
{
    const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return u"<span style=\"font-family:'%1'\">%2</span>"_s.arg(family.toHtmlEscaped(), html);
}

QString colored(const QString &html, const QColor &color)
{
    return u"<span style=\"color:%1\">%2</span>"_s.arg(color.name(), html);
}

QString marked(const QString &text, const std::vector<WordRange> &words, const QColor &color)
{
    QString html;
    qsizetype done = 0;
    for (const WordRange &word : words) {
        html += text.mid(done, word.begin - done).toHtmlEscaped();
        html += u"<span style=\"background-color:%1\">%2</span>"_s.arg(
            color.name(), text.mid(word.begin, word.length).toHtmlEscaped());
        done = word.begin + word.length;
    }
    return html + text.mid(done).toHtmlEscaped();
}

/// One of the lines "− old" and "+ new".
QString valueLine(QChar sign, const QString &html, const QPalette &palette)
{
    const QColor color = roleColor(sign == u'+' ? ColorRole::Positive : ColorRole::Warning,
                                   palette);
    return u"<div>"_s + fixed(colored(u"<b>"_s + sign + u"</b>"_s, color) + u"&nbsp;"_s + html)
           + u"</div>"_s;
}

QString valueText(const JsonValue &value)
{
    return metadata::shortText(value, longestValueShown);
}

QString elementLines(const metadata::MemberChange &change, const QPalette &palette)
{
    QString html;
    for (const QString &element : change.elementsRemoved)
        html += valueLine(u'−', element.toHtmlEscaped(), palette);
    for (const QString &element : change.elementsAdded)
        html += valueLine(u'+', element.toHtmlEscaped(), palette);
    return html;
}

QString valueLines(const metadata::MemberChange &change, const QPalette &palette)
{
    if (MemberWords::isSecret(change.name) || change.kind == metadata::ChangeKind::Same)
        return {};
    const bool isList = change.before && change.after && change.before->isArray()
                        && change.after->isArray();
    if (isList && !change.orderOnly)
        return elementLines(change, palette);
    const QString before = change.before ? valueText(*change.before) : QString();
    const QString after = change.after ? valueText(*change.after) : QString();
    const ChangedWords words = change.before && change.after ? changedWords(before, after)
                                                             : ChangedWords();
    const DiffColors colors = diffColors(palette);
    QString html;
    if (change.before)
        html += valueLine(u'−', marked(before, words.before, colors.removedWord), palette);
    if (change.after)
        html += valueLine(u'+', marked(after, words.after, colors.addedWord), palette);
    return html;
}

/// Three columns: what both started from, and what each made of it.
QString conflictTable(const PlannedChange &planned)
{
    const auto cell = [](const std::optional<JsonValue> &value) {
        return u"<td style=\"padding-right:16px\">%1</td>"_s.arg(
            fixed((value ? valueText(*value) : Words::tr("(none)")).toHtmlEscaped()));
    };
    const auto title = [](const QString &text) {
        return u"<td style=\"padding-right:16px\"><b>%1</b></td>"_s.arg(text.toHtmlEscaped());
    };
    return u"<table width=\"100%\"><tr>%1%2%3</tr><tr>%4%5%6</tr></table>"_s.arg(
        title(Words::tr("Started from")), title(Words::tr("Server now")), title(Words::tr("Mine")),
        cell(planned.base), cell(planned.theirs), cell(planned.yours));
}

/// Adds to the meaning what its cell has no room for.
QString explanation(const PlannedChange &planned)
{
    if (planned.section == PlanSection::YouRemove)
        return Words::tr("It is left out. An update replaces the whole registration; what is "
                         "missing is deleted or reset.");
    if (planned.section == PlanSection::Unchanged)
        return planned.change.after ? valueText(*planned.change.after) : QString();
    return {};
}

} // namespace

QString changeHtml(const PlannedChange &planned, const QPalette &palette)
{
    QString head = fixed(u"<b>%1</b>"_s.arg(planned.change.name.toHtmlEscaped()));
    if (!planned.meaning.isEmpty()) {
        const ColorRole role = planned.isWarning ? ColorRole::Warning : ColorRole::Text;
        head += u"&nbsp; "_s
                + colored((planned.isWarning ? u"⚠ "_s : QString())
                              + planned.meaning.toHtmlEscaped(),
                          roleColor(role, palette));
    }
    QString html = u"<div>"_s + head + u"</div>"_s;
    if (planned.youChangedItToo && !MemberWords::isSecret(planned.change.name))
        return html + conflictTable(planned);
    if (const QString more = MemberWords::isSecret(planned.change.name) ? QString()
                                                                        : explanation(planned);
        !more.isEmpty())
        html += u"<div>"_s + more.toHtmlEscaped() + u"</div>"_s;
    return html + valueLines(planned.change, palette);
}

} // namespace clientele::ui
