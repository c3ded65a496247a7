// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldeditor.h"

#include <metadata/clientdocument.h>
#include <validation/validation.h>

#include <QMap>
#include <QScrollArea>

#include <memory>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace clientele::ui {

class FormRow;

/// A document as a form: a projection of its text. Holds nothing of its own; each edit asks for a
/// minimal change of the text, which comes back by show().
class FormView : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormView(QWidget *parent = nullptr);
    ~FormView() override;

    /// Fields that are being typed in stay as they are. `context` has the server's copy and lists.
    void show(const metadata::ClientDocument &document, const validation::Context &context);
    using QScrollArea::show;
    void showFindings(const std::vector<validation::Finding> &findings);
    void setReadOnly(bool isReadOnly);
    /// Announces at once what was typed and is not in the text yet.
    void commit();
    /// The member whose field holds something that is not in the text and cannot be; empty: none.
    [[nodiscard]] QString unreadMember() const;
    /// Drops what such fields hold.
    void forgetUnread();
    /// Marks the member in which the caret of the text is, and brings it into view.
    void setCurrentMember(const QString &member);
    /// Puts the focus into the member's field.
    void focusMember(const QString &member);

public Q_SLOTS:
    /// @{ Found by their names, from the Edit menu, for parts that are no text: a check box, a
    /// button of a list.
    void undo() { Q_EMIT undoRequested(); }
    void redo() { Q_EMIT redoRequested(); }
    /// @}

Q_SIGNALS:
    /// The member is to get this value; a new member is added at the end.
    void memberEdited(const QString &member, const QByteArray &json);
    void memberRemoved(const QString &member);
    /// A field got the focus.
    void memberEntered(const QString &member);
    void showInJsonRequested(const QString &member);
    void undoRequested();
    void redoRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// `before` is the document that the fields were made for.
    void rebuild(const metadata::ClientDocument &before);
    /// What is unread in the fields of the members whose values are as before.
    [[nodiscard]] QMap<QString, QString> unreadTexts(const metadata::ClientDocument &before) const;
    void showUnread(const QMap<QString, QString> &texts);
    void addGroup(QVBoxLayout *layout, const FormGroup &group);
    void connectRow(FormRow *row);
    void putBack(const QString &member);
    void chooseField();
    void follow(const QWidget *focus);
    void updateTabOrder();
    [[nodiscard]] FieldOffer offerFor(const FormEntry &entry) const;
    [[nodiscard]] FormRow *rowOf(const QString &member) const;

    metadata::ClientDocument m_document;
    validation::Context m_context;
    std::vector<validation::Finding> m_findings;
    std::vector<FormGroup> m_groups;
    std::vector<FormRow *> m_rows;
    QPushButton *m_add = nullptr;
    QWidgetList m_tabStops;
    QString m_current;
    bool m_isReadOnly = false;
    bool m_isFirst = true;
};

} // namespace clientele::ui
