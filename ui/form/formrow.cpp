// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formrow.h"

#include <widgets/characterwidth.h>
#include <widgets/colorroles.h>
#include <widgets/icons.h>

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Wide enough for token_endpoint_auth_method.
constexpr int nameColumns = 28;

QLabel *makeNameLabel(const QString &name)
{
    auto *label = new QLabel(name);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    QPalette colors = label->palette();
    colors.setColor(QPalette::WindowText, roleColor(ColorRole::Muted, colors));
    label->setPalette(colors);
    return label;
}

QString helpFor(const FormEntry &entry)
{
    if (!entry.field)
        return FormRow::tr(
                   "%1 is not in Clientele's list of members. It is sent as it stands here.")
            .arg(entry.name);
    const metadata::Field &field = *entry.field;
    const QString source = field.vendor.isEmpty() ? field.specification : field.vendor;
    //: The help of a member, its name, and where it is defined.
    return FormRow::tr("%1\n\n%2 (%3)").arg(field.help.text(), field.name, source);
}

QString sentencesOf(const std::vector<validation::Finding> &findings)
{
    QStringList sentences;
    for (const validation::Finding &finding : findings) {
        const QString mark = finding.severity == validation::Severity::Error     ? u"✕ "_s
                             : finding.severity == validation::Severity::Warning ? u"⚠ "_s
                                                                                 : u"ⓘ "_s;
        const QString reference = finding.reference();
        sentences.append(mark
                         + (reference.isEmpty()
                                ? finding.message
                                : FormRow::tr("%1 (%2)").arg(finding.message, reference)));
    }
    return sentences.join(u'\n');
}

} // namespace

FormRow::FormRow(const FormEntry &entry, const FieldOffer &offer, QGridLayout *grid,
                 QObject *parent)
    : QObject(parent)
    , m_entry(entry)
    , m_mark(new QLabel(u"●"_s))
    , m_editor(makeFieldEditor(entry, offer))
    , m_finding(new QLabel)
{
    m_editor->setObjectName(u"field_"_s + entry.name);
    m_finding->setObjectName(u"finding_"_s + entry.name);
    m_finding->setWordWrap(true);
    m_finding->setTextFormat(Qt::PlainText);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_finding->hide();
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins({});
    fields->setSpacing(2);
    fields->addWidget(m_editor);
    fields->addWidget(m_finding);

    const int row = grid->rowCount();
    grid->addWidget(m_mark, row, 0, Qt::AlignTop);
    grid->addWidget(makeLabels(), row, 1, Qt::AlignTop);
    grid->addLayout(fields, row, 2);
    grid->addWidget(makeMenuButton(), row, 3, Qt::AlignTop);
}

QWidget *FormRow::makeLabels()
{
    m_label = new QLabel(m_entry.label);
    m_label->setBuddy(m_editor);
    m_label->setWordWrap(true);
    m_label->setToolTip(helpFor(m_entry));
    auto *box = new QWidget;
    box->setMinimumWidth(characterWidth(box->fontMetrics()) * nameColumns);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_label);
    if (m_entry.label != m_entry.name)
        layout->addWidget(makeNameLabel(m_entry.name));
    m_editor->setAccessibleName(u"%1, %2"_s.arg(m_entry.label, m_entry.name));
    if (QWidget *field = m_editor->focusPart())
        field->setAccessibleName(m_editor->accessibleName());
    return box;
}

QToolButton *FormRow::makeMenuButton()
{
    auto *button = new QToolButton;
    button->setObjectName(u"menu_"_s + m_entry.name);
    button->setAutoRaise(true);
    button->setText(u"⋯"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    button->setAccessibleName(tr("More for %1").arg(m_entry.label));
    auto *menu = new QMenu(button);
    m_putBack = menu->addAction(tr("Put Back Server's Value"), this, &FormRow::putBackRequested);
    m_remove = menu->addAction(tr("Remove Member"), this, &FormRow::removeRequested);
    menu->addAction(tr("Show in JSON"), this, &FormRow::showInJsonRequested);
    menu->addSeparator();
    menu->addAction(tr("What Is This?"), this, [this] {
        QWhatsThis::showText(m_label->mapToGlobal(m_label->rect().bottomLeft()),
                             helpFor(m_entry).toHtmlEscaped().replace(u"\n"_s, u"<br>"_s), m_label);
    });
    button->setMenu(menu);
    return button;
}

void FormRow::show(const metadata::ClientDocument &document, const metadata::ClientDocument &served)
{
    const metadata::JsonValue *value = document.member(m_entry.name);
    if (!value)
        return;
    m_editor->showValue(
        *value, document.text().mid(value->span.begin, value->span.end - value->span.begin));
    const metadata::JsonValue *theirs = served.member(m_entry.name);
    const bool differs = !(theirs && *theirs == *value);
    m_mark->setVisible(differs);
    QPalette colors = m_mark->palette();
    colors.setColor(QPalette::WindowText, roleColor(ColorRole::Info, colors));
    m_mark->setPalette(colors);
    m_mark->setToolTip(theirs ? tr("Differs from the server's copy.")
                              : tr("The server's copy does not have it."));
    m_mark->setAccessibleName(m_mark->toolTip());
    m_putBack->setEnabled(differs && m_entry.kind != EditorKind::Fixed);
}

void FormRow::showFindings(const std::vector<validation::Finding> &findings)
{
    const bool hasErrors = validation::errorsIn(findings) > 0;
    const bool areHints = std::all_of(findings.begin(), findings.end(), [](const auto &finding) {
        return finding.severity == validation::Severity::Hint;
    });
    QPalette colors = m_editor->palette();
    colors.setColor(QPalette::WindowText, roleColor(hasErrors  ? ColorRole::Danger
                                                    : areHints ? ColorRole::Info
                                                               : ColorRole::Warning,
                                                    colors));
    m_finding->setPalette(colors);
    m_finding->setText(sentencesOf(findings));
    m_finding->setVisible(!findings.empty());
}

void FormRow::setReadOnly(bool isReadOnly)
{
    m_editor->setReadOnly(isReadOnly);
    m_remove->setEnabled(!isReadOnly && m_entry.kind != EditorKind::Fixed);
    if (isReadOnly)
        m_putBack->setEnabled(false);
}

void FormRow::setCurrent(bool isCurrent)
{
    QFont font = m_label->font();
    font.setBold(isCurrent);
    m_label->setFont(font);
}

} // namespace clientele::ui
