// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclientdialog.h"

#include "keychainline.h"
#include "serverfield.h"

#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/failurebar.h>
#include <widgets/secretfield.h>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QLabel *makeFeedback(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

AddClientDialog::AddClientDialog(registrar::Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"addClientDialog"_s);
    setWindowTitle(tr("Add Existing Client"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"addMessageBar"_s);
    m_messages->offer(registrar::Failure::NextStep::UnlockKeychain, [this] { unlock(); });
    m_messages->offer(registrar::Failure::NextStep::TryAgain, [this] { add(); });
    m_messages->offerSettings(
        [this](const registrar::Failure &failure) { requestSettings(failure); });
    m_messages->hideMessage();
    m_progress = makeFeedback(u"addProgress"_s);
    m_progress->setText(tr("Waiting for the answer. If you close this, the client is still added "
                           "when it comes."));

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_messages);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addWidget(new KeychainLine(m_registrar));
    layout->addWidget(buildButtons());
    m_add->setDefault(true); // only now: a button without a dialog forgets that it is the default
    resize(characterWidth(fontMetrics()) * 88, 0);
    refresh();
    QCoro::connect(m_registrar.checkKeychain(), this, [](auto) {});
}

void AddClientDialog::buildFields(QFormLayout *form)
{
    m_uri = new QLineEdit;
    m_uri->setObjectName(u"configurationUriEdit"_s);
    m_uri->setPlaceholderText(u"https://login.example/register/s6BhdRkqt3"_s);
    connect(m_uri, &QLineEdit::textChanged, this, &AddClientDialog::refresh);
    form->addRow(tr("Configuration &URI"), m_uri);
    m_token = new SecretField(u"tokenEdit"_s, tr("Registration access token, hidden"));
    connect(m_token, &SecretField::changed, this, &AddClientDialog::refresh);
    form->addRow(tr("Access &token"), m_token);

    m_server = new ServerField(m_registrar);
    form->addRow(tr("&Server"), m_server);
    buildPaste(form);
}

void AddClientDialog::buildPaste(QFormLayout *form)
{
    m_paste = new QPushButton(tr("Paste &Whole Response"));
    m_paste->setObjectName(u"pasteResponseButton"_s);
    m_paste->setAutoDefault(false);
    connect(m_paste, &QPushButton::clicked, this, &AddClientDialog::pasteResponse);
    m_forget = new QPushButton(tr("&Forget It"));
    m_forget->setObjectName(u"forgetResponseButton"_s);
    m_forget->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &AddClientDialog::forgetResponse);
    m_clearClipboard = new QPushButton(tr("&Clear the Clipboard"));
    m_clearClipboard->setObjectName(u"clearClipboardButton"_s);
    m_clearClipboard->setAutoDefault(false);
    m_clearClipboard->hide();
    connect(m_clearClipboard, &QPushButton::clicked, this, &AddClientDialog::clearClipboard);
    auto *row = new QHBoxLayout;
    row->addWidget(m_paste);
    row->addWidget(m_forget);
    row->addWidget(m_clearClipboard);
    row->addStretch(1);
    form->addRow(tr("Or"), row);
    m_pasteFeedback = makeFeedback(u"pasteFeedback"_s);
    form->addRow(QString(), m_pasteFeedback);
}

