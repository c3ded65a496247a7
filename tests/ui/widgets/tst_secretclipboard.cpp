// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <widgets/secretclipboard.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace clientele;
using namespace std::chrono_literals;

class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QGuiApplication::clipboard()->clear(); }
    void historiesAreToldToLeaveItOut();
    void itLeavesByItself();
    void whatWasCopiedAfterItStays();
};

void TestSecretClipboard::historiesAreToldToLeaveItOut()
{
    ui::copySecret(metadata::SecretText("not-for-histories"_ba));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), u"not-for-histories"_s);
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
}

void TestSecretClipboard::itLeavesByItself()
{
    ui::copySecretFor(metadata::SecretText("for-a-moment"_ba), 20ms);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"for-a-moment"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
}

void TestSecretClipboard::whatWasCopiedAfterItStays()
{
    ui::copySecretFor(metadata::SecretText("for-a-moment"_ba), 20ms);
    QGuiApplication::clipboard()->setText(u"something else"_s);
    bool isOver = false; // as long, begun later
    QTimer::singleShot(20ms, this, [&isOver] { isOver = true; });
    QTRY_VERIFY(isOver);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
}

QTEST_MAIN(TestSecretClipboard)
#include "tst_secretclipboard.moc"
