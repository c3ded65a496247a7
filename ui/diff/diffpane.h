// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panelines.h"

#include <widgets/jsonview.h>

#include <functional>
#include <vector>

namespace clientele::ui {

/// One read-only text of a comparison: lines that came or went are coloured and carry + or −,
/// changed words are marked, and filler keeps equal lines level with the other pane.
class DiffPane : public JsonView
{
    Q_OBJECT

public:
    enum class Numbers { Own, Given };
    explicit DiffPane(Numbers numbers, QWidget *parent = nullptr);

    /// Of a line, the stretches that changed. Asked for once the line is seen: thousands of lines
    /// may differ, and comparing words takes time.
    using WordsOf = std::function<std::vector<WordRange>(const PaneLine &line)>;
    void setLines(const QByteArray &text, const std::vector<PaneLine> &lines,
                  const WordsOf &wordsOf);
    /// Puts the caret on the line; does not emit.
    void placeCaret(int line);
    /// Scrolls so that the line stands in the upper third.
    void showLine(int line);
    /// The row on the screen of a line, fillers counted.
    [[nodiscard]] int rowOfLine(int line) const;
    /// In pixels.
    [[nodiscard]] int widestLine() const;
    /// The room that is scrolled over sideways, in pixels; the same for panes whose scroll bars are
    /// tied.
    void setTextWidth(int width);

Q_SIGNALS:
    /// The user put the caret on another line.
    void lineChosen(int line);

protected:
    void applyPalette() override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMarkers();
    void decorate(int line, const PaneLine &look);
    void markWordsInView();
    void markWords(int line, const PaneLine &look);
    [[nodiscard]] QString numberOf(const PaneLine &look) const;
    void fitNumbers();

    Numbers m_numbers;
    int m_chosenLine = 0;
    int m_digits = 1; ///< Of the highest line number.
    std::vector<PaneLine> m_lines;
    std::vector<bool> m_areWordsMarked; ///< Of m_lines.
    WordsOf m_wordsOf;
};

} // namespace clientele::ui
