// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documenttemplates.h"

#include <QFile>

namespace clientele::metadata {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(DocumentTemplate which)
{
    switch (which) {
    case DocumentTemplate::Web:
        return u"web"_s;
    case DocumentTemplate::Native:
        return u"native"_s;
    case DocumentTemplate::SinglePage:
        return u"single-page"_s;
    case DocumentTemplate::Service:
        return u"service"_s;
    case DocumentTemplate::Mcp:
        return u"mcp"_s;
    case DocumentTemplate::Fapi2:
        return u"fapi2"_s;
    case DocumentTemplate::Empty:
        break;
    }
    return u"empty"_s;
}

} // namespace

QByteArray templateText(DocumentTemplate which)
{
    QFile file(u":/clientele/metadata/templates/%1.json"_s.arg(nameOf(which)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("{\n}\n");
}

} // namespace clientele::metadata
