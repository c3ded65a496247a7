// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonview.h"

#include "colorroles.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int symbolMarkers = 0xffff;
constexpr int foldMarkersBegin = 25; // SC_MARKNUM_FOLDEREND
constexpr int foldMarkersEnd = 32;

bool isTabModeKey(const QKeyEvent *event)
{
#ifdef Q_OS_MACOS
    const Qt::KeyboardModifiers wanted = Qt::MetaModifier | Qt::ShiftModifier;
#else
    const Qt::KeyboardModifiers wanted = Qt::ControlModifier;
#endif
    return event->key() == Qt::Key_M && event->modifiers() == wanted;
}

/// What of one text is to be replaced to get the other; never half a character.
struct Difference
{
    qsizetype begin = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;
};

bool isInsideCharacter(const QByteArray &text, qsizetype at)
{
    return at < text.size() && (uchar(text[at]) & 0xc0U) == 0x80U;
}

Difference differenceOf(const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype begin = 0;
    while (begin < shorter && before[begin] == after[begin])
        ++begin;
    while (begin > 0 && (isInsideCharacter(before, begin) || isInsideCharacter(after, begin)))
        --begin;
    qsizetype tail = 0;
    while (tail < shorter - begin
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isInsideCharacter(before, before.size() - tail))
        --tail;
    return {begin, before.size() - begin - tail, after.size() - begin - tail};
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // The fixed font of some platforms does not grow with the text size that the user chose.
    const qreal size = QGuiApplication::font().pointSizeF();
    if (size > font.pointSizeF())
        font.setPointSizeF(size);
    return font;
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new QsciLexerJSON(this))
{
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setAutoIndent(true);
    m_lexer->setHighlightComments(false);
    m_lexer->setHighlightEscapeSequences(true);
    setLexer(m_lexer);
    // Else a horizontal scroll bar shows for lines that are not there.
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, true);
    unbindWindowKeys();
    applyFont();
    buildMargins();
    JsonView::applyPalette();
}

void JsonView::buildMargins()
{
    setMarginType(LineNumbers, NumberMargin);
    setMarginMarkerMask(LineNumbers, 0);
    setMarginType(Markers, SymbolMargin);
    setMarginMarkerMask(Markers, symbolMarkers);
    setMarginWidth(Markers, fontMetrics().height());
    setFolding(PlainFoldStyle, Folds);
    connect(this, &QsciScintilla::linesChanged, this, &JsonView::fitLineNumbers);
    fitLineNumbers();
}

void JsonView::fitLineNumbers()
{
    const auto digits = QString::number(qMax(100, lines())).size();
    setMarginWidth(LineNumbers, QString(digits + 1, u'9'));
}

void JsonView::unbindWindowKeys()
{
    const int keys[] = {QKeyCombination(Qt::CTRL, Qt::Key_Z).toCombined(),
                        QKeyCombination(Qt::CTRL, Qt::Key_D).toCombined(),
                        QKeyCombination(Qt::CTRL, Qt::Key_Slash).toCombined(),
                        QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_T).toCombined(),
                        QKeyCombination(Qt::CTRL, Qt::Key_Plus).toCombined(),
                        QKeyCombination(Qt::CTRL, Qt::Key_Minus).toCombined()};
    for (const int key : keys) {
        QsciCommand *command = standardCommands()->boundTo(key);
        if (command == nullptr)
            continue;
        if (command->key() == key)
            command->setKey(0);
        else
            command->setAlternateKey(0);
    }
}

void JsonView::setJson(const QByteArray &text)
{
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    setText(QString::fromUtf8(text));
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    setReadOnly(wasReadOnly);
}

QByteArray JsonView::json() const
{
    // As Scintilla has it, without a detour by UTF-16: this is asked for with every key.
    QByteArray bytes(length() + 1, Qt::Uninitialized);
    SendScintilla(SCI_GETTEXT, static_cast<unsigned long>(bytes.size()), bytes.data());
    bytes.chop(1); // its terminator
    return bytes;
}

void JsonView::replaceJson(const QByteArray &text)
{
    const QByteArray before = json();
    const Difference difference = differenceOf(before, text);
    if (difference.removed == 0 && difference.inserted == 0)
        return;
    const bool wasReadOnly = isReadOnly();
    const int firstLine = firstVisibleLine();
    const qsizetype caret = SendScintilla(SCI_GETCURRENTPOS);
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    setReadOnly(false);
    beginUndoAction();
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(difference.begin));
    SendScintilla(SCI_SETTARGETEND,
                  static_cast<unsigned long>(difference.begin + difference.removed));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(difference.inserted),
                  text.constData() + difference.begin);
    endUndoAction();
    setReadOnly(wasReadOnly);
    // Elsewhere the caret moves along with its text by itself.
    if (caret > difference.begin && caret < difference.begin + difference.removed)
        setCursorPosition(qMin(line, lines() - 1), column);
    setFirstVisibleLine(firstLine);
}

