// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffpane.h"

#include <widgets/colorroles.h>

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

enum Marker { AddedSymbol = 0, RemovedSymbol = 1, AddedLine = 16, RemovedLine = 17 };
enum Indicator { AddedWord = 8, RemovedWord = 9 };
enum Style { FillerStyle = 60, NumberStyle = 61 }; // above the lexer's and Scintilla's own

/// Scintilla counts columns in characters, QString in UTF-16 units.
int columnOf(QStringView line, qsizetype unit)
{
    return int(line.left(unit).toUcs4().size());
}

} // namespace

DiffPane::DiffPane(Numbers numbers, QWidget *parent)
    : JsonView(parent)
    , m_numbers(numbers)
{
    setReadOnly(true);
    setFolding(NoFoldStyle, Folds);
    setBraceMatching(NoBraceMatch);
    setAnnotationDisplay(AnnotationStandard);
    buildMarkers();
    if (m_numbers == Numbers::Given) {
        setMarginType(LineNumbers, TextMarginRightJustified);
        setWrapMode(WrapWord);
        setWrapIndentMode(WrapIndentIndented);
    }
    DiffPane::applyPalette();
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line) {
        if (line == m_chosenLine)
            return;
        m_chosenLine = line;
        Q_EMIT lineChosen(line);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DiffPane::markWordsInView);
}

void DiffPane::buildMarkers()
{
    markerDefine(Plus, AddedSymbol);
    markerDefine(Minus, RemovedSymbol);
    markerDefine(Background, AddedLine);
    markerDefine(Background, RemovedLine);
    for (const int indicator : {int(AddedWord), int(RemovedWord)}) {
        indicatorDefine(StraightBoxIndicator, indicator);
        setIndicatorDrawUnder(true, indicator);
    }
}

void DiffPane::setLines(const QByteArray &text, const std::vector<PaneLine> &lines,
                        const WordsOf &wordsOf)
{
    m_chosenLine = 0;
    markerDeleteAll();
    clearAnnotations();
    clearMarginText();
    m_lines.clear(); // the text that comes may scroll the view
    setJson(text);
    m_lines = lines;
    m_areWordsMarked.assign(lines.size(), false);
    m_wordsOf = wordsOf;
    int highest = 0;
    for (const PaneLine &line : lines)
        highest = std::max({highest, line.before + 1, line.after + 1});
    m_digits = int(QString::number(highest).size());
    for (size_t line = 0; line < lines.size(); ++line)
        decorate(int(line), lines[line]);
    fitNumbers();
    markWordsInView();
}

void DiffPane::decorate(int line, const PaneLine &look)
{
    if (look.mark != PaneLine::Mark::None) {
        const bool added = look.mark == PaneLine::Mark::Added;
        markerAdd(line, added ? AddedSymbol : RemovedSymbol);
        markerAdd(line, added ? AddedLine : RemovedLine);
    }
    if (look.fillersBelow > 0) // an annotation of spaces, because an empty one is none
        annotate(line, u" "_s + u"\n "_s.repeated(look.fillersBelow - 1), FillerStyle);
    if (m_numbers == Numbers::Given)
        setMarginText(line, numberOf(look), NumberStyle);
}

// What came has no number among the old lines, and what went has none among the new ones.
QString DiffPane::numberOf(const PaneLine &look) const
{
    const auto number = [this](int line, bool isShown) {
        return (isShown && line >= 0 ? QString::number(line + 1) : QString())
            .rightJustified(m_digits);
    };
    return number(look.before, look.mark != PaneLine::Mark::Added) + u' '
           + number(look.after, look.mark != PaneLine::Mark::Removed);
}

void DiffPane::markWordsInView()
{
    const auto lineAt = [this](long row) {
        return int(SendScintilla(SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(row)));
    };
    const long first = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const int last = std::min(lineAt(first + SendScintilla(SCI_LINESONSCREEN) + 1),
                              int(m_lines.size()) - 1);
    for (int line = lineAt(first); line <= last; ++line) {
        if (m_areWordsMarked[size_t(line)])
            continue;
        m_areWordsMarked[size_t(line)] = true;
        markWords(line, m_lines[size_t(line)]);
    }
}

