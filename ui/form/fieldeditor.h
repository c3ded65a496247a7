// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formentries.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace clientele::ui {

/// Edits the value of one member: is shown JSON and answers JSON. What it holds is never ahead of
/// the document for longer than a moment of typing.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent = nullptr)
        : QWidget(parent)
    {
        setFocusPolicy(Qt::ClickFocus);
    }

    /// Shows the value unless it is what is being typed. `json` is its text in the document.
    virtual void showValue(const metadata::JsonValue &value, const QByteArray &json) = 0;
    virtual void setReadOnly(bool isReadOnly) = 0;
    /// Announces what was typed and not announced yet.
    virtual void commit() { }
    /// Whether it shows something typed that cannot be the member's value, and so is not in the
    /// document.
    [[nodiscard]] virtual bool holdsUnread() const { return false; }
    /// That text.
    [[nodiscard]] virtual QString unreadText() const { return {}; }
    /// Shows it again, in an editor that was made anew.
    virtual void showUnread(const QString &) { }
    /// Drops it and shows the member's value.
    virtual void forgetUnread() { }
    /// Which part gets the focus of the whole.
    [[nodiscard]] QWidget *focusPart() const { return m_focusPart; }

Q_SIGNALS:
    /// The member's new value.
    void edited(const QByteArray &json);
    /// @{ The document's history, not the field's own.
    void undoRequested();
    void redoRequested();
    /// @}

protected:
    /// No focus proxy: Tab would stop at the field, too,
    /// wherever in its window's order that stands.
    void setFocusPart(QWidget *part) { m_focusPart = part; }
    void focusInEvent(QFocusEvent *event) override;

private:
    QPointer<QWidget> m_focusPart;
};

/// What the editors of a member may offer.
struct FieldOffer
{
    QStringList values; ///< The server's own list; empty when it does not say.

    friend bool operator==(const FieldOffer &, const FieldOffer &) = default;
};

/// An editor for the entry; the caller's.
[[nodiscard]] FieldEditor *makeFieldEditor(const FormEntry &entry, const FieldOffer &offer,
                                           QWidget *parent = nullptr);

} // namespace clientele::ui
