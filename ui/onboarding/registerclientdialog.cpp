// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registerclientdialog.h"

#include "serverfield.h"

#include <metadata/documenttemplates.h>
#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::DiscoveryRecord;
using metadata::DocumentTemplate;
using registrar::Failure;
using registrar::Registrar;

namespace {

/// The data of the entry that is no template.
constexpr int copyOfClient = -1;

QString foundWords(const DiscoveryRecord &discovery)
{
    if (discovery.registrationEndpoint.isEmpty())
        return RegisterClientDialog::tr("%1 answered and names no registration endpoint. If you "
                                        "know it, enter it by hand.")
            .arg(discovery.documentUrl.toString());
    const qsizetype methods = discovery.supported.value(u"token_endpoint_auth_methods_supported"_s)
                                  .size();
    const qsizetype grants = discovery.supported.value(u"grant_types_supported"_s).size();
    const QString found = RegisterClientDialog::tr("Found in %1.")
                              .arg(discovery.documentUrl.toString());
    if (methods == 0 && grants == 0)
        return found;
    //: "Found in …", numbers
    return RegisterClientDialog::tr("%1 It offers %2 authentication methods and %3 grant types.")
        .arg(found)
        .arg(methods)
        .arg(grants);
}

} // namespace

RegisterClientDialog::RegisterClientDialog(Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"registerClientDialog"_s);
    setWindowTitle(tr("Register New Client"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildServer(form);
    buildStart(form);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"registerMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offer(Failure::NextStep::TryAgain, [this] { find(); });
    m_messages->offerSettings([this](const Failure &failure) { requestSettings(failure); });
    auto *hint = new QLabel(tr("Nothing is sent yet. The document opens as a draft; it is "
                               "registered from its review."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_messages);
    layout->addWidget(hint);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    m_continue->setDefault(true); // only now: a button without a dialog forgets it
    resize(characterWidth(fontMetrics()) * 88, 0);
    refresh();
}

void RegisterClientDialog::buildServer(QFormLayout *form)
{
    m_issuerEdit = new QLineEdit;
    m_issuerEdit->setObjectName(u"issuerEdit"_s);
    m_issuerEdit->setPlaceholderText(u"https://login.example"_s);
    connect(m_issuerEdit, &QLineEdit::textEdited, this, &RegisterClientDialog::refresh);
    m_find = new QPushButton(tr("&Find"));
    m_find->setObjectName(u"findEndpointButton"_s);
    m_find->setAutoDefault(false);
    connect(m_find, &QPushButton::clicked, this, &RegisterClientDialog::find);
    auto *row = new QHBoxLayout;
    row->addWidget(m_issuerEdit, 1);
    row->addWidget(m_find);
    auto *label = new QLabel(tr("&Issuer"));
    label->setBuddy(m_issuerEdit);
    form->addRow(label, row);
    m_found = new QLabel;
    m_found->setObjectName(u"discoveryLabel"_s);
    m_found->setTextFormat(Qt::PlainText); // the server's words
    m_found->setWordWrap(true);
    m_found->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), m_found);

    m_endpoint = new QLineEdit;
    m_endpoint->setObjectName(u"registrationEndpointEdit"_s);
    m_endpoint->setPlaceholderText(u"https://login.example/register"_s);
    connect(m_endpoint, &QLineEdit::textEdited, this, [this] {
        m_issuer.clear(); // typed by hand: no discovery stands behind it
        refresh();
    });
    form->addRow(tr("Registration &endpoint"), m_endpoint);
    m_server = new ServerField(m_registrar);
    form->addRow(tr("&Server"), m_server);

    QStringList issuers;
    const auto servers = m_registrar.servers();
    for (const inventory::ServerRecord &server : servers) {
        if (!server.issuer.isEmpty())
            issuers.append(server.issuer);
    }
    issuers.removeDuplicates();
    m_issuerEdit->setCompleter(new QCompleter(issuers, m_issuerEdit));
}

void RegisterClientDialog::buildStart(QFormLayout *form)
{
    m_start = new QComboBox;
    m_start->setObjectName(u"startFromCombo"_s);
    const auto add = [this](const QString &text, DocumentTemplate which) {
        m_start->addItem(text, int(which));
    };
    add(tr("Web application"), DocumentTemplate::Web);
    add(tr("Native application"), DocumentTemplate::Native);
    add(tr("Single-page application"), DocumentTemplate::SinglePage);
    add(tr("Service"), DocumentTemplate::Service);
    add(tr("MCP client"), DocumentTemplate::Mcp);
    add(tr("FAPI 2.0"), DocumentTemplate::Fapi2);
    add(tr("Empty document"), DocumentTemplate::Empty);
    form->addRow(tr("Start &from"), m_start);
}

