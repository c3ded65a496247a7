// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsdialog.h"

#include <widgets/failurebar.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

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
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 48);
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
    , m_messages(new FailureBar)
{
    setObjectName(u"secretsDialog"_s);
    setWindowTitle(tr("Secrets"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Saved"), m_tokens);
    m_move = addFact(form, tr("Kept"), m_home, u"moveTokensButton"_s);
    m_moveRest = addFact(form, tr("To be moved"), m_away, u"moveRestButton"_s);
    m_renew = addFact(form, tr("Vault key"), m_key, u"renewKeyButton"_s);
    m_moveRest->setText(tr("Move &Now"));
    m_renew->setText(tr("&Renew Key…"));
    m_messages->setObjectName(u"secretsMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offer(registrar::Failure::NextStep::UnlockKeychain, [this] {
        QCoro::connect(m_registrar.unlockKeychain(), this, [this](auto) {
            m_messages->hideMessage();
            refresh();
        });
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeSecretsButton"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &SecretsDialog::askToMove);
    connect(m_moveRest, &QPushButton::clicked, this, &SecretsDialog::moveRest);
    connect(m_renew, &QPushButton::clicked, this, &SecretsDialog::askToRenew);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_messages);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(&m_registrar, &Registrar::clientChanged, this, &SecretsDialog::refresh);
    connect(&m_registrar, &Registrar::inventoryChanged, this, &SecretsDialog::refresh);
    connect(&m_registrar, &Registrar::keychainStatusChanged, this, &SecretsDialog::refresh);
    refresh();
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
}

void SecretsDialog::refreshWords(const SecretsReport &report)
{
    const QString keychain = m_registrar.keychainName();
    const bool isSealed = report.home == TokenHome::Sealed;
    m_tokens->setText(tr("The tokens of %n client(s)", nullptr, report.clients));
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
    run(m_registrar.moveTokens(home), tr("Moving…"), tr("All secrets are where they belong."));
}

void SecretsDialog::moveRest()
{
    run(m_registrar.moveTokensHome(), tr("Moving…"), tr("All secrets are where they belong."));
}

void SecretsDialog::askToRenew()
{
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
    run(m_registrar.renewVaultKey(), tr("Renewing…"), tr("The vault key was renewed."));
}

void SecretsDialog::run(QCoro::Task<Result<>> task, const QString &running, const QString &done)
{
    m_isRunning = true;
    m_messages->showMessage(MessageBar::Kind::Info, running,
                            tr("This window may be closed; Clientele goes on."));
    m_messages->setClosable(false);
    refresh();
    QCoro::connect(std::move(task), this,
                   [this, done](const Result<> &result) { finish(result, done); });
}

void SecretsDialog::finish(const Result<> &result, const QString &done)
{
    m_isRunning = false;
    refresh();
    if (!result)
        return m_messages->showFailure(result.error());
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
