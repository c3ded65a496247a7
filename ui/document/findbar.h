// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textsearch.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace clientele::ui {

class JsonEditor;

/// Find and replace under the editor. What is found is marked in the text and counted; the place
/// shown is the editor's selection. Hidden until asked for.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    /// The editor outlives the bar.
    explicit FindBar(JsonEditor &editor, QWidget *parent = nullptr);

    /// Shows it with what is selected in the editor, and puts the focus into it.
    void open(bool withReplace);
    /// Gives the focus back to the editor.
    void close();
    /// From the caret on and around the end. Opens the bar where nothing was looked for yet.
    void goToNext(bool forward);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUp();
    [[nodiscard]] QHBoxLayout *buildFindRow();
    [[nodiscard]] QWidget *buildReplaceRow();
    [[nodiscard]] QToolButton *makeButton(const QString &objectName, const QString &words);
    [[nodiscard]] QToolButton *makeToggle(const QString &objectName, const QString &text,
                                          const QString &words);
    [[nodiscard]] SearchQuery query() const;
    void search();
    void searchAsTyped();
    void select(size_t match);
    void replaceOne();
    void replaceAll();
    void updateWords();
    void say(const QString &words, bool isTrouble);

    JsonEditor &m_editor;
    QLineEdit *m_text = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_expression = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_replaceRow = nullptr;
    QLineEdit *m_replacement = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_replaceAll = nullptr;
    std::vector<metadata::TextSpan> m_matches;
    qsizetype m_origin = 0; ///< Where the caret was when typing began.
};

} // namespace clientele::ui
