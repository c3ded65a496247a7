// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultpassphrasedialog.h"

#include <widgets/characterwidth.h>
#include <widgets/failurebar.h>
#include <widgets/passphrasefields.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Result;
using Purpose = VaultPassphraseDialog::Purpose;

namespace {

struct Texts
{
    QString title;
    QString explanation;
    QString button;
};

Texts textsOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Choose:
        return {VaultPassphraseDialog::tr("Choose a Passphrase"),
                VaultPassphraseDialog::tr(
                    "From now on the tokens and client secrets of this inventory are sealed "
                    "in it, and this passphrase opens them. It is asked for at each start "
                    "and saved nowhere: without it nobody can open them."),
                VaultPassphraseDialog::tr("&Use It")};
    case Purpose::Change:
        return {VaultPassphraseDialog::tr("Change the Passphrase"),
                VaultPassphraseDialog::tr(
                    "Older copies of the inventory's file still open with the old one."),
                VaultPassphraseDialog::tr("&Change")};
    case Purpose::Renew:
        return {VaultPassphraseDialog::tr("Renew the Vault Key"),
                VaultPassphraseDialog::tr(
                    "Everything that is sealed in the inventory is sealed with a new key at "
                    "once. The passphrase stays the same."),
                VaultPassphraseDialog::tr("&Renew")};
    case Purpose::Unlock:
        break;
    }
    return {VaultPassphraseDialog::tr("Unlock the Vault"),
            VaultPassphraseDialog::tr(
                "Tokens and client secrets are sealed in the inventory. The passphrase "
                "opens them until Clientele is closed or the vault is locked."),
            VaultPassphraseDialog::tr("&Unlock")};
}

} // namespace

VaultPassphraseDialog::VaultPassphraseDialog(registrar::Registrar &registrar, Purpose purpose,
                                             QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
    , m_purpose(purpose)
    , m_messages(new FailureBar)
{
    setObjectName(u"vaultPassphraseDialog"_s);
    const Texts texts = textsOf(purpose);
    setWindowTitle(texts.title);
    auto *explanation = new QLabel(texts.explanation);
    explanation->setWordWrap(true);
    explanation->setMinimumWidth(characterWidth(fontMetrics()) * 60);
    m_messages->setObjectName(u"vaultPassphraseMessageBar"_s);
    m_messages->hideMessage();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(buildFields());
    layout->addWidget(m_messages);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    m_proceed->setText(texts.button);
    refresh();
}

QFormLayout *VaultPassphraseDialog::buildFields()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (m_purpose != Purpose::Choose) {
        m_passphrase = new QLineEdit;
        m_passphrase->setObjectName(u"vaultPassphraseEdit"_s);
        m_passphrase->setEchoMode(QLineEdit::Password);
        form->addRow(m_purpose == Purpose::Change ? tr("&Old passphrase") : tr("&Passphrase"),
                     m_passphrase);
        connect(m_passphrase, &QLineEdit::textChanged, this, &VaultPassphraseDialog::refresh);
    }
    if (m_purpose == Purpose::Choose || m_purpose == Purpose::Change) {
        m_new = new PassphraseFields;
        form->addRow(m_new);
        connect(m_new, &PassphraseFields::changed, this, &VaultPassphraseDialog::refresh);
    }
    return form;
}

QWidget *VaultPassphraseDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_proceed = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_proceed->setObjectName(u"vaultPassphraseButton"_s);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancelVaultPassphraseButton"_s);
    connect(m_proceed, &QPushButton::clicked, this, &VaultPassphraseDialog::proceed);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QCoro::Task<Result<>> VaultPassphraseDialog::task() const
{
    switch (m_purpose) {
    case Purpose::Choose:
        return m_registrar.usePassphrase(m_new->passphrase());
    case Purpose::Change:
        return m_registrar.changePassphrase(secretIn(*m_passphrase), m_new->passphrase());
    case Purpose::Renew:
        return m_registrar.renewVaultKey(secretIn(*m_passphrase));
    case Purpose::Unlock:
        break;
    }
    return m_registrar.unlockVault(secretIn(*m_passphrase));
}

void VaultPassphraseDialog::proceed()
{
    m_messages->hideMessage();
    m_isRunning = true;
    refresh();
    QCoro::connect(task(), this, [this](const Result<> &result) { finish(result); });
}

void VaultPassphraseDialog::finish(const Result<> &result)
{
    m_isRunning = false;
    refresh();
    if (result) {
        // The fields keep what was typed, and their history, as long as they live.
        if (m_passphrase)
            m_passphrase->clear();
        if (m_new)
            m_new->clear();
        return accept();
    }
    m_messages->showFailure(result.error());
    if (m_passphrase && result.error().kind == registrar::Failure::Kind::WrongPassphrase) {
        m_passphrase->setFocus();
        m_passphrase->selectAll();
    }
}

void VaultPassphraseDialog::refresh()
{
    const bool hasOld = !m_passphrase || !m_passphrase->text().isEmpty();
    const bool hasNew = !m_new || m_new->isComplete();
    if (m_proceed)
        m_proceed->setEnabled(!m_isRunning && hasOld && hasNew);
}

} // namespace clientele::ui
