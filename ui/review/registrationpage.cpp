// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationpage.h"

#include <widgets/titlelabel.h>

#include <widgets/clientwords.h>
#include <widgets/failurebar.h>
#include <widgets/jsonview.h>
#include <widgets/secretfield.h>
#include <widgets/serverchip.h>

#include <QButtonGroup>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::KeychainStatus;
using registrar::Registrar;

namespace {

/// A software statement is a few kilobytes; more than this is another file.
constexpr qint64 largestStatement = 256 * 1024;

QString bulletList(const QStringList &sentences)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines.append(u"• "_s + sentence);
    return lines.join(u'\n');
}

} // namespace

RegistrationPage::RegistrationPage(Registrar &registrar, QString recordId, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"registrationPage"_s);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"registrationMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offerSettings(
        [this](const Failure &failure) { Q_EMIT failureSettingsRequested(failure); });
    m_messages->offer(Failure::NextStep::UnlockKeychain, [this] { unlock(); });
    m_messages->offer(Failure::NextStep::TryAgain, [this] { m_messages->hideMessage(); });
    m_messages->offer(Failure::NextStep::Edit, [this] { Q_EMIT backRequested(); });
    m_messages->offer(Failure::NextStep::CheckWithServer, [this] { Q_EMIT backRequested(); });
    m_changes = new QLabel;
    m_changes->setObjectName(u"registrationChanges"_s);
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_document = new JsonView;
    m_document->setObjectName(u"registrationDocument"_s);
    m_document->setAccessibleName(tr("Will be sent"));
    m_document->setReadOnly(true);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildHeader());
    layout->addWidget(m_messages);
    layout->addWidget(m_changes);
    layout->addLayout(buildRequestLine());
    layout->addWidget(m_document, 1);
    layout->addWidget(buildAccess());
    layout->addLayout(buildFoot());
    m_back->setDefault(true);
    connect(&m_registrar, &Registrar::keychainStatusChanged, this, &RegistrationPage::update);
    connect(&m_registrar, &Registrar::clientChanged, this, [this](const QString &changed) {
        if (changed == m_recordId)
            update();
    });
    update();
}

QBoxLayout *RegistrationPage::buildHeader()
{
    m_title = new TitleLabel;
    m_title->setObjectName(u"registrationTitle"_s);
    m_chip = new ServerChip;
    m_chip->setFocusPolicy(Qt::NoFocus);
    auto *header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addWidget(m_chip);
    header->addStretch(1);
    return header;
}

QBoxLayout *RegistrationPage::buildRequestLine()
{
    m_endpoint = new QLineEdit;
    m_endpoint->setObjectName(u"registrationEndpoint"_s);
    m_endpoint->setPlaceholderText(u"https://login.example/register"_s);
    connect(m_endpoint, &QLineEdit::textChanged, this, &RegistrationPage::update);
    auto *label = new QLabel(tr("Registration &endpoint"));
    label->setBuddy(m_endpoint);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_endpoint, 1);
    return row;
}

QGroupBox *RegistrationPage::buildAccess()
{
    auto *none = new QRadioButton(tr("&Nothing: the endpoint is open"));
    none->setObjectName(u"accessNone"_s);
    none->setChecked(true);
    auto *token = new QRadioButton(tr("An &initial access token"));
    token->setObjectName(u"accessToken"_s);
    auto *statement = new QRadioButton(tr("A &software statement"));
    statement->setObjectName(u"accessStatement"_s);
    m_access = new QButtonGroup(this);
    m_access->addButton(none, int(Access::None));
    m_access->addButton(token, int(Access::InitialAccessToken));
    m_access->addButton(statement, int(Access::SoftwareStatement));
    connect(m_access, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            update();
    });

    m_initialToken = new SecretField(u"initialTokenEdit"_s, tr("Initial access token, hidden"));
    connect(m_initialToken, &SecretField::changed, this, &RegistrationPage::update);
    m_statementLabel = new QLabel(tr("No file was chosen."));
    m_statementLabel->setObjectName(u"statementLabel"_s);
    m_statementLabel->setTextFormat(Qt::PlainText);
    m_chooseStatement = new QPushButton(tr("&Choose File…"));
    m_chooseStatement->setObjectName(u"chooseStatementButton"_s);
    m_chooseStatement->setAutoDefault(false);
    connect(m_chooseStatement, &QPushButton::clicked, this, &RegistrationPage::chooseStatement);
    auto *file = new QHBoxLayout;
    file->addWidget(m_statementLabel, 1);
    file->addWidget(m_chooseStatement);

    auto *box = new QGroupBox(tr("What the server asks for"));
    auto *layout = new QGridLayout(box);
    layout->setColumnStretch(1, 1);
    layout->addWidget(none, 0, 0, 1, 2);
    layout->addWidget(token, 1, 0, Qt::AlignTop);
    layout->addWidget(m_initialToken, 1, 1);
    layout->addWidget(statement, 2, 0);
    layout->addLayout(file, 2, 1);
    return box;
}

