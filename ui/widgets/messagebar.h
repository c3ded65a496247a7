// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace clientele::ui {

/// A message in the layout, never an overlay: icon, bold title, text, buttons, details, close.
/// Hidden until shown; a warning or an error never hides itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what is shown. `details` are lines for the expander, which starts closed. All of it
    /// is plain text.
    void showMessage(Kind kind, const QString &title, const QString &text = {},
                     const QStringList &details = {});
    /// Adds a button to the message shown; showMessage() removes the buttons of the one before. The
    /// bar owns it.
    QPushButton *addButton(const QString &text, const QString &objectName);
    /// The same with a button of the caller's; takes it.
    void addButton(QPushButton *button, const QString &objectName);
    void setClosable(bool closable);
    void hideMessage();
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The user closed it.
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUp();
    [[nodiscard]] QBoxLayout *buildMessage();
    [[nodiscard]] QVBoxLayout *buildWords();
    [[nodiscard]] QWidget *buildDetails();
    void removeButtons();
    void showDetails(bool open);
    void copyDetails() const;
    void applyPalette();

    Kind m_kind = Kind::Info;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QList<QPushButton *> m_added;
    QToolButton *m_detailsButton = nullptr;
    QToolButton *m_close = nullptr;
    QWidget *m_detailsArea = nullptr;
    QPlainTextEdit *m_details = nullptr;
};

} // namespace clientele::ui
