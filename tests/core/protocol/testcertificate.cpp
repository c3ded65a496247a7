// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include "opensslfolder.h"

using namespace Qt::StringLiterals;

namespace clientele::tests {

TestCertificate TestCertificate::make(const QString &alternativeName)
{
    const OpensslFolder folder;
    folder.run(
        u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        "-subj /O=Test/CN=Server -addext subjectAltName=%1 -out made.pem -keyout made.key"_s.arg(
            alternativeName));
    return {QSslCertificate(folder.file(u"made.pem"_s)),
            QSslKey(folder.file(u"made.key"_s), QSsl::Ec)};
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace clientele::tests
