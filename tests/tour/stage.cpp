// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <cstdio>

namespace clientele::tour {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 15'000; // milliseconds; a slow machine is no problem of the console

QWidget *visibleWidget(const QString &objectName)
{
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->objectName() == objectName && widget->isVisible())
            return widget;
    }
    return nullptr;
}

} // namespace

Stage::Stage(QString pictureFolder)
    : m_pictureFolder(std::move(pictureFolder))
{
    QDir().mkpath(m_pictureFolder);
}

bool Stage::step(const QString &title, const std::function<void()> &work)
{
    std::printf("%2d. %s\n", ++m_number, qPrintable(title));
    std::fflush(stdout);
    try {
        work();
        return true;
    } catch (const StepProblem &problem) {
        std::printf("    PROBLEM: %s\n", problem.what());
        ++m_problems;
        picture(u"problem"_s);
    }
    return false;
}

void Stage::picture(const QString &name)
{
    // Everything that was asked to be painted is painted first.
    QCoreApplication::processEvents();
    const QString number = QString::number(++m_pictures).rightJustified(2, u'0');
    const QString fileName = u"%1/%2-%3.png"_s.arg(m_pictureFolder, number, name);
    QPixmap pixmap;
    if (QGuiApplication::platformName() == u"offscreen"_s) {
        QWidget *active = QApplication::activeModalWidget();
        pixmap = (active ? active : m_window)->grab();
    } else {
        pixmap = QGuiApplication::primaryScreen()->grabWindow(0);
    }
    require(pixmap.save(fileName), u"The picture could not be written: "_s + fileName);
    std::printf("    picture: %s\n", qPrintable(fileName));
}

QWidget *Stage::find(const QString &objectName) const
{
    QWidget *widget = nullptr;
    waitUntil(objectName + u" is shown"_s, [&] {
        widget = visibleWidget(objectName);
        return widget != nullptr;
    });
    return widget;
}

bool Stage::isShown(const QString &objectName) const
{
    return visibleWidget(objectName) != nullptr;
}

void Stage::click(const QString &objectName) const
{
    QWidget *widget = find(objectName);
    waitUntil(objectName + u" is enabled"_s, [&] { return widget->isEnabled(); });
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Stage::type(const QString &objectName, const QString &text) const
{
    QWidget *widget = find(objectName);
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

void Stage::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = QApplication::activeModalWidget();
    if (!target) {
        // Shortcuts belong to the active window, and after a dialog it takes a moment until that is
        // ours again.
        m_window->activateWindow();
        waitUntil(u"the window is active"_s,
                  [this] { return QApplication::activeWindow() == m_window; });
        target = m_window->focusWidget() ? m_window->focusWidget() : m_window;
    }
    QTest::keyClick(target, Qt::Key(key), modifiers);
}

void Stage::waitUntil(const QString &fact, const std::function<bool()> &isSo)
{
    require(QTest::qWaitFor(isSo, Patience), u"This did not come true: "_s + fact);
}

void Stage::require(bool isSo, const QString &problem)
{
    if (!isSo)
        throw StepProblem(problem);
}

} // namespace clientele::tour
