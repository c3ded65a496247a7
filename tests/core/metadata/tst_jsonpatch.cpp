// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomjson.h"
#include "reading.h"

#include <metadata/jsonpatch.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;

class TestJsonPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says();
    void appliedToItsBaseGivesTheOtherSide();
};

void TestJsonPatch::says()
{
    const auto before = soundDocument(R"({"a": 1, "b/c~d": 2, "same": [1, 2]})");
    const auto after = soundDocument(R"({"same": [1,2], "a": 3, "new": {"x": null}})");
    QCOMPARE(jsonPatch(before, after), R"([
  {"op": "remove", "path": "/b~1c~0d"},
  {"op": "replace", "path": "/a", "value": 3},
  {"op": "add", "path": "/new", "value": {"x": null}}
]
)"_ba);
    QCOMPARE(jsonPatch(before, before), "[]\n"_ba);
}

void TestJsonPatch::appliedToItsBaseGivesTheOtherSide()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    RandomJson random(seed);
    for (int round = 0; round < 300; ++round) {
        const auto before = soundDocument(random.object());
        const auto after = soundDocument(random.object());
        QCOMPARE(applied(before, jsonPatch(before, after)), after);
    }
}

QTEST_GUILESS_MAIN(TestJsonPatch)
#include "tst_jsonpatch.moc"
