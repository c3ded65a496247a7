// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<TestCertificate> TestCertificate::make(const QString &alternativeName)
{
    const QTemporaryDir folder;
    const QString certificateFile = folder.filePath(u"certificate.pem"_s);
    const QString keyFile = folder.filePath(u"key.pem"_s);
    const QStringList arguments{u"req"_s,
                                u"-x509"_s,
                                u"-newkey"_s,
                                u"ec"_s,
                                u"-pkeyopt"_s,
                                u"ec_paramgen_curve:prime256v1"_s,
                                u"-nodes"_s,
                                u"-days"_s,
                                u"2"_s,
                                u"-subj"_s,
                                u"/O=Test Organization/CN=Test Server"_s,
                                u"-addext"_s,
                                u"subjectAltName="_s + alternativeName,
                                u"-out"_s,
                                certificateFile,
                                u"-keyout"_s,
                                keyFile};
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return {};
    const TestCertificate made{QSslCertificate(contentOf(certificateFile)),
                               QSslKey(contentOf(keyFile), QSsl::Ec)};
    return made.certificate.isNull() || made.key.isNull() ? std::nullopt : std::optional(made);
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace clientele::tests
