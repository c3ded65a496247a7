// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "said.h"

#include <QTest>

/// Each row is a document and what is said of it; all findings of the document are compared, so a
/// rule that says too much is seen too.
inline void addDocumentColumns()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
}

/// Of the row that is tested.
inline void checkDocument()
{
    using namespace Qt::StringLiterals;
    QFETCH(QByteArray, document);
    clientele::validation::Context context;
    context.now = QDateTime::fromString(u"2026-11-01T12:00:00Z"_s, Qt::ISODate);
    QTEST(saidOf(document, context), "expected");
}
