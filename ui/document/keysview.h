// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <metadata/keyfile.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class DocumentView;
class KeyTable;
class MessageBar;
class PublishedKeysView;

/// The keys of a client as a table. What is added or removed is an edit of the document, in its
/// undo history; a private key never gets into it.
class KeysView : public QWidget
{
    Q_OBJECT

public:
    /// Shows and edits what is in `document`. That and the registrar outlive it.
    KeysView(registrar::Registrar &registrar, const QString &recordId, DocumentView &document,
             QWidget *parent = nullptr);

    /// Adds the public keys of a file's bytes. Where there are private parts too, only says so and
    /// offers to take the public ones. The bytes are overwritten.
    void takeFile(QByteArray &bytes);
    void focusTable();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildUp(PublishedKeysView *published);
    [[nodiscard]] QWidget *buildButtons();
    void refresh();
    void fill(const metadata::ClientDocument &document);
    void chooseFile();
    void readFile(const QString &fileName);
    void add(const metadata::KeyFile &file);
    void offerPublicPart(const metadata::KeyFile &file);
    void removeCurrent();
    void updateButtons();

    DocumentView &m_document;
    MessageBar *m_messages = nullptr;
    KeyTable *m_table = nullptr;
    QLabel *m_empty = nullptr;
    PublishedKeysView *m_published = nullptr; ///< Those at jwks_uri.
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace clientele::ui
