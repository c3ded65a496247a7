// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/failurebar.h>
#include <widgets/waitbutton.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;
using clientele::registrar::Failure;

namespace {

Failure wait()
{
    Failure failure;
    failure.kind = Failure::Kind::Wait;
    failure.nextStep = Failure::NextStep::TryAgain;
    failure.title = u"The server asks to wait."_s;
    failure.text = u"Nothing was changed."_s;
    return failure;
}

} // namespace

class TestFailureBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoseFailureAndQuotesTheServer();
    void offersOnlyWhatTheScreenCanDo();
    void countsDownWhenTheServerSaidHowLong();
    void aRefusedTokenOfTheSettingsLeadsToThem();
};

void TestFailureBar::saysWhoseFailureAndQuotesTheServer()
{
    FailureBar bar;
    Failure failure = wait();
    failure.serverWords = u"slow <b>down</b>"_s;
    bar.showFailure(failure, u"Billing Portal"_s);
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
    QCOMPARE(bar.title(), u"“Billing Portal”: The server asks to wait."_s);
    QCOMPARE(bar.text(), u"Nothing was changed. The server says: “slow <b>down</b>”"_s);
    bar.showFailure(wait());
    QCOMPARE(bar.title(), u"The server asks to wait."_s);
    QCOMPARE(bar.text(), u"Nothing was changed."_s);
}

void TestFailureBar::offersOnlyWhatTheScreenCanDo()
{
    FailureBar bar;
    bar.showFailure(wait());
    QVERIFY(!bar.findChild<QPushButton *>(u"tryAgainButton"_s));
    int tried = 0;
    bar.offer(Failure::NextStep::TryAgain, [&tried] { ++tried; });
    bar.showFailure(wait());
    auto *button = bar.findChild<QPushButton *>(u"tryAgainButton"_s);
    QVERIFY(button && button->isEnabled());
    button->click();
    QCOMPARE(tried, 1);
}

void TestFailureBar::countsDownWhenTheServerSaidHowLong() // S47
{
    FailureBar bar;
    int tried = 0;
    bar.offer(Failure::NextStep::TryAgain, [&tried] { ++tried; });
    Failure failure = wait();
    failure.retryAt = QDateTime::currentDateTimeUtc().addSecs(90);
    bar.showFailure(failure);
    auto *button = bar.findChild<WaitButton *>(u"tryAgainButton"_s);
    QVERIFY(button && !button->isEnabled());
    button->click();
    QCOMPARE(tried, 0);
}

void TestFailureBar::aRefusedTokenOfTheSettingsLeadsToThem() // S17
{
    FailureBar bar;
    int opened = 0;
    bar.offerSettings([&opened](const Failure &) { ++opened; });
    Failure failure = wait();
    failure.kind = Failure::Kind::Unauthorized;
    bar.showFailure(failure);
    QVERIFY(!bar.findChild<QPushButton *>(u"failureSettingsButton"_s));
    failure.kind = Failure::Kind::OtherBearerRefused;
    bar.showFailure(failure);
    auto *button = bar.findChild<QPushButton *>(u"failureSettingsButton"_s);
    QVERIFY(button);
    button->click();
    QCOMPARE(opened, 1);
}

QTEST_MAIN(TestFailureBar)
#include "tst_failurebar.moc"