QBoxLayout *RegistrationPage::buildFoot()
{
    m_reason = new QLabel;
    m_reason->setObjectName(u"registrationObstacle"_s);
    m_reason->setWordWrap(true);
    m_name = new QLineEdit;
    m_name->setObjectName(u"confirmNameEdit"_s);
    m_name->setAccessibleName(tr("Name of the client"));
    connect(m_name, &QLineEdit::textChanged, this, &RegistrationPage::update);
    m_reason->setBuddy(m_name);
    m_showError = new QPushButton(tr("Show"));
    m_showError->setObjectName(u"showErrorButton"_s);
    m_showError->setAutoDefault(false);
    connect(m_showError, &QPushButton::clicked, this, &RegistrationPage::errorRequested);
    m_back = new QPushButton(tr("Back to &Editing"));
    m_back->setObjectName(u"backToEditingButton"_s);
    m_send = new QPushButton;
    m_send->setObjectName(u"registerButton"_s);
    m_send->setAutoDefault(false); // Enter must not register
    connect(m_back, &QPushButton::clicked, this, &RegistrationPage::backRequested);
    connect(m_send, &QPushButton::clicked, this, &RegistrationPage::send);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_showError);
    foot->addWidget(m_name);
    foot->addWidget(m_back);
    foot->addWidget(m_send);
    return foot;
}

void RegistrationPage::start()
{
    m_messages->hideMessage();
    m_name->clear();
    m_nameWanted.clear();
    m_plan.reset();
    const auto plan = m_registrar.planRegistration(m_recordId);
    if (plan) {
        m_plan = *plan;
        m_document->setJson(plan->document.formatted().text());
        m_changes->setText(bulletList(plan->changes));
        m_changes->setHidden(plan->changes.isEmpty());
        m_endpoint->setText(plan->endpoint.toString(QUrl::FullyEncoded));
        m_endpoint->setReadOnly(!plan->endpoint.isEmpty());
    } else {
        m_messages->showFailure(plan.error());
    }
    if (const auto client = m_registrar.client(m_recordId)) {
        const auto server = m_registrar.server(client->serverId)
                                .value_or(inventory::ServerRecord());
        m_title->setText(inventory::isRegistered(*client)
                             ? tr("Register “%1” again").arg(shownName(*client))
                             : tr("Register “%1”").arg(shownName(*client)));
        m_chip->setServer(server.name, server.tag);
        const auto bearerMode = m_registrar.serverSettings(client->serverId).bearerMode;
        m_access->button(int(Access::None))
            ->setText(bearerMode == inventory::BearerMode::RegistrationToken
                          ? tr("&Nothing: the endpoint is open")
                          : tr("&Nothing more: the server's settings name a bearer"));
        if (server.isProtected)
            m_nameWanted = shownName(*client);
        //: name of a server
        m_send->setText(tr("&Register at %1").arg(QString(server.name).replace(u'&', u"&&"_s)));
    }
    QCoro::connect(m_registrar.checkKeychain(), this, [this](auto) { update(); });
    update();
    m_back->setFocus();
}

RegistrationPage::Access RegistrationPage::access() const
{
    return Access(m_access->checkedId());
}

