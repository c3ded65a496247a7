// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverconnectionpage.h"

#include "serversettings.h"

#include <widgets/secretfield.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::ProxyKind;

namespace {

QSpinBox *makeNumber(const QString &objectName, int from, int to, const QString &suffix = {})
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setRange(from, to);
    box->setSuffix(suffix);
    return box;
}

QPushButton *makeButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ServerConnectionPage::ServerConnectionPage(QWidget *parent)
    : QWidget(parent)
{
    buildProxy();
    buildLimits();
    auto *host = new QHBoxLayout;
    host->addWidget(m_host, 1);
    host->addWidget(m_port);
    auto *header = new QHBoxLayout;
    header->addWidget(m_headerName, 1, Qt::AlignTop);
    header->addWidget(m_headerValue, 2);
    header->addWidget(m_addHeader, 0, Qt::AlignTop);
    auto *headers = new QHBoxLayout;
    headers->addWidget(m_headersLabel, 1);
    headers->addWidget(m_removeHeaders);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Proxy"), m_proxy);
    form->addRow(tr("Host and port"), host);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(tr("Until &connected"), m_connect);
    form->addRow(tr("Until &answered"), m_answer);
    form->addRow(tr("&Requests at once"), m_atOnce);
    form->addRow(tr("Extra headers"), headers);
    form->addRow(QString(), header);
    refresh();
}

void ServerConnectionPage::buildProxy()
{
    m_proxy = new QComboBox;
    m_proxy->setObjectName(u"proxyCombo"_s);
    m_proxy->addItem(tr("As the system says"), int(ProxyKind::System));
    m_proxy->addItem(tr("None"), int(ProxyKind::None));
    m_proxy->addItem(tr("HTTP"), int(ProxyKind::Http));
    m_proxy->addItem(tr("SOCKS 5"), int(ProxyKind::Socks5));
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &ServerConnectionPage::refresh);
    m_host = new QLineEdit;
    m_host->setObjectName(u"proxyHostEdit"_s);
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_port = makeNumber(u"proxyPortBox"_s, 1, 65535);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_user = new QLineEdit;
    m_user->setObjectName(u"proxyUserEdit"_s);
    m_password = new SecretField(u"proxyPasswordEdit"_s, tr("Password of the proxy, hidden"),
                                 SecretField::Content::AsTyped);
}

void ServerConnectionPage::buildLimits()
{
    m_connect = makeNumber(u"connectSecondsBox"_s, 1, 300, tr(" s"));
    m_answer = makeNumber(u"answerSecondsBox"_s, 1, 600, tr(" s"));
    m_atOnce = makeNumber(u"requestsAtOnceBox"_s, 1, 32);
    m_headersLabel = new QLabel;
    m_headersLabel->setObjectName(u"headersLabel"_s);
    m_headersLabel->setTextFormat(Qt::PlainText);
    m_headersLabel->setWordWrap(true);
    m_headerName = new QLineEdit;
    m_headerName->setObjectName(u"headerNameEdit"_s);
    m_headerName->setPlaceholderText(u"X-Api-Key"_s);
    m_headerName->setAccessibleName(tr("Name of a header"));
    m_headerValue = new SecretField(u"headerValueEdit"_s, tr("Value of the header, hidden"),
                                    SecretField::Content::AsTyped);
    m_addHeader = makeButton(tr("A&dd"), u"addHeaderButton"_s);
    m_removeHeaders = makeButton(tr("Remove A&ll"), u"removeHeadersButton"_s);
    connect(m_headerName, &QLineEdit::textChanged, this, &ServerConnectionPage::refresh);
    connect(m_headerValue, &SecretField::changed, this, &ServerConnectionPage::refresh);
    connect(m_addHeader, &QPushButton::clicked, this, &ServerConnectionPage::addHeader);
    connect(m_removeHeaders, &QPushButton::clicked, this, &ServerConnectionPage::removeHeaders);
}

void ServerConnectionPage::load(const ServerSettingsDraft &draft)
{
    const inventory::ServerSettings &settings = draft.settings;
    m_proxy->setCurrentIndex(m_proxy->findData(int(settings.proxy)));
    m_host->setText(settings.proxyHost);
    m_port->setValue(settings.proxyPort == 0 ? 8080 : settings.proxyPort);
    m_user->setText(settings.proxyUser);
    m_connect->setValue(settings.connectSeconds);
    m_answer->setValue(settings.answerSeconds);
    m_atOnce->setValue(settings.requestsAtOnce);
    m_keptHeaders = settings.headerNames;
    refresh();
}

void ServerConnectionPage::save(ServerSettingsDraft &draft) const
{
    inventory::ServerSettings &settings = draft.settings;
    settings.proxy = ProxyKind(m_proxy->currentData().toInt());
    settings.proxyHost = m_host->text().trimmed();
    settings.proxyPort = quint16(m_port->value());
    settings.proxyUser = m_user->text();
    settings.connectSeconds = m_connect->value();
    settings.answerSeconds = m_answer->value();
    settings.requestsAtOnce = m_atOnce->value();
    if (!m_password->isEmpty())
        draft.secrets.proxyPassword = m_password->secret();
    if (m_headersChanged)
        draft.secrets.headers = m_headers;
}

// The values of kept headers cannot be read here, so new ones replace all of them.
void ServerConnectionPage::addHeader()
{
    m_headersChanged = true;
    m_headers.emplace_back(m_headerName->text().trimmed().toUtf8(), m_headerValue->secret());
    m_headerName->clear();
    m_headerValue->clear();
    refresh();
}

void ServerConnectionPage::removeHeaders()
{
    m_headersChanged = true;
    m_headers.clear();
    refresh();
}

void ServerConnectionPage::refresh()
{
    const auto kind = ProxyKind(m_proxy->currentData().toInt());
    const bool isOwn = kind == ProxyKind::Http || kind == ProxyKind::Socks5;
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_password})
        field->setEnabled(isOwn);
    QStringList names = m_keptHeaders;
    if (m_headersChanged) {
        names.clear();
        for (const auto &[name, value] : m_headers)
            names.append(QString::fromUtf8(name));
    }
    m_headersLabel->setText(names.isEmpty() ? tr("None") : names.join(u", "_s));
    m_removeHeaders->setEnabled(!names.isEmpty());
    m_addHeader->setEnabled(!m_headerName->text().trimmed().isEmpty() && !m_headerValue->isEmpty());
    m_addHeader->setToolTip(m_keptHeaders.isEmpty() || m_headersChanged
                                ? QString()
                                : tr("Replaces the headers that are kept: their values cannot be "
                                     "shown."));
}

} // namespace clientele::ui
