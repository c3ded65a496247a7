// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverrefusal.h"

#include <metadata/clientdocument.h>
#include <metadata/secrettext.h>
#include <validation/validation.h>
#include <widgets/messagebar.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class DocumentPanes;
class DraftBar;
class FindingsView;
class JsonEditor;

/// The document and its draft. What is typed is kept as a draft within moments, so that a crash
/// loses next to nothing; a text that is the server's copy again is no draft. A pasted secret is
/// taken out at once and never kept.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    DocumentView(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);
    ~DocumentView() override;

    /// Keeps what was typed up to now. False when it cannot be saved or not be read, and so cannot
    /// be reviewed; the place is shown.
    bool keepDraft();
    /// Follows the registrar: another draft, another server copy, deleted.
    void refresh();
    void focusEditor();
    /// Ends the draft; the bar under the document offers to undo that.
    void discard();
    [[nodiscard]] DocumentPanes *panes() const { return m_panes; }
    /// Puts the cursor on the first error, if there is one.
    void goToError();
    /// Goes to the finding after or before the caret, around the end, and has it read aloud.
    void goToFinding(bool forward);
    /// There is nothing to review.
    void sayThatNothingChanged();
    /// Marks what the server said against the document as it is now; `member` may be empty.
    void showRefusal(const QString &member, const QString &serverWords);
    void forgetRefusal();
    /// Lays the JSON out anew; shows the place where it cannot be read.
    void formatJson();
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const;
    /// What the text says now; null while it cannot be read. Good until the text changes.
    [[nodiscard]] const metadata::ClientDocument *document() const;
    /// Sets a member by an edit of the text, as one step of its history.
    void setMember(const QString &member, const QByteArray &json);
    /// Puts another text in the place of this one, as one step of its history.
    void setText(const QByteArray &text);

Q_SIGNALS:
    /// The text was looked at anew, or may no longer be changed.
    void inspected();
    void reviewRequested();
    /// A pasted token is to become this client's. It is kept nowhere else.
    void tokenOffered(const clientele::metadata::SecretText &token);

private:
    void buildUp();
    void load();
    void noteShown();
    void showServersCopy();
    [[nodiscard]] bool isUnsaved() const;
    bool keep();
    void keepSoon();
    void beginAction();
    void say(MessageBar::Kind kind, const QString &title, const QString &text,
             const QStringList &details = {});
    bool goToUnread();
    void liftSecrets();
    void offerToken(metadata::SecretText token);
    void inspect();
    void addRefusal();
    void updateBar();
    [[nodiscard]] size_t findingFromCaret(bool forward) const;
    void undoDiscard();
    void sayThatItIsSaved();
    [[nodiscard]] metadata::ClientDocument served() const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    DocumentPanes *m_panes = nullptr;
    JsonEditor *m_editor = nullptr; ///< Of the panes.
    FindingsView *m_findingsView = nullptr;
    MessageBar *m_messages = nullptr;
    DraftBar *m_bar = nullptr;
    QTimer m_keepTimer;
    QElapsedTimer m_unsaved; ///< Since the first change that is not saved, while the timer runs.
    validation::Context m_context;
    std::vector<validation::Finding> m_findings; ///< In the order of the text.
    std::optional<size_t> m_finding; ///< Where goToFinding() went, while the caret is there.
    std::optional<ServerRefusal> m_refusal;
    QByteArray m_kept; ///< The text as it was loaded or saved last.
    QString m_baseId; ///< The version that it began with.
    std::optional<metadata::SecretText> m_pastedToken; ///< While it is offered to be used.
    QByteArray m_discarded; ///< For Undo; empty when there is nothing to undo.
    bool m_isSaving = false;
};

} // namespace clientele::ui
