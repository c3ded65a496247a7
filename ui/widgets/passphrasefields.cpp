// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrasefields.h"

#include "passphrasestrength.h"

#include <metadata/wiping.h>

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QLineEdit *makeEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

} // namespace

metadata::SecretText secretIn(const QLineEdit &edit)
{
    QByteArray bytes = edit.text().toUtf8();
    metadata::SecretText secret(bytes);
    metadata::wipe(bytes);
    return secret;
}

PassphraseFields::PassphraseFields(QWidget *parent)
    : QWidget(parent)
    , m_first(makeEdit(u"passphraseEdit"_s))
    , m_second(makeEdit(u"passphraseAgainEdit"_s))
    , m_feedback(new QLabel)
{
    m_feedback->setObjectName(u"passphraseFeedback"_s);
    m_feedback->setWordWrap(true);
    m_feedback->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Passphrase"), m_first);
    form->addRow(tr("&Again"), m_second);
    form->addRow(QString(), m_feedback);
    for (QLineEdit *edit : {m_first, m_second})
        connect(edit, &QLineEdit::textChanged, this, &PassphraseFields::refresh);
    refresh();
}

bool PassphraseFields::isComplete() const
{
    return strengthOf(m_first->text()) != PassphraseStrength::TooShort
           && m_first->text() == m_second->text();
}

metadata::SecretText PassphraseFields::passphrase() const
{
    return secretIn(*m_first);
}

void PassphraseFields::clear()
{
    m_first->clear();
    m_second->clear();
}

QString PassphraseFields::feedback() const
{
    if (m_first->text().isEmpty())
        return tr("Six words that nobody would put together are a good one.");
    switch (strengthOf(m_first->text())) {
    case PassphraseStrength::TooShort:
        return tr("Too short: take 10 characters or more.");
    case PassphraseStrength::Weak:
        return tr("Weak: somebody who has the file can guess it. A longer one is better.");
    case PassphraseStrength::Fair:
        return tr("Fair, if it is not a saying or a name.");
    case PassphraseStrength::Strong:
        break;
    }
    return tr("Strong, if it is not a saying or a name.");
}

void PassphraseFields::refresh()
{
    const bool isDifferent = !m_second->text().isEmpty() && m_first->text() != m_second->text();
    m_feedback->setText(isDifferent ? tr("The two are not the same.") : feedback());
    Q_EMIT changed();
}

} // namespace clientele::ui
