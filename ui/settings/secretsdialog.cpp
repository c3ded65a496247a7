// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsdialog.h"

#include "vaultpassphrasedialog.h"

#include <widgets/characterwidth.h>
#include <widgets/failurebar.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clientele::ui {

using inventory::TokenHome;
using registrar::Registrar;
using registrar::Result;
using registrar::SecretsReport;

namespace {

QLabel *factLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(characterWidth(label->fontMetrics()) * 48);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SecretsDialog::SecretsDialog(Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
    , m_tokens(factLabel(u"tokensLabel"_s))
    , m_home(factLabel(u"tokenHomeLabel"_s))
    , m_away(factLabel(u"awayFromHomeLabel"_s))
    , m_key(factLabel(u"vaultKeyLabel"_s))
    , m_passphrase(factLabel(u"passphraseLabel"_s))
    , m_lock(new QPushButton)
    , m_messages(new FailureBar)
{
    setObjectName(u"secretsDialog"_s);
    setWindowTitle(tr("Secrets"));
    m_messages->setObjectName(u"secretsMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offer(registrar::Failure::NextStep::UnlockKeychain, [this] {
        QCoro::connect(m_registrar.unlockKeychain(), this, [this](auto) {
            m_messages->hideMessage();
            refresh();
        });
    });
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildFacts());
    layout->addWidget(m_messages);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    follow();
    refresh();
}

QFormLayout *SecretsDialog::buildFacts()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Saved"), m_tokens);
    m_move = addFact(form, tr("Kept"), m_home, u"moveTokensButton"_s);
    m_moveRest = addFact(form, tr("To be moved"), m_away, u"moveRestButton"_s);
    m_renew = addFact(form, tr("Vault key"), m_key, u"renewKeyButton"_s);
    m_moveRest->setText(tr("Move &Now"));
    m_renew->setText(tr("&Renew Key…"));
    m_changePassphrase = addFact(form, tr("Passphrase"), m_passphrase, u"passphraseButton"_s);
    m_changePassphrase->setText(tr("&Passphrase…"));
    connect(m_move, &QPushButton::clicked, this, &SecretsDialog::askToMove);
    connect(m_moveRest, &QPushButton::clicked, this, &SecretsDialog::moveRest);
    connect(m_renew, &QPushButton::clicked, this, &SecretsDialog::askToRenew);
    connect(m_changePassphrase, &QPushButton::clicked, this, &SecretsDialog::openPassphrase);
    return form;
}

QWidget *SecretsDialog::buildButtons()
{
    m_lock->setObjectName(u"lockVaultButton"_s);
    m_lock->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeSecretsButton"_s);
    buttons->addButton(m_lock, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_lock, &QPushButton::clicked, this, &SecretsDialog::lockOrUnlock);
    return buttons;
}

