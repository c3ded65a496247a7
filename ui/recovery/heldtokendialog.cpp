// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldtokendialog.h"

#include "heldcopydialog.h"

#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/secretclipboard.h>

#include <QApplication>
#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::HeldToken;
using registrar::Registrar;

HeldTokenDialog::HeldTokenDialog(Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
    , m_text(new QLabel)
    , m_said(new QLabel)
{
    setObjectName(u"heldTokenDialog"_s);
    setWindowTitle(tr("Token Not Saved"));
    setModal(true);
    setWindowFlag(Qt::WindowCloseButtonHint, false);
    auto *title = new QLabel(tr("The new token is not saved yet."));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_text->setObjectName(u"heldTokenText"_s);
    m_said->setObjectName(u"heldTokenSaid"_s);
    for (QLabel *label : {m_text, m_said}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_said->hide();

    auto *buttons = new QDialogButtonBox;
    auto *again = buttons->addButton(tr("&Try Again"), QDialogButtonBox::ActionRole);
    again->setObjectName(u"retryHeldTokenButton"_s);
    auto *copy = buttons->addButton(tr("&Copy Token"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyHeldTokenButton"_s);
    copy->setAutoDefault(false);
    auto *save = buttons->addButton(tr("&Save Encrypted Copy…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"saveHeldTokenButton"_s);
    save->setAutoDefault(false);
    // Apart from the others, and never what Enter does.
    auto *quit = buttons->addButton(tr("&Quit and Lose the Token"),
                                    QDialogButtonBox::DestructiveRole);
    quit->setObjectName(u"loseHeldTokenButton"_s);
    quit->setAutoDefault(false);
    connect(again, &QPushButton::clicked, this, &HeldTokenDialog::tryAgain);
    connect(copy, &QPushButton::clicked, this, &HeldTokenDialog::copyToken);
    connect(save, &QPushButton::clicked, this, &HeldTokenDialog::saveCopy);
    connect(quit, &QPushButton::clicked, this, &HeldTokenDialog::quitAndLose);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_said);
    layout->addStretch(1);
    layout->addWidget(buttons);
    again->setDefault(true);
    setMinimumWidth(characterWidth(fontMetrics()) * 76);
    connect(&m_registrar, &Registrar::heldTokensChanged, this, &HeldTokenDialog::refresh);
    refresh();
}

void HeldTokenDialog::reject()
{
    // Esc does nothing here.
}

void HeldTokenDialog::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

void HeldTokenDialog::refresh()
{
    const auto held = m_registrar.heldTokens();
    if (held.empty())
        return accept();
    QStringList lines;
    for (const HeldToken &token : held) {
        //: server, client, reasons
        lines.append(tr("%1 replaced the token of “%2”. %3")
                         .arg(token.serverName, token.clientName, token.reasons.join(u' ')));
    }
    lines.append(
        tr("The only copy is in this running program. If you quit now, %n client(s) can no "
           "longer be managed.",
           nullptr, int(held.size())));
    m_text->setText(lines.join(u"\n\n"_s));
}

void HeldTokenDialog::tryAgain()
{
    if (m_isTrying)
        return;
    m_isTrying = true;
    m_said->hide();
    const auto held = m_registrar.heldTokens();
    for (const HeldToken &token : held) {
        QCoro::connect(m_registrar.retryHeldToken(token.recordId), this,
                       [this](const registrar::Result<> &stored) {
                           m_isTrying = false;
                           if (stored)
                               return;
                           m_said->setText(stored.error().title + u' ' + stored.error().text);
                           m_said->show();
                       });
    }
}

// The first one: with several, each is copied and given up in turn.
void HeldTokenDialog::copyToken()
{
    const auto held = m_registrar.heldTokens();
    if (held.empty())
        return;
    const auto token = m_registrar.heldToken(held.front().recordId);
    if (!token)
        return;
    copySecret(*token);
    m_said->setText(tr("The token of “%1” was copied. Keep it where only you can read it: whoever "
                       "has it can change or delete the client.")
                        .arg(held.front().clientName));
    m_said->show();
}

void HeldTokenDialog::saveCopy()
{
    auto *dialog = new HeldCopyDialog(m_registrar, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HeldCopyDialog::saved, this, [this](const QString &fileName) {
        m_said->setText(tr("An encrypted copy is in %1. “Restore” opens it, here or on another "
                           "computer.")
                            .arg(fileName));
        m_said->show();
    });
    dialog->open();
}

void HeldTokenDialog::quitAndLose()
{
    const auto held = m_registrar.heldTokens();
    for (const HeldToken &token : held)
        m_registrar.dropHeldToken(token.recordId);
    Q_EMIT quitRequested();
}

} // namespace clientele::ui
