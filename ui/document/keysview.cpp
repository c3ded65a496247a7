// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysview.h"

#include "documentview.h"
#include "keyset.h"
#include "publishedkeysview.h"

#include <form/keytable.h>
#include <metadata/wiping.h>
#include <widgets/messagebar.h>

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

KeysView::KeysView(registrar::Registrar &registrar, const QString &recordId, DocumentView &document,
                   QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    setObjectName(u"keysView"_s);
    buildUp(new PublishedKeysView(registrar, recordId));
    connect(&m_document, &DocumentView::inspected, this, &KeysView::refresh);
}

void KeysView::buildUp(PublishedKeysView *published)
{
    m_messages = new MessageBar;
    m_messages->setObjectName(u"keysMessageBar"_s);
    m_messages->hideMessage();
    m_empty = new QLabel(tr("This client has no keys."));
    m_empty->setObjectName(u"keysEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table = new KeyTable;
    m_table->setObjectName(u"clientKeys"_s);
    m_published = published;
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buildButtons());
    layout->addWidget(m_published, 1);
    connect(m_table, &KeyTable::itemSelectionChanged, this, &KeysView::updateButtons);
}

QWidget *KeysView::buildButtons()
{
    m_add = new QPushButton(tr("Add Public Key…"));
    m_add->setObjectName(u"addKeyButton"_s);
    m_remove = new QPushButton(tr("Remove Key"));
    m_remove->setObjectName(u"removeKeyButton"_s);
    connect(m_add, &QPushButton::clicked, this, &KeysView::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, &KeysView::removeCurrent);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QPushButton *button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch();
    return row;
}

// What cannot be seen is looked at when it is shown: the text may be large and still be typed.
void KeysView::refresh()
{
    if (!isVisible())
        return;
    if (const ClientDocument *document = m_document.document())
        fill(*document);
    updateButtons();
}

void KeysView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void KeysView::fill(const ClientDocument &document)
{
    m_table->showKeys(keysOf(document));
    const bool hasKeys = m_table->topLevelItemCount() > 0;
    const QString uri = document.string(u"jwks_uri");
    m_table->setVisible(hasKeys);
    m_empty->setVisible(!hasKeys && uri.isEmpty());
    m_published->setAddress(uri);
}

void KeysView::updateButtons()
{
    const bool isReadable = m_document.document() != nullptr;
    const bool isOpen = isReadable && !m_document.isReadOnly();
    m_add->setEnabled(isOpen);
    m_remove->setEnabled(isOpen && m_table->currentItem());
    const QString why = isReadable
                            ? QString()
                            : tr("The keys are locked until the JSON of the document can be read.");
    m_add->setToolTip(why);
    m_remove->setToolTip(why);
}

void KeysView::focusTable()
{
    if (m_table->isVisibleTo(this))
        m_table->setFocus();
    else
        m_add->setFocus();
}

void KeysView::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Add Public Key"), QDir::homePath(),
                                   tr("Keys (*.json *.jwk *.jwks *.pem *.pub *.crt *.cer);;"
                                      "All files (*)"));
    dialog->setObjectName(u"keyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeysView::readFile);
    dialog->open();
}

void KeysView::readFile(const QString &fileName)
{
    QFile file(fileName);
    const QString name = QFileInfo(fileName).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        m_messages->showMessage(MessageBar::Kind::Error, tr("“%1” cannot be read.").arg(name),
                                file.errorString());
    } else if (file.size() > largestFile) {
        m_messages->showMessage(MessageBar::Kind::Error,
                                tr("“%1” is too large for a file of keys.").arg(name));
    } else {
        QByteArray bytes = file.readAll();
        return takeFile(bytes);
    }
    m_messages->setClosable(true);
}

void KeysView::takeFile(QByteArray &bytes)
{
    m_messages->hideMessage();
    const metadata::KeyFile file = metadata::readKeyFile(bytes);
    metadata::wipe(bytes);
    if (file.hasPrivate)
        return offerPublicPart(file);
    add(file);
}

void KeysView::offerPublicPart(const metadata::KeyFile &file)
{
    const bool hasPublic = !file.publicKeys.isEmpty();
    m_messages->showMessage(MessageBar::Kind::Warning, tr("This file has a private key."),
                            hasPublic ? tr("Only its public part may be registered.")
                                      : tr("It does not hold the public part, which alone may be "
                                           "registered. Choose the file of the public key."));
    m_messages->setClosable(true);
    if (hasPublic)
        connect(m_messages->addButton(tr("Use Public Part"), u"usePublicPartButton"_s),
                &QPushButton::clicked, this, [this, file] {
                    m_messages->hideMessage();
                    add(file);
                });
}

void KeysView::add(const metadata::KeyFile &file)
{
    const ClientDocument *document = m_document.document();
    if (!document || m_document.isReadOnly())
        return;
    const QByteArray json = withKeys(*document, file.publicKeys);
    if (!json.isEmpty()) {
        m_document.setMember(u"jwks"_s, json);
        m_table->setCurrentItem(m_table->topLevelItem(m_table->topLevelItemCount() - 1));
        return;
    }
    m_messages->showMessage(MessageBar::Kind::Info,
                            file.publicKeys.isEmpty() ? tr("No public key was found in this file.")
                                                      : tr("This client has these keys already."),
                            file.publicKeys.isEmpty() ? tr(
                                "A key is a JWK, a JWK Set, or a public key or certificate in PEM.")
                                                      : QString());
    m_messages->setClosable(true);
}

void KeysView::removeCurrent()
{
    const int place = m_table->indexOfTopLevelItem(m_table->currentItem());
    const ClientDocument *document = m_document.document();
    if (place >= 0 && document && !m_document.isReadOnly())
        m_document.setMember(u"jwks"_s, withoutKey(*document, size_t(place)));
}

} // namespace clientele::ui
