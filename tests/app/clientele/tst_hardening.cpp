// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <clientele/hardening.h>

#include <QTest>

#include <sys/resource.h>
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMemoryOnDisk()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("Sanitizers look into the process.");
#endif
        clientele::app::forbidCoreDumps();
        rlimit limit{1, 1};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(0));
        QCOMPARE(limit.rlim_max, rlim_t(0));
#if defined(Q_OS_LINUX)
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
#endif
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
