// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoneditor.h"

#include "completionsite.h"

#include <widgets/colorroles.h>

#include <metadata/fieldtable.h>

#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int ErrorMarker = 0;
constexpr int WarningMarker = 1;
constexpr int ErrorSquiggle = 8;
constexpr int WarningSquiggle = 9;
constexpr int ServerMember = 10;
constexpr int HintDots = 11;
constexpr int MatchBox = 12;
/// Above those of the lexer and Scintilla's own. A style without a number takes one of 64 that all
/// editors of the program share.
constexpr int ErrorNote = 40;
constexpr int WarningNote = 41;

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : JsonView(parent)
    , m_errorNote(ErrorNote)
    , m_warningNote(WarningNote)
    , m_reading(metadata::ClientDocument::fromText({}))
{
    setObjectName(u"jsonEditor"_s);
    markerDefine(QsciScintilla::Circle, ErrorMarker);
    markerDefine(QsciScintilla::RightTriangle, WarningMarker);
    indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorSquiggle);
    indicatorDefine(QsciScintilla::SquiggleIndicator, WarningSquiggle);
    indicatorDefine(QsciScintilla::TextColorIndicator, ServerMember);
    indicatorDefine(QsciScintilla::DotsIndicator, HintDots);
    indicatorDefine(QsciScintilla::FullBoxIndicator, MatchBox);
    setIndicatorDrawUnder(true, MatchBox);
    setAnnotationDisplay(QsciScintilla::AnnotationStandard);
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    applyPalette();
}

const JsonEditor::Reading &JsonEditor::reading() const
{
    QByteArray text = json();
    if (text != m_readText) {
        m_reading = metadata::ClientDocument::fromText(text);
        m_readText = std::move(text);
    }
    return m_reading;
}

void JsonEditor::showFindings(const std::vector<validation::Finding> &findings)
{
    m_findings = findings;
    markerDeleteAll(ErrorMarker);
    markerDeleteAll(WarningMarker);
    clearAll(ErrorSquiggle);
    clearAll(WarningSquiggle);
    clearAll(HintDots);
    clearAnnotations();
    Annotations below;
    for (const validation::Finding &finding : findings)
        mark(finding, below);
    for (auto line = below.cbegin(); line != below.cend(); ++line)
        annotate(line.key(), line.value());
}

void JsonEditor::resizeEvent(QResizeEvent *event)
{
    JsonView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        showFindings(std::exchange(m_findings, {}));
}

void JsonEditor::mark(const validation::Finding &finding, Annotations &below)
{
    if (finding.severity == validation::Severity::Hint)
        return fill(HintDots, finding.span); // quiet: it may well be meant
    const bool isError = finding.severity == validation::Severity::Error;
    int line = 0;
    int column = 0;
    positionOf(finding.span.begin, &line, &column);
    markerAdd(line, isError ? ErrorMarker : WarningMarker);
    fill(isError ? ErrorSquiggle : WarningSquiggle, finding.span);
    const QString sentence = (isError ? u"  ✕ "_s : u"  ⚠ "_s) + finding.message;
    QList<QsciStyledText> &texts = below[line];
    if (!texts.isEmpty())
        texts.append(QsciStyledText(u"\n"_s, m_warningNote));
    texts.append(QsciStyledText(cutToWidth(sentence), isError ? m_errorNote : m_warningNote));
}

// Annotations do not wrap: a longer sentence would widen the whole text. All of it is in the list
// of findings.
QString JsonEditor::cutToWidth(const QString &sentence) const
{
    constexpr qsizetype fewest = 30;
    const int margins = marginWidth(LineNumbers) + marginWidth(Markers) + marginWidth(Folds);
    const QFontMetrics metrics(m_errorNote.font());
    const qsizetype fits = (viewport()->width() - margins) / metrics.horizontalAdvance(u'0') - 3;
    const qsizetype length = std::max(fewest, fits);
    return sentence.size() <= length ? sentence : sentence.first(length - 1) + u'…';
}

void JsonEditor::dimServerMembers(const metadata::ClientDocument &document)
{
    clearAll(ServerMember);
    for (const metadata::JsonMember &member : document.root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        if (field
            && (field->owner == metadata::FieldOwner::Server || member.name == u"client_id"_s))
            fill(ServerMember, {member.nameSpan.begin, member.value.span.end});
    }
}

void JsonEditor::fill(int indicator, const metadata::TextSpan &span)
{
    int fromLine = 0;
    int fromColumn = 0;
    int toLine = 0;
    int toColumn = 0;
    positionOf(span.begin, &fromLine, &fromColumn);
    positionOf(span.end, &toLine, &toColumn);
    fillIndicatorRange(fromLine, fromColumn, toLine, toColumn, indicator);
}

void JsonEditor::clearAll(int indicator)
{
    clearIndicatorRange(0, 0, lines() - 1, int(text(lines() - 1).size()), indicator);
}