QDialogButtonBox *AddClientDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Read and Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addButton"_s);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelAddButton"_s);
    m_cancel->setAutoDefault(false); // it gets the focus while the other one is disabled
    connect(buttons, &QDialogButtonBox::accepted, this, &AddClientDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void AddClientDialog::setConfigurationUri(const QByteArray &uri)
{
    m_uri->setText(QString::fromUtf8(uri));
    m_token->setFocus();
}

void AddClientDialog::pasteResponse()
{
    takeResponse(QApplication::clipboard()->text().toUtf8());
    m_clearClipboard->setVisible(!m_response.isEmpty());
}

void AddClientDialog::clearClipboard()
{
    QApplication::clipboard()->clear();
    m_clearClipboard->hide();
}

void AddClientDialog::takeResponse(const QByteArray &text)
{
    const auto summary = registrar::Registrar::inspectResponse(text);
    if (!summary) {
        showFailure(summary.error());
        return;
    }
    m_messages->hideMessage();
    m_response = metadata::SecretText(text);
    m_uri->setText(summary->configurationUri);
    const QString name = summary->clientName.isEmpty() ? summary->clientId : summary->clientName;
    const QString secrets = summary->hasToken && summary->hasSecret
                                ? tr("a token and a client secret")
                            : summary->hasToken ? tr("a token")
                                                : tr("no token");
    m_pasteFeedback->setText(
        //: name of a client, "a token and a client secret"
        tr("The registration of “%1” was found, with %2. It is not shown.").arg(name, secrets));
    refresh();
}

void AddClientDialog::forgetResponse()
{
    m_response = {};
    m_pasteFeedback->clear();
    m_clearClipboard->hide();
    refresh();
}

void AddClientDialog::add()
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_messages->hideMessage();
    if (!m_response.isEmpty()) {
        QCoro::connect(
            m_registrar.enrollResponse(m_response.reveal().toByteArray(), m_server->tag()), this,
            [this](const auto &added) { finish(added); });
        return;
    }
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = m_uri->text().trimmed().toUtf8();
    enrolment.token = m_token->secret();
    enrolment.serverTag = m_server->tag();
    QCoro::connect(m_registrar.enroll(enrolment), this,
                   [this](const auto &added) { finish(added); });
}

void AddClientDialog::finish(const registrar::Result<QString> &added)
{
    setBusy(false);
    if (!added && !added.error().recordId.isEmpty())
        return showKept(added.error());
    if (!added)
        return showFailure(added.error());
    m_response = {};
    m_token->clear();
    Q_EMIT clientAdded(*added);
    accept();
}

void AddClientDialog::requestSettings(const registrar::Failure &failure)
{
    const auto server = m_registrar.serverAtUri(m_uri->text().trimmed().toUtf8(), {},
                                                m_server->tag());
    if (!server)
        return showFailure(server.error());
    refresh();
    Q_EMIT serverSettingsRequested(*server, failure);
}

void AddClientDialog::showFailure(const registrar::Failure &failure)
{
    m_messages->showFailure(failure);
    m_messages->setClosable(false);
    if (m_response.isEmpty())
        m_token->setFocus();
}

// The client is saved with its tokens; another try from here would send one that may be spent.
void AddClientDialog::showKept(const registrar::Failure &failure)
{
    m_isKept = true;
    m_response = {};
    m_token->clear();
    refresh();
    m_messages->showFailure(failure);
    m_messages->setClosable(false);
    QPushButton *show = m_messages->addButton(tr("Show the Client"), u"showKeptClientButton"_s);
    connect(show, &QPushButton::clicked, this, [this, recordId = failure.recordId] {
        Q_EMIT clientAdded(recordId);
        accept();
    });
    show->setFocus();
}

void AddClientDialog::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](registrar::KeychainStatus status) {
        if (status == registrar::KeychainStatus::Unlocked)
            m_messages->hideMessage();
    });
}

void AddClientDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refresh();
}

void AddClientDialog::refresh()
{
    const bool hasResponse = !m_response.isEmpty();
    for (QWidget *field : std::initializer_list<QWidget *>{m_uri, m_token})
        field->setEnabled(!m_isBusy && !m_isKept && !hasResponse);
    m_paste->setEnabled(!m_isBusy && !m_isKept);
    m_forget->setVisible(hasResponse);
    m_pasteFeedback->setVisible(hasResponse);
    m_progress->setVisible(m_isBusy);
    m_server->setAddress(m_uri->text().trimmed());
    m_server->setEnabled(!m_isBusy && !m_isKept);
    // Without a token, the server's settings may name what stands in for it.
    const bool hasUri = !m_uri->text().trimmed().isEmpty();
    m_add->setEnabled(!m_isBusy && !m_isKept && (hasResponse || hasUri));
    m_add->setText(m_isBusy ? tr("Reading…") : tr("&Read and Add"));
    m_add->setToolTip(m_add->isEnabled() || m_isBusy || m_isKept
                          ? QString()
                          : tr("Enter the configuration URI first."));
    m_cancel->setText(m_isBusy || m_isKept ? tr("Close") : tr("Cancel"));
}

} // namespace clientele::ui
