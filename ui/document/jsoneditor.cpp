// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoneditor.h"

#include <widgets/colorroles.h>

#include <metadata/fieldtable.h>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int ErrorMarker = 0;
constexpr int WarningMarker = 1;
constexpr int ErrorSquiggle = 8;
constexpr int WarningSquiggle = 9;
constexpr int ServerMember = 10;

/// Annotations do not wrap: a longer sentence would widen the whole text. All of it is in the list
/// of findings.
constexpr int LongestAnnotation = 90;

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : JsonView(parent)
{
    setObjectName(u"jsonEditor"_s);
    markerDefine(QsciScintilla::Circle, ErrorMarker);
    markerDefine(QsciScintilla::RightTriangle, WarningMarker);
    indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorSquiggle);
    indicatorDefine(QsciScintilla::SquiggleIndicator, WarningSquiggle);
    indicatorDefine(QsciScintilla::TextColorIndicator, ServerMember);
    setAnnotationDisplay(QsciScintilla::AnnotationStandard);
    setAutoIndent(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    applyPalette();
}

void JsonEditor::showFindings(const std::vector<Finding> &findings)
{
    markerDeleteAll(ErrorMarker);
    markerDeleteAll(WarningMarker);
    clearAll(ErrorSquiggle);
    clearAll(WarningSquiggle);
    clearAnnotations();
    QMap<int, QString> below;
    for (const Finding &finding : findings)
        mark(finding, below);
    for (auto line = below.cbegin(); line != below.cend(); ++line)
        annotate(line.key(), line.value(), m_annotation);
}

void JsonEditor::mark(const Finding &finding, QMap<int, QString> &below)
{
    const bool isError = finding.severity == Finding::Severity::Error;
    int line = 0;
    int column = 0;
    positionOf(finding.span.begin, &line, &column);
    markerAdd(line, isError ? ErrorMarker : WarningMarker);
    fill(isError ? ErrorSquiggle : WarningSquiggle, finding.span);
    QString sentence = (isError ? u"  ✕ "_s : u"  ⚠ "_s) + finding.message;
    if (sentence.size() > LongestAnnotation)
        sentence = sentence.left(LongestAnnotation) + u'…';
    QString &text = below[line];
    text += text.isEmpty() ? sentence : u'\n' + sentence;
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
    setIndicatorForegroundColor(roleColor(ColorRole::Muted, palette()), ServerMember);
    m_annotation.setColor(danger);
    m_annotation.setPaper(palette().color(QPalette::AlternateBase));
    m_annotation.setFont(font());
}

} // namespace clientele::ui
