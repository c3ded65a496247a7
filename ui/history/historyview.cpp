// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyview.h"

#include "historymodel.h"

#include <diff/comparedtexts.h>
#include <diff/diffview.h>
#include <registrar/documentfile.h>
#include <registrar/registrar.h>
#include <widgets/backupfile.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using Kind = HistoryEntry::Kind;
using metadata::ClientDocument;

namespace {

/// What the list of others holds beside ids of versions.
const auto Previous = u"previous"_s;
const auto ServerCopy = u"server"_s;
const auto Draft = u"draft"_s;

ClientDocument documentOf(const HistoryEntry *entry)
{
    const auto document = ClientDocument::fromText(entry ? entry->text : "{}"_ba);
    return document ? *document : ClientDocument();
}

/// To be shown, and given away.
QByteArray maskedText(const QByteArray &text)
{
    const auto document = ClientDocument::fromText(text);
    return document ? registrar::maskedDocument(*document).text() : text;
}

} // namespace

HistoryView::HistoryView(registrar::Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"historyView"_s);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this,
            [this](const QString &changed) {
                if (changed == m_recordId)
                    follow();
            });
    connect(&m_registrar, &registrar::Registrar::inventoryChanged, this, &HistoryView::follow);
}

void HistoryView::follow()
{
    m_isStale = true;
    if (isVisible())
        load();
}

void HistoryView::showEvent(QShowEvent *event)
{
    if (!m_model)
        buildUp();
    if (m_isStale)
        load();
    QWidget::showEvent(event);
}

void HistoryView::buildUp()
{
    m_messages = new FailureBar;
    m_messages->setObjectName(u"historyMessageBar"_s);
    m_messages->hideMessage();
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"historySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildList());
    splitter->addWidget(buildText());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({width() * 2 / 5, width() * 3 / 5});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::compare);
    connect(m_others, &QComboBox::activated, this, &HistoryView::compare);
}

QWidget *HistoryView::buildList()
{
    m_model = new HistoryModel(this);
    m_list = new QTreeView;
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_restore = new QPushButton(tr("Restore as Draft"));
    m_restore->setObjectName(u"restoreDraftButton"_s);
    m_restore->setAutoDefault(false);
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(u"exportVersionButton"_s);
    m_export->setAutoDefault(false);
    m_export->setToolTip(tr("Writes the document into a file, without secrets."));
    connect(m_restore, &QPushButton::clicked, this, &HistoryView::restore);
    connect(m_export, &QPushButton::clicked, this, &HistoryView::chooseFile);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins({});
    rows->addWidget(m_list, 1);
    rows->addLayout(buttons);
    return area;
}

QWidget *HistoryView::buildText()
{
    m_others = new QComboBox;
    m_others->setObjectName(u"compareWithBox"_s);
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("Compare &with"));
    label->setBuddy(m_others);
    m_sentence = new QLabel;
    m_sentence->setObjectName(u"historySentence"_s);
    m_sentence->setWordWrap(true);
    m_diff = new DiffView;
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_others);
    choice->addStretch(1);
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins({});
    rows->addLayout(choice);
    rows->addWidget(m_sentence);
    rows->addWidget(m_diff, 1);
    return area;
}

void HistoryView::load()
{
    m_isStale = false;
    const HistoryEntry *before = chosen();
    const QString id = before ? before->id : QString();
    m_model->setEntries(historyOf(m_registrar, m_recordId));
    for (const int column : {HistoryModel::When, HistoryModel::What})
        m_list->resizeColumnToContents(column);
    fillOthers();
    const HistoryEntry *same = before ? m_model->find(id) : nullptr;
    const int row = same ? int(same - m_model->entries().data()) : 0;
    m_list->setCurrentIndex(m_model->index(row, 0));
    compare();
}

void HistoryView::fillOthers()
{
    const QSignalBlocker quiet(m_others);
    const QVariant chosenBefore = m_others->currentData();
    m_others->clear();
    m_others->addItem(tr("Previous"), Previous);
    m_others->addItem(tr("Server's Copy"), ServerCopy);
    for (const HistoryEntry &entry : m_model->entries())
        m_others->addItem(entry.title(), entry.kind == Kind::Draft ? Draft : entry.id);
    m_others->setCurrentIndex(std::max(0, m_others->findData(chosenBefore)));
}

// The one that is selected; null where there are none or several.
const HistoryEntry *HistoryView::chosen() const
{
    if (!m_model)
        return nullptr;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_model->entry(rows.first().row()) : nullptr;
}