void JsonEditor::goTo(const metadata::TextSpan &span)
{
    int line = 0;
    int column = 0;
    positionOf(span.begin, &line, &column);
    setCursorPosition(line, column);
    ensureLineVisible(line);
    setFocus();
}

void JsonEditor::reveal(const metadata::TextSpan &span)
{
    int first = 0;
    int last = 0;
    int column = 0;
    positionOf(span.begin, &first, &column);
    positionOf(span.end, &last, &column);
    setSelection(first, 0, last, column);
    ensureLineVisible(last);
    ensureLineVisible(first);
}

bool JsonEditor::formatJson()
{
    const bool isReadable = reading().has_value();
    if (isReadable)
        replaceJson(reading()->formatted().text());
    return isReadable;
}

QStringList JsonEditor::completions(const CompletionSite &site) const
{
    QStringList found;
    const QString typed = QString::fromUtf8(site.typed);
    if (site.kind == CompletionSite::Kind::Name) {
        const QByteArray text = json();
        for (const metadata::Field &field : metadata::FieldTable::standard().fields()) {
            if (field.owner == metadata::FieldOwner::Client
                && field.name.startsWith(typed, Qt::CaseInsensitive)
                && !text.contains('"' + field.name.toUtf8() + '"'))
                found.append(field.name);
        }
    } else if (site.kind == CompletionSite::Kind::Value) {
        const metadata::Field *field = metadata::FieldTable::standard().find(site.member);
        if (field)
            found = m_offers.value(field->offeredIn) + field->allowedValues;
    }
    found.removeIf([&typed](const QString &text) {
        return text == typed || !text.startsWith(typed, Qt::CaseInsensitive);
    });
    found.removeDuplicates();
    found.sort(); // the list is searched by halves
    return found;
}

void JsonEditor::complete()
{
    const CompletionSite site = CompletionSite::at(json(), caretOffset());
    const QStringList found = completions(site);
    if (found.isEmpty() || isReadOnly())
        return;
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    SendScintilla(SCI_AUTOCSETIGNORECASE, true);
    SendScintilla(SCI_AUTOCSETDROPRESTOFWORD, false);
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(site.typed.size()),
                  found.join(u'\n').toUtf8().constData());
}

// Ctrl+Space switches input methods in East Asia, so Alt+/ does the same.
void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isAsked = (event->key() == Qt::Key_Space
                          && event->modifiers() == Qt::ControlModifier)
                         || (event->key() == Qt::Key_Slash
                             && event->modifiers() == Qt::AltModifier);
    if (isAsked)
        return complete();
    const bool isEscape = event->key() == Qt::Key_Escape && !SendScintilla(SCI_AUTOCACTIVE);
    JsonView::keyPressEvent(event);
    if (isEscape)
        Q_EMIT escapePressed();
    const QString typed = event->text();
    if (!typed.isEmpty() && (typed[0].isLetterOrNumber() || typed[0] == u'_' || typed[0] == u'"'))
        complete();
}

qsizetype JsonEditor::caretOffset() const
{
    return SendScintilla(SCI_GETCURRENTPOS);
}

metadata::TextSpan JsonEditor::selectionSpan() const
{
    return {SendScintilla(SCI_GETSELECTIONSTART), SendScintilla(SCI_GETSELECTIONEND)};
}

void JsonEditor::selectSpan(const metadata::TextSpan &span)
{
    int line = 0;
    int column = 0;
    positionOf(span.begin, &line, &column);
    ensureLineVisible(line);
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(span.begin), static_cast<long>(span.end));
}

void JsonEditor::showMatches(const std::vector<metadata::TextSpan> &matches)
{
    SendScintilla(SCI_SETINDICATORCURRENT, MatchBox);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
    for (const metadata::TextSpan &match : matches)
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(match.begin),
                      static_cast<long>(match.end - match.begin));
}

void JsonEditor::applyPalette()
{
    JsonView::applyPalette();
    const QColor danger = roleColor(ColorRole::Danger, palette());
    const QColor warning = roleColor(ColorRole::Warning, palette());
    setMarkerForegroundColor(danger, ErrorMarker);
    setMarkerBackgroundColor(danger, ErrorMarker);
    setMarkerForegroundColor(warning, WarningMarker);
    setMarkerBackgroundColor(warning, WarningMarker);
    setIndicatorForegroundColor(danger, ErrorSquiggle);
    setIndicatorForegroundColor(warning, WarningSquiggle);
    setIndicatorForegroundColor(roleColor(ColorRole::Info, palette()), HintDots);
    setIndicatorForegroundColor(roleColor(ColorRole::Muted, palette()), ServerMember);
    QColor match = warning;
    match.setAlphaF(0.25F);
    setIndicatorForegroundColor(match, MatchBox);
    m_errorNote.setColor(danger);
    m_warningNote.setColor(warning);
    for (QsciStyle *note : {&m_errorNote, &m_warningNote}) {
        note->setPaper(palette().color(QPalette::AlternateBase));
        note->setFont(font());
    }
}

} // namespace clientele::ui
