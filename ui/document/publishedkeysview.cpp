// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishedkeysview.h"

#include <form/keytable.h>
#include <metadata/jsonreader.h>
#include <widgets/announcement.h>
#include <widgets/failurebar.h>
#include <widgets/shownmoment.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::PublishedKeys;

PublishedKeysView::PublishedKeysView(registrar::Registrar &registrar, QString recordId,
                                     QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"publishedKeysView"_s);
    buildUp();
    hide();
}

void PublishedKeysView::buildUp()
{
    m_where = new QLabel;
    m_where->setObjectName(u"keysElsewhere"_s);
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    //: jwks_uri is the name of a metadata member and stays as it is.
    m_fetch = new QPushButton(tr("Fetch jwks_uri"));
    m_fetch->setObjectName(u"fetchKeysButton"_s);
    m_fetch->setAutoDefault(false);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"publishedKeysMessageBar"_s);
    m_messages->offer(Failure::NextStep::TryAgain, [this] { fetch(); });
    m_messages->hideMessage();
    m_summary = new QLabel;
    m_summary->setObjectName(u"publishedKeysSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_table = new KeyTable;
    m_table->setObjectName(u"publishedKeys"_s);
    m_table->setAccessibleName(tr("Published keys"));
    auto *where = new QHBoxLayout;
    where->addWidget(m_where, 1);
    where->addWidget(m_fetch, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(where);
    layout->addWidget(m_messages);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addStretch(); // where the table is hidden
    connect(m_fetch, &QPushButton::clicked, this, &PublishedKeysView::fetch);
    clear();
}

void PublishedKeysView::clear()
{
    m_messages->hideMessage();
    m_summary->hide();
    m_table->hide();
}

void PublishedKeysView::setAddress(const QString &jwksUri)
{
    if (jwksUri != m_address)
        clear();
    m_address = jwksUri;
    m_where->setText(
        tr("The server fetches this client's keys from %1 (jwks_uri).").arg(m_address));
    setVisible(!m_address.isEmpty());
}

void PublishedKeysView::fetch()
{
    if (!m_fetch->isEnabled())
        return;
    clear();
    m_fetch->setEnabled(false);
    const QString address = m_address;
    QCoro::connect(m_registrar.fetchKeys(m_recordId, QUrl(address, QUrl::StrictMode)), this,
                   [this, address](const registrar::Result<PublishedKeys> &published) {
                       m_fetch->setEnabled(true);
                       show(published, address);
                   });
}

void PublishedKeysView::show(const registrar::Result<PublishedKeys> &published,
                             const QString &jwksUri)
{
    if (jwksUri != m_address) // it was edited meanwhile
        return;
    if (!published) {
        m_messages->showFailure(published.error());
        announce(*m_messages, published.error().title);
        return;
    }
    showKeys(*published);
    if (published->keys.hasPrivate)
        warnOfPrivateKey();
}

void PublishedKeysView::showKeys(const PublishedKeys &published)
{
    const QByteArray set = "{\"keys\": [" + published.keys.publicKeys.join(',') + "]}";
    if (const auto reading = metadata::readJson(set))
        m_table->showKeys(keysOfSet(reading->value));
    const int keys = m_table->topLevelItemCount();
    QString summary = keys == 0 ? tr("No usable key is published there.")
                                //: %1: a time
                                : tr("%n key(s), as seen from this computer at %1.", nullptr, keys)
                                      .arg(shownMoment(published.fetchedAt));
    if (published.keys.unreadable > 0)
        summary += u' ' + tr("%n more cannot be read.", nullptr, published.keys.unreadable);
    m_summary->setText(summary);
    m_summary->show();
    m_table->setVisible(keys > 0);
    announce(*m_summary, summary);
}

void PublishedKeysView::warnOfPrivateKey()
{
    m_messages->showMessage(MessageBar::Kind::Warning,
                            tr("A private key is published at this address."),
                            tr("Whoever opens it can act as this client. Make a new key, and "
                               "publish its public part alone."));
}

} // namespace clientele::ui
