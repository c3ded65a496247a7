// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatefacts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QSslCertificate>

namespace clientele::registrar {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::CertificateFacts)
};

QString shownDate(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString factsOf(const QSslCertificate &certificate)
{
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return QStringList{
        Words::tr("For: %1").arg(certificate.subjectDisplayName()),
        Words::tr("Issued by: %1").arg(certificate.issuerDisplayName()),
        Words::tr("From %1 until %2")
            .arg(shownDate(certificate.effectiveDate()), shownDate(certificate.expiryDate())),
        u"SHA-256: "_s + QString::fromLatin1(digest)}
        .join(u'\n');
}

} // namespace

QByteArray certificatesIn(const QByteArray &file)
{
    QList<QSslCertificate> certificates = QSslCertificate::fromData(file, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(file, QSsl::Der);
    QByteArray pem;
    for (const QSslCertificate &certificate : std::as_const(certificates)) {
        if (!certificate.isNull())
            pem += certificate.toPem();
    }
    return pem;
}

QStringList certificateFacts(const QByteArray &pem)
{
    QStringList facts;
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    for (const QSslCertificate &certificate : certificates)
        facts.append(factsOf(certificate));
    return facts;
}

} // namespace clientele::registrar
