// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace clientele::ui {

/// A dialog that is as high as its wrapped texts need and grows when more is said: a layout on its
/// own guesses the height of wrapped labels before it knows their width, and squeezes fields when a
/// message appears.
class GrowingDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int neededHeight() const;
};

} // namespace clientele::ui
