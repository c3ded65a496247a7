// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace clientele::ui {

/// Finds a member by its name, label or help, and adds it with the value that it starts with. Any
/// other name can be typed too.
class AddFieldDialog : public QDialog
{
    Q_OBJECT

public:
    /// Offers what the document does not have.
    explicit AddFieldDialog(const metadata::ClientDocument &document, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const QString &member, const QByteArray &json);

private:
    void buildUp();
    void fill();
    void showHelp();
    [[nodiscard]] QString member() const;

    metadata::ClientDocument m_document;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_help = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace clientele::ui