void JsonView::positionOf(qsizetype offset, int *line, int *column) const
{
    lineIndexFromPosition(int(qBound(qsizetype(0), offset, qsizetype(length()))), line, column);
}

void JsonView::applyFont()
{
    const QFont font = fixedFont();
    m_lexer->setDefaultFont(font);
    m_lexer->setFont(font, -1);
    setMarginsFont(font);
    // Lines are as high as the Latin font: leave room for the taller glyphs of other scripts.
    SendScintilla(SCI_SETEXTRAASCENT, 1);
    SendScintilla(SCI_SETEXTRADESCENT, 2);
}

void JsonView::applyPalette()
{
    applyLexerColors();
    applyMarginColors();
    const QPalette colors = palette();
    setCaretForegroundColor(colors.color(QPalette::Text));
    setCaretLineBackgroundColor(colors.color(QPalette::AlternateBase));
    setSelectionBackgroundColor(colors.color(QPalette::Active, QPalette::Highlight));
    setSelectionForegroundColor(colors.color(QPalette::Active, QPalette::HighlightedText));
    setMatchedBraceForegroundColor(roleColor(ColorRole::Info, colors));
    setMatchedBraceBackgroundColor(colors.color(QPalette::AlternateBase));
    setUnmatchedBraceForegroundColor(roleColor(ColorRole::Danger, colors));
    setUnmatchedBraceBackgroundColor(colors.color(QPalette::Base));
}

void JsonView::applyLexerColors()
{
    const QPalette colors = palette();
    const QColor paper = colors.color(QPalette::Active, QPalette::Base);
    const QColor text = colors.color(QPalette::Active, QPalette::Text);
    m_lexer->setDefaultColor(text);
    m_lexer->setDefaultPaper(paper);
    m_lexer->setPaper(paper, -1);
    m_lexer->setColor(text, -1);
    setPaper(paper);
    setColor(text);
    m_lexer->setColor(roleColor(ColorRole::Info, colors), QsciLexerJSON::Property);
    for (const int style :
         {int(QsciLexerJSON::String), int(QsciLexerJSON::IRI), int(QsciLexerJSON::IRICompact)})
        m_lexer->setColor(roleColor(ColorRole::Positive, colors), style);
    for (const int style : {int(QsciLexerJSON::Number), int(QsciLexerJSON::Keyword),
                            int(QsciLexerJSON::EscapeSequence)})
        m_lexer->setColor(roleColor(ColorRole::Warning, colors), style);
    for (const int style : {int(QsciLexerJSON::UnclosedString), int(QsciLexerJSON::Error)})
        m_lexer->setColor(roleColor(ColorRole::Danger, colors), style);
}

void JsonView::applyMarginColors()
{
    const QPalette colors = palette();
    const QColor margin = colors.color(QPalette::Active, QPalette::Window);
    const QColor muted = roleColor(ColorRole::Muted, colors);
    setMarginsBackgroundColor(margin);
    setMarginsForegroundColor(muted);
    setFoldMarginColors(margin, margin);
    for (int marker = foldMarkersBegin; marker < foldMarkersEnd; ++marker) {
        setMarkerForegroundColor(muted, marker);
        setMarkerBackgroundColor(muted, marker);
    }
}

void JsonView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        applyPalette();
    } else if (event->type() == QEvent::FontChange
               || event->type() == QEvent::ApplicationFontChange) {
        applyFont();
        fitLineNumbers();
    }
}

bool JsonView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isTabModeKey(static_cast<QKeyEvent *>(event))
        && !isReadOnly()) {
        event->accept();
        return true;
    }
    return QsciScintilla::event(event);
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (handledAsTabKey(event) || handledAsWindowKey(event)) {
        event->accept();
        return;
    }
    QsciScintilla::keyPressEvent(event);
}

bool JsonView::handledAsTabKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Shift) // on its way to Shift+Tab
        m_tabLeavesOnce = event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier;
    if (!isTabModeKey(event) || isReadOnly())
        return false;
    m_tabLeaves = !m_tabLeaves;
    Q_EMIT tabLeavesChanged(m_tabLeaves);
    return true;
}

bool JsonView::handledAsWindowKey(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo)) {
        undo();
    } else if (event->matches(QKeySequence::ZoomIn)) {
        zoomIn();
    } else if (event->matches(QKeySequence::ZoomOut)) {
        zoomOut();
    } else {
        return false;
    }
    return true;
}

bool JsonView::focusNextPrevChild(bool next)
{
    if (m_tabLeaves || m_tabLeavesOnce || isReadOnly()) {
        m_tabLeavesOnce = false;
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    return QsciScintilla::focusNextPrevChild(next);
}

} // namespace clientele::ui