void DiffPane::markWords(int line, const PaneLine &look)
{
    const std::vector<WordRange> words = m_wordsOf(look);
    const QString content = words.empty() ? QString() : text(line);
    for (const WordRange &word : words)
        fillIndicatorRange(line, columnOf(content, word.begin), line,
                           columnOf(content, word.begin + word.length),
                           look.mark == PaneLine::Mark::Added ? AddedWord : RemovedWord);
}

void DiffPane::fitNumbers()
{
    if (m_numbers == Numbers::Given)
        setMarginWidth(LineNumbers, QString(2 * m_digits + 3, u'9'));
}

void DiffPane::placeCaret(int line)
{
    // The editor tells of its caret with the next paint: by then it must be where it is known to
    // be.
    m_chosenLine = line;
    setCursorPosition(line, 0);
}

void DiffPane::showLine(int line)
{
    const int onScreen = int(SendScintilla(SCI_LINESONSCREEN));
    setFirstVisibleLine(std::max(0, rowOfLine(line) - onScreen / 3));
}

int DiffPane::widestLine() const
{
    // Only the longest line is measured, in bytes: its Japanese takes more of them than of pixels.
    QByteArray longest;
    for (const QByteArray &line : json().split('\n'))
        longest = std::max(longest, line, [](const auto &left, const auto &right) {
            return left.size() < right.size();
        });
    return int(SendScintilla(SCI_TEXTWIDTH, static_cast<unsigned long>(STYLE_DEFAULT),
                             longest.constData()));
}

void DiffPane::setTextWidth(int width)
{
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, false);
    SendScintilla(SCI_SETSCROLLWIDTH, std::max(1, width));
}

int DiffPane::rowOfLine(int line) const
{
    return int(SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line)));
}

void DiffPane::applyPalette()
{
    JsonView::applyPalette();
    const DiffColors colors = diffColors(palette());
    setMarkerBackgroundColor(colors.addedLine, AddedLine);
    setMarkerBackgroundColor(colors.removedLine, RemovedLine);
    const QColor added = roleColor(ColorRole::Positive, palette());
    const QColor removed = roleColor(ColorRole::Warning, palette());
    setMarkerForegroundColor(added, AddedSymbol);
    setMarkerBackgroundColor(added, AddedSymbol);
    setMarkerForegroundColor(removed, RemovedSymbol);
    setMarkerBackgroundColor(removed, RemovedSymbol);
    for (const auto &[indicator, color] :
         {std::pair(AddedWord, colors.addedWord), std::pair(RemovedWord, colors.removedWord)}) {
        setIndicatorForegroundColor(color, indicator);
        SendScintilla(SCI_INDICSETALPHA, indicator, 255L);
        SendScintilla(SCI_INDICSETOUTLINEALPHA, indicator, 255L);
    }
    SendScintilla(SCI_STYLESETBACK, FillerStyle, colors.filler);
    SendScintilla(SCI_STYLESETBACK, NumberStyle,
                  palette().color(QPalette::Active, QPalette::Window));
    SendScintilla(SCI_STYLESETFORE, NumberStyle, roleColor(ColorRole::Muted, palette()));
}

bool DiffPane::event(QEvent *event)
{
    // The editor component claims most keys for commands that a read-only text does not have; they
    // belong to the page.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->matches(QKeySequence::Copy) && !key->matches(QKeySequence::SelectAll)) {
            event->ignore();
            return true;
        }
    }
    return JsonView::event(event);
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    JsonView::resizeEvent(event);
    markWordsInView();
}

void DiffPane::changeEvent(QEvent *event)
{
    JsonView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        fitNumbers();
}

} // namespace clientele::ui
