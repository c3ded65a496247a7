// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/clientdocument.h>
#include <metadata/documentdiff.h>
#include <metadata/fieldtable.h>

#include <QTest>

using namespace clientele::metadata;
using namespace Qt::StringLiterals;

class TestFieldTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverSent()
    {
        QStringList names = FieldTable::standard().neverSent();
        names.sort();
        QCOMPARE(names,
                 QStringList({u"client_id_issued_at"_s, u"client_secret_expires_at"_s,
                              u"registration_access_token"_s, u"registration_client_uri"_s}));
        const auto document = ClientDocument::fromText(
            R"({"a": [1, 2e2], "client_id": "x", "b": "y\u00e9"})"_ba);
        QVERIFY(document);
        qInfo() << document->without({u"a"_s}).with(u"c"_s, "[1,{}]"_ba).formatted().text();
    }
};

QTEST_GUILESS_MAIN(TestFieldTable)
#include "tst_fieldtable.moc"
