// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace clientele::ui {

/// At the foot of the document while there is a draft: what it is, and the only way from typing to
/// sending. Also says, in the same place, that a draft was discarded and lets that be undone.
class DraftBar : public QFrame
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget *parent = nullptr);

    /// `changes` members differ from the server copy of `serverTime`; no count while the text
    /// cannot be read.
    void showDraft(std::optional<int> changes, const QDateTime &serverTime, int errors);
    void showDiscarded();
    /// A sentence that takes the place of the others until the next change.
    void showSentence(const QString &sentence);

Q_SIGNALS:
    void discardClicked();
    void undoClicked();
    void reviewClicked();
    void errorsClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QPushButton *makeButton(const QString &objectName, const QString &text,
                                          void (DraftBar::*clicked)());

    QLabel *m_text = nullptr;
    QPushButton *m_errors = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_review = nullptr;
};

} // namespace clientele::ui
