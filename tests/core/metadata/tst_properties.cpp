// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What holds of any document whatever. Each run takes other ones; the seed that it prints makes the
// same again: CLIENTELE_TEST_SEED.
#include "randomregistration.h"
#include "reading.h"

#include <metadata/clientdocument.h>
#include <metadata/documentdiff.h>
#include <metadata/jsonpatch.h>
#include <metadata/threewaymerge.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace clientele::metadata;

namespace {

constexpr int rounds = 400;

QByteArray textOf(const ClientDocument &document, const JsonValue &value)
{
    return document.text().mid(value.span.begin, value.span.end - value.span.begin);
}

/// The members that differ.
QStringList changesBetween(const ClientDocument &before, const ClientDocument &after)
{
    QStringList names;
    for (const MemberChange &change : diffDocuments(before, after)) {
        if (change.kind != ChangeKind::Same)
            names.append(change.name);
    }
    return names;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readThenPrintedIsTheText();
    void anEditChangesNoByteOutsideItsMember();
    void aNewMemberChangesNoByteOfTheOthers();
    void aMemberThatGoesTakesNoByteOfTheOthers();
    void mergingOneSideIsThatSide();
    void thePatchOfADifferenceGivesTheOtherSide();
    void otherWordsAreNoChange();

private:
    std::unique_ptr<RandomRegistration> m_random;
};

void TestProperties::initTestCase()
{
    bool isGiven = false;
    const auto given = qEnvironmentVariable("CLIENTELE_TEST_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    m_random = std::make_unique<RandomRegistration>(seed);
}

void TestProperties::readThenPrintedIsTheText()
{
    for (int round = 0; round < rounds; ++round) {
        const QByteArray text = m_random->document();
        const ClientDocument document = soundDocument(text);
        QCOMPARE(document.text(), text);
        ClientDocument edited = document;
        for (const JsonMember &member : document.root().members)
            edited = edited.with(member.name, textOf(document, member.value));
        QVERIFY2(edited == document, text.constData());
        QVERIFY(document.formatted() == document);
    }
}

void TestProperties::anEditChangesNoByteOutsideItsMember()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument before = soundDocument(m_random->document());
        const auto &members = before.root().members;
        if (members.empty())
            continue;
        const JsonMember &member = members[size_t(m_random->below(int(members.size())))];
        const QByteArray value = m_random->value();
        const ClientDocument after = before.with(member.name, value);
        QVERIFY(*after.member(member.name) == soundJson(value));
        const QByteArray head = before.text().first(member.value.span.begin);
        const QByteArray tail = before.text().sliced(member.value.span.end);
        QVERIFY2(after.text().startsWith(head) && after.text().endsWith(tail)
                     && after.text().size() > head.size() + tail.size(),
                 qPrintable(QString::fromUtf8(before.text() + " → " + after.text())));
    }
}

void TestProperties::aNewMemberChangesNoByteOfTheOthers()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument before = soundDocument(m_random->document());
        const QByteArray value = m_random->value();
        const ClientDocument after = before.with(u"x_new"_s, value);
        QVERIFY(after.has(u"x_new"));
        QVERIFY(*after.member(u"x_new") == soundJson(value));
        const auto &members = before.root().members;
        const qsizetype end = members.empty() ? before.root().span.begin + 1
                                              : members.back().value.span.end;
        QVERIFY(after.text().startsWith(before.text().first(end)));
        QVERIFY(after.text().endsWith(before.text().sliced(before.root().span.end - 1)));
        if (!members.empty())
            QCOMPARE(after.without({u"x_new"_s}).text(), before.text());
    }
}

void TestProperties::aMemberThatGoesTakesNoByteOfTheOthers()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument before = soundDocument(m_random->document());
        const auto &members = before.root().members;
        if (members.empty())
            continue;
        const QString name = members[size_t(m_random->below(int(members.size())))].name;
        const ClientDocument after = before.without({name});
        QVERIFY(!after.has(name));
        for (const JsonMember &member : members) {
            if (member.name == name)
                continue;
            QVERIFY2(after.has(member.name), qPrintable(member.name));
            QCOMPARE(textOf(after, *after.member(member.name)), textOf(before, member.value));
        }
    }
}

void TestProperties::mergingOneSideIsThatSide()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument base = soundDocument(m_random->document());
        const ClientDocument other = soundDocument(m_random->document());
        const auto theirs = mergeDocuments(base, other, base);
        const auto yours = mergeDocuments(base, base, other);
        const auto both = mergeDocuments(base, other, other);
        QCOMPARE(changesBetween(theirs.document, other), QStringList());
        QVERIFY(yours.document == other);
        QCOMPARE(changesBetween(both.document, other), QStringList());
        for (const auto *merge : {&theirs, &yours, &both}) {
            QVERIFY(std::none_of(
                merge->members.begin(), merge->members.end(),
                [](const MergedMember &member) { return member.kind == MergeKind::Conflict; }));
        }
    }
}

void TestProperties::thePatchOfADifferenceGivesTheOtherSide()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument before = soundDocument(m_random->document());
        const ClientDocument after = soundDocument(m_random->document());
        QVERIFY(applied(before, jsonPatch(before, after)) == after);
    }
}

void TestProperties::otherWordsAreNoChange()
{
    for (int round = 0; round < rounds; ++round) {
        const ClientDocument document = soundDocument(m_random->document());
        const ClientDocument other = soundDocument(m_random->inOtherWords(document.root()));
        const QByteArray both = document.text() + " / " + other.text();
        QVERIFY2(changesBetween(document, other).isEmpty(), both.constData());
        QVERIFY2(changesBetween(other, document).isEmpty(), both.constData());
        // And they hide no change of another member.
        const ClientDocument changed = other.with(u"x_new"_s, "1"_ba);
        QCOMPARE(changesBetween(document, changed), QStringList{u"x_new"_s});
    }
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
