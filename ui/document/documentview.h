// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "secretlifting.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class DraftBar;
class FindingsView;
class JsonEditor;
class MessageBar;

/// The document and its draft. What is typed is kept as a draft within moments, so that a crash
/// loses next to nothing; a text that is the server's copy again is no draft. A pasted secret is
/// taken out at once and never kept.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    DocumentView(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);
    ~DocumentView() override;

    /// Keeps what was typed up to now.
    void flush();
    /// The same before a review. False when the text cannot be read and so cannot be
    /// reviewed; the place is shown.
    bool keepDraft();
    /// Follows the registrar: another draft, another server copy, deleted.
    void refresh();
    void focusEditor();
    void setReadOnly(bool isReadOnly);
    /// For the accessible name of the text.
    void setClientName(const QString &name);

Q_SIGNALS:
    void reviewRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void buildUp();
    void connectEditor();
    void load();
    void display(const QByteArray &text);
    void noteTyping();
    void keep();
    void liftSecrets();
    void sayWhatWasLifted(const LiftedText &lifted);
    void inspect();
    void updateBar();
    void discard();
    void undoDiscard();
    void sayThatItIsSaved();
    [[nodiscard]] metadata::ClientDocument served() const;
    [[nodiscard]] int errors() const;

    registrar::Registrar &m_registrar;
    QString m_recordId;
    JsonEditor *m_editor = nullptr;
    FindingsView *m_findingsView = nullptr;
    MessageBar *m_messages = nullptr;
    DraftBar *m_bar = nullptr;
    QTimer m_keepTimer;
    std::vector<Finding> m_findings;
    QByteArray m_kept; ///< The text as it was loaded or saved last.
    /// What the inventory keeps for it: the same, but for a secret that was being typed.
    std::optional<QByteArray> m_stored;
    QByteArray m_discarded; ///< For Undo; empty when there is nothing to undo.
    bool m_isSaving = false;
    bool m_couldNotSave = false;
};

} // namespace clientele::ui
