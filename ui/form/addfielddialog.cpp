// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addfielddialog.h"

#include "formentries.h"

#include <widgets/characterwidth.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::Field;
using metadata::FieldTable;

namespace {

bool isFound(const Field &field, const QStringList &words)
{
    // The English name as well: specifications are read in English.
    const QString all = u"%1 %2 %3 %4 %5 %6"_s.arg(field.name, field.label.text(),
                                                   field.label.english, field.help.text(),
                                                   field.specification, field.vendor);
    return std::all_of(words.begin(), words.end(), [&all](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

AddFieldDialog::AddFieldDialog(const metadata::ClientDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_help(new QLabel)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Add Field"));
    buildUp();
    fill();
}

void AddFieldDialog::buildUp()
{
    m_search->setObjectName(u"fieldSearchEdit"_s);
    m_search->setPlaceholderText(tr("Search by name or meaning, or type a name of your own"));
    m_search->setAccessibleName(tr("Search fields"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"fieldList"_s);
    m_list->setAccessibleName(tr("Fields"));
    m_list->setUniformItemSizes(true);
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setMinimumHeight(m_help->fontMetrics().lineSpacing() * 4);
    m_help->setAlignment(Qt::AlignTop);
    QPushButton *add = m_buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(u"addChosenFieldButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_help);
    layout->addWidget(m_buttons);
    add->setDefault(true);
    resize(characterWidth(fontMetrics()) * 70, fontMetrics().lineSpacing() * 26);
    connect(m_search, &QLineEdit::textChanged, this, &AddFieldDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &AddFieldDialog::showHelp);
    connect(m_list, &QListWidget::itemActivated, this, &AddFieldDialog::accept);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddFieldDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AddFieldDialog::reject);
}

void AddFieldDialog::fill()
{
    const QString typed = m_search->text().trimmed();
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (const Field &field : FieldTable::standard().fields()) {
        if (field.owner != metadata::FieldOwner::Client || m_document.has(field.name)
            || !isFound(field, words))
            continue;
        //: A field to add: its name for people, then the member.
        auto *item = new QListWidgetItem(tr("%1 — %2").arg(field.label.text(), field.name));
        item->setData(Qt::UserRole, field.name);
        m_list->addItem(item);
    }
    const bool isNew = !typed.isEmpty() && !typed.contains(u' ') && !m_document.has(typed)
                       && !FieldTable::standard().find(typed);
    const bool isTagged = typed.contains(u'#') && FieldTable::standard().find(typed)
                          && !m_document.has(typed);
    if (isNew || isTagged) {
        auto *item = new QListWidgetItem(tr("Add “%1”").arg(typed));
        item->setData(Qt::UserRole, typed);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    showHelp();
}

void AddFieldDialog::showHelp()
{
    const QString name = member();
    const Field *field = FieldTable::standard().find(name);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    findChild<QPushButton *>(u"addChosenFieldButton"_s)->setEnabled(!name.isEmpty());
    if (name.isEmpty())
        m_help->setText(tr("No field matches."));
    else if (!field)
        m_help->setText(tr("Not a known member. Servers that do not know it either leave it out or "
                           "refuse the update."));
    else
        m_help->setText(
            u"%1\n%2"_s.arg(field->help.text(), field->vendor.isEmpty()
                                                    ? field->specification
                                                    : tr("Known to %1 only.").arg(field->vendor)));
}

QString AddFieldDialog::member() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void AddFieldDialog::accept()
{
    const QString name = member();
    if (name.isEmpty())
        return;
    const Field *field = FieldTable::standard().find(name);
    QDialog::accept();
    Q_EMIT chosen(name, field ? initialJson(*field) : "\"\""_ba);
}

} // namespace clientele::ui
