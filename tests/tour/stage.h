// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <stdexcept>

class QWidget;

namespace clientele::tour {

/// A step that did not do what it says.
class StepProblem : public std::runtime_error
{
public:
    explicit StepProblem(const QString &text)
        : std::runtime_error(text.toStdString())
    { }
};

/// Where the tour happens: prints the steps, takes the pictures, and acts on the window as a person
/// does, by keys and clicks on widgets that are found by their object name. What is not there ends
/// the tour with a sentence.
class Stage
{
public:
    explicit Stage(QString pictureFolder);

    /// Runs the step; false when it did not do what it says.
    bool step(const QString &title, const std::function<void()> &work);
    /// A picture of the whole screen (of the window where there is no screen), named after the
    /// step.
    void picture(const QString &name);
    [[nodiscard]] int problems() const { return m_problems; }

    [[nodiscard]] const QString &pictureFolder() const { return m_pictureFolder; }
    void setWindow(QWidget *window) { m_window = window; }
    [[nodiscard]] QWidget *window() const { return m_window; }

    /// The visible widget of this name, in any window; waits until it is there.
    [[nodiscard]] QWidget *find(const QString &objectName) const;
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &objectName) const
    {
        auto *widget = qobject_cast<Widget *>(find(objectName));
        require(widget, objectName + QStringLiteral(" is another kind of widget"));
        return widget;
    }
    [[nodiscard]] bool isShown(const QString &objectName) const;

    void click(const QString &objectName) const;
    /// Types into a widget after giving it the focus.
    void type(const QString &objectName, const QString &text) const;
    /// A shortcut, sent to the active window.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Waits for a fact, up to 15 s.
    static void waitUntil(const QString &fact, const std::function<bool()> &isSo);
    static void require(bool isSo, const QString &problem);

private:
    QString m_pictureFolder;
    QWidget *m_window = nullptr;
    int m_number = 0;
    int m_pictures = 0;
    int m_problems = 0;
};

} // namespace clientele::tour
