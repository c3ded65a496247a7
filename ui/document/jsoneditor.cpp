// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoneditor.h"

#include <widgets/colorroles.h>

#include <QMap>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int ErrorMarker = 0;
constexpr int WarningMarker = 1;
constexpr int ErrorSquiggle = 8;
constexpr int WarningSquiggle = 9;
constexpr int ServerMember = 10;

/// Annotations start with the line's own indentation, so that they stand under what they mean.
constexpr int MostIndentation = 24;
constexpr int ShortestAnnotation = 20;

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : JsonView(parent)
{
    setObjectName(u"jsonEditor"_s);
    defineMarks();
    setIndentationWidth(2);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    applyPalette();
}

void JsonEditor::defineMarks()
{
    markerDefine(QsciScintilla::Circle, ErrorMarker);
    markerDefine(QsciScintilla::RightTriangle, WarningMarker);
    indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorSquiggle);
    indicatorDefine(QsciScintilla::SquiggleIndicator, WarningSquiggle);
    indicatorDefine(QsciScintilla::TextColorIndicator, ServerMember);
    setAnnotationDisplay(QsciScintilla::AnnotationStandard);
}

void JsonEditor::showFindings(const std::vector<Finding> &findings)
{
    m_findings = findings;
    markerDeleteAll(ErrorMarker);
    markerDeleteAll(WarningMarker);
    clear(ErrorSquiggle);
    clear(WarningSquiggle);
    for (const Finding &finding : m_findings) {
        const bool isError = finding.severity == Finding::Severity::Error;
        int line = 0;
        int column = 0;
        positionOf(finding.span.begin, &line, &column);
        markerAdd(line, isError ? ErrorMarker : WarningMarker);
        fill(isError ? ErrorSquiggle : WarningSquiggle, finding.span);
    }
    annotateFindings();
}

void JsonEditor::annotateFindings()
{
    clearAnnotations();
    QMap<int, QList<QsciStyledText>> below;
    for (const Finding &finding : m_findings) {
        const bool isError = finding.severity == Finding::Severity::Error;
        QsciStyle style(isError ? QsciLexerJSON::Error + 1 : QsciLexerJSON::Error + 2);
        style.setColor(roleColor(isError ? ColorRole::Danger : ColorRole::Warning, palette()));
        style.setPaper(palette().color(QPalette::AlternateBase));
        style.setFont(lexer()->font(QsciLexerJSON::Default));
        int line = 0;
        int column = 0;
        positionOf(finding.span.begin, &line, &column);
        const QString text = annotationFor(finding);
        below[line].append(QsciStyledText(below[line].isEmpty() ? text : u'\n' + text, style));
    }
    for (auto line = below.cbegin(); line != below.cend(); ++line)
        annotate(line.key(), line.value());
}

/// Annotations do not wrap, and a longer sentence would widen the whole text: it is cut to what can
/// be seen. All of it is in the list of findings.
QString JsonEditor::annotationFor(const Finding &finding) const
{
    int line = 0;
    int column = 0;
    positionOf(finding.span.begin, &line, &column);
    const QString sentence = (finding.severity == Finding::Severity::Error ? u"✕ "_s : u"⚠ "_s)
                             + finding.message;
    const QFontMetrics metrics(lexer()->font(QsciLexerJSON::Default));
    const int margins = marginWidth(LineNumbers) + marginWidth(Markers) + marginWidth(Folds);
    const int columns = (viewport()->width() - margins) / metrics.horizontalAdvance(u'0') - 1;
    const int indentation = std::min(this->indentation(line), MostIndentation);
    const int room = std::max(columns - indentation, ShortestAnnotation);
    return QString(indentation, u' ')
           + metrics.elidedText(sentence, Qt::ElideRight, room * metrics.horizontalAdvance(u'0'));
}

void JsonEditor::resizeEvent(QResizeEvent *event)
{
    JsonView::resizeEvent(event);
    if (!m_findings.empty())
        annotateFindings();
}

void JsonEditor::dimServerMembers(const metadata::ClientDocument &document)
{
    clear(ServerMember);
    for (const metadata::JsonMember &member : document.root().members) {
        if (isManagedByServer(member.name))
            fill(ServerMember, {member.nameSpan.begin, member.value.span.end});
    }
}

void JsonEditor::fill(int indicator, const metadata::TextSpan &span)
{
    SendScintilla(SCI_SETINDICATORCURRENT, indicator);
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(span.begin),
                  static_cast<long>(span.end - span.begin));
}

void JsonEditor::clear(int indicator)
{
    SendScintilla(SCI_SETINDICATORCURRENT, indicator);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length()));
}

void JsonEditor::goTo(const metadata::TextSpan &span)
{
    int line = 0;
    int column = 0;
    positionOf(span.begin, &line, &column);
    ensureLineVisible(line); // opens folds
    setCursorPosition(line, column);
    setFocus();
}

QByteArray JsonEditor::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    const QByteArray pasted = JsonView::fromMimeData(source, rectangular);
    const LiftedText lifted = withoutPastedSecrets(pasted);
    if (!lifted.hadAny())
        return pasted;
    // Scintilla asks here for what it is about to insert; it cannot tell anyone itself.
    Q_EMIT const_cast<JsonEditor *>(this)->secretsKeptOut(lifted);
    return lifted.text;
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
    if (!m_findings.empty())
        annotateFindings();
}

} // namespace clientele::ui
