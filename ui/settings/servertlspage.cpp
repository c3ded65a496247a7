// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertlspage.h"

#include "serversettings.h"

#include <registrar/certificatefacts.h>
#include <widgets/secretfield.h>

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// Bundles of all public authorities are smaller.
constexpr qint64 largestFile = 1024 * 1024;

QPushButton *makeButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ServerTlsPage::ServerTlsPage(QWidget *parent)
    : QWidget(parent)
    , m_authorityFacts(new QPlainTextEdit)
    , m_removeAuthorities(makeButton(tr("Remove &All"), u"removeAuthoritiesButton"_s))
    , m_certificateLabel(new QLabel)
    , m_removeCertificate(makeButton(tr("&Remove"), u"removeCertificateButton"_s))
    , m_passphrase(new SecretField(u"passphraseEdit"_s, tr("Passphrase of the key, hidden"),
                                   SecretField::Content::AsTyped))
    , m_problem(new QLabel)
{
    m_authorityFacts->setObjectName(u"authorityFacts"_s);
    m_authorityFacts->setReadOnly(true);
    m_authorityFacts->setTabChangesFocus(true);
    m_authorityFacts->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_authorityFacts->setAccessibleName(tr("Trusted authorities"));
    m_certificateLabel->setObjectName(u"certificateLabel"_s);
    m_certificateLabel->setTextFormat(Qt::PlainText);
    m_certificateLabel->setWordWrap(true);
    m_problem->setObjectName(u"tlsProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    QPushButton *add = makeButton(tr("A&dd…"), u"addAuthoritiesButton"_s);
    QPushButton *choose = makeButton(tr("&Choose…"), u"chooseCertificateButton"_s);
    connect(add, &QPushButton::clicked, this, [this] {
        askForFile(tr("Certificate of an Authority"), &ServerTlsPage::addAuthorities);
    });
    connect(m_removeAuthorities, &QPushButton::clicked, this, [this] {
        m_authorities.clear();
        refresh();
    });
    connect(choose, &QPushButton::clicked, this,
            [this] { askForFile(tr("Client Certificate"), &ServerTlsPage::chooseCertificate); });
    connect(m_removeCertificate, &QPushButton::clicked, this, [this] {
        m_certificate = metadata::SecretText();
        refresh();
    });

    auto *trust = new QLabel(tr("Trusted for this server, next to the system's authorities:"));
    trust->setWordWrap(true);
    auto *own = new QLabel(tr("Client certificate (PEM with its key, or PKCS#12):"));
    own->setWordWrap(true);
    auto *passphrase = new QLabel(tr("&Passphrase of its key:"));
    passphrase->setBuddy(m_passphrase);
    auto *layout = new QGridLayout(this);
    layout->addWidget(trust, 0, 0, 1, 3);
    layout->addWidget(m_authorityFacts, 1, 0, 1, 3);
    layout->addWidget(add, 2, 1);
    layout->addWidget(m_removeAuthorities, 2, 2);
    layout->addWidget(own, 3, 0, 1, 3);
    layout->addWidget(m_certificateLabel, 4, 0);
    layout->addWidget(choose, 4, 1);
    layout->addWidget(m_removeCertificate, 4, 2);
    layout->addWidget(passphrase, 5, 0, Qt::AlignTop);
    layout->addWidget(m_passphrase, 5, 1, 1, 2);
    layout->addWidget(m_problem, 6, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(1, 1);
}

void ServerTlsPage::load(const ServerSettingsDraft &draft)
{
    m_authorities = draft.settings.extraAuthorities;
    m_hasCertificate = draft.settings.hasClientCertificate;
    refresh();
}

void ServerTlsPage::save(ServerSettingsDraft &draft) const
{
    draft.settings.extraAuthorities = m_authorities;
    draft.secrets.clientCertificate = m_certificate;
    if (m_certificate && m_certificate->isEmpty())
        draft.secrets.passphrase = metadata::SecretText(); // goes with it
    else if (!m_passphrase->isEmpty())
        draft.secrets.passphrase = m_passphrase->secret();
}

void ServerTlsPage::askForFile(const QString &title, void (ServerTlsPage::*take)(const QString &))
{
    auto *dialog = new QFileDialog(
        this, title, QDir::homePath(),
        tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)"));
    dialog->setObjectName(u"certificateFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, take);
    dialog->open();
}

std::optional<QByteArray> ServerTlsPage::contentOf(const QString &fileName)
{
    QFile file(fileName);
    const QString name = QFileInfo(fileName).fileName();
    m_problem->clear();
    if (!file.open(QIODevice::ReadOnly))
        m_problem->setText(tr("“%1” cannot be read: %2").arg(name, file.errorString()));
    else if (file.size() > largestFile)
        m_problem->setText(tr("“%1” is too large for a certificate.").arg(name));
    else
        return file.readAll();
    return std::nullopt;
}

void ServerTlsPage::addAuthorities(const QString &fileName)
{
    const auto content = contentOf(fileName);
    if (!content)
        return;
    const QByteArray pem = registrar::certificatesIn(*content);
    if (pem.isEmpty())
        m_problem->setText(
            tr("“%1” holds no certificate (PEM or DER).").arg(QFileInfo(fileName).fileName()));
    m_authorities += pem;
    refresh();
}

void ServerTlsPage::proposeAuthority(const QByteArray &pem)
{
    if (m_authorities.contains(pem))
        return;
    m_authorities = pem + m_authorities;
    m_problem->setText(tr("The first one above is what the server itself showed. Compare its "
                          "SHA-256 with what the server's administrator says before you save."));
    refresh();
}

void ServerTlsPage::chooseCertificate(const QString &fileName)
{
    // Whether it can be used is known only with its passphrase: when the settings are saved.
    if (const auto content = contentOf(fileName)) {
        m_certificate = metadata::SecretText(*content);
        m_certificateName = QFileInfo(fileName).fileName();
    }
    refresh();
}

void ServerTlsPage::refresh()
{
    const QStringList facts = registrar::certificateFacts(m_authorities);
    m_authorityFacts->setPlainText(facts.isEmpty() ? tr("None.") : facts.join(u"\n\n"_s));
    m_removeAuthorities->setEnabled(!m_authorities.isEmpty());
    const bool isChosen = m_certificate && !m_certificate->isEmpty();
    const bool isKept = !m_certificate && m_hasCertificate;
    m_certificateLabel->setText(
        isChosen ? tr("“%1”, kept in the keychain when you save").arg(m_certificateName)
        : isKept ? tr("In the keychain")
                 : tr("None"));
    m_removeCertificate->setEnabled(isChosen || isKept);
    m_passphrase->setEnabled(isChosen || isKept);
}

} // namespace clientele::ui
