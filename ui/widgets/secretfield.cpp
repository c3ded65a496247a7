// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfield.h"

#include <registrar/registrar.h>

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Terminals and password managers copy one along.
QString withoutLineEnd(QString text)
{
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

} // namespace

SecretField::SecretField(const QString &objectName, const QString &name, Content content,
                         QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_edit(new QLineEdit)
    , m_paste(new QPushButton(tr("&Paste")))
    , m_length(new QLabel)
{
    m_edit->setObjectName(objectName);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setAccessibleName(name);
    connect(m_edit, &QLineEdit::textChanged, this, &SecretField::showLength);
    m_paste->setObjectName(objectName + u"Paste"_s);
    m_paste->setAutoDefault(false);
    connect(m_paste, &QPushButton::clicked, this, &SecretField::paste);
    m_length->setObjectName(objectName + u"Length"_s);
    m_length->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 0, 0);
    layout->addWidget(m_paste, 0, 1);
    layout->addWidget(m_length, 1, 0, 1, 2);
    setFocusProxy(m_edit);
    showLength();
}

metadata::SecretText SecretField::secret() const
{
    const QString typed = m_edit->text();
    return m_content == Content::Token ? registrar::Registrar::tokenIn(typed.toUtf8())
                                       : metadata::SecretText(withoutLineEnd(typed).toUtf8());
}

void SecretField::setSecret(const metadata::SecretText &secret)
{
    m_edit->setText(QString::fromUtf8(secret.reveal()));
}

bool SecretField::isEmpty() const
{
    return secret().isEmpty();
}

void SecretField::clear()
{
    m_edit->clear();
}

void SecretField::paste()
{
    m_edit->setText(withoutLineEnd(QApplication::clipboard()->text()));
}

void SecretField::showLength()
{
    const int length = int(secret().size());
    const bool isCut = m_content == Content::Token
                       && length < m_edit->text().trimmed().toUtf8().size();
    if (length == 0)
        m_length->setText(tr("It is never shown."));
    else
        m_length->setText(isCut ? tr("%n character(s), “Bearer” removed", nullptr, length)
                                : tr("%n character(s)", nullptr, length));
    Q_EMIT changed();
}

} // namespace clientele::ui