void SecretsDialog::follow()
{
    // Not with each of thousands of clients that move.
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(200ms);
    connect(&m_refreshSoon, &QTimer::timeout, this, &SecretsDialog::refresh);
    connect(&m_registrar, &Registrar::clientChanged, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(&m_registrar, &Registrar::inventoryChanged, this, &SecretsDialog::refresh);
    connect(&m_registrar, &Registrar::keychainStatusChanged, this, &SecretsDialog::refresh);
}

QPushButton *SecretsDialog::addFact(QFormLayout *form, const QString &name, QLabel *value,
                                    const QString &buttonName)
{
    auto *button = new QPushButton;
    button->setObjectName(buttonName);
    button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(value, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    form->addRow(name, row);
    return button;
}

void SecretsDialog::refresh()
{
    const SecretsReport report = m_registrar.secretsReport();
    refreshWords(report);
    m_move->setEnabled(!m_isRunning);
    m_moveRest->setEnabled(!m_isRunning);
    m_moveRest->setVisible(report.awayFromHome > 0);
    m_renew->setEnabled(!m_isRunning && report.hasKey);
    m_move->setVisible(!report.hasPassphrase);
    m_changePassphrase->setEnabled(!m_isRunning
                                   && (report.hasPassphrase || report.canHavePassphrase));
    m_lock->setVisible(report.hasPassphrase);
    m_lock->setEnabled(!m_isRunning);
}

void SecretsDialog::refreshWords(const SecretsReport &report)
{
    const QString keychain = m_registrar.keychainName();
    const bool isSealed = report.home == TokenHome::Sealed;
    m_tokens->setText(tr("The tokens of %n client(s)", nullptr, report.clients));
    const bool isUnlocked = m_registrar.keychainStatus() == registrar::KeychainStatus::Unlocked;
    m_lock->setText(isUnlocked ? tr("&Lock Now") : tr("Un&lock…"));
    m_passphrase->setText(report.hasPassphrase ? isUnlocked ? tr("Set; the vault is unlocked")
                                                            : tr("Set; the vault is locked")
                          : report.canHavePassphrase
                              ? tr("None. Where there is no keychain, one can take its place")
                              : tr("None; the keychain protects the key"));
    if (report.hasPassphrase) {
        m_home->setText(tr("Sealed in the inventory"));
        m_away->setText(tr("None"));
        m_key->setText(tr("Under your passphrase"));
        return;
    }
    m_home->setText(isSealed ? tr("Sealed in the inventory, under one key in %1").arg(keychain)
                             : tr("Each in an entry of its own in %1").arg(keychain));
    m_move->setText(isSealed ? tr("&Move to the Keychain…") : tr("&Move Into the Inventory…"));
    m_away->setText(report.awayFromHome == 0
                        ? tr("None")
                        : tr("The secrets of %n client(s)", nullptr, report.awayFromHome));
    m_key->setText(report.hasKey ? tr("In %1").arg(keychain) : tr("None was needed yet"));
}

void SecretsDialog::askToMove()
{
    const QString keychain = m_registrar.keychainName();
    const bool isSealed = m_registrar.secretsReport().home == TokenHome::Sealed;
    const TokenHome target = isSealed ? TokenHome::OwnEntries : TokenHome::Sealed;
    m_messages->showMessage(
        MessageBar::Kind::Info,
        isSealed ? tr("Move all tokens and client secrets to the keychain?")
                 : tr("Move all tokens and client secrets into the inventory?"),
        isSealed ? tr("Each gets an entry of its own in %1, named after the client and its server. "
                      "With thousands of clients this takes long. Clients can be used meanwhile.")
                       .arg(keychain)
                 : tr("They are sealed there with one key, which stays in %1. That is faster with "
                      "thousands of clients. Without that key they cannot be opened, so keep a "
                      "backup.")
                       .arg(keychain));
    m_messages->setClosable(true);
    connect(m_messages->addButton(tr("Move"), u"confirmMoveButton"_s), &QPushButton::clicked, this,
            [this, target] { move(target); });
}

void SecretsDialog::move(TokenHome home)
{
    runMove(m_registrar.moveTokens(home));
}

void SecretsDialog::moveRest()
{
    runMove(m_registrar.moveTokensHome());
}

void SecretsDialog::runMove(QCoro::Task<Result<>> task)
{
    run(std::move(task), tr("Moving…"), tr("All secrets are where they belong."),
        tr("What was not moved stays where it is, and can be used."));
}

void SecretsDialog::openPassphrase()
{
    using Purpose = VaultPassphraseDialog::Purpose;
    const bool hasOne = m_registrar.secretsReport().hasPassphrase;
    auto *dialog = new VaultPassphraseDialog(m_registrar,
                                             hasOne ? Purpose::Change : Purpose::Choose, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &SecretsDialog::refresh);
    dialog->open();
}

void SecretsDialog::lockOrUnlock()
{
    m_messages->hideMessage();
    if (m_registrar.keychainStatus() != registrar::KeychainStatus::Unlocked) {
        QCoro::connect(m_registrar.unlockKeychain(), this, [this](auto) { refresh(); });
        return;
    }
    if (const auto locked = m_registrar.lockVault(); !locked)
        m_messages->showFailure(locked.error());
    refresh();
}

void SecretsDialog::askToRenew()
{
    if (m_registrar.secretsReport().hasPassphrase) {
        auto *dialog = new VaultPassphraseDialog(m_registrar, VaultPassphraseDialog::Purpose::Renew,
                                                 this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this] { finish({}, tr("The vault key was renewed."), {}); });
        return dialog->open();
    }
    m_messages->showMessage(
        MessageBar::Kind::Info, tr("Renew the vault key?"),
        tr("Everything that is sealed in the inventory is sealed with a new key at once, and the "
           "old key is removed from %1. Older copies of the inventory's file cannot be opened any "
           "more; backups can.")
            .arg(m_registrar.keychainName()));
    m_messages->setClosable(true);
    connect(m_messages->addButton(tr("Renew"), u"confirmRenewButton"_s), &QPushButton::clicked,
            this, &SecretsDialog::renew);
}

void SecretsDialog::renew()
{
    run(m_registrar.renewVaultKey(), tr("Renewing…"), tr("The vault key was renewed."),
        tr("What is sealed can be opened as before."));
}

void SecretsDialog::run(QCoro::Task<Result<>> task, const QString &running, const QString &done,
                        const QString &otherwise)
{
    m_isRunning = true;
    m_messages->showMessage(MessageBar::Kind::Info, running,
                            tr("This window may be closed; Clientele goes on."));
    m_messages->setClosable(false);
    refresh();
    QCoro::connect(std::move(task), this, [this, done, otherwise](const Result<> &result) {
        finish(result, done, otherwise);
    });
}

void SecretsDialog::finish(const Result<> &result, const QString &done, const QString &otherwise)
{
    m_isRunning = false;
    refresh();
    if (!result) {
        registrar::Failure failure = result.error();
        failure.text = otherwise;
        return m_messages->showFailure(failure);
    }
    const int away = m_registrar.secretsReport().awayFromHome;
    if (away > 0) {
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("Some clients are busy. Their secrets follow."));
    } else {
        m_messages->showMessage(MessageBar::Kind::Success, done);
    }
    m_messages->setClosable(true);
}

} // namespace clientele::ui