QDialogButtonBox *RegisterClientDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelRegisterButton"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_continue = buttons->addButton(tr("&Continue"), QDialogButtonBox::AcceptRole);
    m_continue->setObjectName(u"continueRegisterButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &RegisterClientDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void RegisterClientDialog::setCopyOf(const QString &recordId)
{
    const auto client = m_registrar.client(recordId);
    if (!client)
        return;
    m_copiedId = recordId;
    m_start->addItem(tr("Copy of “%1”").arg(shownName(*client)), copyOfClient);
    const auto server = m_registrar.server(client->serverId);
    if (server && m_endpoint->text().isEmpty()) {
        m_issuerEdit->setText(server->issuer);
        m_issuer = server->issuer;
        m_endpoint->setText(server->registrationEndpoint);
    }
    refresh();
}

void RegisterClientDialog::find()
{
    if (m_isFinding || m_issuerEdit->text().trimmed().isEmpty())
        return;
    m_messages->hideMessage();
    m_isFinding = true;
    refresh();
    QCoro::connect(m_registrar.discover(m_issuerEdit->text().trimmed()), this,
                   [this](const auto &discovery) { showDiscovery(discovery); });
}

void RegisterClientDialog::showDiscovery(const registrar::Result<DiscoveryRecord> &discovery)
{
    m_isFinding = false;
    if (discovery) {
        m_issuer = discovery->issuer;
        m_found->setText(foundWords(*discovery));
        m_endpoint->setText(discovery->registrationEndpoint.toString(QUrl::FullyEncoded));
        (m_endpoint->text().isEmpty() ? static_cast<QWidget *>(m_endpoint) : m_continue)
            ->setFocus();
    } else {
        m_found->clear();
        m_messages->showFailure(discovery.error());
    }
    refresh();
}

void RegisterClientDialog::requestSettings(const Failure &failure)
{
    const auto server = m_registrar.serverAtIssuer(m_issuerEdit->text().trimmed(), m_server->tag());
    if (!server)
        return m_messages->showFailure(server.error());
    Q_EMIT serverSettingsRequested(*server, failure);
}

QByteArray RegisterClientDialog::document() const
{
    const int which = m_start->currentData().toInt();
    if (which != copyOfClient)
        return metadata::templateText(DocumentTemplate(which));
    const auto plan = m_registrar.planRegistration(m_copiedId);
    return plan ? plan->document.text() : metadata::templateText(DocumentTemplate::Empty);
}

void RegisterClientDialog::start()
{
    if (!isEndpointUsable())
        return;
    Registrar::NewRegistration registration;
    registration.endpoint = QUrl(m_endpoint->text().trimmed(), QUrl::StrictMode);
    registration.document = document();
    registration.issuer = m_issuer;
    registration.serverTag = m_server->tag();
    const auto started = m_registrar.startRegistration(registration);
    if (!started)
        return m_messages->showFailure(started.error());
    Q_EMIT registrationStarted(*started);
    accept();
}

bool RegisterClientDialog::isEndpointUsable() const
{
    const QUrl url(m_endpoint->text().trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

void RegisterClientDialog::refresh()
{
    const bool hasIssuer = !m_issuerEdit->text().trimmed().isEmpty();
    m_issuerEdit->setEnabled(!m_isFinding);
    m_find->setEnabled(hasIssuer && !m_isFinding);
    m_find->setText(m_isFinding ? tr("Finding…") : tr("&Find"));
    m_found->setHidden(m_found->text().isEmpty());
    m_server->setAddress(m_endpoint->text().trimmed());
    m_continue->setEnabled(isEndpointUsable() && !m_isFinding);
    m_continue->setToolTip(
        m_continue->isEnabled() ? QString() : tr("Find the endpoint by its issuer, or enter it."));
    // Enter in the issuer's field finds; it must not continue with an endpoint of before.
    m_find->setDefault(hasIssuer && m_endpoint->text().isEmpty());
    m_continue->setDefault(!m_find->isDefault());
}

} // namespace clientele::ui
