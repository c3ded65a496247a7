// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QAbstractButton;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QHBoxLayout;

namespace clientele::ui {

/// A message in the layout, never an overlay: icon, bold title, text, buttons, details, close. Hidden until shown; a
/// warning or an error never hides itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what is shown. `details` are lines for the expander, which starts closed.
    void showMessage(Kind kind, const QString &title, const QString &text = {}, const QStringList &details = {});
    /// Adds a button to the message shown; showMessage() removes the buttons of the one before. The bar owns it.
    QPushButton *addButton(const QString &text, const QString &objectName);
    void setClosable(bool closable);
    void hideMessage();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUp();
    void applyPalette();

    Kind m_kind = Kind::Info;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QList<QPushButton *> m_added;
    QToolButton *m_detailsButton = nullptr;
    QToolButton *m_close = nullptr;
    QPlainTextEdit *m_details = nullptr;
};

} // namespace clientele::ui
