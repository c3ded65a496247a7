// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formview.h"

#include "addfielddialog.h"
#include "formrow.h"
#include "taborder.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::ui {

FormView::FormView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"formView"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focus) { follow(focus); });
}

FormView::~FormView()
{
    // The fields go after this: one that has the focus still tells of losing it.
    disconnect(qApp, nullptr, this, nullptr);
}

void FormView::show(const metadata::ClientDocument &document, const validation::Context &context)
{
    const auto before = std::exchange(m_document, document);
    const bool offersAsBefore = m_context.supported == context.supported;
    m_context = context;
    auto groups = formGroups(document);
    if (m_isFirst || !offersAsBefore || groups != m_groups) {
        m_groups = std::move(groups);
        m_isFirst = false;
        rebuild(before);
    } else {
        for (FormRow *row : m_rows)
            row->show(m_document, m_context.served);
    }
    updateTabOrder();
}

void FormView::rebuild(const metadata::ClientDocument &before)
{
    const int position = verticalScrollBar()->value();
    const auto unread = unreadTexts(before);
    QString focused;
    if (const QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        focused = m_current;
    m_rows.clear();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    for (const FormGroup &group : m_groups)
        addGroup(layout, group);
    m_add = new QPushButton(tr("Add Field…"));
    m_add->setObjectName(u"addFieldButton"_s);
    m_add->setEnabled(!m_isReadOnly);
    connect(m_add, &QPushButton::clicked, this, &FormView::chooseField);
    layout->addSpacing(layout->spacing());
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addStretch();
    QWidget *old = takeWidget();
    setWidget(content);
    content->installEventFilter(this);
    if (old)
        old->deleteLater(); // one of its fields may be asking for this
    setReadOnly(m_isReadOnly);
    showFindings(m_findings);
    for (FormRow *row : m_rows)
        row->show(m_document, m_context.served);
    showUnread(unread);
    verticalScrollBar()->setValue(position);
    if (!focused.isEmpty())
        focusMember(focused);
}

// A new line of a list stands last in the window's order of focus, wherever it is seen.
bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == widget())
        updateTabOrder();
    return QScrollArea::eventFilter(watched, event);
}

void FormView::updateTabOrder()
{
    const QWidgetList stops = tabStopsIn(widget());
    if (stops == m_tabStops)
        return;
    m_tabStops = stops;
    orderTabs(this, stops);
}

void FormView::addGroup(QVBoxLayout *layout, const FormGroup &group)
{
    auto *title = new QLabel(group.label);
    QFont font = title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    title->setFont(font);
    layout->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, title->fontMetrics().horizontalAdvance(u'●'));
    grid->setColumnStretch(2, 1);
    grid->setVerticalSpacing(8);
    for (const FormEntry &entry : group.entries) {
        auto *row = new FormRow(entry, offerFor(entry), grid, title);
        m_rows.push_back(row);
        connectRow(row);
    }
    layout->addLayout(grid);
    layout->addSpacing(layout->spacing());
}

void FormView::connectRow(FormRow *row)
{
    const QString member = row->member();
    connect(row->editor(), &FieldEditor::edited, this,
            [this, member](const QByteArray &json) { Q_EMIT memberEdited(member, json); });
    connect(row->editor(), &FieldEditor::undoRequested, this, &FormView::undoRequested);
    connect(row->editor(), &FieldEditor::redoRequested, this, &FormView::redoRequested);
    connect(row, &FormRow::putBackRequested, this, [this, member] { putBack(member); });
    connect(row, &FormRow::removeRequested, this, [this, member] { Q_EMIT memberRemoved(member); });
    connect(row, &FormRow::showInJsonRequested, this,
            [this, member] { Q_EMIT showInJsonRequested(member); });
}

FieldOffer FormView::offerFor(const FormEntry &entry) const
{
    if (!entry.field || entry.field->offeredIn.isEmpty())
        return {};
    return {m_context.supported.value(entry.field->offeredIn)};
}

FormRow *FormView::rowOf(const QString &member) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&member](const FormRow *each) {
        return each->member() == member;
    });
    return row == m_rows.end() ? nullptr : *row;
}

void FormView::showFindings(const std::vector<validation::Finding> &findings)
{
    m_findings = findings;
    for (FormRow *row : m_rows) {
        std::vector<validation::Finding> own;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(own),
                     [row](const validation::Finding &finding) {
                         return finding.member() == row->member();
                     });
        row->showFindings(own);
    }
}

void FormView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (FormRow *row : m_rows)
        row->setReadOnly(isReadOnly);
    if (m_add)
        m_add->setEnabled(!isReadOnly);
}

void FormView::commit()
{
    const auto rows = m_rows; // an edit may make the rows anew
    for (FormRow *row : rows)
        row->editor()->commit();
}

QString FormView::unreadMember() const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [](const FormRow *each) {
        return each->editor()->holdsUnread();
    });
    return row == m_rows.end() ? QString() : (*row)->member();
}

QMap<QString, QString> FormView::unreadTexts(const metadata::ClientDocument &before) const
{
    QMap<QString, QString> texts;
    for (const FormRow *row : m_rows) {
        const metadata::JsonValue *value = before.member(row->member());
        const metadata::JsonValue *now = m_document.member(row->member());
        if (row->editor()->holdsUnread() && value && now && *value == *now)
            texts.insert(row->member(), row->editor()->unreadText());
    }
    return texts;
}

void FormView::showUnread(const QMap<QString, QString> &texts)
{
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (const FormRow *row = rowOf(text.key()))
            row->editor()->showUnread(text.value());
    }
}

void FormView::forgetUnread()
{
    for (FormRow *row : m_rows)
        row->editor()->forgetUnread();
}

void FormView::setCurrentMember(const QString &member)
{
    m_current = member;
    for (FormRow *row : m_rows)
        row->setCurrent(row->member() == member);
    if (const FormRow *row = rowOf(member))
        ensureWidgetVisible(row->editor());
}

void FormView::focusMember(const QString &member)
{
    if (const FormRow *row = rowOf(member)) {
        ensureWidgetVisible(row->editor());
        row->editor()->setFocus();
    }
}

void FormView::putBack(const QString &member)
{
    const metadata::JsonValue *theirs = m_context.served.member(member);
    if (!theirs)
        Q_EMIT memberRemoved(member);
    else
        Q_EMIT memberEdited(member, m_context.served.text().mid(
                                        theirs->span.begin, theirs->span.end - theirs->span.begin));
}

void FormView::chooseField()
{
    auto *dialog = new AddFieldDialog(m_document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddFieldDialog::chosen, this,
            [this](const QString &member, const QByteArray &json) {
                m_current = member;
                Q_EMIT memberEdited(member, json);
                focusMember(member);
            });
    dialog->open();
}

void FormView::follow(const QWidget *focus)
{
    if (!focus || !isAncestorOf(focus))
        return;
    for (FormRow *row : m_rows) {
        if (row->editor() == focus || row->editor()->isAncestorOf(focus)) {
            m_current = row->member();
            row->setCurrent(true);
            Q_EMIT memberEntered(row->member());
        } else {
            row->setCurrent(false);
        }
    }
}

void FormView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isFirst)
        rebuild(m_document);
}

} // namespace clientele::ui