QString RegistrationPage::obstacle() const
{
    if (!m_plan)
        return tr("The document cannot be registered as it is.");
    if (m_plan->errors() > 0)
        return tr("Fix %n error(s) first.", nullptr, m_plan->errors());
    if (!QUrl(m_endpoint->text().trimmed(), QUrl::StrictMode).isValid()
        || m_endpoint->text().trimmed().isEmpty())
        return tr("Enter the server's registration endpoint.");
    if (m_isSending || m_registrar.isBusy(m_recordId))
        return tr("The registration is on its way.");
    if (access() == Access::InitialAccessToken && m_initialToken->isEmpty())
        return tr("Enter the initial access token.");
    if (access() == Access::SoftwareStatement && m_statement.isEmpty())
        return tr("Choose the file of the software statement.");
    switch (m_registrar.keychainStatus()) {
    case KeychainStatus::Locked:
        return m_registrar.secretsReport().hasPassphrase
                   ? tr("The vault is locked: the new token could not be kept.")
                   : tr("The keychain is locked: the new token could not be kept.");
    case KeychainStatus::NoCollection:
    case KeychainStatus::Absent:
        return tr("There is no keychain: the new token could not be kept.");
    case KeychainStatus::Unknown:
    case KeychainStatus::Unlocked:
        break;
    }
    if (m_name->text().trimmed() != m_nameWanted)
        return tr("Type “%1” to register at a protected server:").arg(m_nameWanted);
    return {};
}

void RegistrationPage::update()
{
    m_initialToken->setEnabled(access() == Access::InitialAccessToken && !m_isSending);
    m_chooseStatement->setEnabled(access() == Access::SoftwareStatement && !m_isSending);
    m_back->setEnabled(!m_isSending);
    const QString reason = obstacle();
    m_reason->setText(reason);
    m_showError->setVisible(m_plan && m_plan->errors() > 0);
    m_name->setHidden(m_nameWanted.isEmpty());
    m_name->setEnabled(!m_isSending);
    m_send->setEnabled(reason.isEmpty());
}

void RegistrationPage::chooseStatement()
{
    auto *dialog = new QFileDialog(this, tr("Software Statement"), QDir::homePath(),
                                   tr("JSON Web Tokens (*.jwt *.txt);;All files (*)"));
    dialog->setObjectName(u"statementDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RegistrationPage::readStatement);
    dialog->open();
}

void RegistrationPage::readStatement(const QString &fileName)
{
    QFile file(fileName);
    const QString name = QFileInfo(fileName).fileName();
    m_statement = {};
    if (!file.open(QIODevice::ReadOnly)) {
        m_statementLabel->setText(tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    } else if (file.size() > largestStatement) {
        m_statementLabel->setText(tr("“%1” is too large for a software statement.").arg(name));
    } else {
        m_statement = metadata::SecretText(file.readAll().trimmed());
        // RFC 7591, section 2.3: a signed JWT, three parts between dots.
        if (m_statement.reveal().toByteArray().count('.') == 2) {
            m_statementLabel->setText(tr("“%1”").arg(name));
        } else {
            m_statement = {};
            m_statementLabel->setText(tr("“%1” holds no signed JWT.").arg(name));
        }
    }
    update();
}

void RegistrationPage::send()
{
    if (!obstacle().isEmpty())
        return;
    Registrar::Again again;
    again.recordId = m_recordId;
    again.endpoint = QUrl(m_endpoint->text().trimmed(), QUrl::StrictMode);
    if (access() == Access::InitialAccessToken)
        again.initialAccessToken = m_initialToken->secret();
    if (access() == Access::SoftwareStatement)
        again.softwareStatement = m_statement;
    m_messages->hideMessage();
    m_isSending = true;
    update();
    QCoro::connect(m_registrar.registerAgain(again), this,
                   [this](const auto &outcome) { finish(outcome); });
}

void RegistrationPage::finish(const registrar::Result<registrar::RegistrationOutcome> &outcome)
{
    m_isSending = false;
    if (outcome) {
        m_initialToken->clear();
        m_statement = {};
        m_statementLabel->setText(tr("No file was chosen."));
        Q_EMIT registered(*outcome);
    } else {
        const registrar::Failure &failure = outcome.error();
        m_messages->showFailure(failure);
        if (failure.kind == registrar::Failure::Kind::Rejected && !failure.serverWords.isEmpty())
            Q_EMIT refused(failure.member, failure.serverWords);
    }
    update();
}

void RegistrationPage::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](KeychainStatus status) {
        if (status == KeychainStatus::Unlocked)
            m_messages->hideMessage();
        update();
    });
}

} // namespace clientele::ui