const HistoryEntry *HistoryView::other(const HistoryEntry &entry) const
{
    const QString wanted = m_others->currentData().toString();
    if (wanted == Previous)
        return m_model->baseOf(entry);
    if (wanted == Draft)
        return m_model->find({});
    if (wanted != ServerCopy)
        return m_model->find(wanted);
    const auto newest = m_registrar.newestSnapshot(m_recordId);
    return newest ? m_model->find(newest->id) : nullptr;
}

void HistoryView::compare()
{
    updateButtons();
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    m_others->setEnabled(rows.size() == 1);
    if (rows.size() == 2) {
        const int newer = std::min(rows.first().row(), rows.last().row());
        const int older = std::max(rows.first().row(), rows.last().row());
        return showTexts(m_model->entry(older), *m_model->entry(newer));
    }
    if (const HistoryEntry *entry = chosen())
        return compareSelected(*entry);
    m_sentence->setText(rows.isEmpty() ? tr("Select a version, or two to compare them.")
                                       : tr("Select one or two."));
    m_sentence->show();
    m_diff->hide();
}

void HistoryView::compareSelected(const HistoryEntry &entry)
{
    const HistoryEntry *before = other(entry);
    showTexts(before, entry);
    if (before == &entry)
        m_sentence->setText(tr("This is the one that it is compared with."));
    else if (!before)
        m_sentence->setText(tr("This is the first one: there is nothing before it."));
    else
        return;
    m_sentence->show();
}

void HistoryView::showTexts(const HistoryEntry *before, const HistoryEntry &after)
{
    m_sentence->hide();
    m_diff->show();
    const auto isReadable = [](const HistoryEntry *entry) {
        return !entry || ClientDocument::fromText(entry->text).has_value();
    };
    if (!isReadable(before) || !isReadable(&after)) {
        m_sentence->setText(tr("This draft cannot be read as JSON, so it cannot be compared. "
                               "It can be restored and exported."));
        m_sentence->show();
        m_diff->hide();
        return;
    }
    m_diff->setTitles(before ? before->title() : tr("Nothing"), after.title());
    m_diff->setTexts(comparedTexts(registrar::maskedDocument(documentOf(before ? before : &after)),
                                   registrar::maskedDocument(documentOf(&after))));
}

void HistoryView::updateButtons()
{
    const HistoryEntry *entry = chosen();
    const auto client = m_registrar.client(m_recordId);
    const bool isDeleted = client && client->deletedAt;
    m_export->setEnabled(entry != nullptr);
    m_restore->setEnabled(entry && entry->kind != Kind::Draft && !isDeleted);
    m_restore->setToolTip(
        isDeleted ? tr("This client is deleted. Register it again to go on from its document.")
                  : tr("Makes this text the draft. Nothing is sent. A draft that is there now "
                       "stays in the history."));
}

void HistoryView::restore()
{
    const HistoryEntry *entry = chosen();
    if (!entry)
        return;
    // A version is restored over what the server has now; a draft goes on from where it began.
    const QString base = entry->kind == Kind::EarlierDraft ? entry->baseId : QString();
    const QByteArray text = entry->kind == Kind::Version ? documentOf(entry).formatted().text()
                                                         : entry->text;
    if (const auto restored = m_registrar.restoreAsDraft(m_recordId, text, base); !restored)
        return m_messages->showFailure(restored.error());
    m_messages->hideMessage();
    Q_EMIT draftRestored();
}

void HistoryView::chooseFile()
{
    const HistoryEntry *entry = chosen();
    const auto client = m_registrar.client(m_recordId);
    if (!entry || !client)
        return;
    auto *dialog = new QFileDialog(this, tr("Export Document"), QDir::homePath(),
                                   tr("JSON (*.json)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    QString name = shownName(*client);
    name.replace(u'/', u'-');
    dialog->selectFile(
        u"%1 %2.json"_s.arg(name, entry->at.toLocalTime().date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryView::exportTo);
    dialog->open();
}

void HistoryView::exportTo(const QString &fileName)
{
    const HistoryEntry *entry = chosen();
    if (!entry)
        return;
    if (const auto written = writePrivately(fileName, maskedText(entry->text)); written) {
        m_messages->showMessage(
            MessageBar::Kind::Success, tr("The document was exported."),
            tr("“%1” holds no secrets.").arg(QDir::toNativeSeparators(fileName)));
    } else {
        m_messages->showMessage(MessageBar::Kind::Error, tr("The file could not be written."),
                                written.error());
    }
    m_messages->setClosable(true);
}

void HistoryView::goToChange(bool isNext)
{
    if (m_diff)
        (isNext ? m_diff->nextAction() : m_diff->previousAction())->trigger();
}

} // namespace clientele::ui
