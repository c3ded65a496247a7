// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <validation/validation.h>

#include <QTimer>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QSplitter;

namespace clientele::ui {

class FormView;
class JsonEditor;
class JsonPane;
class MessageBar;

/// The two views of one text: the form and the JSON, beside each other or alone. The text is the
/// document; a form edit is a minimal edit of it, in the same undo history. While the text cannot
/// be read, the form is locked and shows what could be read last.
class DocumentPanes : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Form, Split, Json };

    explicit DocumentPanes(QWidget *parent = nullptr);

    [[nodiscard]] JsonEditor *editor() const { return m_editor; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The server's copy and lists, for the form.
    void setContext(const validation::Context &context);
    void showFindings(const std::vector<validation::Finding> &findings);
    void goTo(const validation::Finding &finding);
    void goToMember(const QString &member);
    void setReadOnly(bool isReadOnly);
    /// Brings into the text what was typed in the form and is not there yet.
    void commit();
    /// Goes to a field of the form whose text is not in the document and cannot be. Its member;
    /// empty: there is none.
    QString goToUnread();
    /// Drops what such fields hold.
    void forgetUnread();
    void focusDocument();
    /// Makes the text this document's, as one step of its history.
    void edit(const metadata::ClientDocument &document);
    /// Opens the bar for it under the JSON.
    void find(bool withReplace);
    void findNext(bool forward);
    /// False where it was not open.
    bool closeFind();

Q_SIGNALS:
    /// The user chose how the document is shown.
    void modeChosen(clientele::ui::DocumentPanes::Mode mode);

private:
    void buildUp();
    [[nodiscard]] QWidget *makeModeButtons();
    void connectForm();
    void refreshForm();
    void lock(const metadata::JsonProblem &problem);
    void undoToReadable();
    void showMember(const QString &member);
    void followCaret();
    void showJson();
    [[nodiscard]] bool isInForm() const;

    FormView *m_form = nullptr;
    JsonPane *m_json = nullptr;
    JsonEditor *m_editor = nullptr; ///< Of the pane.
    MessageBar *m_lock = nullptr;
    QSplitter *m_splitter = nullptr;
    QButtonGroup *m_modes = nullptr;
    QTimer m_reading; ///< Until the form follows the text.
    QTimer m_following; ///< Until it follows the caret.
    Mode m_mode = Mode::Split;
    validation::Context m_context;
    bool m_isReadOnly = false;
};

} // namespace clientele::ui
