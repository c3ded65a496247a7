// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcechooser.h"

#include <registrar/registrar.h>
#include <widgets/clientwords.h>
#include <widgets/namecollator.h>
#include <widgets/versionwords.h>

#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using Kind = ComparedSource::Kind;

namespace {

constexpr int RecordRole = Qt::UserRole;
constexpr int FileRole = Qt::UserRole + 1;
/// What the list of versions holds beside their ids.
const auto Draft = u"draft"_s;

} // namespace

SourceChooser::SourceChooser(registrar::Registrar &registrar, Side side, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
{
    buildUp(side == Side::Left ? u"left"_s : u"right"_s);
    m_clients->setAccessibleName(side == Side::Left ? tr("Client on the left")
                                                    : tr("Client on the right"));
    m_versions->setAccessibleName(side == Side::Left ? tr("Version on the left")
                                                     : tr("Version on the right"));
    refresh();
}

void SourceChooser::buildUp(const QString &name)
{
    m_clients = new QComboBox;
    m_clients->setObjectName(name + u"ClientBox"_s);
    m_clients->setEditable(true); // thousands of clients are found by typing
    m_clients->setInsertPolicy(QComboBox::NoInsert);
    m_clients->completer()->setFilterMode(Qt::MatchContains);
    m_clients->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_clients->lineEdit()->setPlaceholderText(tr("Choose a client or a file"));
    m_versions = new QComboBox;
    m_versions->setObjectName(name + u"VersionBox"_s);
    auto *file = new QPushButton(tr("File…"));
    file->setObjectName(name + u"FileButton"_s);
    file->setAutoDefault(false);
    for (QComboBox *box : {m_clients, m_versions}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_clients, 3);
    row->addWidget(m_versions, 2);
    row->addWidget(file);
    connect(m_clients, &QComboBox::activated, this, &SourceChooser::takeClient);
    connect(m_versions, &QComboBox::activated, this, &SourceChooser::takeVersion);
    connect(file, &QPushButton::clicked, this, &SourceChooser::chooseFile);
    // What was typed and is no client is no choice.
    connect(m_clients->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { m_clients->setEditText(m_clients->itemText(m_clients->currentIndex())); });
}

void SourceChooser::setSource(const ComparedSource &source)
{
    m_source = source;
    refresh();
}

void SourceChooser::refresh()
{
    fillClients();
    fillVersions();
}

void SourceChooser::fillClients()
{
    const QSignalBlocker quiet(m_clients);
    m_clients->clear();
    auto clients = m_registrar.clients();
    const QCollator collator = nameCollator();
    std::sort(clients.begin(), clients.end(), [&collator](const auto &left, const auto &right) {
        return collator.compare(shownName(left), shownName(right)) < 0;
    });
    for (const inventory::ClientRecord &client : clients) {
        const QString name = shownName(client);
        m_clients->addItem(client.clientId.isEmpty() || client.clientId == name
                               ? name
                               //: a client's name and its client_id
                               : tr("%1 (%2)").arg(name, client.clientId),
                           client.id);
    }
    if (m_source.kind == Kind::File) {
        m_clients->insertItem(0, QFileInfo(m_source.fileName).fileName());
        m_clients->setItemData(0, m_source.fileName, FileRole);
        m_clients->setItemData(0, m_source.fileName, Qt::ToolTipRole);
        m_clients->setCurrentIndex(0);
    } else {
        m_clients->setCurrentIndex(
            m_source.kind == Kind::None ? -1 : m_clients->findData(m_source.recordId, RecordRole));
    }
    m_clients->setEditText(m_clients->itemText(m_clients->currentIndex()));
    m_clients->lineEdit()->home(false); // of a long name, the beginning tells
}

void SourceChooser::fillVersions()
{
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    const bool isClient = m_source.kind == Kind::Version || m_source.kind == Kind::Draft;
    m_versions->setEnabled(isClient);
    if (!isClient)
        return;
    m_versions->addItem(tr("Newest"), QString());
    if (m_registrar.draft(m_source.recordId) || m_source.kind == Kind::Draft)
        m_versions->addItem(tr("Draft"), Draft);
    for (const inventory::SnapshotRecord &version : m_registrar.versions(m_source.recordId))
        m_versions->addItem(versionTitle(version), version.id);
    m_versions->setCurrentIndex(
        m_versions->findData(m_source.kind == Kind::Draft ? Draft : m_source.versionId));
}

void SourceChooser::takeClient()
{
    const QVariant file = m_clients->currentData(FileRole);
    const QString recordId = m_clients->currentData(RecordRole).toString();
    if (file.isValid())
        take(ComparedSource::file(file.toString()));
    else if (!recordId.isEmpty())
        take(ComparedSource::newestOf(recordId));
}

void SourceChooser::takeVersion()
{
    const QString version = m_versions->currentData().toString();
    take(version == Draft ? ComparedSource::draftOf(m_source.recordId)
                          : ComparedSource::version(m_source.recordId, version));
}

void SourceChooser::take(const ComparedSource &source)
{
    if (source == m_source)
        return;
    setSource(source);
    Q_EMIT sourceChosen();
}

void SourceChooser::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Compare With a File"), QDir::homePath(),
                                   tr("JSON (*.json *.txt);;All files (*)"));
    dialog->setObjectName(u"compareFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &fileName) { take(ComparedSource::file(fileName)); });
    dialog->open();
}

} // namespace clientele::ui
