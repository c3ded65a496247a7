// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace clientele::ui {

class FindBar;
class JsonEditor;

/// The document as text, with find and replace under it.
class JsonPane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonPane(QWidget *parent = nullptr);

    [[nodiscard]] JsonEditor *editor() const { return m_editor; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }

private:
    JsonEditor *m_editor = nullptr;
    FindBar *m_findBar = nullptr;
};

} // namespace clientele::ui
