// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addclientdialog.h"

#include "keychainline.h"

#include <registrar/registrar.h>
#include <widgets/messagebar.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
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

/// A field with something at its right, in one row of the form.
QHBoxLayout *sideBySide(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(left, 1);
    row->addWidget(right);
    return row;
}

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
    : QDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"addClientDialog"_s);
    setWindowTitle(tr("Add Existing Client"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildFields(form);
    m_messages = new MessageBar;
    m_messages->setObjectName(u"addMessageBar"_s);
    m_messages->hideMessage();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_messages);
    layout->addStretch(1);
    layout->addWidget(new KeychainLine(m_registrar));
    layout->addWidget(buildButtons());
    m_add->setDefault(true); // only now: a button without a dialog forgets that it is the default
    resize(fontMetrics().averageCharWidth() * 88, sizeHint().height());
    update();
    QCoro::connect(m_registrar.checkKeychain(), this, [](auto) {});
}

void AddClientDialog::buildFields(QFormLayout *form)
{
    m_uri = new QLineEdit;
    m_uri->setObjectName(u"configurationUriEdit"_s);
    m_uri->setPlaceholderText(u"https://login.example/register/s6BhdRkqt3"_s);
    connect(m_uri, &QLineEdit::textChanged, this, &AddClientDialog::update);
    form->addRow(tr("Configuration &URI"), m_uri);
    buildToken(form);

    m_tag = new QComboBox;
    m_tag->setObjectName(u"serverTagCombo"_s);
    m_tag->addItem(tr("Production (PROD): asks before sending and deleting"), u"PROD"_s);
    m_tag->addItem(tr("Test (TEST)"), u"TEST"_s);
    m_tag->addItem(tr("No tag"), QString());
    form->addRow(tr("&Server, if it is new"), m_tag);
    buildPaste(form);
}

void AddClientDialog::buildToken(QFormLayout *form)
{
    m_token = new QLineEdit;
    m_token->setObjectName(u"tokenEdit"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Registration access token, hidden"));
    connect(m_token, &QLineEdit::textChanged, this, &AddClientDialog::update);
    auto *paste = new QPushButton(tr("&Paste"));
    paste->setObjectName(u"pasteTokenButton"_s);
    paste->setAutoDefault(false);
    connect(paste, &QPushButton::clicked, this, &AddClientDialog::pasteToken);
    auto *label = new QLabel(tr("Access &token"));
    label->setBuddy(m_token);
    form->addRow(label, sideBySide(m_token, paste));
    m_tokenFeedback = makeFeedback(u"tokenFeedback"_s);
    form->addRow(QString(), m_tokenFeedback);
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
    auto *row = new QHBoxLayout;
    row->addWidget(m_paste);
    row->addWidget(m_forget);
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
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancelAddButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddClientDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString AddClientDialog::tag() const
{
    return m_tag->currentData().toString();
}

void AddClientDialog::pasteToken()
{
    m_token->setText(QApplication::clipboard()->text().trimmed());
}

void AddClientDialog::pasteResponse()
{
    takeResponse(QApplication::clipboard()->text().toUtf8());
}

void AddClientDialog::takeResponse(const QByteArray &text)
{
    const auto summary = registrar::Registrar::inspectResponse(text);
    if (!summary) {
        showFailure(summary.error());
        return;
    }
    m_messages->hideMessage();
    m_response = text;
    const QString name = summary->clientName.isEmpty() ? summary->clientId : summary->clientName;
    const QString secrets = summary->hasToken && summary->hasSecret
                                ? tr("a token and a client secret")
                            : summary->hasToken ? tr("a token")
                                                : tr("no token");
    m_pasteFeedback->setText(
        tr("The response of “%1” with %2, at %3.").arg(name, secrets, summary->configurationUri));
    update();
}

void AddClientDialog::forgetResponse()
{
    m_response.clear();
    m_pasteFeedback->clear();
    update();
}

void AddClientDialog::add()
{
    if (m_isBusy)
        return;
    setBusy(true);
    m_messages->hideMessage();
    if (!m_response.isEmpty()) {
        QCoro::connect(m_registrar.enrollResponse(m_response, tag()), this,
                       [this](const auto &added) { finish(added); });
        return;
    }
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = m_uri->text().trimmed().toUtf8();
    enrolment.token = registrar::Registrar::tokenIn(m_token->text().toUtf8());
    enrolment.serverTag = tag();
    QCoro::connect(m_registrar.enroll(enrolment), this,
                   [this](const auto &added) { finish(added); });
}

void AddClientDialog::finish(const registrar::Result<QString> &added)
{
    setBusy(false);
    if (!added)
        return showFailure(added.error());
    m_response.clear();
    m_token->clear();
    Q_EMIT clientAdded(*added);
    accept();
}

void AddClientDialog::showFailure(const registrar::Failure &failure)
{
    m_messages->showMessage(MessageBar::Kind::Error, failure.title, failure.text, failure.details);
    if (failure.nextStep == registrar::Failure::NextStep::UnlockKeychain) {
        connect(m_messages->addButton(tr("Unlock…"), u"addUnlockButton"_s), &QPushButton::clicked,
                this, [this] {
                    QCoro::connect(m_registrar.unlockKeychain(), this,
                                   [this](auto) { m_messages->hideMessage(); });
                });
    }
}

void AddClientDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void AddClientDialog::update()
{
    const bool hasResponse = !m_response.isEmpty();
    for (QWidget *field : std::initializer_list<QWidget *>{m_uri, m_token})
        field->setEnabled(!m_isBusy && !hasResponse);
    m_paste->setEnabled(!m_isBusy);
    m_forget->setVisible(hasResponse);
    m_pasteFeedback->setVisible(hasResponse);
    const auto token = registrar::Registrar::tokenIn(m_token->text().toUtf8());
    const bool isCut = token.size() < m_token->text().trimmed().toUtf8().size();
    m_tokenFeedback->setText(
        token.isEmpty() ? tr("The registration access token; it is never shown.")
        : isCut         ? tr("%n character(s), “Bearer” removed", nullptr, int(token.size()))
                        : tr("%n character(s)", nullptr, int(token.size())));
    const bool hasBoth = !m_uri->text().trimmed().isEmpty() && !token.isEmpty();
    m_add->setEnabled(!m_isBusy && (hasResponse || hasBoth));
    m_add->setText(m_isBusy ? tr("Reading…") : tr("&Read and Add"));
    m_add->setToolTip(m_add->isEnabled() || m_isBusy
                          ? QString()
                          : tr("Enter the configuration URI and the token first."));
}

} // namespace clientele::ui
